namespace FilterEquivariance;

/// <summary>Gives the values of an unknown filter-equivariant function on short lists; two letters determine the rest (T1).</summary>
public interface IPairOracle<T>
{
    /// <summary>The function's value.</summary>
    /// <param name="list">A list of one or two different letters; of a block of letters where votes are asked for.</param>
    /// <returns>The value, never null. The same list has to get the same answer.</returns>
    IReadOnlyList<T> Answer(IReadOnlyList<T> list);
}
