namespace FilterEquivariance;

/// <summary>Lists whose value determines every function of a class for some multiplicities, as far as such lists are known (theory, section 6).</summary>
public static class TeachingList
{
    /// <summary>A teaching list for elements that occur with certain multiplicities.</summary>
    /// <param name="isOrdered">Whether the function may compare elements by order; otherwise by equality alone.</param>
    /// <param name="multiplicities">How often elements occur.</param>
    /// <returns>The list, as numbers of letters in increasing order of value; null where none is known.</returns>
    public static int[]? For(bool isOrdered, params int[] multiplicities) => (isOrdered, multiplicities ?? throw new ArgumentNullException(nameof(multiplicities))) switch
    {
        (false, [1]) => [0, 1],
        (false, [2]) => [0, 1, 1, 0, 2, 2],
        (false, [> 2 and var multiplicity]) => [.. Enumerable.Range(1, multiplicity - 1).SelectMany(letter => Enumerable.Repeat(letter, multiplicity).Prepend(0)), 0],
        (false, [1, 2]) => [0, 2, 2, 1, 3, 4, 4, 3],
        (true, [1]) => [1, 2, 0],
        _ => null,
    };
}
