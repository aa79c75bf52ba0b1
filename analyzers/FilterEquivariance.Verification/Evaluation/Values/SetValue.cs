using System.Collections;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A HashSet, SortedSet or immutable set. Compared by reference.</summary>
public sealed class SetValue : IEnumerable<object?>
{
    private readonly KeyTable _items;

    /// <summary>By hash.</summary>
    public SetValue(IEqualityComparer<object?> equality, EnumerationOrder order = EnumerationOrder.Insertion)
    {
        Equality = equality;
        _items = new KeyTable(equality, order);
    }

    /// <summary>By order: SortedSet.</summary>
    public SetValue(IComparer<object?> comparer)
    {
        Comparer = comparer;
        _items = new KeyTable(comparer);
    }

    /// <summary>Null for a sorted set.</summary>
    public IEqualityComparer<object?>? Equality { get; }

    /// <summary>Null unless the set is sorted.</summary>
    public IComparer<object?>? Comparer { get; }

    public EnumerationOrder Order => _items.Order;

    public int Count => _items.Count;

    /// <summary>Grows with every change.</summary>
    public int Version => _items.Version;

    public bool Contains(object? item) => _items.TryGet(item, out _);

    /// <summary>The stored element equal to this one.</summary>
    public bool TryGetValue(object? item, out object? stored) => _items.TryGetKey(item, out stored);

    /// <summary>Whether the element was new.</summary>
    public bool Add(object? item) => _items.Add(item, null);

    /// <summary>Whether there was one.</summary>
    public bool Remove(object? item) => _items.Remove(item);

    public void Clear() => _items.Clear();

    /// <summary>A set of the same kind and comparer, with the same elements (immutable sets).</summary>
    public SetValue Copy()
    {
        var copy = Comparer is null ? new SetValue(Equality!, Order) : new SetValue(Comparer);
        if (Order == EnumerationOrder.Unspecified)
        {
            foreach (object? item in Unordered())
                copy.Add(item);
            return copy;
        }

        foreach (object? item in this)
            copy.Add(item);
        return copy;
    }

    /// <summary>The elements in no particular order; for uses whose result does not depend on it.</summary>
    public IReadOnlyList<object?> Unordered() => _items.Unordered().Select(entry => entry.Key).ToList();

    public IEnumerator<object?> GetEnumerator() => _items.Enumerate().Select(entry => entry.Key).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
