namespace FilterEquivariance;

/// <summary>
/// How emission tables go on beyond their last rows (<see cref="Beyond.Continue"/>): from row to row the copies of the first and of the last occurrence go on by equal steps,
/// those between are emitted as often as the inner ones of every row. A sorted route sees each element once, as if it were the first occurrence.
/// </summary>
internal sealed class Continuation
{
    private readonly Ends[] _ends;

    private Continuation(Ends[] ends) => _ends = ends;

    /// <summary>The continuation that all rows show; null where they show none.</summary>
    public static Continuation? Of(Traversals form)
    {
        // The rows for one, two and three occurrences are the first three.
        if (form.Multiplicities.Count < 3 || form.Multiplicities[2] != 3)
            return null;
        var continuation = new Continuation([.. form.Select(Ends.Of)]);
        for (var number = 0; number < form.Count; number++)
        {
            if (continuation._ends[number] is { First.Step: < 0 } or { Last.Step: < 0 })
                return null;
            for (var row = 1; row < form.Multiplicities.Count; row++)
            {
                if (!form[number].Rows[row].Select((copies, occurrence) => copies == continuation.Copies(number, occurrence, form.Multiplicities[row])).All(continues => continues))
                    return null;
            }
        }

        return continuation;
    }

    /// <summary>How often a traversal emits an occurrence of an element that occurs at least twice.</summary>
    public long Copies(int number, int occurrence, int multiplicity)
    {
        var ends = _ends[number];
        return occurrence == 0 ? ends.First.At(multiplicity) : occurrence == multiplicity - 1 ? ends.Last.At(multiplicity) : ends.Inner;
    }

    /// <summary>How often all occurrences of an element that occurs at least twice are emitted.</summary>
    public long Total(int multiplicity)
    {
        var total = 0L;
        foreach (var ends in _ends)
            total += ends.First.At(multiplicity) + ((multiplicity - 2) * ends.Inner) + ends.Last.At(multiplicity);
        return total;
    }

    /// <summary>The copies of the first and the last occurrence, and of each between.</summary>
    private readonly record struct Ends(Steps First, long Inner, Steps Last)
    {
        public static Ends Of(Traversal traversal)
        {
            var (two, three) = (traversal.Rows[1], traversal.Rows[2]);
            return traversal.IsSorted ? new Ends(new Steps(two[0], three[0] - two[0]), 0, default) : new Ends(new Steps(two[0], three[0] - two[0]), three[1], new Steps(two[1], three[2] - two[1]));
        }
    }

    /// <summary>A number for elements that occur twice, and what is added for each occurrence more.</summary>
    private readonly record struct Steps(long Two, long Step)
    {
        public long At(int multiplicity) => Two + ((multiplicity - 2) * Step);
    }
}
