using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.SetsAndMaps;

/// <summary>Functions that remember elements in sets and dictionaries.</summary>
public static class Remembering
{
    public static List<string> Unique(List<string> names) // filter: holds; map: fails
    {
        var seen = new HashSet<string>();
        return names.Where(name => seen.Add(name)).ToList();
    }

    public static List<int> SortedSetOrder(List<int> xs) // filter: holds; map: fails
    {
        var set = new SortedSet<int>();
        foreach (var x in xs) set.Add(x);
        return set.ToList();
    }

    public static List<int> DescendingSet(List<int> xs) => new SortedSet<int>(xs).Reverse().ToList(); // filter: holds; map: fails

    public static List<int> SmallestOfSet(List<int> xs) // filter: fails; map: fails
    {
        var set = new SortedSet<int>(xs);
        return set.Count == 0 ? [] : [set.Min];
    }

    public static List<int> ByFrequency(List<int> xs) // filter: holds; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs)
        {
            if (counts.ContainsKey(x)) counts[x]++;
            else counts[x] = 1;
        }
        return xs.Distinct().OrderByDescending(x => counts[x]).ToList();
    }

    public static List<int> ByFrequencyThenValue(List<int> xs) // filter: holds; map: fails
    {
        var counts = xs.GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count());
        return xs.OrderBy(x => counts[x]).ThenBy(x => x).ToList();
    }

    public static List<int> AtLeastTwice(List<int> xs) // filter: holds; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs) counts[x] = counts.GetValueOrDefault(x) + 1;
        return xs.Where(x => counts[x] >= 2).ToList();
    }

    public static List<int> MostCommon(List<int> xs) // filter: fails; map: fails
    {
        var counts = xs.CountBy(x => x).ToDictionary();
        var most = counts.Values.DefaultIfEmpty().Max();
        return xs.Where(x => counts[x] == most).ToList();
    }

    public static List<int> SortedGroups(List<int> xs) // filter: holds; map: fails
    {
        var groups = new SortedDictionary<int, List<int>>();
        foreach (var x in xs)
        {
            if (!groups.TryGetValue(x % 3, out var group))
                groups[x % 3] = group = new List<int>();
            group.Add(x);
        }
        return groups.Values.SelectMany(group => group).ToList();
    }

    public static List<int> LastOfEachKey(List<int> xs) // filter: fails; map: fails
    {
        var last = new SortedDictionary<int, int>();
        foreach (var x in xs) last[x / 10] = x;
        return last.Values.ToList();
    }

    public static List<int> LastOfEachValue(List<int> xs) // filter: holds; map: fails
    {
        var last = new SortedDictionary<int, int>();
        foreach (var x in xs) last[x] = x;
        return last.Values.ToList();
    }

    public static List<int> AllowedOnly(List<int> xs) // filter: holds; map: fails
    {
        var allowed = new HashSet<int> { 1, 2, 3, 5, 8 };
        return xs.Where(allowed.Contains).ToList();
    }

    public static List<int> Symmetric(List<int> xs) // filter: fails; map: fails
    {
        var set = new HashSet<int>(xs);
        return xs.Where(x => set.Contains(x + 1)).ToList();
    }

    public static List<int> PresentBesidesNegation(List<int> xs) // filter: fails; map: fails
    {
        var set = xs.ToHashSet();
        return xs.Where(x => x == 0 || !set.Contains(-x)).ToList();
    }

    public static List<int> OccurrenceRankMajor(List<int> xs) // filter: holds; map: fails
    {
        var seen = new Dictionary<int, int>();
        var layers = new List<List<int>>();
        foreach (var x in xs)
        {
            seen.TryGetValue(x, out var rank);
            if (layers.Count == rank) layers.Add(new List<int>());
            layers[rank].Add(x);
            seen[x] = rank + 1;
        }
        return layers.SelectMany(layer => layer).ToList();
    }

    public static List<string> Indexed(List<string> words) // filter: holds; map: fails
    {
        var index = new Dictionary<string, int>();
        for (var i = 0; i < words.Count; i++) index[words[i]] = i;
        return words.Where((word, i) => index[word] == i).ToList();
    }

    public static List<string> Translated(List<string> words) // filter: fails; map: fails
    {
        var table = new Dictionary<string, string> { ["a"] = "one", ["b"] = "two" };
        return words.Select(word => table.TryGetValue(word, out var other) ? other : word).ToList();
    }

    public static List<string> UnknownWordThrows(List<string> words) // filter: fails; map: fails
    {
        var order = new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 };
        return words.OrderBy(word => order[word]).ToList();
    }

    public static List<string> KnownOrder(List<string> words) // filter: holds; map: fails
    {
        var order = new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 };
        return words.OrderBy(word => order.GetValueOrDefault(word, int.MaxValue)).ToList();
    }

    public static List<int> ToggledMembership(List<int> xs) // filter: holds; map: fails
    {
        var odd = new HashSet<int>();
        foreach (var x in xs)
            if (!odd.Add(x))
                odd.Remove(x);
        return xs.Where(odd.Contains).ToList();
    }

    public static List<int> MultisetDifference(List<int> xs, List<int> ys) // filter: holds; map: fails
    {
        var left = new Dictionary<int, int>();
        foreach (var y in ys) left[y] = left.GetValueOrDefault(y) + 1;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (left.GetValueOrDefault(x) > 0) left[x]--;
            else result.Add(x);
        }
        return result;
    }
}
