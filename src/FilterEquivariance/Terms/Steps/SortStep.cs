namespace FilterEquivariance;

/// <summary>
/// A stable sort by several keys, the most significant one first, and what rules say of each element after it. The rules see nothing but an element, so it is
/// the same to ask them before the elements are in order, which sorts fewer: the filter law, and for copies that equal neighbours have equal keys.
/// The keys are asked first and of all elements all the same, since one that throws would be missed; and where comparing them may throw, nothing is fused.
/// </summary>
internal sealed class SortStep<T>(IReadOnlyList<SortKey<T>> keys, EachStep<T>? after = null) : Step<T>
{
    public override int? Copies => after is null ? 1 : null;

    private IReadOnlyList<SortKey<T>> Keys => keys;

    public override Row<T> Run(Row<T> source)
    {
        // The least significant key belongs to the operator that comes first.
        var levels = new SortKeys[keys.Count];
        for (var level = keys.Count - 1; level >= 0; level--)
            levels[level] = keys[level].Of(source);
        var copies = CopiesAfter(source);
        var order = new int[copies is null ? source.Count : copies.Count(count => count > 0)];
        var next = 0;
        for (var i = 0; i < source.Count; i++)
        {
            if (copies is null || copies[i] > 0)
                order[next++] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            foreach (var level in levels)
            {
                var comparison = level.Compare(left, right);
                if (comparison != 0)
                    return comparison;
            }

            return left.CompareTo(right);
        });
        var result = new RowBuilder<T>(order.Length);
        foreach (var position in order)
            result.Add(source.Items[position], copies is null ? 1 : copies[position]);
        return result.Row;
    }

    /// <remarks>Of stable sorts the later one decides, and ties keep the order of the earlier one.</remarks>
    public override IReadOnlyList<Step<T>>? Fuse(Step<T> next) => !keys.All(key => key.IsTotal) ? null : next switch
    {
        EachStep<T> each => [new SortStep<T>(keys, after is null ? each : after.Then(each))],
        SortStep<T> sort when after is null => [new SortStep<T>([.. sort.Keys, .. keys], sort.After)],
        _ => null,
    };

    private EachStep<T>? After => after;

    private int[]? CopiesAfter(Row<T> source)
    {
        if (after is null)
            return null;
        var copies = new int[source.Count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = after.CopiesOf(source.Items[i]);
        return copies;
    }
}
