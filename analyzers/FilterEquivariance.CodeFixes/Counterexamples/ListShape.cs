using Microsoft.CodeAnalysis;

namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>How a value of a list type is made from a sequence of its elements.</summary>
internal static class ListShape
{
    /// <summary>The element type, or null when lists of this type are not made here.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type, Compilation compilation) => type switch
    {
        { SpecialType: SpecialType.System_String } => compilation.GetSpecialType(SpecialType.System_Char),
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when Make(named, "", "") is not null => named.TypeArguments[0],
        _ => null,
    };

    /// <summary>An expression of the list type, from an array and a step such as <c>.Where(kept)</c> or none.</summary>
    public static string? Make(ITypeSymbol type, string array, string step) => type switch
    {
        { SpecialType: SpecialType.System_String } => step.Length == 0 ? $"new string({array})" : $"new string({array}{step}.ToArray())",
        IArrayTypeSymbol or { Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } =>
            step.Length == 0 ? array : $"{array}{step}.ToArray()",
        { Name: "List" or "IList" or "ICollection" } => $"{array}{step}.ToList()",
        { Name: "ImmutableArray" or "ImmutableList" } => $"global::System.Collections.Immutable.{type.Name}.CreateRange({array}{step})",
        { Name: "LinkedList" or "Queue" } => $"new {CounterexampleTest.Name(type)}({array}{step})",
        { Name: "Stack" } => $"new {CounterexampleTest.Name(type)}(global::System.Linq.Enumerable.Reverse({array}{step}))", // the first element is the top
        _ => null,
    };

    /// <summary>An expression that enumerates the list; memory does not do so itself.</summary>
    public static string Enumerate(ITypeSymbol type, string list) => type.Name is "Memory" or "ReadOnlyMemory" ? $"{list}.ToArray()" : list;
}
