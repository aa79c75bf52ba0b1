namespace FilterEquivariance;

/// <summary>How votes of a noisy oracle are gathered and when they are not trusted.</summary>
public sealed record RobustOptions
{
    /// <summary>
    /// Letters per question, at least 2; null for the smallest number from 3 up with about eight questions a letter or fewer. Larger blocks
    /// need fewer questions, of longer lists. With 2 every pair of letters has one vote only, because the same question gets the same answer.
    /// </summary>
    public int? BlockSize { get; init; }

    /// <summary>Votes for each pair of letters, at least 1; fewer where the list has not so many different blocks. An odd number has a majority.</summary>
    public int Votes { get; init; } = 3;

    /// <summary>The share, from 0 to 1, of dissenting votes or of circular triples above which the result is an abstention.</summary>
    public double MaximalDisagreement { get; init; } = 0.05;

    /// <summary>Chooses among blocks of equal use. The same seed gives the same questions.</summary>
    public int Seed { get; init; }

    /// <summary>How many lists one call of the oracle has at most, at least 1.</summary>
    public int BatchSize { get; init; } = 1024;

    internal RobustOptions Validated()
    {
        if (BlockSize < 2)
            throw new ArgumentOutOfRangeException(nameof(BlockSize), "a block has at least two letters");
        if (Votes < 1)
            throw new ArgumentOutOfRangeException(nameof(Votes), "a pair has at least one vote");
        if (!(MaximalDisagreement is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(MaximalDisagreement), "a share is a number from 0 to 1");
        return this;
    }

    internal int BlockSizeFor(int letters)
    {
        var size = BlockSize ?? 3;
        while (BlockSize is null && (long)Votes * (letters - 1) > 8L * size * (size - 1))
            size++;
        return Math.Min(size, letters);
    }
}
