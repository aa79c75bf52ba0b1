using System.Collections;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A grouping: a key and its elements in order.</summary>
public sealed class GroupValue(object? key, IReadOnlyList<object?> items) : IEnumerable<object?>
{
    public object? Key { get; } = key;

    public IReadOnlyList<object?> Items { get; } = items;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
