namespace FilterEquivariance;

/// <summary>Equality-aware and order-aware functions with given values, for the multiplicities that the examples show (T8).</summary>
internal sealed class TraversalSynthesis<T>
    where T : notnull
{
    /// <summary>So many forms are shown and compared by the next question.</summary>
    private const int MaxCandidates = 64;

    /// <summary>So many forms that fit a part of the examples are tried on the whole.</summary>
    private const int MaxTried = 10_000;

    /// <summary>Letters of each multiplicity that a first search looks at. The filter law gives the value on them, and few of them mostly decide.</summary>
    private const int FewLetters = 4;

    private readonly IReadOnlyList<Example<T>> _examples;
    private readonly IEqualityComparer<T> _equality;
    private readonly IComparer<T>? _order;
    private readonly CancellationToken _cancellationToken;
    private readonly OccurrenceTable<T>[] _inputs;
    private readonly int[] _multiplicities;

    /// <param name="examples">None contradicts the filter law by itself.</param>
    /// <param name="equality">Equality of elements.</param>
    /// <param name="order">Order of elements; null for the equality-aware class.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public TraversalSynthesis(IReadOnlyList<Example<T>> examples, IEqualityComparer<T> equality, IComparer<T>? order, CancellationToken cancellationToken)
    {
        _examples = examples;
        _equality = equality;
        _order = order;
        _cancellationToken = cancellationToken;
        _inputs = [.. examples.Select(example => new OccurrenceTable<T>(example.Input, equality))];
        _multiplicities = [.. _inputs.SelectMany(input => input.Multiplicities).Distinct().OrderBy(multiplicity => multiplicity)];
    }

    private EquivarianceClass Class => _order is null ? EquivarianceClass.EqualityAware : EquivarianceClass.OrderAware;

    public SynthesisResult<T> Result()
    {
        if (_multiplicities.Length == 0)
            return new SynthesisResult<T>.Ambiguous(Class, [Traversals.Parse("1 | F(1)"), Traversals.Parse("1 | B(1)")], null, NextQuestion.ForNatural);
        for (var letters = FewLetters; ; letters *= 4)
        {
            var parts = _examples.Select((example, i) => Part(example, _inputs[i], letters)).ToArray();
            var isWhole = parts.Zip(_examples, (part, example) => part.Input.Count == example.Input.Count).All(same => same);
            var numbered = parts.Select(part => TraversalExample.Of(part, _multiplicities, _equality, _order));
            var search = new TraversalSearch(numbered, _multiplicities, _order is not null, _cancellationToken);
            var fitting = search.Forms().Take(MaxTried).Where(Fits).Take(MaxCandidates).ToArray();
            if (search.IsComplete && search.Count <= MaxTried && fitting.Length <= 1)
                return fitting.Length == 1 ? new SynthesisResult<T>.Unique(Class, fitting[0]) : Contradictory();
            if (!isWhole && search.IsComplete)
                continue;
            if (fitting.Length < 2)
                return new SynthesisResult<T>.TooLarge(Class);
            var question = NextQuestion.Between(fitting, _order is not null, _cancellationToken);
            return new SynthesisResult<T>.Ambiguous(Class, fitting, search.IsComplete && search.Count < long.MaxValue ? search.Count : null, question);
        }
    }

    private bool Fits(Traversals form) =>
        _examples.All(example => form.Apply(example.Input, Beyond.Refuse, _equality, _order).SequenceEqual(example.Output, _equality));

    /// <summary>The example restricted to the first letters of each multiplicity, which is an example too.</summary>
    private Example<T> Part(Example<T> example, OccurrenceTable<T> input, int letters)
    {
        var seen = new Dictionary<int, int>();
        var kept = new HashSet<T>(_equality);
        for (var letter = 0; letter < input.Multiplicities.Length; letter++)
        {
            seen.TryGetValue(input.Multiplicities[letter], out var before);
            seen[input.Multiplicities[letter]] = before + 1;
            if (before < letters)
                kept.Add(input.Letter(letter));
        }

        return kept.Count == input.Multiplicities.Length ? example : new Example<T>([.. example.Input.Where(kept.Contains)], [.. example.Output.Where(kept.Contains)]);
    }

    private SynthesisResult<T>.Contradictory Contradictory()
    {
        var detail = "no function that " + (_order is null ? "looks at nothing but which elements are equal" : "looks at nothing but how elements compare")
            + (_examples.Count == 1 ? " has this value" : " has these values");
        return new(Class, new Contradiction<T>(ContradictionKind.NoForm, [.. _examples.Select(example => example.Input)], [.. _examples.Select(example => example.Output)]) { Detail = detail });
    }
}
