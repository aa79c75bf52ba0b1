namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A <c>PriorityQueue</c>. Which of several elements of the least priority leaves first is not promised: where they can be told apart the run is refused.</summary>
/// <param name="order">The order of the priorities.</param>
public sealed class PriorityQueueValue(IComparer<object?> order)
{
    private readonly List<(object? Element, object? Priority)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Compares with all priorities that are there, as any of them may be the one that cannot be compared.</summary>
    public void Add(object? element, object? priority)
    {
        foreach (var entry in _entries)
            Compare(priority, entry.Priority);
        _entries.Add((element, priority));
    }

    public void Clear() => _entries.Clear();

    public int Compare(object? left, object? right)
    {
        try
        {
            return order.Compare(left, right);
        }
        catch (EvaluationException)
        {
            throw new RefusedException("a queue whose priorities cannot be compared");
        }
    }

    /// <summary>The entry that leaves next. There must be one.</summary>
    public (object? Element, object? Priority) Least => _entries[IndexOfLeast()];

    public (object? Element, object? Priority) Take()
    {
        int index = IndexOfLeast();
        var entry = _entries[index];
        _entries.RemoveAt(index);
        return entry;
    }

    private int IndexOfLeast()
    {
        int least = 0;
        for (int i = 1; i < _entries.Count; i++)
        {
            if (Compare(_entries[i].Priority, _entries[least].Priority) < 0)
                least = i;
        }

        var (element, priority) = _entries[least];
        bool hasTie = _entries.Exists(other => Compare(other.Priority, priority) == 0
            && !(BoxedEquality.Default.Equals(other.Element, element) && BoxedEquality.Default.Equals(other.Priority, priority)));
        return hasTie ? throw new RefusedException("a tie of priorities") : least;
    }
}
