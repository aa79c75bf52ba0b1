namespace FilterEquivariance;

/// <summary>
/// Amalgamation that asks for pair words when a tournament needs them, all matches that can go on at the same time in one round. Answers are remembered
/// across lists. One call at a time.
/// </summary>
public sealed class LazyAmalgamation<T>
    where T : notnull
{
    private readonly AmalgamationSession<T> _session;

    internal LazyAmalgamation(Questioning<T> questioning, IEqualityComparer<T> equality) => _session = new AmalgamationSession<T>(questioning, equality);

    /// <summary>Answers asked for so far.</summary>
    public int OracleCalls => _session.Calls;

    /// <summary>
    /// The value on a list, in O(m log d) steps and calls for d letters and a value of length m, each pair asked once (T11), in O(log³ m) rounds
    /// at d = m. Pairs with several copies of a letter are kept until the end; the others take no memory but what is remembered.
    /// </summary>
    /// <param name="input">The list.</param>
    /// <param name="progress">Is told after each call of the oracle; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two calls of the oracle, and is passed to it.</param>
    /// <returns>
    /// <see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> when answers that were asked do not fit together;
    /// then up to 2 log2 m further pairs are asked to find three letters that show it.
    /// </returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="InvalidOperationException">The oracle gave null, or another number of answers than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; the answers so far are remembered.</exception>
    public Amalgam<T> Apply(IReadOnlyList<T> input, IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _session.ApplyAsync(input, progress, cancellationToken).GetAwaiter().GetResult();

    /// <summary>
    /// Continues from a known value: f(xs + [x]) from f(xs), in O(m) steps, at most d - 1 calls and O(k log m) comparisons for k copies of x.
    /// </summary>
    /// <param name="input">The list xs.</param>
    /// <param name="output">The value on it.</param>
    /// <param name="appended">The element x.</param>
    /// <param name="progress">Is told after each call of the oracle; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work between two calls of the oracle, and is passed to it.</param>
    /// <returns><see cref="Amalgam{T}.Determined"/>, or <see cref="Amalgam{T}.Contradictory"/> when answers that were asked do not fit together or the value.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> contains an element that <paramref name="input"/> and x lack.</exception>
    /// <exception cref="InvalidOperationException">The oracle gave null, or another number of answers than it was asked for.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; the answers so far are remembered.</exception>
    public Amalgam<T> Append(
        IReadOnlyList<T> input, IReadOnlyList<T> output, T appended, IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _session.AppendAsync(input, output, appended, progress, cancellationToken).GetAwaiter().GetResult();
}
