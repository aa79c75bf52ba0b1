// The probes of the reorder rules: nine chains in which 'Where' may move, ten in which it may not.
public static class Probes
{
    // moves
    public static List<int> AfterOrderBy(List<int> xs) => xs.OrderBy(x => x % 5).Where(x => x > 2).ToList();

    // moves
    public static List<int> AfterReverse(IEnumerable<int> xs) => xs.Reverse().Where(x => x > 2).ToList();

    // moves
    public static List<int> AfterDistinct(List<int> xs) => xs.Distinct().Where(x => x > 2).ToList();

    // moves
    public static List<string> AfterThenBy(List<string> xs) => xs.OrderBy(s => s.Length).ThenBy(s => s).Where(s => s.Length > 1).ToList();

    // moves
    public static int[] ThroughToList(List<int> xs) => xs.OrderBy(x => -x).ToList().Where(x => x > 2).ToArray();

    // moves
    public static List<int> AfterOwnSort(List<int> xs) => ByLastDigit(xs).Where(x => x > 2).ToList();

    private static IEnumerable<int> ByLastDigit(IEnumerable<int> xs) => xs.OrderBy(x => x % 10);

    // moves
    public static List<int> InAQuery(List<int> xs) => (from x in xs orderby x % 5 where x > 2 select x).ToList();

    // moves
    public static List<int> ThroughALocal(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x % 5);
        return sorted.Where(x => x > 2).ToList();
    }

    // moves
    public static List<int> AfterOrder(List<int> xs) => xs.Order().Where(x => x > 2).ToList();

    // stays
    public static List<int> IndexedPredicate(List<int> xs) => xs.OrderBy(x => x).Where((x, i) => i > 0).ToList();

    // stays
    public static List<int> StatefulPredicate(List<int> xs)
    {
        var seen = 0;
        return xs.OrderBy(x => x).Where(x => ++seen > 1).ToList();
    }

    // stays
    public static List<int> PredicateWithSideEffect(List<int> xs)
    {
        var log = new List<int>();
        xs.OrderBy(x => x).Where(x => { log.Add(x); return x > 1; }).ToList();
        return log;
    }

    // stays
    public static List<int> KeyThatThrows(List<int> xs) => xs.OrderBy(x => 10 / x).Where(x => x != 0).ToList();

    // stays
    public static List<int> AfterTake(List<int> xs) => xs.Take(2).Where(x => x > 1).ToList();

    // stays
    public static List<int> AfterSkip(List<int> xs) => xs.Skip(1).Where(x => x > 1).ToList();

    // stays
    public static List<int> AfterTakeWhile(List<int> xs) => xs.TakeWhile(x => x > 0).Where(x => x > 1).ToList();

    // stays
    public static List<int> AfterAppend(List<int> xs) => xs.Append(0).Where(x => x > 1).ToList();

    // stays
    public static List<int> AfterDistinctBy(List<int> xs) => xs.DistinctBy(x => x % 2).Where(x => x > 1).ToList();

    // stays
    public static List<int> OnAProvider(IQueryable<int> xs) => xs.OrderBy(x => x).Where(x => x > 1).ToList();
}
