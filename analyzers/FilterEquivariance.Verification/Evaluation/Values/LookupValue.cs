using System.Collections;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A lookup: groups in order of first occurrence. Null is a key like any other.</summary>
public sealed class LookupValue(IEqualityComparer<object?> equality) : IEnumerable<object?>
{
    private readonly KeyTable _groups = new(equality, EnumerationOrder.Insertion);

    public int Count => _groups.Count;

    /// <summary>Adds an element to the group of a key, which is made when it is new.</summary>
    public void Add(object? key, object? item)
    {
        if (!_groups.TryGet(key, out object? items))
            _groups.Add(key, items = new List<object?>());
        ((List<object?>)items!).Add(item);
    }

    public bool Contains(object? key) => _groups.TryGet(key, out _);

    /// <summary>The elements of a key; empty when absent.</summary>
    public IReadOnlyList<object?> this[object? key] => _groups.TryGet(key, out object? items) ? (List<object?>)items! : [];

    /// <summary>The groups, each a <see cref="GroupValue"/>.</summary>
    public IEnumerator<object?> GetEnumerator() =>
        _groups.Enumerate().Select(entry => (object?)new GroupValue(entry.Key, (List<object?>)entry.Value!)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
