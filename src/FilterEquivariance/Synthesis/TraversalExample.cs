namespace FilterEquivariance;

/// <summary>An example in numbers: the walks over its input, and its output. An entry names a number q(o, i) of an emission table.</summary>
internal sealed class TraversalExample
{
    private readonly int[] _letterCounts;

    private TraversalExample((int Entry, int Letter)[][] walks, int[] output, int[] letterCounts, int[]? totals)
    {
        Walks = walks;
        Output = output;
        _letterCounts = letterCounts;
        Totals = totals;
    }

    /// <summary>By route, the entry and the letter of every step.</summary>
    public (int Entry, int Letter)[][] Walks { get; }

    public int[] Output { get; }

    /// <summary>By row, how many copies the output has of each of its letters, -1 where the input has none; null when two letters of a row have different numbers.</summary>
    public int[]? Totals { get; }

    /// <summary>Where the output goes on after so many copies of each letter, by row.</summary>
    public int Offset(int[] emitted)
    {
        var offset = 0;
        for (var row = 0; row < emitted.Length; row++)
            offset += emitted[row] * _letterCounts[row];
        return offset;
    }

    /// <param name="example">Its output has no letter that its input lacks.</param>
    /// <param name="multiplicities">All multiplicities of all examples, in increasing order.</param>
    /// <param name="equality">Equality of elements.</param>
    /// <param name="order">Order of elements; null where it may not be looked at.</param>
    public static TraversalExample Of<T>(Example<T> example, int[] multiplicities, IEqualityComparer<T> equality, IComparer<T>? order)
        where T : notnull
    {
        var items = new OccurrenceTable<T>(example.Input, equality);
        var rows = Array.ConvertAll(items.Multiplicities, multiplicity => Array.IndexOf(multiplicities, multiplicity));
        var firstEntries = multiplicities.Select((_, row) => multiplicities.Take(row).Sum()).ToArray();
        var forward = items.Letters.Select((letter, position) => (firstEntries[rows[letter]] + items.Occurrences[position], letter)).ToArray();
        var ascending = order is null ? [] : items.Sorted(order).Select(position => (rows[items.Letters[position]], items.Letters[position])).ToArray();
        (int, int)[][] walks = order is null ? [forward, Backwards(forward)] : [forward, Backwards(forward), ascending, Backwards(ascending)];

        var numbers = new Dictionary<T, int>(equality);
        for (var letter = 0; letter < rows.Length; letter++)
            numbers.Add(items.Letter(letter), letter);
        var output = example.Output.Select(item => numbers[item]).ToArray();
        var letterCounts = multiplicities.Select((_, row) => rows.Count(other => other == row)).ToArray();
        return new TraversalExample(walks, output, letterCounts, TotalsOf(output, rows, multiplicities.Length));
    }

    private static int[]? TotalsOf(int[] output, int[] rows, int rowCount)
    {
        var copies = new int[rows.Length];
        foreach (var letter in output)
            copies[letter]++;
        var totals = Enumerable.Repeat(-1, rowCount).ToArray();
        for (var letter = 0; letter < rows.Length; letter++)
        {
            ref var total = ref totals[rows[letter]];
            if (total >= 0 && total != copies[letter])
                return null;
            total = copies[letter];
        }

        return totals;
    }

    private static (int, int)[] Backwards((int, int)[] walk) => [.. Enumerable.Reverse(walk)];
}
