namespace FilterEquivariance;

public static partial class Amalgamation
{
    /// <summary>
    /// The value by votes, for an oracle that errs: asks the list's restrictions to blocks of letters, takes majorities on the copies of each letter and on the
    /// order of every two copies, and ranks by wins (theory, section 4). One round of about 8 d questions for d letters, O(m²) steps for a value of length m.
    /// </summary>
    /// <param name="input">The list. With one or two letters there is one question and nothing to vote about.</param>
    /// <param name="oracle">Gives values on blocks of letters; its errors should differ from question to question.</param>
    /// <param name="options">Sizes and limits; null for the default.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <param name="progress">Is told after each call of the oracle; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two calls of the oracle, and is passed to it.</param>
    /// <returns><see cref="RobustAmalgam{T}.Determined"/>, or <see cref="RobustAmalgam{T}.Abstained"/> when the votes contradict each other too often.</returns>
    /// <exception cref="ArgumentNullException">The list or the oracle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The oracle gave null, or another number of answers than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static RobustAmalgam<T> Robust<T>(
        IReadOnlyList<T> input, IPairOracle<T> oracle, RobustOptions? options = null, IEqualityComparer<T>? equality = null,
        IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        options = (options ?? new RobustOptions()).Validated();
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>((oracle ?? throw new ArgumentNullException(nameof(oracle))).Answer, equality, capacity: 0);
        return RobustAsync(input, questioning, options, equality, progress, cancellationToken).GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Robust{T}(IReadOnlyList{T}, IPairOracle{T}, RobustOptions, IEqualityComparer{T}, IProgress{AmalgamationProgress}, CancellationToken)"/>
    public static RobustAmalgam<T> Robust<T>(
        IReadOnlyList<T> input, IBatchOracle<T> oracle, RobustOptions? options = null, IEqualityComparer<T>? equality = null,
        IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        options = (options ?? new RobustOptions()).Validated();
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, capacity: 0, options.BatchSize);
        return RobustAsync(input, questioning, options, equality, progress, cancellationToken).GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Robust{T}(IReadOnlyList{T}, IPairOracle{T}, RobustOptions, IEqualityComparer{T}, IProgress{AmalgamationProgress}, CancellationToken)"/>
    public static Task<RobustAmalgam<T>> RobustAsync<T>(
        IReadOnlyList<T> input, IAsyncBatchOracle<T> oracle, RobustOptions? options = null, IEqualityComparer<T>? equality = null,
        IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        options = (options ?? new RobustOptions()).Validated();
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, capacity: 0, options.BatchSize);
        return RobustAsync(input, questioning, options, equality, progress, cancellationToken);
    }

    private static async Task<RobustAmalgam<T>> RobustAsync<T>(
        IReadOnlyList<T> input, Questioning<T> questioning, RobustOptions options, IEqualityComparer<T> equality, IProgress<AmalgamationProgress>? progress,
        CancellationToken cancellationToken)
        where T : notnull
    {
        var words = new PairWords<T>(input ?? throw new ArgumentNullException(nameof(input)), equality);
        var amalgamation = new RobustAmalgamation<T>(words, options);
        await questioning.AskAsync(amalgamation.Rounds(), progress, cancellationToken).ConfigureAwait(false);
        return amalgamation.Result(questioning.Calls);
    }
}
