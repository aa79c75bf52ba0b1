namespace FilterEquivariance;

/// <summary>
/// Glues the value of a filter-equivariant function on a list together from its values on lists of two letters (T1). That the answers fit together
/// does not prove that the oracle is filter-equivariant: rotating is the reverse on two letters.
/// </summary>
public static class Amalgamation
{
    /// <summary>
    /// Asks all pairs of letters and verifies that the answers fit together: d (d - 1) / 2 calls and O(d m) steps for d letters and a value of length m.
    /// </summary>
    /// <param name="input">The list.</param>
    /// <param name="oracle">Gives values on one or two letters.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <returns><see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> with at most three letters.</returns>
    public static Amalgam<T> Verified<T>(IReadOnlyList<T> input, IPairOracle<T> oracle, IEqualityComparer<T>? equality = null)
        where T : notnull
    {
        if (oracle is null)
            throw new ArgumentNullException(nameof(oracle));
        var calls = 0;
        var words = new PairWords<T>(input ?? throw new ArgumentNullException(nameof(input)), Ask, equality ?? EqualityComparer<T>.Default);
        return GreedyAmalgamation.Of(words) is { } output
            ? new Amalgam<T>.Determined(output, calls)
            : new Amalgam<T>.Contradictory(words.Contradiction!);

        IReadOnlyList<T> Ask(IReadOnlyList<T> question)
        {
            calls++;
            return oracle.Answer(question);
        }
    }

    /// <summary>Asks only the pairs that a tournament needs, O(m log d) of them at most, and remembers answers from list to list.</summary>
    /// <param name="oracle">Gives values on one or two letters; it is trusted to be filter-equivariant, contradictions are found only among what was asked.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    public static LazyAmalgamation<T> Of<T>(IPairOracle<T> oracle, IEqualityComparer<T>? equality = null)
        where T : notnull =>
        new((oracle ?? throw new ArgumentNullException(nameof(oracle))).Answer, equality ?? EqualityComparer<T>.Default);

    /// <summary>As the other overload, from a delegate.</summary>
    /// <param name="oracle">Gives values on one or two letters.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    public static LazyAmalgamation<T> Of<T>(Func<IReadOnlyList<T>, IReadOnlyList<T>> oracle, IEqualityComparer<T>? equality = null)
        where T : notnull =>
        new(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality ?? EqualityComparer<T>.Default);

    /// <summary>What a table of examples forces on a list. Each example stands for all its restrictions to fewer letters.</summary>
    /// <param name="examples">Known values.</param>
    /// <param name="input">The list.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <returns>
    /// The forced value; the smallest questions when several values are left; or a contradiction. Contradictions among partial examples are found soundly, not
    /// completely: some tables have no filter-equivariant extension although no circle shows (theory, section 6).
    /// </returns>
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
