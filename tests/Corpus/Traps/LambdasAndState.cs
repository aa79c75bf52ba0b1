using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.LambdasAndState;

/// <summary>Effects in lambdas, effects under short-circuiting consumers, captured variables, local iterators.</summary>
public static class CapturedState
{
    public static List<int> CollectedUnderAny(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        _ = xs.Any(x =>
        {
            result.Add(x);
            return x == 2;
        });
        return result;
    }

    public static List<int> CollectedUnderAnyNeverTrue(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        _ = xs.Any(x =>
        {
            result.Add(x);
            return false;
        });
        return result;
    }

    public static List<int> CollectedUnderAll(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        _ = xs.All(x =>
        {
            result.Add(x);
            return x != 2;
        });
        return result;
    }

    public static List<int> CollectedUnderCount(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        _ = xs.Count(x =>
        {
            result.Add(x);
            return x == 2;
        });
        return result;
    }

    public static List<int> CollectedUnderFirst(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        _ = xs.FirstOrDefault(x =>
        {
            result.Add(x);
            return x > 1;
        });
        return result;
    }

    public static List<int> CollectedUnderTake(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        _ = xs.Where(x =>
        {
            result.Add(x);
            return true;
        }).Take(2).ToList();
        return result;
    }

    public static List<int> CollectedNever(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        _ = xs.Where(x =>
        {
            result.Add(x);
            return true;
        });
        return result;
    }

    public static List<int> CollectedUnderSelectCount(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        var total = xs.Select(x =>
        {
            result.Add(x);
            return 1;
        }).Sum();
        return result;
    }

    public static List<int> CollectedTwice(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        var query = xs.Select(x =>
        {
            result.Add(x);
            return x;
        });
        foreach (var _ in query) { }
        foreach (var _ in query) { }
        return result;
    }

    public static List<int> PreviousInLambda(List<int> xs) // filter: fails; map: fails
    {
        int? previous = null;
        return xs.Where(x =>
        {
            var keep = x != previous;
            previous = x;
            return keep;
        }).ToList();
    }

    public static List<int> EnumeratedTwice(List<int> xs) // filter: fails; map: fails
    {
        var seen = new HashSet<int>();
        var unique = xs.Where(seen.Add);
        return unique.Any() ? unique.ToList() : [];
    }

    public static List<int> EnumeratedOnce(List<int> xs) // filter: holds; map: fails
    {
        var seen = new HashSet<int>();
        var unique = xs.Where(seen.Add).ToList();
        return unique.Any() ? unique : [];
    }

    public static List<int> MaximumSoFar(List<int> xs) // filter: fails; map: fails
    {
        var best = int.MinValue;
        return xs.Where(x =>
        {
            if (x < best) return false;
            best = x;
            return true;
        }).ToList();
    }

    public static List<int> CapturedForVariable(List<int> xs) // filter: fails; map: holds
    {
        var getters = new List<Func<int>>();
        for (var i = 0; i < xs.Count; i++) getters.Add(() => xs[i]);
        return getters.Select(get => get()).ToList();
    }

    public static List<int> CapturedForCopy(List<int> xs) // filter: holds; map: holds
    {
        var getters = new List<Func<int>>();
        for (var i = 0; i < xs.Count; i++)
        {
            var at = i;
            getters.Add(() => xs[at]);
        }
        return getters.Select(get => get()).ToList();
    }

    public static List<int> CapturedForEachVariable(List<int> xs) // filter: holds; map: holds
    {
        var getters = new List<Func<int>>();
        foreach (var x in xs) getters.Add(() => x);
        return getters.Select(get => get()).ToList();
    }

    public static List<int> CapturedOuterVariable(List<int> xs) // filter: fails; map: holds
    {
        var getters = new List<Func<int>>();
        var last = 0;
        foreach (var x in xs)
        {
            last = x;
            getters.Add(() => last);
        }
        return getters.Select(get => get()).ToList();
    }

    public static List<int> LocalIterator(List<int> xs) // filter: holds; map: holds
    {
        return Items().ToList();

        IEnumerable<int> Items()
        {
            foreach (var x in xs) yield return x;
        }
    }

    public static List<int> LocalIteratorWithState(List<int> xs) // filter: fails; map: holds
    {
        var taken = 0;
        return Items().Concat(Items()).ToList();

        IEnumerable<int> Items()
        {
            foreach (var x in xs)
                if (taken++ < 3)
                    yield return x;
        }
    }

    public static List<int> LocalIteratorRunLate(List<int> xs) // filter: fails; map: holds
    {
        var limit = 100;
        var items = Items();
        limit = 2;
        return items.ToList();

        IEnumerable<int> Items()
        {
            for (var i = 0; i < xs.Count && i < limit; i++) yield return xs[i];
        }
    }

    public static List<int> LocalIteratorNeverRun(List<int> xs) // filter: holds; map: holds
    {
        Items();
        return xs.ToList();

        IEnumerable<int> Items()
        {
            yield return xs[0];
        }
    }

