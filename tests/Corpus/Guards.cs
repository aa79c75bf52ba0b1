using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Guards;

public sealed record Item(int Key, string Name, decimal Price);

/// <summary>Special cases that make no difference, and such that do.</summary>
public static class Idle
{
    public static List<T> ReversedUnlessShort<T>(List<T> xs) { if (xs.Count <= 1) return xs; var r = new List<T>(xs); r.Reverse(); return r; } // filter: holds expect proved; map: holds expect proved

    public static T[] ReversedUnlessOne<T>(T[] xs) { if (xs.Length < 2) return xs; return xs.Reverse().ToArray(); } // filter: holds expect proved; map: holds expect proved

    public static List<T> ReversedUnlessTwo<T>(List<T> xs) { if (xs.Count <= 2) return xs; var r = new List<T>(xs); r.Reverse(); return r; } // filter: fails; map: holds

    public static List<int> SortedUnlessShort(List<int> xs) => xs.Count > 1 ? xs.OrderBy(x => x).ToList() : xs; // filter: holds expect proved; map: fails

    public static List<Item> OrderedUnlessShort(List<Item> xs) { if (xs.Count is 0 or 1) return xs.ToList(); return xs.OrderBy(x => x.Price).ThenBy(x => x.Key).ToList(); } // filter: holds expect proved; map: fails

    public static List<int> DistinctUnlessShort(List<int> xs) { if (xs.Count < 2) return xs; return xs.Distinct().ToList(); } // filter: holds expect proved; map: fails

    public static List<int> DistinctUnlessThree(List<int> xs) { if (xs.Count < 3) return xs; return xs.Distinct().ToList(); } // filter: fails; map: fails

    public static List<int> DistinctIfRepeats(List<int> xs) => xs.Count == xs.Distinct().Count() ? xs : xs.Distinct().ToList(); // filter: holds expect proved; map: fails

    public static List<int> SortedIfRepeats(List<int> xs) => xs.Count == xs.Distinct().Count() ? xs : xs.Order().ToList(); // filter: fails; map: fails

    public static List<int> PositiveUnlessAllAre(List<int> xs) { if (xs.All(x => x > 0)) return xs; return xs.Where(x => x > 0).ToList(); } // filter: holds expect proved; map: fails

    public static List<int> PositiveUnlessNoneIsNegative(List<int> xs) => !xs.Any(x => x < 0) ? xs : xs.Where(x => x >= 0).ToList(); // filter: holds expect proved; map: fails

    public static List<int> PositiveUnlessAllAreLarge(List<int> xs) => xs.All(x => x > 9) ? xs : xs.Where(x => x > 0).ToList(); // filter: holds; map: fails

    public static List<int> LargeUnlessAllArePositive(List<int> xs) => xs.All(x => x > 0) ? xs : xs.Where(x => x > 9).ToList(); // filter: fails; map: fails

    public static List<int> PositiveIfOne(List<int> xs) { if (xs.Count == 1) return xs; return xs.Where(x => x > 0).ToList(); } // filter: fails; map: fails

    public static List<int> NothingIfOne(List<int> xs) { if (xs.Count <= 1) return []; return xs.Order().ToList(); } // filter: fails; map: fails

    public static T[] ReversedBySize<T>(T[] xs) => xs.Length switch { 0 => [], 1 => [xs[0]], 2 => [xs[1], xs[0]], _ => xs.Reverse().ToArray() }; // filter: holds expect proved; map: holds expect proved

    public static T[] ReversedBySizeButTwo<T>(T[] xs) => xs.Length switch { 0 => [], 1 => [xs[0]], 2 => [xs[0], xs[1]], _ => xs.Reverse().ToArray() }; // filter: fails; map: holds

    public static List<int> ChangedBeforeItIsShort(List<int> xs) { var r = xs.ToList(); for (int i = 0; i < r.Count; i++) r[i] = 0; if (r.Count < 2) return r; return xs.Order().ToList(); } // filter: fails; map: fails
}

