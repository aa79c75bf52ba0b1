namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>One sort criterion of an ordered sequence.</summary>
public sealed record SortKey(Func<object?, object?> Key, IComparer<object?> Comparer, bool Descending);

/// <summary>The result of OrderBy: a deferred stable sort that ThenBy can refine.</summary>
/// <param name="source">What is sorted.</param>
/// <param name="keys">Criteria, most significant first.</param>
/// <param name="spend">Counts work.</param>
public sealed class OrderedValue(IEnumerable<object?> source, IReadOnlyList<SortKey> keys, Action<int> spend)
    : LazyValue(() => Sorted(source, keys, spend))
{
    public IEnumerable<object?> Source { get; } = source;

    public IReadOnlyList<SortKey> Keys { get; } = keys;

    /// <summary>The same source with one more, less significant criterion.</summary>
    public OrderedValue ThenBy(SortKey key) => new(Source, [.. Keys, key], spend);

    private static object?[][] KeysOf(List<object?> items, IReadOnlyList<SortKey> keys, Action<int> spend)
    {
        try
        {
            return [.. keys.Select(key => items.Select(item =>
            {
                spend(1);
                return key.Key(item);
            }).ToArray())];
        }
        catch (EvaluationException) when (items.Count == 1)
        {
            throw new RefusedException("an exception of a sort key on a single element, whose key some consumers compute and some do not");
        }
    }

    private static IEnumerable<object?> Sorted(IEnumerable<object?> source, IReadOnlyList<SortKey> keys, Action<int> spend)
    {
        var items = source.ToList();
        // LINQ computes all keys of one criterion before the next criterion's.
        object?[][] values = KeysOf(items, keys, spend);
        int[] order = StableSort.Order(items.Count, Compare, spend);
        foreach (int index in order)
            yield return items[index];

        int Compare(int left, int right)
        {
            for (int k = 0; k < keys.Count; k++)
            {
                int c = keys[k].Comparer.Compare(values[k][left], values[k][right]);
                if (c != 0)
                    return keys[k].Descending == c > 0 ? -1 : 1;
            }

            return 0;
        }
    }
}
