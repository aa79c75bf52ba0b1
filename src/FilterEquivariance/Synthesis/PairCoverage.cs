namespace FilterEquivariance;

/// <summary>How much of a function the examples show: the pair patterns, which are what determines it (T1).</summary>
/// <param name="Rows">By the multiplicities of the two letters.</param>
public sealed record PairCoverage(IReadOnlyList<PairCoverage.Row> Rows)
{
    /// <summary>The patterns of two letters with given multiplicities.</summary>
    /// <param name="Fewer">How often the letter with fewer occurrences occurs.</param>
    /// <param name="More">How often the other occurs.</param>
    /// <param name="Known">How many patterns the examples contain, up to renaming of the letters.</param>
    /// <param name="All">How many there are; <see cref="long.MaxValue"/> stands for more.</param>
    public sealed record Row(int Fewer, int More, int Known, long All);

    /// <summary>Whether every pattern of all rows is known.</summary>
    public bool IsComplete => Rows.All(row => row.Known == row.All);

    /// <summary>The pair patterns in some lists.</summary>
    /// <param name="lists">The examples' inputs; only the first 64 letters of each are looked at.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    public static PairCoverage Of<T>(IEnumerable<IReadOnlyList<T>> lists, IEqualityComparer<T>? equality = null)
        where T : notnull
    {
        if (lists is null)
            throw new ArgumentNullException(nameof(lists));
        var known = new SortedDictionary<(int Fewer, int More), HashSet<string>>();
        foreach (var list in lists)
            Add(known, new OccurrenceTable<T>(list, equality ?? EqualityComparer<T>.Default));
        return new PairCoverage([.. known.Select(row => new Row(row.Key.Fewer, row.Key.More, row.Value.Count, Patterns(row.Key.Fewer, row.Key.More)))]);
    }

    private static void Add<T>(SortedDictionary<(int, int), HashSet<string>> known, OccurrenceTable<T> items)
        where T : notnull
    {
        var letters = Math.Min(64, items.Multiplicities.Length);
        for (var second = 1; second < letters; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (fewer, more) = items.Multiplicities[first] <= items.Multiplicities[second] ? (first, second) : (second, first);
                var key = (items.Multiplicities[fewer], items.Multiplicities[more]);
                if (!known.TryGetValue(key, out var words))
                    known.Add(key, words = []);

                // Letters of one multiplicity have no other names than their order; the first to appear is the 'fewer' one then, since it has the smaller number.
                words.Add(string.Concat(items.Letters.Where(letter => letter == first || letter == second).Select(letter => letter == fewer ? 'a' : 'b')));
            }
        }
    }

    private static long Patterns(int fewer, int more)
    {
        var words = 1L;
        for (var i = 1; i <= fewer; i++)
        {
            if (words > long.MaxValue / (more + i))
                return long.MaxValue;
            words = words * (more + i) / i;
        }

        return fewer == more ? words / 2 : words;
    }
}
