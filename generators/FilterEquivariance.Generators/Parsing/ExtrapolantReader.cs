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
        if (method.PartialImplementationPart is { } body && !ExtrapolantNames.IsWritten(body))
            return Unsupported("it has a body");
        var types = declaration.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().ToArray();
        if (types.FirstOrDefault(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)) is { } closed)
            return Unsupported(closed.Identifier.Text.Length == 0 ? "it stands in an extension block" : $"the type '{closed.Identifier.Text}' is not partial");
        if (MethodHeads.Around(method).FirstOrDefault(type => type.IsFileLocal) is { } local)
            return Unsupported($"the type '{local.Name}' is local to its file");
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 })
            return Unsupported("partial methods with a result need C# 9 or newer");
        if (ExtrapolantNames.HasTypeCalledVar(method, compilation))
            return Unsupported("a type is called 'var'");
        if (ExtrapolantNames.IsRepeated(method))
            return Unsupported("it is declared twice");
        head = MethodHeads.Of(method, declaration, types);
        if (ListKinds.Of(method.ReturnType, compilation) is not var (resultKind, element))
            return Unsupported($"its result '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no list");
        if (element is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
            return Unsupported("its elements are pointers");
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
            parameters.Add(new ListParameter(ExtrapolantNames.Of(parameter), kind, parameter.Type.IsReferenceType ? parameter.Name : null));
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
        if (equivarianceClass != EquivarianceClass.Natural && compilation.GetTypeByMetadataName("FilterEquivariance.Traversals") is null)
            return Unsupported("the library FilterEquivariance is not referenced");
        if (ExtrapolantNames.Clash(method) is { } taken)
            return Unsupported($"the name '{taken}' of a member that is written with it is taken");

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

        var beyond = extrapolant.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(ExtrapolantAttribute.Beyond)).Value is { Value: int given } ? (Beyond)given : Beyond.Refuse;
        if (!Enum.IsDefined(typeof(Beyond), beyond))
            return Unsupported("its 'Beyond' is no choice there is");
        var target = new ExtrapolantTarget
        {
            Head = head,
            Access = string.Concat(declaration.Modifiers.Where(IsAccess).Select(modifier => modifier.Text + " ")),
            Name = ExtrapolantNames.Escaped(method.Name),
            FormName = ExtrapolantNames.Form(method),
            TypeParameters = MethodHeads.TypeParameters(method.TypeParameters),
            Constraints = MethodHeads.Constraints(method),
            ResultKind = resultKind,
            ElementType = MethodHeads.Name(element),
            Parameters = new(parameters),
            IsDocumented = declaration.GetLeadingTrivia().Any(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax),
            HasRoomForDestination = ExtrapolantNames.HasRoomForDestination(method),
            Capabilities = capabilities,
            Class = equivarianceClass,
            Beyond = beyond,
            Examples = new(examples),
        };
        return (new ReadMethod(head, target), null);
    }

    private static Capabilities CapabilitiesOf(Compilation compilation)
    {
        bool Has(string type, string member) => compilation.GetTypeByMetadataName(type)?.GetMembers(member).IsEmpty == false;

        return new Capabilities(
            Has("System.Runtime.InteropServices.CollectionsMarshal", "AsSpan"),
            Has("System.Runtime.InteropServices.CollectionsMarshal", "SetCount"),
            Has("System.Runtime.InteropServices.ImmutableCollectionsMarshal", "AsImmutableArray"),
            Has("System.GC", "AllocateUninitializedArray"),
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
}