    public static List<int> LocalFunctionWithState(List<int> xs) // filter: fails; map: fails
    {
        var budget = 3;
        var result = new List<int>();
        foreach (var x in xs)
            if (Spend(x))
                result.Add(x);
        return result;

        bool Spend(int x)
        {
            if (x > 0) budget--;
            return budget >= 0;
        }
    }

    public static List<int> LocalFunctionCollects(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        xs.ForEach(Consider);
        return result;

        void Consider(int x)
        {
            if (x % 2 == 0) result.Add(x);
        }
    }

    public static List<int> ToggledByValue(List<int> xs) // filter: fails; map: fails
    {
        var on = true;
        return xs.Where(x =>
        {
            if (x == 1) on = !on;
            return on;
        }).ToList();
    }

    public static List<int> ToggledForOneValue(List<int> xs) // filter: holds; map: fails
    {
        var on = true;
        return xs.Where(x =>
        {
            if (x == 1) on = !on;
            return x != 1 || on;
        }).ToList();
    }

    public static List<int> SortKeyWithState(List<int> xs) // filter: fails; map: holds
    {
        var n = 0;
        return xs.OrderBy(x => n++ % 2).ToList();
    }

    public static List<int> SortKeyDescendingCounter(List<int> xs) // filter: holds; map: holds
    {
        var n = 0;
        return xs.OrderBy(x => --n).ToList();
    }

    public static List<int> ThrowInUnusedArm(List<int> xs) // filter: holds; map: fails
    {
        Func<int, bool> strict = x => x > 100 ? throw new InvalidOperationException() : x > 1;
        Func<int, bool> lenient = x => x > 1;
        return xs.Where(xs is null ? strict : lenient).ToList();
    }

    public static List<int> NullableAssignedInCondition(List<int> xs) // filter: fails; map: fails
    {
        int? first = null;
        return xs.Where(x => (first ??= x) <= x).ToList();
    }

    public static List<int> OutVariableLeaks(List<int> xs) // filter: fails; map: fails
    {
        var table = new Dictionary<int, int> { [1] = 10, [2] = 20 };
        var bonus = 0;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (table.TryGetValue(x, out var found)) bonus = found;
            if (x + bonus > 11) result.Add(x);
        }
        return result;
    }
}

/// <summary>A function that a member holds was made by this program, unless somebody gave it: what it does is known from its code alone.</summary>
public class FunctionsInMembers
{
    private static int _calls;
    private static readonly Func<int, bool> Counting = x => _calls++ > x;
    private static readonly Func<int, bool> Made = Make();
    private static readonly Func<bool> Coin = () => _calls++ % 2 == 0;
    private static readonly Func<int, bool>[] Rules = [x => _calls++ > x];
    private static readonly (string Name, Func<int, bool> Keeps) Rule = ("counting", x => _calls++ > x);
    private static readonly Func<int, bool> Positive = x => x > 0;
    private static readonly Func<int, bool> Odd = IsOdd;
    private static readonly IComparer<int> Inconsistent = Comparer<int>.Create((a, b) => 1);
    private static readonly Comparison<int> NoOrder = (a, b) => 1;
    private static readonly StringComparer IgnoringCase = StringComparer.OrdinalIgnoreCase;
    private readonly Func<int, bool> _own;

    public FunctionsInMembers() => _own = x => _calls++ > x;

    public Func<int, bool> Set { get; init; } = x => _calls++ > x;

    public static List<int> Counted(List<int> xs) => xs.Where(Counting).ToList(); // filter: outside; map: outside

    public static List<int> MadeByAMethod(List<int> xs) => xs.Where(Made).ToList(); // filter: outside; map: outside

    public static List<int> Tossed(List<int> xs) => Coin() ? xs : xs.AsEnumerable().Reverse().ToList(); // filter: outside; map: outside

    public static List<int> InAnArray(List<int> xs) => xs.Where(Rules[0]).ToList(); // filter: outside; map: outside

    public static List<int> InATuple(List<int> xs) => xs.Where(Rule.Keeps).ToList(); // filter: outside; map: outside

    public List<int> OfTheConstructor(List<int> xs) => xs.Where(_own).ToList(); // filter: outside; map: outside

    public List<int> OfAnInitialiser(List<int> xs) => xs.Where(Set).ToList(); // filter: outside; map: outside

    public static List<int> InNoOrder(List<int> xs) => xs.OrderBy(x => x, Inconsistent).ToList(); // filter: outside; map: outside

    public static List<int> InNoOrderByAComparison(List<int> xs) => xs.Order(Comparer<int>.Create(NoOrder)).ToList(); // filter: outside; map: outside

    public static List<int> Positives(List<int> xs) => xs.Where(Positive).ToList(); // filter: holds; map: fails

    public static List<int> Odds(List<int> xs) => xs.Where(Odd).ToList(); // filter: holds; map: fails

    public static List<string> Sorted(List<string> xs) => xs.OrderBy(x => x, IgnoringCase).ToList(); // filter: holds; map: fails

    private static Func<int, bool> Make() => x => _calls++ > x;

    private static bool IsOdd(int x) => x % 2 != 0;
}
