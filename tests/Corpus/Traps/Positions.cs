using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Positions;

/// <summary>Lambdas over indices, counters that see dropped elements, early exits.</summary>
public static class IndexLambdas
{
    public static List<int> WhereOverIndex(List<int> xs) => xs.Where((_, i) => i != 1).ToList(); // filter: fails; map: holds

    public static List<int> WhereIgnoringIndex(List<int> xs) => xs.Where((x, _) => x > 0).ToList(); // filter: holds; map: fails

    public static List<int> WhereTrivialIndex(List<int> xs) => xs.Where((x, i) => i >= 0).ToList(); // filter: holds; map: holds

    public static List<int> SelectOverIndex(List<int> xs) => xs.Select((x, i) => xs[xs.Count - 1 - i]).ToList(); // filter: holds; map: holds

    public static List<int> RepeatedByIndex(List<int> xs) => xs.SelectMany((x, i) => Enumerable.Repeat(x, i)).ToList(); // filter: fails; map: holds

    public static List<int> SkippedByIndex(List<int> xs) => xs.Index().Where(p => p.Index % 3 != 2).Select(p => p.Item).ToList(); // filter: fails; map: holds

    public static List<int> OrderedByIndex(List<int> xs) => xs.Index().OrderBy(p => -p.Index).Select(p => p.Item).ToList(); // filter: holds; map: holds

    public static List<int> OrderedByIndexModTwo(List<int> xs) => xs.Index().OrderBy(p => p.Index % 2).Select(p => p.Item).ToList(); // filter: fails; map: holds

    public static List<int> OrderedByFirstIndex(List<int> xs) => xs.OrderBy(xs.IndexOf).ToList(); // filter: holds; map: fails

    public static List<int> TakeWhileIndex(List<int> xs) => xs.TakeWhile((x, i) => i < 4).ToList(); // filter: fails; map: holds

    public static List<int> CounterInLambda(List<int> xs) // filter: fails; map: holds
    {
        var i = 0;
        return xs.Where(_ => i++ % 2 == 0).ToList();
    }

    public static List<int> CounterOfKept(List<int> xs) // filter: fails; map: fails
    {
        var kept = 0;
        return xs.Where(x => x > 0 && kept++ < 2).ToList();
    }

    public static List<int> CounterUnused(List<int> xs) // filter: holds; map: fails
    {
        var seen = 0;
        return xs.Where(x =>
        {
            seen++;
            return x > 0;
        }).ToList();
    }

    public static List<int> CounterLimit(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        var count = 0;
        foreach (var x in xs)
        {
            if (++count > 3) break;
            result.Add(x);
        }
        return result;
    }

    public static List<int> CounterOfOneValue(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        var sevens = 0;
        foreach (var x in xs)
        {
            if (x == 7 && ++sevens > 2) continue;
            result.Add(x);
        }
        return result;
    }

    public static List<int> CounterOfTwoValues(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var count = 0;
        foreach (var x in xs)
        {
            if (x is 7 or 8 && ++count > 2) continue;
            result.Add(x);
        }
        return result;
    }

    public static List<int> CounterInserted(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var evens = 0;
        foreach (var x in xs)
        {
            if (x % 2 == 0) evens++;
            result.Insert(Math.Min(evens, result.Count), x);
        }
        return result;
    }

    public static List<int> BreakAtSeven(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            result.Add(x);
            if (x == 7) break;
        }
        return result;
    }

    public static List<int> BreakAtImpossible(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x != x) break;
            result.Add(x);
        }
        return result;
    }

    public static List<int> ReturnInLoop(List<int> xs) // filter: fails; map: fails
    {
        foreach (var x in xs)
            if (x > 4)
                return [x];
        return [];
    }

    public static List<int> ReturnFirstFive(List<int> xs) // filter: holds; map: fails
    {
        foreach (var x in xs)
            if (x == 5)
                return [x];
        return [];
    }

    public static List<int> ReturnFiveOrSix(List<int> xs) // filter: fails; map: fails
    {
        foreach (var x in xs)
            if (x is 5 or 6)
                return [x];
        return [];
    }

    public static List<int> BreakAfterDuplicates(List<int> xs) // filter: fails; map: fails
    {
        var seen = new HashSet<int>();
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (!seen.Add(x)) break;
            result.Add(x);
        }
        return result;
    }

    public static List<int> FirstBig(List<int> xs) => xs.Where(x => x > 3).Take(1).ToList(); // filter: fails; map: fails

    public static List<int> FirstFive(List<int> xs) => xs.Where(x => x == 5).Take(1).ToList(); // filter: holds; map: fails

    public static List<int> FindThenSingle(List<int> xs) => xs.Find(x => x > 3) is var found and not 0 ? [found] : []; // filter: fails; map: fails

    public static List<int> InsertedAtOne(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs) result.Insert(Math.Min(1, result.Count), x);
        return result;
    }

    public static List<int> InsertedAtMiddle(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs) result.Insert(result.Count / 2, x);
        return result;
    }

    public static List<int> InsertedAtEnd(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs) result.Insert(result.Count, x);
        return result;
    }

    public static List<int> RemoveAtLast(List<int> xs) // filter: fails; map: holds
    {
        var copy = xs.ToList();
        if (copy.Count > 0) copy.RemoveAt(copy.Count - 1);
        return copy;
    }

    public static List<int> AddAndRemoveLast(List<int> xs) // filter: holds; map: holds
    {
        var copy = xs.ToList();
        copy.Add(5);
        copy.RemoveAt(copy.Count - 1);
        return copy;
    }

    public static List<int> AddAndRemoveFirst(List<int> xs) // filter: holds; map: fails
    {
        var copy = xs.ToList();
        copy.Add(5);
        copy.Remove(5);
        return copy;
    }
}
