namespace FilterEquivariance;

/// <summary>
/// The one place where oracles are asked: answers what is remembered, asks the rest of a round in batches, counts, reports and can be cancelled. Algorithms
/// only give rounds of questions; whether the oracle takes them one by one, in batches or later makes no difference to them.
/// </summary>
internal sealed class Questioning<T>
    where T : notnull
{
    // Small enough that the questions of a round are gone before they grow old in memory.
    private const int OneByOneSize = 256;

    private readonly Func<IReadOnlyList<IReadOnlyList<T>>, CancellationToken, Task<IReadOnlyList<IReadOnlyList<T>>>> _ask;
    private readonly Dictionary<IReadOnlyList<T>, IReadOnlyList<T>> _remembered;
    private readonly int _capacity;

    /// <param name="oracle">Answers one list after the other.</param>
    /// <param name="equality">Equality of letters.</param>
    /// <param name="capacity">How many answers are remembered.</param>
    public Questioning(Func<IReadOnlyList<T>, IReadOnlyList<T>> oracle, IEqualityComparer<T> equality, int capacity)
        : this((lists, token) => Task.FromResult(OneByOne(oracle, lists, token)), equality, capacity, OneByOneSize)
    {
    }

    /// <param name="oracle">Answers many lists.</param>
    /// <param name="equality">Equality of letters.</param>
    /// <param name="capacity">How many answers are remembered.</param>
    /// <param name="batchSize">How many lists one call has at most.</param>
    public Questioning(IBatchOracle<T> oracle, IEqualityComparer<T> equality, int capacity, int batchSize)
        : this((lists, token) => Task.FromResult(oracle.Answer(lists, token)), equality, capacity, batchSize)
    {
    }

    /// <inheritdoc cref="Questioning{T}(IBatchOracle{T}, IEqualityComparer{T}, int, int)"/>
    public Questioning(IAsyncBatchOracle<T> oracle, IEqualityComparer<T> equality, int capacity, int batchSize)
        : this(oracle.AnswerAsync, equality, capacity, batchSize)
    {
    }

    private Questioning(
        Func<IReadOnlyList<IReadOnlyList<T>>, CancellationToken, Task<IReadOnlyList<IReadOnlyList<T>>>> ask, IEqualityComparer<T> equality, int capacity, int batchSize)
    {
        _ask = ask;
        _capacity = capacity >= 0 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), "a number of answers is not negative");
        BatchSize = batchSize > 0 ? batchSize : throw new ArgumentOutOfRangeException(nameof(batchSize), "a batch has at least one list");
        _remembered = new Dictionary<IReadOnlyList<T>, IReadOnlyList<T>>(new ListEquality<T>(equality));
    }

    /// <summary>How many lists one call has at most; longer rounds are cut.</summary>
    public int BatchSize { get; }

    /// <summary>Questions that the oracle has answered.</summary>
    public int Calls { get; private set; }

    /// <summary>Asks rounds as long as there are any. Runs to its end at once if the oracle answers at once.</summary>
    public async Task AskAsync(IEnumerable<Round<T>> rounds, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken)
    {
        var answered = 0L;

        // The questions about one list are all different, so only answers about earlier lists are worth looking up.
        var canRecall = _remembered.Count > 0;
        foreach (var round in rounds)
        {
            var open = Recall(round, canRecall);
            for (var start = 0; start < open.Count; start += BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = new IReadOnlyList<T>[Math.Min(BatchSize, open.Count - start)];
                for (var i = 0; i < batch.Length; i++)
                    batch[i] = round.Questions[open[start + i]];
                var answers = await _ask(batch, cancellationToken).ConfigureAwait(false);
                if (answers is null || answers.Count != batch.Length)
                    throw new InvalidOperationException($"the oracle gave {answers?.Count ?? 0} answers to {batch.Length} questions");
                for (var i = 0; i < batch.Length; i++)
                    Take(round, open[start + i], answers[i] ?? throw new InvalidOperationException("the oracle gave null as an answer"));
                progress?.Report(new AmalgamationProgress(answered + round.Questions.Count - open.Count + start + batch.Length, round.Expected));
            }

            answered += round.Questions.Count;
        }
    }

    private static IReadOnlyList<IReadOnlyList<T>> OneByOne(
        Func<IReadOnlyList<T>, IReadOnlyList<T>> oracle, IReadOnlyList<IReadOnlyList<T>> lists, CancellationToken cancellationToken)
    {
        var answers = new IReadOnlyList<T>[lists.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers[i] = oracle(lists[i]);
        }

        return answers;
    }

    /// <summary>Fills in remembered answers and returns the indices of the other questions.</summary>
    private List<int> Recall(Round<T> round, bool canRecall)
    {
        var open = new List<int>(round.Questions.Count);
        round.Answers.Clear();
        for (var i = 0; i < round.Questions.Count; i++)
        {
            IReadOnlyList<T>? known = null;
            if (!canRecall || !_remembered.TryGetValue(round.Questions[i], out known))
                open.Add(i);
            round.Answers.Add(known!);
        }

        return open;
    }

    private void Take(Round<T> round, int index, IReadOnlyList<T> answer)
    {
        Calls++;
        round.Answers[index] = answer;
        if (_remembered.Count < _capacity)
            _remembered[round.Questions[index]] = answer;
    }
}
