using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Generators.Parsing;

/// <summary>Which types are lists of which elements.</summary>
internal static class ListKinds
{
    private static readonly Dictionary<string, ListKind> Generic = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.IEnumerable`1"] = ListKind.Interface,
        ["System.Collections.Generic.IReadOnlyCollection`1"] = ListKind.Interface,
        ["System.Collections.Generic.IReadOnlyList`1"] = ListKind.Interface,
        ["System.Collections.Generic.ICollection`1"] = ListKind.Interface,
        ["System.Collections.Generic.IList`1"] = ListKind.Interface,
        ["System.Collections.Generic.List`1"] = ListKind.List,
        ["System.Collections.Generic.LinkedList`1"] = ListKind.LinkedList,
        ["System.Collections.Generic.Queue`1"] = ListKind.Queue,
        ["System.Collections.Generic.Stack`1"] = ListKind.Stack,
        ["System.Collections.Immutable.ImmutableArray`1"] = ListKind.ImmutableArray,
        ["System.Collections.Immutable.ImmutableList`1"] = ListKind.ImmutableList,
        ["System.Memory`1"] = ListKind.Memory,
        ["System.ReadOnlyMemory`1"] = ListKind.Memory,
        ["System.Span`1"] = ListKind.Span,
        ["System.ReadOnlySpan`1"] = ListKind.Span,
    };

    /// <summary>How a type holds elements of which type; null when it is no list.</summary>
    public static (ListKind Kind, ITypeSymbol Element)? Of(ITypeSymbol type, Compilation compilation) => type switch
    {
        { SpecialType: SpecialType.System_String } => (ListKind.String, compilation.GetSpecialType(SpecialType.System_Char)),
        IArrayTypeSymbol { IsSZArray: true } array => (ListKind.Array, array.ElementType),
        INamedTypeSymbol { TypeArguments: [var element] } named when Generic.TryGetValue(MetadataName(named), out var kind) => (kind, element),
        _ => null,
    };

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is null ? type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName : "";
}
