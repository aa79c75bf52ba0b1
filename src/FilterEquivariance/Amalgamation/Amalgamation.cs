namespace FilterEquivariance;

/// <summary>
/// Glues the value of a filter-equivariant function on a list together from its values on lists of two letters (T1). That the answers fit together
/// does not prove that the oracle is filter-equivariant: rotating is the reverse on two letters.
/// </summary>
public static partial class Amalgamation
{
    private const int Batch = 1024;
    private const int Remembered = 1_000_000;

    /// <summary>Asks only the pairs that a tournament needs, O(m log d) of them at most (T11), and remembers answers from list to list.</summary>
    /// <param name="oracle">Gives values on one or two letters; it is trusted to be filter-equivariant, contradictions are found only among what was asked.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <param name="rememberedAnswers">How many answers are remembered at most: the first ones.</param>
    /// <exception cref="ArgumentNullException">The oracle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static LazyAmalgamation<T> Of<T>(IPairOracle<T> oracle, IEqualityComparer<T>? equality = null, int rememberedAnswers = Remembered)
        where T : notnull =>
        Of((oracle ?? throw new ArgumentNullException(nameof(oracle))).Answer, equality, rememberedAnswers);

    /// <summary>As the other overloads, from a delegate.</summary>
    /// <inheritdoc cref="Of{T}(IPairOracle{T}, IEqualityComparer{T}, int)"/>
    public static LazyAmalgamation<T> Of<T>(
        Func<IReadOnlyList<T>, IReadOnlyList<T>> oracle, IEqualityComparer<T>? equality = null, int rememberedAnswers = Remembered)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        return new(new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, rememberedAnswers), equality);
    }

    /// <summary>As the other overloads, from an oracle that is asked whole rounds: all matches of the tournament that can go on at the same time.</summary>
    /// <param name="oracle">Gives values on one or two letters; it is trusted to be filter-equivariant, contradictions are found only among what was asked.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <param name="rememberedAnswers">How many answers are remembered at most: the first ones.</param>
    /// <param name="batchSize">How many lists one call of the oracle has at most; longer rounds are cut.</param>
    /// <exception cref="ArgumentNullException">The oracle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the batch size is 0.</exception>
    public static LazyAmalgamation<T> Of<T>(
        IBatchOracle<T> oracle, IEqualityComparer<T>? equality = null, int rememberedAnswers = Remembered, int batchSize = Batch)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        return new(new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, rememberedAnswers, batchSize), equality);
    }

    /// <inheritdoc cref="Of{T}(IBatchOracle{T}, IEqualityComparer{T}, int, int)"/>
    public static AsyncLazyAmalgamation<T> Of<T>(
        IAsyncBatchOracle<T> oracle, IEqualityComparer<T>? equality = null, int rememberedAnswers = Remembered, int batchSize = Batch)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        return new(new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, rememberedAnswers, batchSize), equality);
    }

    /// <summary>What a table of examples forces on a list. Each example stands for all its restrictions to fewer letters.</summary>
    /// <param name="examples">Known values.</param>
    /// <param name="input">The list.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <returns>
    /// The forced value; the open questions, the smallest first, when several values are left; or a contradiction. Contradictions among partial examples are
    /// found soundly, not completely: some tables have no filter-equivariant extension although no circle shows (theory, section 6).
    /// </returns>
    /// <exception cref="ArgumentNullException">The examples or the list are null.</exception>
    public static Amalgam<T> FromExamples<T>(IEnumerable<Example<T>> examples, IReadOnlyList<T> input, IEqualityComparer<T>? equality = null)
        where T : notnull
    {
        if (examples is null)
            throw new ArgumentNullException(nameof(examples));
        if (input is null)
            throw new ArgumentNullException(nameof(input));
        var table = new ExampleTable<T>(equality ?? EqualityComparer<T>.Default);
        foreach (var example in examples)
        {
            if (table.Add(example) is { } contradiction)
                return new Amalgam<T>.Contradictory(contradiction);
        }

        return table.Amalgamate(input);
    }
}
