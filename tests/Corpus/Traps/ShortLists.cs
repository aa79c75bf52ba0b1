using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.ShortLists;

/// <summary>Operations that throw on short lists only, also where their results are not used.</summary>
public static class PartialOperations
{
    public static List<int> UnusedMax(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var max = xs.Max();
        return xs.ToList();
    }

    public static List<int> UnusedMaxBy(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        _ = xs.MaxBy(x => -(long)x);
        return xs.ToList();
    }

    public static List<string> UnusedMaxOfStrings(List<string> xs) // filter: holds; map: holds
    {
        _ = xs.MaxBy(x => x.Length);
        return xs.ToList();
    }

    public static List<int> UnusedFirst(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        xs.First();
        return xs;
    }

    public static List<int> UnusedFirstOrDefault(List<int> xs) // filter: holds; map: holds
    {
        _ = xs.FirstOrDefault();
        return xs;
    }

    public static List<int> UnusedIndex(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        _ = xs[0];
        return xs;
    }

    public static List<int> UnusedIndexInLoop(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            _ = xs[0];
            result.Add(x);
        }
        return result;
    }

    public static List<int> UnusedSecondIndexInLoop(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            _ = xs[1];
            result.Add(x);
        }
        return result;
    }

    public static List<int> UnusedSingle(List<int> xs) // filter: fails; map: holds
    {
        _ = xs.Single();
        return xs;
    }

    public static List<int> UnusedSingleOrDefault(List<int> xs) // filter: fails; map: holds
    {
        _ = xs.SingleOrDefault();
        return xs;
    }

    public static List<int> UnusedSingleOfMatching(List<int> xs) // filter: fails; map: fails
    {
        _ = xs.SingleOrDefault(x => x == 3);
        return xs;
    }

    public static List<int> UnusedFirstOfMatching(List<int> xs) // filter: fails; map: fails
    {
        _ = xs.First(x => x >= 0);
        return xs;
    }

    public static List<int> DivisionByCount(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var share = 10 / xs.Count;
        return xs.ToList();
    }

    public static List<int> DivisionByCountPlusOne(List<int> xs) // filter: holds; map: holds
    {
        var share = 10 / (xs.Count + 1);
        return xs.ToList();
    }

    public static List<int> FloatingDivisionByCount(List<int> xs) // filter: holds; map: holds
    {
        var share = 10.0 / xs.Count;
        return xs.ToList();
    }

    public static List<int> UnusedAverage(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var average = xs.Average();
        return xs.ToList();
    }

    public static List<int> UnusedNullableAverage(List<int> xs) // filter: holds; map: holds
    {
        var average = xs.Select(x => (int?)x).Average();
        return xs.ToList();
    }

    public static List<int> UnusedAggregate(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        xs.Aggregate((a, b) => a ^ b);
        return xs.ToList();
    }

    public static List<int> UnusedSum(List<int> xs) // filter: fails; map: fails
    {
        var sum = xs.Sum();
        return xs.ToList();
    }

    public static List<int> UncheckedSum(List<int> xs) // filter: holds; map: holds
    {
        var sum = 0;
        foreach (var x in xs) sum += x;
        return xs.ToList();
    }

    public static List<int> CheckedSum(List<int> xs) // filter: fails; map: fails
    {
        var sum = 0;
        foreach (var x in xs) sum = checked(sum + x);
        return xs.ToList();
    }

    public static List<int> PopFromEmpty(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var stack = new Stack<int>(xs);
        stack.Pop();
        return xs.ToList();
    }

    public static List<int> PeekAtEmpty(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var queue = new Queue<int>(xs);
        queue.Peek();
        return queue.ToList();
    }

    public static List<int> TryPeek(List<int> xs) // filter: holds; map: holds
    {
        var queue = new Queue<int>(xs);
        queue.TryPeek(out _);
        return queue.ToList();
    }

    public static List<int> RemoveFirstOfEmpty(List<int> xs) // filter: fails; map: holds
    {
        var list = new LinkedList<int>(xs);
        list.RemoveFirst();
        return xs.ToList();
    }

    public static List<int> UnusedToDictionary(List<int> xs) // filter: fails [0, 0] drop 0; map: fails
    {
        _ = xs.ToDictionary(x => x);
        return xs.ToList();
    }

    public static List<int> UnusedDictionaryAdd(List<int> xs) // filter: fails; map: fails
    {
        var table = new Dictionary<int, int>();
        foreach (var x in xs) table.Add(x % 10, x);
        return xs.ToList();
    }

    public static List<int> UnusedTryAdd(List<int> xs) // filter: holds; map: holds
    {
        var table = new Dictionary<int, int>();
        foreach (var x in xs) table.TryAdd(x % 10, x);
        return xs.ToList();
    }

    public static List<int> UnusedRange(List<int> xs) // filter: fails; map: holds
    {
        _ = xs.GetRange(0, 2);
        return xs.ToList();
    }

    public static List<int> UnusedElementAt(List<int> xs) // filter: fails; map: holds
    {
        _ = xs.ElementAt(3);
        return xs.ToList();
    }

    public static List<int> UnusedElementAtOrDefault(List<int> xs) // filter: holds; map: holds
    {
        _ = xs.ElementAtOrDefault(3);
        return xs.ToList();
    }

    public static List<int> UnusedSlice(List<int> xs) // filter: fails; map: holds
    {
        var array = xs.ToArray();
        _ = array[1..];
        return xs.ToList();
    }

    public static List<int> NeverRun(List<int> xs) // filter: holds; map: holds
    {
        var lazy = xs.Select(x => 10 / x);
        return xs.ToList();
    }

    public static List<int> RunByCount(List<int> xs) // filter: fails; map: fails
    {
        var lazy = xs.Where(x => 10 / x > 1);
        var count = lazy.Count();
        return xs.ToList();
    }

    public static List<int> AlwaysThrows(List<int> xs) => throw new NotSupportedException(); // filter: holds; map: holds

    public static List<int> ThrowsWhenEmpty(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        if (xs.Count == 0) throw new ArgumentException("empty", nameof(xs));
        return xs;
    }

    public static List<int> ThrowsWhenNull(List<int> xs) // filter: holds; map: holds
    {
        ArgumentNullException.ThrowIfNull(xs);
        return xs;
    }

    public static List<int> MinusOneCapacity(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>(xs.Count - 1);
        result.AddRange(xs);
        return result;
    }

    public static int[] ArrayOneShort(int[] xs) // filter: fails [0] drop 0; map: holds
    {
        var unused = new int[xs.Length - 1];
        return xs.ToArray();
    }

    public static List<int> CaughtMax(List<int> xs) // filter: holds; map: holds
    {
        try
        {
            _ = xs.Max();
        }
        catch (InvalidOperationException)
        {
        }
        return xs.ToList();
    }

    public static List<int> CaughtMaxSilently(List<int> xs) // filter: fails; map: fails
    {
        try
        {
            return xs.Where(x => x == xs.Max()).ToList();
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
