namespace FilterEquivariance;

/// <summary>A list function on numbered letters, which is how the law checker runs all of them.</summary>
internal abstract class NumberedFunction
{
    public required IReadOnlyList<string> Lists { get; init; }

    public required IReadOnlyList<FixedParameter> Others { get; init; }

    public virtual Naturality Naturality => Naturality.None;

    /// <summary>Letters from 0 to this minus 1 are those of the alphabet. Greater numbers are letters that only results contain.</summary>
    public abstract int AlphabetSize { get; }

    public abstract object? Letter(int number);

    public abstract string Print(int letter);

    /// <summary>The number of a letter; null when no run has shown it yet.</summary>
    public abstract int? Find(object? letter);

    /// <summary>Runs the function on new lists and appends the letters of its result to the cells.</summary>
    /// <param name="cells">The lists' letters, each list followed by <see cref="JointList.End"/>.</param>
    /// <param name="start">Where the first list starts. The last one ends with the cells.</param>
    /// <param name="others">Follows <see cref="Others"/>.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The throw or refusal with which the run ended; null for a result.</returns>
    public abstract Run? Invoke(Cells cells, int start, object?[] others, CancellationToken cancellationToken);
}

/// <summary>A <see cref="NumberedFunction"/> whose letters are of one type.</summary>
internal abstract class NumberedFunction<T> : NumberedFunction
    where T : notnull
{
    private readonly Func<object?, string> _print;

    protected NumberedFunction(IReadOnlyCollection<object?> alphabet, IEqualityComparer<T>? equality, Func<object?, string> print)
    {
        _print = print;
        Letters = new Letters<T>(alphabet.Count, equality);
        foreach (var letter in alphabet)
            Letters.Number((T?)letter);
        AlphabetSize = Letters.Count;
    }

    public sealed override int AlphabetSize { get; }

    protected Letters<T> Letters { get; }

    public sealed override object? Letter(int number) => Letters[number];

    public sealed override string Print(int letter) => _print(Letters[letter]);

    public sealed override int? Find(object? letter) => letter is T or null ? Letters.Find((T?)letter) : null;

    /// <summary>A new array with the letters of the list that starts at a cell; moves on to the next list.</summary>
    protected T[] Next(Cells cells, ref int start)
    {
        var end = start;
        while (cells.Items[end] != JointList.End)
            end++;
        var list = new T[end - start];
        for (var i = 0; i < list.Length; i++)
            list[i] = Letters[cells.Items[start + i]]!;
        start = end + 1;
        return list;
    }
}
