using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Generators.Parsing;

/// <summary>Repeats a partial method up to its body. Names come from symbols, not from text: what the user's file imports says nothing in another one.</summary>
internal static class MethodHeads
{
    /// <summary>File names with more would not fit on every disk.</summary>
    private const int LongestName = 150;

    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static MethodHead Of(IMethodSymbol method, MethodDeclarationSyntax declaration, TypeDeclarationSyntax[] types)
    {
        var parameters = string.Join(", ", method.Parameters.Select(parameter => Modifier(method, parameter) + Name(parameter.Type) + " " + ExtrapolantNames.Of(parameter)));
        var result = (method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "") + Name(method.ReturnType);
        var space = method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
            .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted).AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));
        var signature = $"{string.Join(" ", declaration.Modifiers.Select(modifier => modifier.Text))} {result} {ExtrapolantNames.Escaped(method.Name)}{TypeParameters(method.TypeParameters)}({parameters}){Constraints(method)}";
        var symbols = Around(method).Reverse().ToArray();
        string[] heads = [.. symbols.Zip(types, (symbol, type) => $"{(type.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "unsafe " : "")}partial {Keyword(type)} {ExtrapolantNames.Escaped(symbol.Name)}{TypeParameters(symbol.TypeParameters)}")];

        // Files are told apart whatever the case of their names, and the types' full names would make long ones.
        var path = string.Join(".", symbols.Select(symbol => symbol.Name).Prepend(space.Replace("@", "")).Append(method.Name)).TrimStart('.');
        var number = string.Join(" ", [space, .. heads, signature]).Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter));
        return new MethodHead($"{(path.Length > LongestName ? path.Substring(0, LongestName) : path)}.{number:x8}.g.cs", space, new(heads), signature);
    }

    /// <summary>The types around a method, the innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Around(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            yield return type;
    }

    /// <summary>A type as any file can name it.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(Types);

    /// <summary><c>&lt;T&gt;</c>, or nothing.</summary>
    public static string TypeParameters(IReadOnlyList<ITypeParameterSymbol> parameters) => parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(TypeParameter))}>";

    /// <summary>Constraint clauses, each preceded by a blank; what is overridden has given them already.</summary>
    public static string Constraints(IMethodSymbol method) => method.IsOverride ? "" : string.Concat(method.TypeParameters.Select(ConstraintsOf));

    private static string TypeParameter(ITypeParameterSymbol parameter) =>
        (parameter.Variance switch { VarianceKind.In => "in ", VarianceKind.Out => "out ", _ => "" }) + ExtrapolantNames.Escaped(parameter.Name);

    private static string Modifier(IMethodSymbol method, IParameterSymbol parameter) =>
        (parameter.Ordinal == 0 && method.IsExtensionMethod ? "this " : parameter.IsParams ? "params " : "")
        + (parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax syntax && syntax.Modifiers.Any(SyntaxKind.ScopedKeyword)) ? "scoped " : "")
        + parameter.RefKind switch
        {
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ",
            _ => "",
        };

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
        constraints.AddRange(parameter.ConstraintTypes.Select(Name));
        if (parameter.HasConstructorConstraint)
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {ExtrapolantNames.Escaped(parameter.Name)} : {string.Join(", ", constraints)}";
    }
}
