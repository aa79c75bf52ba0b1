using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Loops;

/// <summary>foreach over lists, with accumulators in locals.</summary>
public static class ForEachLoops
{
    public static List<int> Copy(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            result.Add(x);
        }
        return result;
    }

    public static List<int> Odds(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (int x in xs)
        {
            if (x % 2 == 0) continue;
            result.Add(x);
        }
        return result;
    }

    public static List<int> Reversed(IEnumerable<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        foreach (var x in xs) result.Insert(0, x);
        return result;
    }

    public static List<int> Mirrored(List<int> xs) // filter: holds; map: holds
    {
        var front = new List<int>();
        var back = new List<int>();
        foreach (var x in xs)
        {
            front.Insert(0, x);
            back.Add(x);
        }
        front.AddRange(back);
        return front;
    }

    public static List<int> Deduplicated(List<int> xs) // filter: holds; map: fails [0, 1], {0→0, 1→0}
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (!result.Contains(x))
                result.Add(x);
        }
        return result;
    }

    public static List<int> AdjacentDeduplicated(List<int> xs) // filter: fails [0, 1, 0] drop 1; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (result.Count == 0 || result[^1] != x)
                result.Add(x);
        }
        return result;
    }

    public static List<int> AdjacentDeduplicatedWithLast(List<int> xs) // filter: fails [0, 1, 0] drop 1; map: fails
    {
        var result = new List<int>();
        int? last = null;
        foreach (var x in xs)
        {
            if (x != last) result.Add(x);
            last = x;
        }
        return result;
    }

    public static List<int> PrefixMaxima(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var best = int.MinValue;
        foreach (var x in xs)
        {
            if (x >= best)
            {
                result.Add(x);
                best = x;
            }
        }
        return result;
    }

    public static List<int> EvensThenOdds(int[] xs) // filter: holds; map: fails
    {
        var evens = new List<int>();
        var odds = new List<int>();
        foreach (var x in xs)
            (x % 2 == 0 ? evens : odds).Add(x);
        return evens.Concat(odds).ToList();
    }

    public static List<int> ThreeWay(int[] xs) // filter: holds; map: fails
    {
        var low = new List<int>();
        var middle = new List<int>();
        var high = new List<int>();
        foreach (var x in xs)
        {
            if (x < 0) low.Add(x);
            else if (x == 0) middle.Add(x);
            else high.Add(x);
        }
        low.AddRange(middle);
        low.AddRange(high);
        return low;
    }

    public static List<int> EveryOther(List<int> xs) // filter: fails [0, 1] drop 0; map: holds
    {
        var result = new List<int>();
        var take = true;
        foreach (var x in xs)
        {
            if (take) result.Add(x);
            take = !take;
        }
        return result;
    }

    public static List<int> UntilZero(List<int> xs) // filter: fails [0, 1] drop 0; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x == 0) break;
            result.Add(x);
        }
        return result;
    }

    public static List<int> WithoutFirstSeven(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        var removed = false;
        foreach (var x in xs)
        {
            if (!removed && x == 7)
            {
                removed = true;
                continue;
            }
            result.Add(x);
        }
        return result;
    }

    public static List<int> WithoutFirstEven(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var removed = false;
        foreach (var x in xs)
        {
            if (!removed && x % 2 == 0)
            {
                removed = true;
                continue;
            }
            result.Add(x);
        }
        return result;
    }

    public static List<int> AtMostTwoOfEach(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
            if (result.Count(y => y == x) < 2)
                result.Add(x);
        return result;
    }

    public static List<int> CountUnused(List<int> xs) // filter: holds; map: holds
    {
        var count = 0;
        var result = new List<int>();
        foreach (var x in xs)
        {
            count++;
            result.Add(x);
        }
        return count == result.Count ? result : new List<int>();
    }

    public static List<int> CountCopies(List<int> xs) // filter: fails; map: holds
    {
        var seen = 0;
        var result = new List<int>();
        foreach (var x in xs)
        {
            seen++;
            for (var i = 0; i < seen; i++) result.Add(x);
        }
        return result;
    }

    public static List<int> ReverseEach(List<int> xs) // filter: holds; map: holds
    {
        var stack = new Stack<int>();
        foreach (var x in xs) stack.Push(x);
        return stack.ToList();
    }

    public static int[] IntoArray(int[] xs) // filter: holds; map: holds
    {
        var result = new int[xs.Length];
        var i = 0;
        foreach (var x in xs) result[i++] = x;
        return result;
    }

    public static List<int> FirstOccurrencesDropped(List<int> xs) // filter: holds; map: fails
    {
        var seen = new HashSet<int>();
        var result = new List<int>();
        foreach (var x in xs)
            if (!seen.Add(x))
                result.Add(x);
        return result;
    }

    public static List<int> Inner(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
            foreach (var y in xs)
                if (x == y)
                    result.Add(x);
        return result;
    }

    public static List<int> ForEachMethod(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        xs.ForEach(x => result.Add(x));
        return result;
    }

    public static List<int> TryCatchNeeded(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        try
        {
            foreach (var x in xs) result.Add(x);
        }
        finally
        {
            result.TrimExcess();
        }
        return result;
    }

    public static List<int> SwitchStatement(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            switch (x)
            {
                case 0:
                    break;
                case 1:
                case 2:
                    result.Add(x);
                    result.Add(x);
                    break;
                case < 0 when x % 2 == 0:
                    continue;
                default:
                    result.Add(x);
                    break;
            }
        }
        return result;
    }

    public static List<int> ZerosToEnd(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        var zeros = 0;
        foreach (var x in xs)
        {
            if (x == 0) zeros++;
            else result.Add(x);
        }
        for (var i = 0; i < zeros; i++) result.Add(0);
        return result;
    }

    public static List<int> MarkedByZero(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var on = false;
        foreach (var x in xs)
        {
            if (x == 0) on = !on;
            else if (on) result.Add(x);
        }
        return result;
    }
}
