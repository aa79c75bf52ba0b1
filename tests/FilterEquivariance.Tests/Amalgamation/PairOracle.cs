namespace FilterEquivariance.Tests;

/// <summary>A function as an oracle of all three kinds, which writes down every call.</summary>
internal sealed class PairOracle(Func<IReadOnlyList<int>, IReadOnlyList<int>> function) : IPairOracle<int>, IBatchOracle<int>, IAsyncBatchOracle<int>
{
    /// <summary>The lists of each call.</summary>
    public List<IReadOnlyList<IReadOnlyList<int>>> Calls { get; } = [];

    public IEnumerable<IReadOnlyList<int>> Questions => Calls.SelectMany(call => call);

    public IReadOnlyList<int> Answer(IReadOnlyList<int> list)
    {
        Calls.Add([list]);
        return function(list);
    }

    public IReadOnlyList<IReadOnlyList<int>> Answer(IReadOnlyList<IReadOnlyList<int>> lists, CancellationToken cancellationToken)
    {
        Calls.Add(lists);
        return [.. lists.Select(function)];
    }

    public async Task<IReadOnlyList<IReadOnlyList<int>>> AnswerAsync(IReadOnlyList<IReadOnlyList<int>> lists, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Answer(lists, cancellationToken);
    }
}
