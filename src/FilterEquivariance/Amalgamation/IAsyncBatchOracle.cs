namespace FilterEquivariance;

/// <summary>An oracle that answers many lists in one call and may take its time, as a network on another machine does.</summary>
public interface IAsyncBatchOracle<T>
{
    /// <summary>The function's values.</summary>
    /// <param name="lists">Lists of one or two different letters, no two of them equal; of a block of letters where votes are asked for.</param>
    /// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One value for each list, in the order of the lists, none of them null.</returns>
    Task<IReadOnlyList<IReadOnlyList<T>>> AnswerAsync(IReadOnlyList<IReadOnlyList<T>> lists, CancellationToken cancellationToken);
}
