// 'Select' behind other calls.
public static class Maps
{
    public static int Calls;

    private static List<T> Twice<T>(List<T> xs) => xs.Concat(xs).ToList();

    private static List<T> Backwards<T>(List<T> xs) => xs.AsEnumerable().Reverse().ToList();

    private static List<T> AllButFirst<T>(List<T> xs) => xs.Skip(1).Concat(xs.Skip(1)).ToList();

    private static int Count(int x) => Calls += x;

    // moves
    public static List<int> TwoSelects(List<int> xs) => xs.Select(x => x + 1).Select(x => x * 2).ToList();

    // moves
    public static List<string> TypesChange(List<int> xs) => xs.Select(x => x.ToString()).Select(s => s + "!").ToList();

    // moves
    public static List<int> ReadInTheMiddle(List<int> xs) => xs.Select(x => x - 1).Select(y => 7 - y * 2).ToList();

    // moves
    public static IEnumerable<int> OnlyTheSecondThrows(IEnumerable<int> xs) => xs.Select(x => x - 1).Select(y => 10 / y);

    // moves
    public static List<int> OnlyTheSecondCounts(List<int> xs) => xs.Select(x => x - 1).Select(y => Count(y)).ToList();

    // moves
    public static List<int> ReadUnderACondition(List<int> xs, bool b) => xs.Select(x => x - 1).Select(y => b ? y : 0).ToList();

    // moves
    public static List<int> MemberOfTheSameName(List<string> xs) => xs.Select(x => x.Length).Select(Length => Length + 1).ToList();

    // moves
    public static List<int> RepeatsElements(List<int> xs) => Twice(xs).Select(x => x * 2).ToList();

    // moves
    public static List<string> RepeatsTexts(List<string> xs) => Twice(xs).Select(s => s + "!").ToList();

    // moves: the last two cannot, the second may throw
    public static List<int> ThreeSelects(List<int> xs) => xs.Select(x => x + 1).Select(x => 10 / x).Select(x => x * 3).ToList();

    // stays: the first would run twice
    public static List<int> ReadTwice(List<int> xs) => xs.Select(x => x + 1).Select(x => x * x).ToList();

    // stays: the first may throw before the second counts
    public static List<int> FirstThrows(List<int> xs, bool b) => xs.Select(x => 10 / x).Select(y => b ? y : 0).ToList();

    // stays
    public static List<int> FirstCounts(List<int> xs, bool b) => xs.Select(x => Count(x)).Select(y => b ? y : Calls).ToList();

    // stays
    public static List<long> ImplicitConversion(List<int> xs) => xs.Select<int, long>(x => x).Select(y => y * 4_000_000_000).ToList();

    // stays
    public static List<int> PositionOfTheSecond(List<int> xs) => xs.Select(x => x + 1).Select((x, i) => x * i).ToList();

    // stays
    public static List<int> PositionOfTheFirst(List<int> xs) => xs.Select((x, i) => x + i).Select(x => x * 2).ToList();

    // moves: the names do not meet
    public static List<int> NamesApart(List<int> xs, int x) => xs.Select(y => y + 1).Select(z => z + x).ToList();

    // stays: 'x' in the second function is another one
    public static List<int> NamesMeet(List<int> xs, int x) => xs.Select(static x => x + 1).Select(z => z + x).ToList();

    // stays
    public static List<Func<int>> ReadInAFunction(List<int> xs) => xs.Select(x => x + 1).Select<int, Func<int>>(y => () => y).ToList();

    // stays
    public static List<int> NothingIsRepeated(List<int> xs) => Backwards(xs).Select(x => x * 2).ToList();

    // stays: of a law that does not hold
    public static List<int> SkipsTheFirst(List<int> xs) => Sorted(Twice(xs)).Select(x => -x).ToList();

    private static List<int> Sorted(List<int> xs) => xs.OrderBy(x => x).Concat(xs).ToList();

    // stays
    public static List<int> RepeatedWithEffects(List<int> xs) => Twice(xs).Select(x => Count(x)).ToList();

    // stays
    public static List<int> RepeatedAndThrows(List<int> xs) => AllButFirst(xs).Select(x => 10 / x).ToList();

    // stays: copies would be one object
    public static bool RepeatsObjects(List<object> xs) => Twice(xs).Select(x => new object()).Distinct().Count() == 2 * xs.Count;

    // stays
    public static IEnumerable<int> ReturnedLazily(List<int> xs) => Twice(xs).Select(x => x * 2);
}
