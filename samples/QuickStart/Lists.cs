using FilterEquivariance;

namespace QuickStart;

/// <summary>List functions: some commute with filtering, some with mapping, some with both.</summary>
internal static class Lists
{
    /// <summary>Proved to commute with every filter: a stable sort keeps survivors in the order they had.</summary>
    [FilterEquivariant]
    public static List<Order> Newest(List<Order> orders) => orders.OrderByDescending(order => order.Day).ToList();

    /// <summary>Proved to commute with every filter and every map: it never looks at the elements.</summary>
    [Natural]
    public static int[] ThereAndBack(int[] xs) => xs.Concat(xs.Reverse()).ToArray();

    /// <summary>Refuted for filters: dropping the first element moves another one to the front. It claims nothing, so nothing is reported.</summary>
    public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();

    /// <summary>Refuted for maps, since a map can make two elements equal, and proved for filters.</summary>
    [FilterEquivariant]
    public static int[] WithoutRepetitions(int[] xs) => xs.Distinct().ToArray();

    /// <summary>Unknown: whether the search ends is number theory, and a law speaks only of runs that end.</summary>
    public static int[] DescendingToOne(int[] xs) => xs.Where(ReachesOne).ToArray();

#if SHOW_WRONG_CLAIM
    /// <summary>A false claim: the build fails and shows the shortest list on which the two sides differ.</summary>
    [FilterEquivariant]
    public static int[] WrongClaim(int[] xs) => xs.Take(2).ToArray();
#endif

    private static bool ReachesOne(int number)
    {
        while (number > 1)
            number = number % 2 == 0 ? number / 2 : unchecked((3 * number) + 1);
        return number == 1;
    }
}
