// Chains through functions of the user, whose law is proved where they are called.
public static class Helpers
{
    private static List<int> SortList(List<int> xs)
    {
        var copy = new List<int>(xs);
        copy.Sort();
        return copy;
    }

    private static int[] Backwards(int[] xs) => xs.Reverse<int>().ToArray();

    private static IEnumerable<T> SortedBy<T>(this IEnumerable<T> xs, Func<T, int> key) => xs.OrderBy(key);

    private static List<int> Evens(IEnumerable<int> xs)
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x % 2 == 0)
                result.Add(x);
        }

        return result;
    }

    private static IEnumerable<int> Doubled(IEnumerable<int> xs)
    {
        foreach (var x in xs)
        {
            yield return x;
            yield return x;
        }
    }

    private static List<int> Copies(List<int> xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, n)).ToList();

    private static List<int> FirstTwo(List<int> xs) => xs.Take(2).ToList();

    private static List<int> OrderedBy(List<int> xs, Func<int, int> key) => xs.OrderBy(key).ToList();

    private static int s_calls;

    private static List<int> Counted(List<int> xs)
    {
        s_calls += xs.Count;
        return xs.OrderBy(x => x).ToList();
    }

    private static IEnumerable<int> OneLate(IEnumerable<int> xs)
    {
        var has = false;
        var last = 0;
        foreach (var x in xs)
        {
            if (has)
                yield return last;
            last = x;
            has = true;
        }

        if (has)
            yield return last;
    }

    private static List<int> NullIsEmpty(List<int>? xs) => xs is null ? [] : xs.OrderBy(x => x).ToList();

    // moves
    public static List<int> TakesAList(List<int> xs) => SortList(xs).Where(x => x > 1).ToList();

    // moves
    public static List<int> TakesAnArray(int[] xs) => Backwards(xs).Where(x => x > 1).ToList();

    // moves
    public static List<int> ExtensionWithAKey(List<int> xs) => xs.SortedBy(x => x % 3).Where(x => x > 1).ToList();

    // moves
    public static int LoopOverAHelper(List<int> xs)
    {
        var sum = 0;
        foreach (var x in SortList(xs).Where(x => x > 1))
            sum = sum * 2 + x;
        return sum;
    }

    // moves
    public static List<int> OwnFilter(IEnumerable<int> xs) => Evens(xs).Where(x => x > 1).ToList();

    // moves
    public static List<int> OwnIterator(List<int> xs) => Doubled(xs).Where(x => x > 1).ToList();

    // moves
    public static List<int> FixedArgument(List<int> xs) => Copies(xs, 2).Where(x => x > 1).ToList();

    // stays: throws for a negative number unless the list is empty
    public static List<int> AnyArgument(List<int> xs, int n) => Copies(xs, n).Where(x => x > 1).ToList();

    // moves
    public static List<int> TwoHelpers(List<int> xs) => Backwards(SortList(xs).ToArray()).Where(x => x > 1).ToList();

    // moves
    public static List<int> KeyGivenHere(List<int> xs) => OrderedBy(xs, x => x % 3).Where(x => x > 1).ToList();

    // stays
    public static List<int> KeyFromElsewhere(List<int> xs, Func<int, int> key) => OrderedBy(xs, key).Where(x => x > 1).ToList();

    // stays
    public static List<int> KeyThatThrows(List<int> xs) => OrderedBy(xs, x => 10 / x).Where(x => x != 0).ToList();

    // stays
    public static List<int> NotEquivariant(List<int> xs) => FirstTwo(xs).Where(x => x > 1).ToList();

    // stays
    public static List<int> WithState(List<int> xs) => Counted(xs).Where(x => x > 1).Append(s_calls).ToList();

    // stays
    public static IEnumerable<int> EagerHelperReturnedLazily(List<int> xs) => SortList(xs).Where(x => x > 1);

    // stays: how far the source is read can be seen
    public static int ReadsAhead(IEnumerable<int> xs) => OneLate(xs).Where(x => x > 1).FirstOrDefault();

    // stays
    public static List<int> NullIsAList(List<int>? xs) => NullIsEmpty(xs).Where(x => x > 1).ToList();

    // moves
    public static List<int> NotNullHere(List<int>? xs)
    {
        if (xs is null)
            return [];
        return NullIsEmpty(xs).Where(x => x > 1).ToList();
    }
}
