namespace FilterEquivariance;

/// <summary>Gives the values of an unknown filter-equivariant function on short lists; two letters determine the rest (T1).</summary>
public interface IPairOracle<T>
{
    /// <summary>The function's value.</summary>
    /// <param name="list">A list of one or two different letters.</param>
    IReadOnlyList<T> Answer(IReadOnlyList<T> list);
}
