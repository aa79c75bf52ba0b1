using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Surroundings;

/// <summary>Loops that look at the elements before or behind the current one.</summary>
public static class BeforeAndBehind
{
    public static List<int> FirstOccurrences(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            var seen = false;
            for (var j = 0; j < i; j++)
                if (xs[j] == xs[i]) { seen = true; break; }
            if (!seen) result.Add(xs[i]);
        }

        return result;
    }

    public static int[] LastOccurrences(int[] xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Length; i++)
        {
            var j = i + 1;
            while (j < xs.Length && xs[j] != xs[i]) j++;
            if (j == xs.Length) result.Add(xs[i]);
        }

        return result.ToArray();
    }

    public static List<int> NewMaxima(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (xs.Take(i).All(y => y < xs[i])) result.Add(xs[i]);
        return result;
    }

    public static List<int> ByIndexOf(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (xs.IndexOf(xs[i]) == i) result.Add(xs[i]);
        return result;
    }

    public static List<string> ByIndexOfInAQuery(List<string> xs) => xs.Where((x, i) => xs.IndexOf(x) == i).ToList(); // filter: holds; map: fails

    public static List<int> ByLastIndexOfInAQuery(List<int> xs) => xs.Where((x, i) => xs.LastIndexOf(x) == i).ToList(); // filter: holds; map: fails

    public static List<int> Singles(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (xs.Count(y => y == xs[i]) == 1) result.Add(xs[i]);
        return result;
    }

    public static List<int> SinglesBySides(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (!xs.Take(i).Contains(xs[i]) && !xs.Skip(i + 1).Contains(xs[i])) result.Add(xs[i]);
        return result;
    }

    public static List<int> NotYetInTheResult(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            int i;
            for (i = 0; i < result.Count; i++)
                if (result[i] == x) break;
            if (i == result.Count) result.Add(x);
        }

        return result;
    }

    public static List<int> LastOfEachInAQueue(List<int> xs) // filter: holds; map: fails
    {
        var rest = new Queue<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var x = rest.Dequeue();
            if (!rest.Contains(x)) result.Add(x);
        }

        return result;
    }

    public static List<int> FirstOfEachInAStack(List<int> xs) // filter: holds; map: fails
    {
        var rest = new Stack<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var x = rest.Pop();
            if (!rest.Contains(x)) result.Insert(0, x);
        }

        return result;
    }
}

/// <summary>What is there at all, or next, or how many there are, is told by dropped elements too.</summary>
public static class BeforeAndBehindTraps
{
    public static List<int> EvenPlaces(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            var before = 0;
            for (var j = 0; j < i; j++) before++;
            if (before % 2 == 0) result.Add(xs[i]);
        }

        return result;
    }

    public static List<int> AllButTheLast(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (xs.Skip(i + 1).Any()) result.Add(xs[i]);
        return result;
    }

    public static List<int> LastOfRuns(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
            if (xs.Skip(i + 1).FirstOrDefault() != xs[i]) result.Add(xs[i]);
        return result;
    }

    public static List<int> AboveTheOneBefore(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            var last = 0;
            for (var j = 0; j < i; j++) last = xs[j];
            if (last < xs[i]) result.Add(xs[i]);
        }

        return result;
    }

    public static List<int> TheLastInAQueue(List<int> xs) // filter: fails; map: holds
    {
        var rest = new Queue<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var x = rest.Dequeue();
            if (rest.Count == 0) result.Add(x);
        }

        return result;
    }

    public static List<int> TheNextInAQueue(List<int> xs) // filter: fails; map: holds
    {
        var rest = new Queue<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var x = rest.Dequeue();
            if (rest.TryPeek(out var next)) result.Add(next);
        }

        return result;
    }

    public static List<int> NextAsLongAsThereIsOne(List<int> xs) // filter: fails; map: holds
    {
        var rest = new Queue<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            rest.Dequeue();
            var next = rest.Count > 0 ? rest.Peek() : default(int?);
            if (next is { } there && rest.Peek() == there) result.Add(there);
        }

        return result;
    }

    public static List<int> WhatAQueryFindsLater(List<int> xs) // filter: fails; map: fails
    {
        var rest = new Queue<int>(xs);
        var large = rest.Where(x => x > 1);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            rest.Dequeue();
            result.AddRange(large);
        }

        return result;
    }

    public static List<int> HowManyThereWere(List<int> xs) // filter: fails; map: holds
    {
        var rest = new Queue<int>(xs);
        var all = rest.Count;
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var x = rest.Dequeue();
            if (all == 2) result.Add(x);
        }

        return result;
    }

    public static List<int> WhereASearchStopped(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            var j = i + 1;
            while (j < xs.Count && xs[j] != xs[i]) j++;
            result.Add(j == xs.Count ? xs[i] : xs[j - 1]);
        }

        return result;
    }

    public static List<int> AllIfNoTwo(List<int> xs) // filter: fails; map: fails
    {
        var j = 0;
        while (j < xs.Count && xs[j] != 2) j++;
        return j == xs.Count ? xs : [];
    }
}
