namespace FilterEquivariance;

/// <summary>Enumerations of list patterns in canonical order.</summary>
public static class Patterns
{
    /// <summary>
    /// The restricted growth strings of a length in lexicographic order: every list up to renaming of its letters, once. Their number is a Bell number.
    /// </summary>
    /// <param name="length">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public static IEnumerable<int[]> RestrictedGrowth(int length)
    {
        if (length < 0)
            throw new ArgumentOutOfRangeException(nameof(length));
        return Enumerate(length);
    }

    /// <summary>The lengths of <paramref name="lists"/> lists with a given total, in lexicographic order.</summary>
    internal static IEnumerable<int[]> Lengths(int total, int lists)
    {
        if (lists == 1)
            return [[total]];
        return Enumerable.Range(0, total + 1).SelectMany(first => Lengths(total - first, lists - 1).Select(rest => (int[])[first, .. rest]));
    }

    private static IEnumerable<int[]> Enumerate(int length)
    {
        var cursor = new GrowthCursor(length);
        do
            yield return [.. cursor.Pattern];
        while (cursor.Next());
    }
}
