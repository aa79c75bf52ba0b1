// Ways to write a chain.
public sealed record Person(string Name, int Age);

public class Account
{
    public string Owner { get; set; } = "";

    public int Balance { get; set; }
}

public static class Forms
{
    // moves
    public static int[] StaticForm(int[] xs) => Enumerable.Where(xs.OrderBy(x => x % 3), x => x > 1).ToArray();

    // moves
    public static int[] StaticFormOfBoth(int[] xs) => Enumerable.ToArray(Enumerable.Where(Enumerable.OrderBy(xs, x => x % 3), x => x > 1));

    // moves
    public static int[] Parenthesised(int[] xs) => (xs.OrderBy(x => x % 3)).Where(x => x > 1).ToArray();

    // moves
    public static int[] Conditional(int[] xs, int[] ys) => (xs.Length > 1 ? xs : ys).OrderBy(x => x % 3).Where(x => x > 1).ToArray();

    // moves
    public static string Lines(List<Person> people)
    {
        var adults = people
            .OrderBy(person => person.Age)
            .ThenByDescending(person => person.Name)
            // Children are not counted.
            .Where(person => person.Age > 2)
            .Select(person => person.Name);
        return string.Join(", ", adults);
    }

    // moves
    public static List<int> SeveralSteps(List<int> xs) => xs.Distinct().Reverse().OrderBy(x => x % 3).ToList().Where(x => x > 1).ToList();

    // moves
    public static List<int> AsFarAsItGoes(List<int> xs) => xs.Take(3).OrderBy(x => x % 3).Where(x => x > 1).ToList();

    // moves
    public static IEnumerable<int> ReturnedLazily(IEnumerable<int> xs) => xs.OrderBy(x => x % 3).Where(x => x > 1);

    // moves
    public static int Loop(List<int> xs)
    {
        var sum = 0;
        foreach (var x in xs.OrderBy(x => x % 3).Where(x => x > 1))
            sum = sum * 2 + x;
        return sum;
    }

    // moves
    public static int LoopOverACopy(List<int> xs)
    {
        var sum = 0;
        foreach (var x in xs.OrderBy(x => x % 3).ToList().Where(x => x > 1))
        {
            xs.Remove(x);
            sum = sum * 2 + x;
        }

        return sum;
    }

    // moves
    public static int VarOfAnOrderedSequence(List<int> xs)
    {
        var big = xs.OrderBy(x => x % 3).Where(x => x > 1);
        return big.Count() + big.FirstOrDefault();
    }

    // moves
    public static IEnumerable<int> DeclaredLocal(List<int> xs)
    {
        IEnumerable<int> big = xs.OrderBy(x => x % 3).Where(x => x > 1);
        return big;
    }

    // moves
    public static List<int> Grouped(List<int> xs) => xs.GroupBy(x => x).SelectMany(g => g).Where(x => x > 1).ToList();

    // moves
    public static List<int> QueryWithTwoKeys(List<int> xs) => (from x in xs orderby x % 3, x descending where x > 1 select x * 2).ToList();

    // moves
    public static List<int> QueryWithLet(List<int> xs) => (from x in xs let y = x % 3 orderby y where y > 0 select x).ToList();

    // moves
    public static List<int> QueryOfTwoOrders(List<int> xs) => (from x in xs orderby x orderby x % 3 where x > 1 select x).ToList();

    // moves
    public static IEnumerable<int> QueryReturned(List<int> xs) => from x in xs orderby x % 3 where x > 1 select x;

    // moves
    public static List<string> MutableElementsAtOnce(List<Account> accounts) => accounts.OrderBy(a => a.Owner).Where(a => a.Balance > 1).Select(a => a.Owner).ToList();

    // moves
    public static int CapturedParameter(List<int> xs, int limit) => xs.OrderBy(x => x % 3).Where(x => x > limit).Sum();

    // moves
    public static List<int> CapturedCollectionAtOnce(List<int> xs, List<int> wanted) => xs.OrderBy(x => x % 3).Where(x => wanted.Contains(x)).ToList();

    // moves
    public static List<int> LocalOfTheLoop(List<int> xs)
    {
        var all = new List<int>();
        foreach (var limit in new[] { 1, 2 })
            all.AddRange(xs.OrderBy(x => x % 3).Where(x => x > limit).ToList());
        return all;
    }

    // moves
    public static List<char> Text(string text) => text.Distinct().Where(c => c != 'a').ToList();

    // moves
    public static List<int> MethodGroup(List<int> xs) => xs.Reverse<int>().Where(IsBig).ToList();

    private static bool IsBig(int x) => x > 1;

    // moves
    public static List<Person> Records(List<Person> people) => people.Distinct().Where(p => p.Age > 1).ToList();

    // moves
    public static List<int?> Nullable(List<int?> xs) => xs.OrderBy(x => x).Where(x => x > 1).ToList();

    // moves
    public static List<(int, string)> Tuples(List<(int, string)> xs) => xs.OrderBy(x => x.Item1).Where(x => x.Item2 != "a").ToList();

    // moves
    public static List<decimal> DecimalsCompared(List<decimal> xs) => xs.Distinct().Where(x => x > 1m).ToList();

    // moves
    public static List<int> Except(List<int> xs, List<int> banned) => xs.Except(banned).Where(x => x > 1).ToList();

    // moves
    public static async Task<int> Async(List<int> xs)
    {
        await Task.Yield();
        return xs.OrderBy(x => x % 3).Where(x => x > 1).Sum();
    }

    // moves
    public static List<int> InALambda(List<int> xs)
    {
        Func<int, List<int>> over = limit => xs.OrderBy(x => x % 3).Where(x => x > limit).ToList();
        return over(1);
    }

    // moves
    public static string AsAnArgument(List<int> xs) => string.Join(",", xs.OrderByDescending(x => x).Where(x => x > 1));

    // moves
    public static bool Quantified(List<int> xs) => xs.OrderBy(x => x % 3).Where(x => x > 1).All(x => x > 2);

    // moves
    public static List<int> ComparerOfTheLibrary(List<int> xs) => xs.OrderBy(x => x.ToString(), StringComparer.Ordinal).Where(x => x > 1).ToList();

    // moves
    public static T[] Generic<T>(T[] xs, T unused) where T : struct => xs.Reverse<T>().Where(x => true).ToArray();
}
