using System.Collections;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A Dictionary, SortedDictionary or immutable map. Compared by reference. Null keys are the caller's business: .NET throws <c>ArgumentNullException</c>.</summary>
public sealed class MapValue : IEnumerable<object?>
{
    private readonly KeyTable _entries;

    /// <summary>By hash. The pair type is that of the enumerated pairs; see <see cref="RecordValue.PairType"/>.</summary>
    public MapValue(TypeRef pairType, IEqualityComparer<object?> equality, EnumerationOrder order = EnumerationOrder.Insertion)
    {
        PairType = pairType;
        Equality = equality;
        _entries = new KeyTable(equality, order);
    }

    /// <summary>By order: SortedDictionary, SortedList.</summary>
    public MapValue(TypeRef pairType, IComparer<object?> comparer)
    {
        PairType = pairType;
        Comparer = comparer;
        _entries = new KeyTable(comparer);
    }

    public TypeRef PairType { get; }

    /// <summary>Null for a sorted map.</summary>
    public IEqualityComparer<object?>? Equality { get; }

    /// <summary>Null unless the map is sorted.</summary>
    public IComparer<object?>? Comparer { get; }

    public EnumerationOrder Order => _entries.Order;

    public int Count => _entries.Count;

    /// <summary>Grows with every change.</summary>
    public int Version => _entries.Version;

    public bool TryGet(object? key, out object? value) => _entries.TryGet(key, out value);

    /// <summary>Adds a new key; false, changing nothing, when it is there.</summary>
    public bool Add(object? key, object? value) => _entries.Add(key, value);

    /// <summary>Adds or overwrites.</summary>
    public void Set(object? key, object? value) => _entries.Set(key, value);

    public bool Remove(object? key) => _entries.Remove(key);

    public void Clear() => _entries.Clear();

    /// <summary>A live view of the keys.</summary>
    public IEnumerable<object?> Keys => new LazyValue(() => _entries.Enumerate().Select(entry => entry.Key));

    /// <summary>A live view of the values.</summary>
    public IEnumerable<object?> Values => new LazyValue(() => _entries.Enumerate().Select(entry => entry.Value));

    /// <summary>The entries in no particular order; for uses whose result does not depend on it.</summary>
    public IReadOnlyList<KeyValuePair<object?, object?>> Unordered() => _entries.Unordered().ToList();

    /// <summary>A map of the same kind and comparer, with the same entries (immutable maps).</summary>
    public MapValue Copy()
    {
        var copy = Comparer is null ? new MapValue(PairType, Equality!, Order) : new MapValue(PairType, Comparer);
        foreach (var entry in Order == EnumerationOrder.Unspecified ? Unordered() : _entries.Enumerate())
            copy.Add(entry.Key, entry.Value);
        return copy;
    }

    /// <summary>The pairs, each a <see cref="RecordValue"/> with fields <c>Key</c> and <c>Value</c>.</summary>
    public IEnumerator<object?> GetEnumerator() =>
        _entries.Enumerate().Select(entry => (object?)new RecordValue(PairType, [entry.Key, entry.Value])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
