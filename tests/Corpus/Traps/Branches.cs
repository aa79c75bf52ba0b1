using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Branches;

/// <summary>Throws and partial operations in branches that only one of the two runs takes, and conditions on the whole list.</summary>
public static class OneRunOnly
{
    public static List<int> ThrowsOnNegative(List<int> xs) // filter: fails [-1] drop -1; map: fails
    {
        foreach (var x in xs)
            if (x < 0)
                throw new ArgumentException("negative");
        return xs.ToList();
    }

    public static List<int> DividesByZeroElement(List<int> xs) // filter: fails [0] drop 0; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            var share = 12 / x;
            if (share > 1) result.Add(x);
        }
        return result;
    }

    public static List<int> DividesUnlessZero(List<int> xs) => xs.Where(x => x != 0 && 12 / x > 1).ToList(); // filter: holds; map: fails

    public static List<int> DividesTooEarly(List<int> xs) => xs.Where(x => 12 / x > 1 && x != 0).ToList(); // filter: fails [0] drop 0; map: fails

    public static List<int> BitwiseAndDoesNotGuard(List<int> xs) => xs.Where(x => x != 0 & 12 / x > 1).ToList(); // filter: fails [0] drop 0; map: fails

    public static List<int> IndexUnderCondition(List<int> xs) // filter: fails; map: fails
    {
        var table = new[] { 10, 20, 30 };
        return xs.Where(x => table[x] > 10).ToList();
    }

    public static List<int> IndexUnderGuard(List<int> xs) // filter: holds; map: fails
    {
        var table = new[] { 10, 20, 30 };
        return xs.Where(x => x >= 0 && x < table.Length && table[x] > 10).ToList();
    }

    public static List<int> ThrowsIfTwoSevens(List<int> xs) // filter: fails; map: fails
    {
        var sevens = xs.Count(x => x == 7);
        if (sevens > 1) throw new InvalidOperationException();
        return xs.ToList();
    }

    public static List<int> UnreachableThrow(List<int> xs) // filter: holds; map: holds
    {
        foreach (var x in xs)
            if (x > 5 && x < 3)
                throw new InvalidOperationException();
        return xs.ToList();
    }

    public static List<int> ReturnsEmptyOnNegative(List<int> xs) // filter: fails; map: fails
    {
        foreach (var x in xs)
            if (x < 0)
                return [];
        return xs;
    }

    public static List<int> ReturnsSameOnNegative(List<int> xs) // filter: holds; map: holds
    {
        foreach (var x in xs)
            if (x < 0)
                return xs;
        return xs;
    }

    public static List<int> LongListsOnly(List<int> xs) => xs.Count > 2 ? xs : []; // filter: fails; map: holds

    public static List<int> NonEmptyOnly(List<int> xs) => xs.Count > 0 ? xs : []; // filter: holds; map: holds

    public static List<int> OddLengths(List<int> xs) => xs.Count % 2 == 1 ? xs : []; // filter: fails; map: holds

    public static List<int> IfAnyNegative(List<int> xs) => xs.Any(x => x < 0) ? xs.Where(x => x < 0).ToList() : xs; // filter: fails; map: fails

    public static List<int> IfAnyNegativeNoDifference(List<int> xs) => xs.Any(x => x < 0) ? xs.Where(x => x > 0).ToList() : xs.Where(x => x is > 0).ToList(); // filter: holds; map: fails

    public static List<int> IfAllPositive(List<int> xs) => xs.All(x => x > 0) ? xs : []; // filter: fails; map: fails

    public static List<int> FilteredIfAny(List<int> xs) => xs.Any(x => x > 3) ? xs.Where(x => x > 3).ToList() : []; // filter: holds; map: fails

    public static List<int> IfContainsFive(List<int> xs) => xs.Contains(5) ? xs : xs.Where(x => x != 4).ToList(); // filter: fails; map: fails

    public static List<int> IfSorted(List<int> xs) // filter: fails; map: fails
    {
        for (var i = 1; i < xs.Count; i++)
            if (xs[i] < xs[i - 1])
                return [];
        return xs;
    }

    public static List<int> IfDistinct(List<int> xs) => xs.Distinct().Count() == xs.Count ? xs : []; // filter: fails [0, 0, 1] drop 0; map: fails

    public static List<int> IfPalindrome(List<int> xs) => xs.SequenceEqual(xs.AsEnumerable().Reverse()) ? xs : []; // filter: fails; map: fails

    public static List<int> ReverseOfPalindrome(List<int> xs) // filter: holds; map: holds
    {
        var reversed = xs.AsEnumerable().Reverse().ToList();
        return xs.SequenceEqual(reversed) ? xs : xs.ToList();
    }

    public static List<int> ModeOnly(List<int> xs) // filter: fails; map: fails
    {
        if (xs.Count == 0) return [];
        var mode = xs.GroupBy(x => x).OrderByDescending(g => g.Count()).First().Key;
        return xs.Where(x => x == mode).ToList();
    }

    public static List<int> MajorityOnly(List<int> xs) => xs.Where(x => 2 * xs.Count(y => y == x) > xs.Count).ToList(); // filter: fails; map: fails

    public static List<int> FirstHalf(List<int> xs) => xs.Take(xs.Count / 2).ToList(); // filter: fails; map: holds

    public static List<int> TakeAll(List<int> xs) => xs.Take(xs.Count).ToList(); // filter: holds; map: holds

    public static List<int> SkipNone(List<int> xs) => xs.Skip(0).ToList(); // filter: holds; map: holds

    public static List<int> SkipAll(List<int> xs) => xs.Skip(xs.Count).ToList(); // filter: holds; map: holds

    public static List<int> StablePartition(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        var at = 0;
        foreach (var x in xs)
        {
            if (x % 2 == 0) result.Insert(at++, x);
            else result.Add(x);
        }
        return result;
    }

    public static List<int> PartitionByFirst(List<int> xs) // filter: fails; map: fails
    {
        if (xs.Count == 0) return [];
        var head = xs[0];
        return xs.Where(x => x < head).Concat(xs.Where(x => x >= head)).ToList();
    }

    public static List<int> RunLengthAndBack(List<int> xs) // filter: holds; map: holds
    {
        var runs = new List<(int Value, int Length)>();
        foreach (var x in xs)
        {
            if (runs.Count > 0 && runs[^1].Value == x) runs[^1] = (x, runs[^1].Length + 1);
            else runs.Add((x, 1));
        }
        return runs.SelectMany(run => Enumerable.Repeat(run.Value, run.Length)).ToList();
    }

    public static List<int> RunHeads(List<int> xs) // filter: fails; map: fails
    {
        var runs = new List<(int Value, int Length)>();
        foreach (var x in xs)
        {
            if (runs.Count > 0 && runs[^1].Value == x) runs[^1] = (x, runs[^1].Length + 1);
            else runs.Add((x, 1));
        }
        return runs.Select(run => run.Value).ToList();
    }

    public static List<int> LastSeenDedupe(List<int> xs) // filter: holds; map: fails
    {
        var last = new Dictionary<int, int>();
        for (var i = 0; i < xs.Count; i++) last[xs[i]] = i;
        return xs.Where((x, i) => last[x] == i).ToList();
    }

    public static List<int> NotFollowedByItself(List<int> xs) => xs.Where((x, i) => i + 1 == xs.Count || xs[i + 1] != x).ToList(); // filter: fails; map: fails

    public static List<int> RisingSteps(List<int> xs) => xs.Zip(xs.Skip(1)).Where(p => p.First < p.Second).Select(p => p.Second).ToList(); // filter: fails; map: fails
}
