using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Which types are list shapes and collections; one table for finding functions and for lowering their types.</summary>
internal static class ListShapes
{
    private static readonly Dictionary<string, SequenceShape> Sequences = new()
    {
        ["System.Collections.Generic.List`1"] = SequenceShape.List,
        ["System.Collections.Generic.IEnumerable`1"] = SequenceShape.Enumerable,
        ["System.Collections.Generic.IReadOnlyList`1"] = SequenceShape.ReadOnlyList,
        ["System.Collections.Generic.IReadOnlyCollection`1"] = SequenceShape.ReadOnlyCollection,
        ["System.Collections.Generic.ICollection`1"] = SequenceShape.Collection,
        ["System.Collections.Generic.IList`1"] = SequenceShape.ListInterface,
        ["System.Collections.Generic.LinkedList`1"] = SequenceShape.LinkedList,
        ["System.Collections.Generic.Queue`1"] = SequenceShape.Queue,
        ["System.Collections.Generic.Stack`1"] = SequenceShape.Stack,
        ["System.Collections.Immutable.ImmutableArray`1"] = SequenceShape.ImmutableArray,
        ["System.Collections.Immutable.ImmutableList`1"] = SequenceShape.ImmutableList,
        ["System.Memory`1"] = SequenceShape.Memory,
        ["System.ReadOnlyMemory`1"] = SequenceShape.ReadOnlyMemory,
        ["System.Span`1"] = SequenceShape.Span,
        ["System.ReadOnlySpan`1"] = SequenceShape.ReadOnlySpan,
        ["System.Linq.IOrderedEnumerable`1"] = SequenceShape.OrderedEnumerable,
        ["System.Collections.Immutable.ImmutableArray`1+Builder"] = SequenceShape.ImmutableArrayBuilder,
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = SequenceShape.View,
        ["System.ArraySegment`1"] = SequenceShape.View,
        ["System.Collections.Generic.Dictionary`2+KeyCollection"] = SequenceShape.View,
        ["System.Collections.Generic.Dictionary`2+ValueCollection"] = SequenceShape.View,
        ["System.Collections.Generic.SortedDictionary`2+KeyCollection"] = SequenceShape.View,
        ["System.Collections.Generic.SortedDictionary`2+ValueCollection"] = SequenceShape.View,
    };

    private static readonly Dictionary<string, TypeKind> Collections = new()
    {
        ["System.Collections.Generic.HashSet`1"] = TypeKind.Set,
        ["System.Collections.Generic.SortedSet`1"] = TypeKind.Set,
        ["System.Collections.Generic.ISet`1"] = TypeKind.Set,
        ["System.Collections.Generic.IReadOnlySet`1"] = TypeKind.Set,
        ["System.Collections.Immutable.ImmutableHashSet`1"] = TypeKind.Set,
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = TypeKind.Set,
        ["System.Collections.Immutable.IImmutableSet`1"] = TypeKind.Set,
        ["System.Collections.Frozen.FrozenSet`1"] = TypeKind.Set,
        ["System.Collections.Generic.Dictionary`2"] = TypeKind.Map,
        ["System.Collections.Generic.IDictionary`2"] = TypeKind.Map,
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = TypeKind.Map,
        ["System.Collections.Generic.SortedDictionary`2"] = TypeKind.Map,
        ["System.Collections.Generic.SortedList`2"] = TypeKind.Map,
        ["System.Collections.Immutable.ImmutableDictionary`2"] = TypeKind.Map,
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = TypeKind.Map,
        ["System.Collections.Immutable.IImmutableDictionary`2"] = TypeKind.Map,
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = TypeKind.Map,
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = TypeKind.Map,
        ["System.Collections.Frozen.FrozenDictionary`2"] = TypeKind.Map,
        ["System.Linq.ILookup`2"] = TypeKind.Lookup,
        ["System.Linq.Lookup`2"] = TypeKind.Lookup,
        ["System.Linq.IGrouping`2"] = TypeKind.Grouping,
        ["System.Collections.Generic.PriorityQueue`2"] = TypeKind.PriorityQueue,
        ["System.Collections.Generic.IComparer`1"] = TypeKind.Comparer,
        ["System.Collections.Generic.Comparer`1"] = TypeKind.Comparer,
        ["System.Collections.Generic.IEqualityComparer`1"] = TypeKind.Comparer,
        ["System.Collections.Generic.EqualityComparer`1"] = TypeKind.Comparer,
        ["System.DateTime"] = TypeKind.Value,
        ["System.DateTimeOffset"] = TypeKind.Value,
        ["System.TimeSpan"] = TypeKind.Value,
        ["System.DateOnly"] = TypeKind.Value,
        ["System.TimeOnly"] = TypeKind.Value,
        ["System.Guid"] = TypeKind.Value,
    };

    /// <summary>The sequence shape of a library type by its metadata name.</summary>
    public static SequenceShape SequenceOf(string definition) => Sequences.TryGetValue(definition, out var shape) ? shape : SequenceShape.None;

    /// <summary>The family of a library collection, comparer or value by its metadata name; null for other types.</summary>
    public static TypeKind? CollectionOf(string definition) => Collections.TryGetValue(definition, out var kind) ? kind : null;

    /// <summary>The element type of a list shape of the laws (contract, section 2), or null. Spans are list shapes of parameters only.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type, bool isResult, Compilation compilation)
    {
        switch (type)
        {
            case { SpecialType: SpecialType.System_String }:
                return compilation.GetSpecialType(SpecialType.System_Char);
            case IArrayTypeSymbol { Rank: 1 } array:
                return array.ElementType;
            case INamedTypeSymbol { IsGenericType: true } named:
                var shape = SequenceOf(SymbolNames.MetadataName(named.OriginalDefinition));
                return IsListShape(shape, isResult) ? named.TypeArguments[0] : null;
            default:
                return null;
        }
    }

    private static bool IsListShape(SequenceShape shape, bool isResult) => shape switch
    {
        SequenceShape.None or SequenceShape.View or SequenceShape.OrderedEnumerable or SequenceShape.ImmutableArrayBuilder => false,
        SequenceShape.Span or SequenceShape.ReadOnlySpan => !isResult,
        _ => true,
    };
}