/// <summary>Recursions over halves, ends and indexes.</summary>
public static class Recursions
{
    public static List<T> ReversedHalves<T>(List<T> xs) { if (xs.Count <= 1) return xs; var m = xs.Count / 2; var a = ReversedHalves(xs.Take(m).ToList()); var b = ReversedHalves(xs.Skip(m).ToList()); return b.Concat(a).ToList(); } // filter: holds expect proved; map: holds expect proved

    public static T[] ReversedRanges<T>(T[] xs) { if (xs.Length < 2) return xs; var m = xs.Length / 2; return [.. ReversedRanges(xs[m..]), .. ReversedRanges(xs[..m])]; } // filter: holds expect proved; map: holds expect proved

    public static List<int> PositiveHalves(List<int> xs) { if (xs.Count == 0) return []; if (xs.Count == 1) return xs[0] > 0 ? xs : []; var m = xs.Count / 2; return [.. PositiveHalves(xs.GetRange(0, m)), .. PositiveHalves(xs.GetRange(m, xs.Count - m))]; } // filter: holds expect proved; map: fails

    public static List<T> ShuffledHalves<T>(List<T> xs) { if (xs.Count <= 2) return xs; var m = xs.Count / 2; var a = ShuffledHalves(xs.Take(m).ToList()); var b = ShuffledHalves(xs.Skip(m).ToList()); return b.Concat(a).ToList(); } // filter: fails; map: holds

    public static List<T> FirstHalves<T>(List<T> xs) { if (xs.Count <= 1) return xs; var m = xs.Count / 2; var a = FirstHalves(xs.Take(m).ToList()); var b = FirstHalves(xs.Take(m).ToList()); return b.Concat(a).ToList(); } // filter: fails; map: holds

    public static List<T> ReversedEnd<T>(List<T> xs) { if (xs.Count < 2) return xs; var rest = ReversedEnd(xs.GetRange(1, xs.Count - 1)); return [.. rest, xs[0]]; } // filter: holds expect proved; map: holds expect proved

    public static List<T> ReversedEndButTwo<T>(List<T> xs) { if (xs.Count < 3) return xs; var rest = ReversedEndButTwo(xs.GetRange(1, xs.Count - 1)); return [.. rest, xs[0]]; } // filter: fails; map: holds

    public static List<T> ReversedByIndex<T>(List<T> xs) => Down(xs, xs.Count - 1, new List<T>()); // filter: holds expect proved; map: holds expect proved

    private static List<T> Down<T>(List<T> xs, int i, List<T> done) { if (i < 0) return done; done.Add(xs[i]); return Down(xs, i - 1, done); }

    public static List<T> WithoutFirstByIndex<T>(List<T> xs) => DownToOne(xs, xs.Count - 1, new List<T>()); // filter: fails; map: holds

    private static List<T> DownToOne<T>(List<T> xs, int i, List<T> done) { if (i <= 0) return done; done.Add(xs[i]); return DownToOne(xs, i - 1, done); }

    public static List<int> PositiveByIndex(List<int> xs) => Up(xs, 0, []); // filter: holds expect proved; map: fails

    private static List<int> Up(List<int> xs, int i, List<int> done) { if (i >= xs.Count) return done; if (xs[i] > 0) { done.Add(xs[i]); return Up(xs, i + 1, done); } return Up(xs, i + 1, done); }

    public static List<T> CopiedByIndex<T>(List<T> xs) => From(xs, 0); // filter: holds expect proved; map: holds expect proved

    private static List<T> From<T>(List<T> xs, int i) => i == xs.Count ? [] : [xs[i], .. From(xs, i + 1)];

    public static List<T> EverySecondByIndex<T>(List<T> xs) => FromBy(xs, 0); // filter: fails; map: holds

    private static List<T> FromBy<T>(List<T> xs, int i) => i >= xs.Count ? [] : [xs[i], .. FromBy(xs, i + 2)];

    public static List<T> RestByIndex<T>(List<T> xs) => FromOne(xs, 1); // filter: fails; map: holds

    private static List<T> FromOne<T>(List<T> xs, int i) => i >= xs.Count ? [] : [xs[i], .. FromOne(xs, i + 1)];
}

