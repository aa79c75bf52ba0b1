namespace FilterEquivariance;

/// <summary>What examples say about a function of a class.</summary>
public abstract record SynthesisResult<T>
{
    private SynthesisResult()
    {
    }

    /// <summary>Exactly one function of the class has these values.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Function">The function, for the multiplicities that the examples show unless it is natural.</param>
    public sealed record Unique(EquivarianceClass Class, IExtrapolant Function) : SynthesisResult<T>;

    /// <summary>Several functions of the class have these values.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Candidates">Some of them, at least two.</param>
    /// <param name="Count">How many there are; null when there are infinitely many or it is not known.</param>
    /// <param name="Question">The list to ask next, as numbers of letters in increasing order of value: <c>[0, 1]</c> is any two different elements.</param>
    public sealed record Ambiguous(EquivarianceClass Class, IReadOnlyList<IExtrapolant> Candidates, long? Count, IReadOnlyList<int> Question) : SynthesisResult<T>;

    /// <summary>No function of the class has these values.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Witness">Why.</param>
    public sealed record Contradictory(EquivarianceClass Class, Contradiction<T> Witness) : SynthesisResult<T>;

    /// <summary>Nothing contradicts the filter law, and no smaller class fits: the values determine the lists that their pairs cover (<see cref="Amalgamation"/>), never the function (T2).</summary>
    /// <param name="Coverage">The pair patterns that are known.</param>
    public sealed record OnCoveredLists(PairCoverage Coverage) : SynthesisResult<T>;

    /// <summary>The examples are too large for a complete search.</summary>
    /// <param name="Class">The class.</param>
    public sealed record TooLarge(EquivarianceClass Class) : SynthesisResult<T>;
}
