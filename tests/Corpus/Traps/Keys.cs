using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Keys;

public record Item(string Name, int Size);

/// <summary>Keys that merge different elements, keys that overflow, and tuple keys that contain an element.</summary>
public static class KeysOfElements
{
    public static List<int> DistinctByHalf(List<int> xs) => xs.DistinctBy(x => x / 2).ToList(); // filter: fails [0, 1] drop 0; map: fails

    public static List<int> DistinctByNegation(List<int> xs) => xs.DistinctBy(x => -(long)x).ToList(); // filter: holds; map: fails

    public static List<int> DistinctByPlusOne(List<int> xs) => xs.DistinctBy(x => unchecked(x + 1)).ToList(); // filter: holds; map: fails

    public static List<int> DistinctByCheckedPlusOne(List<int> xs) => xs.DistinctBy(x => checked(x + 1)).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByDoubled(List<int> xs) => xs.DistinctBy(x => x * 2).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByTripled(List<int> xs) => xs.DistinctBy(x => unchecked(x * 3)).ToList(); // filter: holds; map: fails

    public static List<int> DistinctByShift(List<int> xs) => xs.DistinctBy(x => x << 1).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByAbs(List<int> xs) => xs.DistinctBy(x => Math.Abs(x)).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByNegatedInt(List<int> xs) => xs.DistinctBy(x => -x).ToList(); // filter: holds; map: fails

    public static List<int> DistinctBySquare(List<int> xs) => xs.DistinctBy(x => (long)x * x).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByByte(List<int> xs) => xs.DistinctBy(x => (byte)x).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByCheckedByte(List<int> xs) => xs.DistinctBy(x => checked((byte)x)).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByFloat(List<int> xs) => xs.DistinctBy(x => (float)x).ToList(); // filter: fails; map: fails

    public static List<int> DistinctByDouble(List<int> xs) => xs.DistinctBy(x => (double)x).ToList(); // filter: holds; map: fails

    public static List<int> DistinctByText(List<int> xs) => xs.DistinctBy(x => x.ToString()).ToList(); // filter: holds; map: fails

    public static List<int> DistinctByHash(List<int> xs) => xs.DistinctBy(x => x.GetHashCode()).ToList(); // filter: holds; map: fails

    public static List<string> DistinctByLength(List<string> words) => words.DistinctBy(w => w.Length).ToList(); // filter: fails; map: fails

    public static List<Item> DistinctByName(List<Item> items) => items.DistinctBy(i => i.Name).ToList(); // filter: fails; map: fails

    public static List<Item> DistinctByBoth(List<Item> items) => items.DistinctBy(i => new { i.Name, i.Size }).ToList(); // filter: holds; map: fails

    public static List<Item> DistinctByBothAsText(List<Item> items) => items.DistinctBy(i => i.Name + i.Size).ToList(); // filter: fails (needs names that end in digits); map: fails

    public static List<int> ConstantKey(List<int> xs) => xs.DistinctBy(x => 0).ToList(); // filter: fails; map: holds

    public static List<int> GroupedByConstant(List<int> xs) => xs.GroupBy(x => 0).SelectMany(g => g).ToList(); // filter: holds; map: holds

    public static List<int> GroupedByParity(List<int> xs) => xs.GroupBy(x => x & 1).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<int> GroupedByParityOrdered(List<int> xs) => xs.GroupBy(x => x & 1).OrderByDescending(g => g.Key).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<int> GroupedOrderedBySize(List<int> xs) => xs.GroupBy(x => x & 1).OrderBy(g => g.Count()).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<int> GroupTails(List<int> xs) => xs.GroupBy(x => x).SelectMany(g => g.Skip(1)).ToList(); // filter: holds; map: fails

    public static List<int> GroupTailsByHalf(List<int> xs) => xs.GroupBy(x => x / 2).OrderBy(g => g.Key).SelectMany(g => g.Skip(1)).ToList(); // filter: fails; map: fails