/// <summary>Dictionaries of lists, filled one item at a time.</summary>
public static class Groups
{
    public static List<Item> Found(List<Item> xs) // filter: holds expect proved; map: fails
    {
        var d = new Dictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.TryGetValue(x.Key, out var l)) { l = new List<Item>(); d[x.Key] = l; } l.Add(x); }
        return d.OrderBy(p => p.Key).SelectMany(p => p.Value).ToList();
    }

    public static List<Item> Sorted(List<Item> xs) // filter: holds expect proved; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.ContainsKey(x.Key)) d[x.Key] = new List<Item>(); d[x.Key].Add(x); }
        return d.Values.SelectMany(v => v).ToList();
    }

    public static List<Item> AddedOrMade(List<Item> xs) // filter: holds expect proved; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { if (d.TryGetValue(x.Key, out var l)) l.Add(x); else d.Add(x.Key, [x]); }
        var r = new List<Item>();
        foreach (var (_, l) in d) foreach (var i in l) r.Add(i);
        return r;
    }

    public static List<Item> ByKeys(List<Item> xs) // filter: holds; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { d.TryAdd(x.Key, new List<Item>()); d[x.Key].Add(x); }
        var r = new List<Item>();
        foreach (var k in d.Keys) r.AddRange(d[k]);
        return r;
    }

    public static List<Item> InOrderOfArrival(List<Item> xs) // filter: fails; map: fails
    {
        var d = new Dictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.TryGetValue(x.Key, out var l)) d[x.Key] = l = []; l.Add(x); }
        return xs.Select(x => x.Key).Distinct().SelectMany(k => d[k]).ToList();
    }

    public static List<Item> FirstOfEach(List<Item> xs) // filter: fails; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.TryGetValue(x.Key, out var l)) d[x.Key] = l = []; l.Add(x); }
        return d.Values.Select(v => v[0]).ToList();
    }

    public static List<Item> OnlyNewKeys(List<Item> xs) // filter: fails; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.TryGetValue(x.Key, out var l)) { d[x.Key] = l = []; l.Add(x); } }
        return d.Values.SelectMany(v => v).ToList();
    }

    public static List<Item> UnderAnotherKey(List<Item> xs) // filter: fails; map: fails
    {
        var d = new SortedDictionary<int, List<Item>>();
        foreach (var x in xs) { if (!d.TryGetValue(x.Key, out var l)) { l = []; d[x.Key + 1] = l; } l.Add(x); }
        return d.Values.SelectMany(v => v).ToList();
    }
}

/// <summary>Collections chosen by a condition, or held by a tuple.</summary>
public static class Receivers
{
    public static List<string> ByLength(List<string> xs) // filter: holds expect proved; map: fails
    {
        List<string> small = [], middle = [], large = [];
        foreach (var x in xs) { var list = x.Length switch { <= 1 => small, <= 3 => middle, _ => large }; list.Add(x); }
        return [.. large, .. middle, .. small];
    }

    public static int[] EvenThenOdd(int[] xs) => // filter: holds expect proved; map: fails
        xs.Aggregate((Even: new List<int>(), Odd: new List<int>()), (acc, x) => { if ((x & 1) == 0) acc.Even.Add(x); else acc.Odd.Insert(0, x); return acc; }, acc => acc.Even.Concat(acc.Odd).ToArray());

    public static int[] OneListTwice(int[] xs) // filter: fails; map: holds
    {
        var both = new List<int>();
        var lists = (First: both, Second: both);
        foreach (var x in xs) { if (lists.Second.Count % 2 == 0) lists.First.Add(x); else lists.First.Insert(0, x); }
        return [.. lists.Second];
    }

    public static List<int> ReversedPart(List<int> xs) // filter: fails; map: fails
    {
        var kept = Kept(xs, x => x > 0);
        var others = Kept(xs, x => x <= 0);
        if (others.Count > 1) kept.Reverse();
        kept.AddRange(others);
        return kept;
    }

    public static List<int> Parted(List<int> xs) // filter: holds expect proved; map: fails
    {
        var kept = Kept(xs, x => x > 0);
        var others = Kept(xs, x => x <= 0);
        kept.AddRange(others);
        return kept;
    }

    private static List<int> Kept(List<int> xs, Func<int, bool> keep)
    {
        var result = new List<int>();
        foreach (var x in xs) if (keep(x)) result.Add(x);
        return result;
    }
}
