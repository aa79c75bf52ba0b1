using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Buckets;

/// <summary>Lists of lists into which elements are put by a number.</summary>
public static class ByNumber
{
    public static List<int> EvensFirst(List<int> xs) // filter: holds expect proved; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs) buckets[x & 1].Add(x);
        return buckets[0].Concat(buckets[1]).ToList();
    }

    public static int[] ByLastDigit(int[] xs) // filter: holds expect proved; map: fails
    {
        var buckets = new List<int>[10];
        for (var i = 0; i < buckets.Length; i++) buckets[i] = new List<int>();
        foreach (var x in xs) buckets[Math.Abs(x % 10)].Add(x);
        return buckets.SelectMany(b => b).ToArray();
    }

    public static List<int> ByLastDigitDown(List<int> xs) // filter: holds expect proved; map: fails
    {
        var buckets = new List<List<int>>();
        for (var i = 0; i < 10; i++) buckets.Add([]);
        foreach (var x in xs)
        {
            var bucket = buckets[(int)((uint)x % 10)];
            bucket.Add(x);
        }

        var result = new List<int>();
        for (var i = 9; i >= 0; i--) result.AddRange(buckets[i]);
        return result;
    }

    public static uint[] RoundByRound(uint[] xs) // filter: holds expect proved; map: fails
    {
        var current = xs.ToList();
        for (var shift = 0; shift < 4; shift += 2)
        {
            var bins = Enumerable.Range(0, 4).Select(_ => new Queue<uint>()).ToArray();
            foreach (var x in current) bins[(x >> shift) & 3].Enqueue(x);
            current = bins.SelectMany(b => b).ToList();
        }

        return current.ToArray();
    }

    public static List<string> LongerOnesLast(List<string> words) // filter: holds expect proved; map: fails
    {
        var lanes = new List<string>[3];
        for (var i = 0; i < 3; i++) lanes[i] = new();
        foreach (var word in words) lanes[Math.Min(word.Length, 2)].Add(word);
        return [.. lanes[0], .. lanes[1], .. lanes[2]];
    }

    // One list under two names: every element is there twice, in both runs.
    public static List<int> OneListTwice(List<int> xs) // filter: holds; map: holds
    {
        var buckets = Enumerable.Repeat(new List<int>(), 2).ToArray();
        foreach (var x in xs) buckets[x & 1].Add(x);
        return buckets[0].Concat(buckets[1]).ToList();
    }

    public static List<int> HeadsOnly(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs) buckets[x & 1].Add(x);
        return buckets.SelectMany(b => b.Take(1)).ToList();
    }

    public static List<int> NegativeOnesThrow(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs) buckets[x % 2].Add(x);
        return buckets[0].Concat(buckets[1]).ToList();
    }

    public static List<int> OneTooFew(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<int>[9];
        for (var i = 0; i < 9; i++) buckets[i] = [];
        foreach (var x in xs) buckets[Math.Abs(x % 10)].Add(x);
        return buckets.SelectMany(b => b).ToList();
    }

    public static List<int> LongerBucket(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs) buckets[x & 1].Add(x);
        return buckets[0].Count > buckets[1].Count ? buckets[0] : buckets[1];
    }

    public static List<int> EmptiedByLargeOnes(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs)
        {
            if (x > 2) buckets[0] = new List<int>();
            buckets[x & 1].Add(x);
        }

        return buckets[0];
    }

    public static List<int> FewerBuckets(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<List<int>> { new(), new() };
        foreach (var x in xs)
        {
            buckets[x & 1].Add(x);
            if (x == 5) buckets.RemoveAt(1);
        }

        return buckets[0];
    }

    // The list changes while a query goes over it.
    public static List<int> FedByItself(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        foreach (var x in xs)
        {
            buckets[0].Add(x);
            buckets[0].AddRange(buckets[0].Where(y => y > 2));
        }

        return buckets[0];
    }

    public static List<int> SeenUnderAnotherName(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        var first = buckets[0];
        var result = new List<int>();
        foreach (var x in xs)
        {
            buckets[x & 1].Add(x);
            if (first.Count == 2) result.Add(x);
        }

        return result;
    }

    public static List<int> SeenInACopy(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new[] { new List<int>(), new List<int>() };
        var copy = buckets.ToArray();
        var result = new List<int>();
        foreach (var x in xs)
        {
            buckets[x & 1].Add(x);
            if (copy[0].Count == 2) result.Add(x);
        }

        return result;
    }

    public static List<int> SeenWhereItCameFrom(List<int> xs) // filter: fails; map: fails
    {
        var even = new List<int>();
        var buckets = new[] { even, new List<int>() };
        var result = new List<int>();
        foreach (var x in xs)
        {
            buckets[x & 1].Add(x);
            if (even.Count == 2) result.Add(x);
        }

        return result;
    }
}

/// <summary>A dictionary of lists, and the order in which its keys came.</summary>
public static class ByKey
{
    public static List<string> ByLength(List<string> words) // filter: holds expect proved; map: fails
    {
        var order = new List<int>();
        var groups = new Dictionary<int, List<string>>();
        foreach (var word in words)
        {
            if (!groups.TryGetValue(word.Length, out var group))
            {
                group = new List<string>();
                groups.Add(word.Length, group);
                order.Add(word.Length);
            }

            group.Add(word);
        }

        order.Sort();
        return order.SelectMany(length => groups[length]).ToList();
    }

    public static List<string> ByLengthSorted(List<string> words) // filter: holds expect proved; map: fails
    {
        var groups = new SortedDictionary<int, List<string>>();
        foreach (var word in words)
        {
            if (!groups.TryGetValue(word.Length, out var group))
                groups[word.Length] = group = [];
            group.Add(word);
        }

        return groups.Values.SelectMany(g => g).ToList();
    }

    public static List<string> AsTheyCame(List<string> words) // filter: fails; map: fails
    {
        var order = new List<int>();
        var groups = new Dictionary<int, List<string>>();
        foreach (var word in words)
        {
            if (!groups.ContainsKey(word.Length))
            {
                groups[word.Length] = [];
                order.Add(word.Length);
            }

            groups[word.Length].Add(word);
        }

        return order.SelectMany(length => groups[length]).ToList();
    }

    // The map is sorted, the list of its keys is not.
    public static List<string> AsTheyCameSorted(List<string> words) // filter: fails; map: fails
    {
        var order = new List<int>();
        var groups = new SortedDictionary<int, List<string>>();
        foreach (var word in words)
        {
            if (!groups.ContainsKey(word.Length))
            {
                groups[word.Length] = [];
                order.Add(word.Length);
            }

            groups[word.Length].Add(word);
        }

        return order.SelectMany(length => groups[length]).ToList();
    }
}
