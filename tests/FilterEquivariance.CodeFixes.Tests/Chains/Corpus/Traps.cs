// Chains in which a moved filter could be noticed.
using System.Linq.Expressions;

public class Counter
{
    public int Value { get; set; }

    public static int Calls;
}

public sealed class Odd : IEquatable<Odd>
{
    public int Value { get; init; }

    public bool Equals(Odd? other) => other is not null && other.Value % 2 == Value % 2;

    public override bool Equals(object? other) => other is Odd odd && Equals(odd);

    public override int GetHashCode() => Value % 2;
}

public sealed class Rank : IComparable<Rank>
{
    public int Value { get; init; }

    public int CompareTo(Rank? other) => Value == 0 ? throw new InvalidOperationException() : Value.CompareTo(other!.Value);
}

public sealed class ByDigit : IComparer<int>
{
    public int Compare(int x, int y) => x == 3 ? throw new InvalidOperationException() : (x % 10).CompareTo(y % 10);
}

public class Traps
{
    private int _limit = 1;

    private readonly int _fixed = 1;

    private static int s_limit = 1;

    private static bool Log(int x)
    {
        Counter.Calls++;
        return x > 1;
    }

    private static int Collatz(int n) => n <= 1 ? n : Collatz(n % 2 == 0 ? n / 2 : 3 * n + 1);

    private static void Use(IEnumerable<int> xs) => Counter.Calls += xs.Count();

    private static void Use(IOrderedEnumerable<int> xs) => Counter.Calls += 100;

    // stays
    public static List<int> CapturedLoopVariable(List<int> xs)
    {
        var queries = new List<IEnumerable<int>>();
        for (var i = 0; i < 3; i++)
            queries.Add(xs.OrderBy(x => x).Where(x => x > i));
        return queries.SelectMany(q => q).ToList();
    }

    // stays
    public List<int> MutableField(List<int> xs) => xs.OrderBy(x => x).Where(x => x > _limit++).ToList();

    // stays
    public List<int> FieldThatMayChange(List<int> xs) => xs.OrderBy(x => x).Where(x => x > _limit).ToList();

    // moves
    public List<int> ReadOnlyField(List<int> xs) => xs.OrderBy(x => x % 3).Where(x => x > _fixed).ToList();

    // stays
    public static List<int> StaticField(List<int> xs) => xs.OrderBy(x => x).Where(x => x > s_limit).ToList();

    // stays
    public static List<int> CallWithEffects(List<int> xs) => xs.OrderBy(x => x).Where(x => Log(x)).Append(Counter.Calls).ToList();

    // stays
    public static List<int> MethodGroupWithEffects(List<int> xs) => xs.OrderBy(x => x).Where(Log).Append(Counter.Calls).ToList();

    // stays
    public static List<int> KeyWithEffects(List<int> xs)
    {
        var count = 0;
        return xs.OrderBy(x => { count++; return x; }).Where(x => x > 1).ToList().Append(count).ToList();
    }

    // stays
    public static List<int> KeyThatLogs(List<int> xs)
    {
        var log = new List<int>();
        xs.OrderBy(x => { log.Add(x); return x; }).Where(x => x > 1).ToList();
        return log;
    }

    // stays
    public static List<int> PartialPredicate(List<int> xs) => xs.Distinct().Where(x => 10 / x > 1).Take(1).ToList();

    // stays
    public static List<int> ParsingPredicate(List<string> xs) => xs.OrderBy(s => s).Where(s => int.Parse(s) > 1).Select(s => s.Length).ToList();

    // stays
    public static List<int> CheckedPredicate(List<int> xs) => xs.OrderBy(x => x).Where(x => checked(x * 2_000_000_000) > 1).ToList();

    // stays
    public static List<int> RecursivePredicate(List<int> xs) => xs.OrderBy(x => x).Where(x => Collatz(x) > 1).ToList();

    // stays
    public static List<int> RecursiveKey(List<int> xs) => xs.OrderBy(x => Collatz(x)).Where(x => x > 1).ToList();

    // stays
    public static List<int> KeyWithALoop(List<int> xs) => xs.OrderBy(x => Spin(x)).Where(x => x > 1).ToList();

    private static int Spin(int n)
    {
        while (n > 1)
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        return n;
    }

