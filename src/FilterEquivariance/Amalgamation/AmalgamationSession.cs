namespace FilterEquivariance;

/// <summary>Amalgamation of one list after the other from one oracle; what <see cref="LazyAmalgamation{T}"/> and its asynchronous twin do.</summary>
internal sealed class AmalgamationSession<T>(Questioning<T> questioning, IEqualityComparer<T> equality)
    where T : notnull
{
    public int Calls => questioning.Calls;

    public Task<Amalgam<T>> ApplyAsync(IReadOnlyList<T> input, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(Words(input), amalgamation => amalgamation.Lazy(), progress, cancellationToken);

    public Task<Amalgam<T>> VerifiedAsync(IReadOnlyList<T> input, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(Words(input), amalgamation => amalgamation.Verified(), progress, cancellationToken);

    public Task<Amalgam<T>> AppendAsync(
        IReadOnlyList<T> input, IReadOnlyList<T> output, T appended, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken)
    {
        if (output is null)
            throw new ArgumentNullException(nameof(output));
        var words = Words([.. input ?? throw new ArgumentNullException(nameof(input)), appended]);
        return RunAsync(words, amalgamation => amalgamation.Append(input, output, appended), progress, cancellationToken);
    }

    private PairWords<T> Words(IReadOnlyList<T> input) => new(input ?? throw new ArgumentNullException(nameof(input)), equality);

    private async Task<Amalgam<T>> RunAsync(
        PairWords<T> words, Func<PairAmalgamation<T>, IEnumerable<Round<T>>> rounds, IProgress<AmalgamationProgress>? progress, CancellationToken cancellationToken)
    {
        var before = Calls;
        var amalgamation = new PairAmalgamation<T>(words, questioning.BatchSize);
        await questioning.AskAsync(rounds(amalgamation), progress, cancellationToken).ConfigureAwait(false);
        return amalgamation.Result(Calls - before);
    }
}
