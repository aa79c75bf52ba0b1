using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Generators.Parsing;

/// <summary>The only reader of <c>[Extrapolant]</c> and <c>[Example]</c>.</summary>
internal static class ExtrapolantReader
{
    public const string AttributeName = "FilterEquivariance.ExtrapolantAttribute";

    private const string ExampleName = "FilterEquivariance.ExampleAttribute";

    private static readonly HashSet<string> OwnNames = new(StringComparer.Ordinal) { "destination", "element", "i", "length", "next", "result", "run" };

    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The method to write, or why it cannot be.</summary>
    /// <param name="method">It carries <c>[Extrapolant]</c>.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static (ReadMethod Method, Problem? Problem) Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        MethodHead? head = null;
        (ReadMethod, Problem?) Unsupported(string reason, int example = -1) => (new ReadMethod(head, null), new Problem(RuleTable.ExtrapolantUnsupported, example, method.Name, reason));

        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration || !method.IsPartialDefinition)
            return Unsupported("it is no partial method without body");
        var types = declaration.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().ToArray();
        if (types.FirstOrDefault(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)) is { } closed)
            return Unsupported($"the type '{closed.Identifier.Text}' is not partial");
        head = HeadOf(method, declaration, types);
        if (ListKinds.Of(method.ReturnType, compilation) is not var (resultKind, element))
            return Unsupported($"its result '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no list");
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            return Unsupported("it returns a reference");
        var parameters = new List<ListParameter>();
        foreach (var parameter in method.Parameters)
        {
            var (kind, own) = ListKinds.Of(parameter.Type, compilation) ?? default;
            if (own is null || !SymbolEqualityComparer.Default.Equals(own, element))
                return Unsupported($"the parameter '{parameter.Name}' is no list of '{element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
            if (parameter.RefKind != RefKind.None)
                return Unsupported($"the parameter '{parameter.Name}' is passed by reference");
            parameters.Add(new ListParameter(NameOf(parameter), kind, parameter.Type.IsReferenceType ? parameter.Name : null));
        }

        if (parameters.Count == 0)
            return Unsupported("it has no list parameter");
        var extrapolant = method.GetAttributes().First(attribute => attribute.AttributeClass?.ToDisplayString() == AttributeName);
        var equivarianceClass = extrapolant.ConstructorArguments is [{ Value: int number }] ? (EquivarianceClass)number : EquivarianceClass.Natural;
        if (equivarianceClass is < EquivarianceClass.Natural or >= EquivarianceClass.FilterEquivariant)
            return Unsupported("its class is none of Natural, EqualityAware and OrderAware");
        if (equivarianceClass != EquivarianceClass.Natural && parameters.Count > 1)
            return Unsupported("only natural functions are written for several lists");
        var capabilities = CapabilitiesOf(compilation);
        if (compilation.GetTypeByMetadataName("System.Span`1") is null)
            return Unsupported("the framework has no spans");

        var examples = new List<TargetExample>();
        foreach (var attribute in method.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == ExampleName))
        {
            if (ReadExample(attribute) is not { } example)
                return Unsupported("an example consists of arrays of constants, or of strings of letters", examples.Count);
            if (example.Lists.Count != parameters.Count + 1)
                return Unsupported($"an example needs {parameters.Count + 1} lists, one for each parameter and the result", examples.Count);
            examples.Add(example);
        }

        if (examples.SelectMany(example => example.Lists).SelectMany(list => list).Select(letter => letter.GetType()).Distinct().Count() > 1)
            return Unsupported("its examples mix elements of different types", examples.Count - 1);

        var target = new ExtrapolantTarget
        {
            Head = head,
            Access = string.Concat(declaration.Modifiers.Where(IsAccess).Select(modifier => modifier.Text + " ")),
            Name = method.Name,
            TypeParameters = declaration.TypeParameterList?.ToString() ?? "",
            Constraints = string.Concat(method.TypeParameters.Select(ConstraintsOf)),
            ResultKind = resultKind,
            ElementType = element.ToDisplayString(Types),
            Parameters = new(parameters),
            IsDocumented = declaration.GetLeadingTrivia().Any(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax),
            HasRoomForDestination = !method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => other.Parameters.Length == parameters.Count + 1),
            Capabilities = capabilities,
            Class = equivarianceClass,
            Beyond = extrapolant.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(ExtrapolantAttribute.Beyond)).Value is { Value: int beyond } ? (Beyond)beyond : Beyond.Refuse,
            Examples = new(examples),
        };
        return (new ReadMethod(head, target), null);
    }

    private static MethodHead HeadOf(IMethodSymbol method, MethodDeclarationSyntax declaration, TypeDeclarationSyntax[] types)
    {
        var parameters = string.Join(", ", method.Parameters.Select(parameter => Modifier(method, parameter) + parameter.Type.ToDisplayString(Types) + " " + NameOf(parameter)));
        var result = (method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "") + method.ReturnType.ToDisplayString(Types);
        var name = method.Name + declaration.TypeParameterList;
        var space = method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString();

        // Overloads differ in their parameters; the types' names would make long file names, and any difference will do.
        var number = $"{parameters}{declaration.TypeParameterList}".Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter));
        return new MethodHead(
            $"{(space.Length > 0 ? space + "." : "")}{string.Join(".", types.Select(type => type.Identifier.Text))}.{method.Name}.{number:x8}.g.cs",
            space,
            new(types.Select(type => $"partial {Keyword(type)} {type.Identifier.Text}{type.TypeParameterList}")),
            $"{string.Join(" ", declaration.Modifiers.Select(modifier => modifier.Text))} {result} {name}({parameters}){string.Concat(method.TypeParameters.Select(ConstraintsOf))}");
    }

    private static string Modifier(IMethodSymbol method, IParameterSymbol parameter) =>
        (parameter.Ordinal == 0 && method.IsExtensionMethod ? "this " : parameter.IsParams ? "params " : "")
        + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };

    // The body has variables of its own; callers see the names of the user's part.
    private static string NameOf(IParameterSymbol parameter) =>
        SyntaxFacts.GetKeywordKind(parameter.Name) != SyntaxKind.None ? "@" + parameter.Name
        : OwnNames.Contains(parameter.Name) || parameter.Name.StartsWith("source", StringComparison.Ordinal) ? parameter.Name + "Argument"
        : parameter.Name;

    private static Capabilities CapabilitiesOf(Compilation compilation)
    {
        bool Has(string type, string member) => compilation.GetTypeByMetadataName(type)?.GetMembers(member).IsEmpty == false;

        return new Capabilities(
            Has("System.Runtime.InteropServices.CollectionsMarshal", "AsSpan"),
            Has("System.Runtime.InteropServices.CollectionsMarshal", "SetCount"),
            Has("System.Runtime.InteropServices.ImmutableCollectionsMarshal", "AsImmutableArray"),
            Has("FilterEquivariance.Traversals", "Read"));
    }

    private static TargetExample? ReadExample(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } lists])
            return null;
        var read = lists.Values.Select(ReadList).ToArray();
        return read.Contains(null) ? null : new TargetExample(new(read!));
    }

    private static EquatableArray<object>? ReadList(TypedConstant list) => list switch
    {
        { IsNull: true } => null,
        { Kind: TypedConstantKind.Array } when list.Values.All(item => item is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: not null }) => new(list.Values.Select(item => item.Value!)),
        { Kind: TypedConstantKind.Primitive, Value: string letters } => new(letters.Select(letter => (object)letter)),
        _ => null,
    };

    private static bool IsAccess(SyntaxToken modifier) =>
        modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword)
        || modifier.IsKind(SyntaxKind.PrivateKeyword) || modifier.IsKind(SyntaxKind.StaticKeyword);

    private static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax record ? ("record " + record.ClassOrStructKeyword.Text).TrimEnd() : type.Keyword.Text;

    private static string ConstraintsOf(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasReferenceTypeConstraint)
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        if (parameter.HasUnmanagedTypeConstraint)
            constraints.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            constraints.Add("struct");
        if (parameter.HasNotNullConstraint)
            constraints.Add("notnull");
        constraints.AddRange(parameter.ConstraintTypes.Select(type => type.ToDisplayString(Types)));
        if (parameter.HasConstructorConstraint)
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}
