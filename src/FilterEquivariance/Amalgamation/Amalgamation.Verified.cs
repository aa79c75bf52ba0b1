namespace FilterEquivariance;

public static partial class Amalgamation
{
    /// <summary>
    /// Asks all pairs of letters and verifies that the answers fit together: d (d - 1) / 2 calls and O(d m) steps for d letters and a value of length m (T3, T11).
    /// All pair words are in memory at the same time.
    /// </summary>
    /// <param name="input">The list.</param>
    /// <param name="oracle">Gives values on one or two letters.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <param name="progress">Is told after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two calls of the oracle, and is passed to it.</param>
    /// <returns><see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> with at most three letters.</returns>
    /// <exception cref="ArgumentNullException">The list or the oracle is null.</exception>
    /// <exception cref="InvalidOperationException">The oracle gave null, or another number of answers than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Amalgam<T> Verified<T>(
        IReadOnlyList<T> input, IPairOracle<T> oracle, IEqualityComparer<T>? equality = null, IProgress<AmalgamationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>((oracle ?? throw new ArgumentNullException(nameof(oracle))).Answer, equality, capacity: 0);
        return VerifiedAsync(input, questioning, equality, progress, cancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>As the other overload, with all pairs in batches.</summary>
    /// <param name="input">The list.</param>
    /// <param name="oracle">Gives values on one or two letters.</param>
    /// <param name="equality">Equality of letters; null for the default.</param>
    /// <param name="batchSize">How many lists one call of the oracle has at most.</param>
    /// <param name="progress">Is told after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two calls of the oracle, and is passed to it.</param>
    /// <returns><see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> with at most three letters.</returns>
    /// <exception cref="ArgumentNullException">The list or the oracle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is not positive.</exception>
    /// <exception cref="InvalidOperationException">The oracle gave null, or another number of answers than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Amalgam<T> Verified<T>(
        IReadOnlyList<T> input, IBatchOracle<T> oracle, IEqualityComparer<T>? equality = null, int batchSize = Batch,
        IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, capacity: 0, batchSize);
        return VerifiedAsync(input, questioning, equality, progress, cancellationToken).GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Verified{T}(IReadOnlyList{T}, IBatchOracle{T}, IEqualityComparer{T}, int, IProgress{AmalgamationProgress}, CancellationToken)"/>
    public static Task<Amalgam<T>> VerifiedAsync<T>(
        IReadOnlyList<T> input, IAsyncBatchOracle<T> oracle, IEqualityComparer<T>? equality = null, int batchSize = Batch,
        IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : notnull
    {
        equality ??= EqualityComparer<T>.Default;
        var questioning = new Questioning<T>(oracle ?? throw new ArgumentNullException(nameof(oracle)), equality, capacity: 0, batchSize);
        return VerifiedAsync(input, questioning, equality, progress, cancellationToken);
    }

    private static Task<Amalgam<T>> VerifiedAsync<T>(
        IReadOnlyList<T> input, Questioning<T> questioning, IEqualityComparer<T> equality, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken)
        where T : notnull =>
        new AmalgamationSession<T>(questioning, equality).VerifiedAsync(input, progress, cancellationToken);
}
