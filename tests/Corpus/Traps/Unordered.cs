using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Unordered;

/// <summary>Collections whose enumeration order is not specified.</summary>
public static class UnspecifiedOrder
{
    public static List<int> HashSetOrder(List<int> xs) => new HashSet<int>(xs).ToList(); // filter: outside; map: fails

    public static List<int> HashSetSorted(List<int> xs) => new HashSet<int>(xs).Order().ToList(); // filter: holds; map: fails

    public static List<int> HashSetMembership(List<int> xs) // filter: holds; map: fails
    {
        var set = new HashSet<int>(xs);
        return xs.Where(x => set.Contains(x) && x > 0).ToList();
    }

    public static List<int> HashSetAfterRemovals(List<int> xs) // filter: fails; map: fails
    {
        var set = new HashSet<int>();
        foreach (var x in xs)
            if (!set.Add(x))
                set.Remove(x);
        return set.ToList();
    }

    public static List<int> HashSetAfterRemovalsSorted(List<int> xs) // filter: holds; map: fails
    {
        var set = new HashSet<int>();
        foreach (var x in xs)
            if (!set.Add(x))
                set.Remove(x);
        return set.OrderBy(x => x).ToList();
    }

    public static List<int> HashSetFirst(List<int> xs) => new HashSet<int>(xs).Take(1).ToList(); // filter: fails; map: outside

    public static List<int> DictionaryKeys(List<int> xs) // filter: outside; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs) counts[x] = counts.GetValueOrDefault(x) + 1;
        return counts.Keys.ToList();
    }

    public static List<int> DictionaryKeysSorted(List<int> xs) // filter: holds; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs) counts[x] = counts.GetValueOrDefault(x) + 1;
        return counts.Keys.Order().ToList();
    }

    public static List<int> DictionaryPairsByCount(List<int> xs) // filter: outside; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs) counts[x] = counts.GetValueOrDefault(x) + 1;
        return counts.OrderBy(p => p.Value).Select(p => p.Key).ToList();
    }

    public static List<int> DictionaryPairsByCountThenKey(List<int> xs) // filter: holds; map: fails
    {
        var counts = new Dictionary<int, int>();
        foreach (var x in xs) counts[x] = counts.GetValueOrDefault(x) + 1;
        return counts.OrderBy(p => p.Value).ThenBy(p => p.Key).Select(p => p.Key).ToList();
    }

    public static List<int> DictionaryAfterRemovals(List<int> xs) // filter: outside; map: fails
    {
        var last = new Dictionary<int, bool>();
        foreach (var x in xs)
        {
            last.Remove(x);
            if (x > 0) last[x] = true;
        }
        return last.Keys.ToList();
    }

    public static List<int> GroupedInDictionary(List<int> xs) // filter: fails; map: fails
    {
        var groups = new Dictionary<int, List<int>>();
        foreach (var x in xs)
        {
            if (!groups.ContainsKey(x / 2)) groups[x / 2] = [];
            groups[x / 2].Add(x);
        }
        return groups.Values.SelectMany(g => g).ToList();
    }

    public static List<int> UnionWith(List<int> xs, List<int> ys) // filter: outside; map: fails
    {
        var set = xs.ToHashSet();
        set.UnionWith(ys);
        return set.ToList();
    }

    public static List<int> SymmetricExcept(List<int> xs, List<int> ys) // filter: holds; map: fails
    {
        var set = xs.ToHashSet();
        set.SymmetricExceptWith(ys);
        return set.Order().ToList();
    }

    public static List<int> SetEquals(List<int> xs, List<int> ys) => xs.ToHashSet().SetEquals(ys) ? xs : []; // filter: fails; map: fails

    public static List<int> PriorityTies(List<int> xs) // filter: fails; map: holds
    {
        var queue = new PriorityQueue<int, int>(xs.Select(x => (x, 0)));
        var result = new List<int>();
        while (queue.Count > 0) result.Add(queue.Dequeue());
        return result;
    }

    public static List<int> PriorityUnordered(List<int> xs) // filter: fails; map: fails
    {
        var queue = new PriorityQueue<int, int>(xs.Select(x => (x, x)));
        return queue.UnorderedItems.Select(item => item.Element).ToList();
    }

    public static List<int> PriorityWithSequence(List<int> xs) // filter: holds; map: holds
    {
        var queue = new PriorityQueue<int, int>(xs.Select((x, i) => (x, i)));
        var result = new List<int>();
        while (queue.Count > 0) result.Add(queue.Dequeue());
        return result;
    }
}
