namespace FilterEquivariance.Tests.Laws;

/// <summary>A faulty function of theory, section 9.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Function">The function.</param>
/// <param name="Input">The first list of the canonical order on which the filter law fails.</param>
/// <param name="Dropped">The value whose removal shows it.</param>
internal sealed record ClassicFault(string Name, Func<IReadOnlyList<int>, IEnumerable<int>> Function, string Input, int Dropped)
{
    public static IReadOnlyList<ClassicFault> All { get; } =
    [
        new("first three elements", xs => xs.Take(3), "[0, 0, 0, 1]", 0),
        new("rotate left by one", xs => xs.Skip(1).Concat(xs.Take(1)), "[0, 1, 2]", 0),
        new("reverse if length >= 6", xs => xs.Count >= 6 ? xs.Reverse() : xs, "[0, 0, 0, 0, 1, 2]", 0),
        new("reverse if >= 5 distinct values", xs => xs.Distinct().Count() >= 5 ? xs.Reverse() : xs, "[0, 1, 2, 3, 4]", 0),
        new("swap the middle if length >= 4", SwapMiddle, "[0, 0, 1, 2]", 2),
        new("drop the head if some value occurs >= 3 times", xs => xs.GroupBy(x => x).Any(group => group.Count() >= 3) ? xs.Skip(1) : xs, "[0, 1, 1, 1]", 0),
        new("swap the first two if first equals last", xs => xs.Count >= 2 && xs[0] == xs[^1] ? [xs[1], xs[0], .. xs.Skip(2)] : xs, "[0, 1, 0, 2]", 2),
        // Beyond the exhaustive scope: long random lists find it.
        new("reverse if length >= 9", xs => xs.Count >= 9 ? xs.Reverse() : xs, "[0, 0, 0, 0, 0, 0, 0, 1, 2]", 0),
    ];

    private static IEnumerable<int> SwapMiddle(IReadOnlyList<int> xs)
    {
        if (xs.Count < 4)
            return xs;
        var result = xs.ToArray();
        var middle = xs.Count / 2;
        (result[middle - 1], result[middle]) = (result[middle], result[middle - 1]);
        return result;
    }

    public override string ToString() => Name;
}
