namespace FilterEquivariance;

/// <summary>Caps of one check. They are counted in runs, never in time, so that the same function gets the same verdict on every machine.</summary>
public sealed record CheckBudget
{
    /// <summary>Length up to which all lists over the first letters of the alphabet are run; smaller where <see cref="MaxRuns"/> does not suffice.</summary>
    public int SmallScopeLength { get; init; } = 6;

    /// <summary>Most runs of the function before a counterexample is found; shrinking one may take as many again.</summary>
    public int MaxRuns { get; init; } = 20_000;

    /// <summary>How many random lists are tried after the small scope.</summary>
    public int RandomLists { get; init; } = 100;

    /// <summary>Greatest length of a random list.</summary>
    public int MaxRandomLength { get; init; } = 40;

    /// <summary>Seed of the random lists: the same seed gives the same lists on every machine and runtime.</summary>
    public int Seed { get; init; } = 20250711;

    /// <summary>
    /// Lengths at which the function may change its behaviour: the literals of its body and their neighbours. Those above the small scope
    /// are tried with special and random lists (theory, section 5: a body with literal c tends to fail first near c + 1).
    /// </summary>
    public IReadOnlyList<int> CriticalLengths { get; init; } = [];

    /// <summary>
    /// The default caps with another small scope. Code built for netstandard2.0 calls this instead of the initialisers, whose signatures differ between the
    /// library's two targets.
    /// </summary>
    /// <param name="smallScopeLength">See <see cref="SmallScopeLength"/>.</param>
    /// <param name="criticalLengths">See <see cref="CriticalLengths"/>.</param>
    public static CheckBudget Of(int smallScopeLength, IReadOnlyList<int> criticalLengths) =>
        new() { SmallScopeLength = smallScopeLength, CriticalLengths = criticalLengths };
}