    public static List<int> GroupsTakenTwo(List<int> xs) => xs.GroupBy(x => x).Take(2).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<int> LookupByHalf(List<int> xs) => xs.ToLookup(x => x / 2).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<int> LookupOfOneKey(List<int> xs) => xs.ToLookup(x => x / 2)[1].ToList(); // filter: holds; map: fails

    public static List<int> LookupOfKnownKeys(List<int> xs) // filter: holds; map: fails
    {
        var lookup = xs.ToLookup(x => x % 2 == 0);
        return [.. lookup[true], .. lookup[false]];
    }

    public static List<int> UnionByHalf(List<int> xs, List<int> ys) => xs.UnionBy(ys, x => x / 2).ToList(); // filter: fails; map: fails

    public static List<int> UnionByItself(List<int> xs, List<int> ys) => xs.UnionBy(ys, x => x).ToList(); // filter: holds; map: fails

    public static List<int> ExceptByHalf(List<int> xs, List<int> ys) => xs.ExceptBy(ys.Select(y => y / 2), x => x / 2).ToList(); // filter: fails; map: fails

    public static List<int> ExceptByConstants(List<int> xs) => xs.ExceptBy([1, 2], x => x / 2).ToList(); // filter: fails; map: fails

    public static List<int> WhereNotInConstants(List<int> xs) => xs.Where(x => !new[] { 1, 2 }.Contains(x / 2)).ToList(); // filter: holds; map: fails

    public static List<int> SetOfHalves(List<int> xs) // filter: fails; map: fails
    {
        var seen = new HashSet<int>();
        return xs.Where(x => seen.Add(x / 2)).ToList();
    }

    public static List<int> SetOfPairs(List<int> xs) // filter: holds; map: fails
    {
        var seen = new HashSet<(int, int)>();
        return xs.Where(x => seen.Add((x, x / 2))).ToList();
    }

    public static List<int> SetOfIndexedPairs(List<int> xs) // filter: fails; map: fails
    {
        var seen = new HashSet<(int, int)>();
        return xs.Where((x, i) => seen.Add((x, i % 2))).ToList();
    }

    public static List<T> PairKeys<T>(List<T> xs) => xs.DistinctBy(x => (x, 1)).ToList(); // filter: holds; map: fails

    public static List<T> PositionPairKeys<T>(List<T> xs) => xs.Select((x, i) => (x, i)).DistinctBy(p => p).Select(p => p.x).ToList(); // filter: holds; map: holds

    public static List<T> NeighbourPairKeys<T>(List<T> xs) => xs.Zip(xs.Skip(1)).Distinct().Select(p => p.First).ToList(); // filter: fails; map: fails

    public static List<int> SumOfHalvesRemoved(List<int> xs) // filter: fails; map: fails
    {
        var halves = xs.Select(x => x / 2).ToList();
        halves.Remove(3);
        return xs.Where(x => halves.Contains(x / 2)).ToList();
    }

    public static List<int> RemovedByKeyOnce(List<int> xs) // filter: fails; map: fails
    {
        var removed = false;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x / 2 == 3 && !removed) removed = true;
            else result.Add(x);
        }
        return result;
    }

    public static List<int> MapByKeyOverwritten(List<int> xs) // filter: fails; map: fails
    {
        var latest = new Dictionary<int, int>();
        foreach (var x in xs) latest[x % 3] = x;
        return xs.Where(x => latest[x % 3] == x).ToList();
    }

    public static List<int> MinByKey(List<int> xs) => xs.GroupBy(x => x % 2).OrderBy(g => g.Key).Select(g => g.Min()).ToList(); // filter: fails; map: fails

    public static List<int> OrderedByPositionInConstants(List<int> xs) => xs.OrderBy(x => Array.IndexOf([3, 1, 2], x)).ToList(); // filter: holds; map: fails

    public static List<int> OrderedByRankInInput(List<int> xs) => xs.OrderBy(x => xs.Count(y => y < x)).ToList(); // filter: holds; map: fails

    public static List<int> OrderedByRankModTwo(List<int> xs) => xs.OrderBy(x => xs.Count(y => y < x) % 2).ToList(); // filter: fails; map: fails
}