    // stays
    public static List<int> PredicateReadsAQuery(List<int> xs, IEnumerable<int> wanted) => xs.Distinct().Where(x => wanted.Contains(x)).ToList();

    // stays
    public static List<int> CapturedViewInALoop(List<int> xs)
    {
        var all = new List<int> { 1, 2, 3 };
        IReadOnlyList<int> wanted = all;
        var result = new List<int>();
        foreach (var x in xs.OrderBy(x => x).Where(x => wanted.Count > x))
        {
            all.Clear();
            result.Add(x);
        }

        return result;
    }

    // moves: the body of 'Equals' is read and only compares numbers, the class is sealed, and a sort by an int asks for no equality of elements
    public static List<Odd> EqualsOfTheUser(List<Odd> xs, Odd one) => xs.OrderBy(x => x.Value % 3).Where(x => x.Equals(one)).ToList();

    // stays
    public static int UncheckedThere(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x);
        unchecked
        {
            return sorted.Where(x => x * 2 > 1).Count();
        }
    }

    // stays
    public static List<int> PredicateFromElsewhere(List<int> xs, Func<int, bool> p) => xs.OrderBy(x => x).Where(p).ToList();

    // stays
    public static List<int> PredicateCallsADelegate(List<int> xs, Func<int, bool> p) => xs.OrderBy(x => x).Where(x => p(x)).ToList();

    // stays
    public static List<int> KeyFromElsewhere(List<int> xs, Func<int, int> key) => xs.OrderBy(key).Where(x => x > 1).ToList();

    // stays
    public static List<int> ComparerFromElsewhere(List<int> xs, IComparer<int> order) => xs.OrderBy(x => x, order).Where(x => x > 1).ToList();

    // stays
    public static List<int> ComparerThatThrows(List<int> xs) => xs.OrderBy(x => x, new ByDigit()).Where(x => x != 3).ToList();

    // stays
    public static List<Rank> ComparisonThatThrows(List<Rank> xs) => xs.OrderBy(x => x).Where(x => x.Value > 1).ToList();

    // stays
    public static List<Odd> EqualityOfTheUser(List<Odd> xs) => xs.Distinct().Where(x => x.Value > 1).ToList();

    // moves
    public static List<Odd> EqualityNotAskedFor(List<Odd> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x.Value > 1).ToList();

    // stays
    public static List<string> CaseInsensitive(List<string> xs) => xs.Distinct(StringComparer.OrdinalIgnoreCase).Where(s => s == "a").ToList();

    // stays
    public static List<decimal> ScaleOfDecimals(List<decimal> xs) => xs.Distinct().Where(x => x.ToString().Length > 2).ToList();

    // stays
    public static List<double> SignOfZero(List<double> xs) => xs.Distinct().Where(x => 1 / x > 0).ToList();

    // stays
    public static int MutableElementsInALoop(List<Counter> xs)
    {
        var sum = 0;
        foreach (var x in xs.OrderBy(x => x.Value % 3).Where(x => x.Value > 1))
        {
            sum += x.Value;
            foreach (var other in xs)
                other.Value--;
        }

        return sum;
    }

    // stays
    public static IEnumerable<Counter> MutableElementsReturned(List<Counter> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x.Value > 1);

    // stays
    public static int CapturedCollectionInALoop(List<int> xs)
    {
        var wanted = new List<int> { 1, 2, 3 };
        var sum = 0;
        foreach (var x in xs.OrderBy(x => x).Where(x => wanted.Contains(x)))
        {
            wanted.Clear();
            sum += x;
        }

        return sum;
    }

    // stays
    public static List<int> ConsumerWithEffects(List<Counter> xs) => xs.OrderBy(x => x.Value % 3).Where(x => x.Value > 1).Select(x => { foreach (var y in xs) y.Value = 0; return x.Value; }).ToList();

    // stays
    public static int OverloadChanges(List<int> xs)
    {
        Counter.Calls = 0;
        Use(xs.OrderBy(x => x).Where(x => x > 1));
        return Counter.Calls;
    }

    // stays
    public static int InferredTypeChanges(List<int> xs)
    {
        var query = xs.OrderBy(x => x).Where(x => x > 1);
        if (xs.Count > 1)
            query = query.Skip(1);
        return query.Sum();
    }

    // stays
    public static int UsedTwice(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x);
        return sorted.Where(x => x > 1).Sum() + sorted.First();
    }

    // stays
    public static List<int> ChangedInBetween(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x).ToList();
        sorted.Add(0);
        return sorted.Where(x => x > 1).ToList();
    }

    // stays
    public static List<int> SourceChangedInBetween(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x);
        xs.Add(3);
        return sorted.Where(x => x > 1).ToList();
    }

    // stays
    public static List<int> UsedInALoop(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x);
        var result = new List<int>();
        for (var i = 0; i < 2; i++)
            result.AddRange(sorted.Where(x => x > i));
        return result;
    }

    // stays
    public static List<int> LimitDeclaredInBetween(List<int> xs)
    {
        var sorted = xs.OrderBy(x => x);
        var limit = 1;
        return sorted.Where(x => x > limit).ToList();
    }

    // stays
    public static IEnumerable<int> SnapshotBecomesAView(List<int> xs) => xs.OrderBy(x => x).ToList().Where(x => x > 1);

    // stays
    public static object TypeAtRunTime(List<int> xs) => xs.OrderBy(x => x).Where(x => x > 1) is IOrderedEnumerable<int>;

    // stays
    public static bool CastOfTheResult(List<int> xs) => (xs.OrderBy(x => x).ToList().Where(x => x > 1) as List<int>) is null;

    // stays
    public static List<object> Covariant(string[] xs) => xs.OrderBy(s => s.Length).Where<object>(o => o.ToString() != "a").ToList();

    // moves: before the sort, not before the filter that drops nulls
    public static List<string> NullsDroppedBefore(List<string?> xs) => xs.OfType<string>().OrderBy(s => s.Length).Where(s => s.Length > 1).ToList();

    // stays
    public static List<string> NullsDroppedByAHelper(List<string?> xs) => NotNull(xs).Where(s => s.Length > 1).ToList();

    private static List<string> NotNull(List<string?> xs)
    {
        var result = new List<string>();
        foreach (var x in xs)
        {
            if (x != null)
                result.Add(x);
        }

        return result;
    }

    // stays
    public static Expression<Func<int[], int[]>> InAnExpressionTree() => xs => xs.OrderBy(x => x).Where(x => x > 1).ToArray();

    // stays
    public static int DynamicPredicate(List<int> xs, int limit)
    {
        dynamic d = limit;
        return xs.OrderBy(x => x).Where(x => x > d).Count();
    }

    // stays
    public static List<int>? NullConditional(List<int>? xs) => xs?.OrderBy(x => x).Where(x => x > 1).ToList();

    // stays
    public static List<int> Concatenated(List<int> xs) => xs.Concat(xs).Where(x => x > 1).ToList();

    // stays
    public static List<int> Projected(List<int> xs) => xs.Select(x => x / 2).Where(x => x > 1).ToList();

    // stays: moving gains nothing
    public static List<int> OnlyACopy(List<int> xs) => xs.ToList().Where(x => x > 1).ToList();

    // stays: the first filter may guard the second
    public static List<int> BehindAFilter(List<int> xs) => xs.Where(x => x != 0).Where(x => x > 1).ToList();

    // moves: the first filter, not the second
    public static List<int> TwoFilters(List<int> xs) => xs.OrderBy(x => x).Where(x => x != 0).Where(x => 6 / x > 1).ToList();

    // stays
    public static List<int> DefaultWhenEmpty(List<int> xs) => xs.DefaultIfEmpty(7).Where(x => x > 1).ToList();

    // stays
    public static List<int> InParallel(List<int> xs) => xs.AsParallel().OrderBy(x => x).Where(x => x > 1).ToList();

    // stays
    public static List<int> MutatesTheInput(List<int> xs)
    {
        var all = InPlace(xs).Where(x => x > 1).ToList();
        return [.. all, .. xs];
    }

    private static List<int> InPlace(List<int> xs)
    {
        xs.Sort();
        return xs;
    }

    // stays
    public static List<int> TouchesElements(List<Counter> xs) => Touch(xs).Where(x => x.Value > 1).Select(x => x.Value).Concat(xs.Select(x => x.Value)).ToList();

    private static List<Counter> Touch(List<Counter> xs)
    {
        foreach (var x in xs)
            x.Value++;
        return xs.ToList();
    }
}
