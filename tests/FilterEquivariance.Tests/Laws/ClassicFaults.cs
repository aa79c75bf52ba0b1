namespace FilterEquivariance.Tests.Laws;

/// <summary>The faulty functions of theory, section 9.</summary>
internal static class ClassicFaults
{
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<int>, IEnumerable<int>>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<int>, IEnumerable<int>>>
        {
            ["first three elements"] = xs => xs.Take(3),
            ["rotate left by one"] = xs => xs.Skip(1).Concat(xs.Take(1)),
            ["reverse if length >= 6"] = xs => xs.Count >= 6 ? xs.Reverse() : xs,
            ["reverse if >= 5 distinct values"] = xs => xs.Distinct().Count() >= 5 ? xs.Reverse() : xs,
            ["swap the middle if length >= 4"] = SwapMiddle,
            ["drop the head if some value occurs >= 3 times"] = xs => xs.GroupBy(x => x).Any(group => group.Count() >= 3) ? xs.Skip(1) : xs,
            ["swap the first two if first equals last"] = xs => xs.Count >= 2 && xs[0] == xs[^1] ? [xs[1], xs[0], .. xs.Skip(2)] : xs,
            ["reverse if length >= 9"] = xs => xs.Count >= 9 ? xs.Reverse() : xs,
        };

    private static IEnumerable<int> SwapMiddle(IReadOnlyList<int> xs)
    {
        if (xs.Count < 4)
            return xs;
        var result = xs.ToArray();
        var middle = xs.Count / 2;
        (result[middle - 1], result[middle]) = (result[middle], result[middle - 1]);
        return result;
    }
}
