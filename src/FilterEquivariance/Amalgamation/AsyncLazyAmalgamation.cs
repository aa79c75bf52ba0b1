namespace FilterEquivariance;

/// <summary>As <see cref="LazyAmalgamation{T}"/>, from an oracle that may take its time. One call at a time.</summary>
public sealed class AsyncLazyAmalgamation<T>
    where T : notnull
{
    private readonly AmalgamationSession<T> _session;

    internal AsyncLazyAmalgamation(Questioning<T> questioning, IEqualityComparer<T> equality) => _session = new AmalgamationSession<T>(questioning, equality);

    /// <inheritdoc cref="LazyAmalgamation{T}.OracleCalls"/>
    public int OracleCalls => _session.Calls;

    /// <inheritdoc cref="LazyAmalgamation{T}.Apply"/>
    public Task<Amalgam<T>> ApplyAsync(IReadOnlyList<T> input, IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _session.ApplyAsync(input, progress, cancellationToken);

    /// <inheritdoc cref="LazyAmalgamation{T}.Append"/>
    public Task<Amalgam<T>> AppendAsync(
        IReadOnlyList<T> input, IReadOnlyList<T> output, T appended, IProgress<AmalgamationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _session.AppendAsync(input, output, appended, progress, cancellationToken);
}
