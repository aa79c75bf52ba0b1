namespace FilterEquivariance;

/// <summary>
/// A list function as the law checker sees it: a black box from lists (and values of the other parameters) to an <see cref="Outcome"/>.
/// Delegates of the real runtime and functions run by the analyzer's evaluator are both presented this way, so the checker is written once.
/// </summary>
public interface IListFunction
{
    /// <summary>Names of the list parameters the law transforms jointly, in parameter order. At least one.</summary>
    IReadOnlyList<string> Lists { get; }

    /// <summary>The other parameters, each with the values to try in order (most ordinary first); the law holds them fixed.</summary>
    IReadOnlyList<FixedParameter> Others { get; }

    /// <summary>The letters lists are built from, their equality and how they are printed.</summary>
    Alphabet Alphabet { get; }

    /// <summary>What is known beforehand about the function's naturality; decides which patterns are enough (theory, T9).</summary>
    Naturality Naturality { get; }

    /// <summary>Runs the function. <paramref name="lists"/> follows <see cref="Lists"/>, <paramref name="others"/> follows <see cref="Others"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken);
}
