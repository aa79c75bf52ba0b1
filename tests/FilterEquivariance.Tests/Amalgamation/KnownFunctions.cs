namespace FilterEquivariance.Tests;

/// <summary>Functions that satisfy the filter law, of all classes.</summary>
internal static class KnownFunctions
{
    public static readonly IReadOnlyDictionary<string, Func<IReadOnlyList<int>, IReadOnlyList<int>>> All = new Dictionary<string, Func<IReadOnlyList<int>, IReadOnlyList<int>>>
    {
        ["identity"] = xs => xs,
        ["each twice"] = xs => [.. xs.SelectMany(x => new[] { x, x })],
        ["list twice"] = xs => [.. xs, .. xs],
        ["palindrome"] = xs => [.. xs, .. xs.Reverse()],
        ["sorted, then list"] = xs => [.. xs.Order(), .. xs],
        ["4 random orders"] = xs => RandomOrders(xs, 4),
        ["8 random orders"] = xs => RandomOrders(xs, 8),
        ["distinct"] = xs => [.. xs.Distinct()],
        ["group"] = xs => [.. xs.GroupBy(x => x).SelectMany(group => group)],
        ["by own count"] = xs => [.. xs.OrderBy(x => xs.Count(y => y == x))],
        ["even"] = xs => [.. xs.Where(x => x % 2 == 0)],
        ["nothing"] = xs => [],
    };

    public static int[] Shuffled(IEnumerable<int> list, int seed)
    {
        var shuffled = list.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static IReadOnlyList<int> RandomOrders(IReadOnlyList<int> xs, int orders) =>
        [.. Enumerable.Range(0, orders).SelectMany(order => xs.OrderBy(x => Mixed(x, order)))];

    // Both steps are one to one, so different letters are never level; the shifts between the products keep it from being increasing.
    private static uint Mixed(int x, int order)
    {
        var mixed = unchecked((uint)x + ((uint)order * 0x9E3779B9));
        mixed = unchecked((mixed ^ (mixed >> 16)) * 0x85EBCA6B);
        mixed = unchecked((mixed ^ (mixed >> 13)) * 0xC2B2AE35);
        return mixed ^ (mixed >> 16);
    }
}
