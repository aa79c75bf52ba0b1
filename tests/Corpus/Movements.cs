using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Movements;

/// <summary>One cursor over several loops, and lists that change between them.</summary>
public static class Appended
{
    public static int[] OneBehindTheOther(int[] first, int[] second) // filter: holds expect proved; map: holds expect proved
    {
        var result = new int[first.Length + second.Length];
        var k = 0;
        foreach (var x in first) result[k++] = x;
        foreach (var x in second) result[k++] = x;
        return result;
    }

    public static int[] EvensThenOdds(int[] xs) // filter: holds expect proved; map: fails
    {
        var result = new int[xs.Length];
        var k = 0;
        foreach (var x in xs)
            if (x % 2 == 0) result[k++] = x;
        foreach (var x in xs)
            if (x % 2 != 0) result[k++] = x;
        return result;
    }

    public static int[] EvensThenPositiveOdds(int[] xs) // filter: fails; map: fails
    {
        var result = new int[xs.Length];
        var k = 0;
        foreach (var x in xs)
            if (x % 2 == 0) result[k++] = x;
        foreach (var x in xs)
            if (x % 2 == 1) result[k++] = x;
        return result;
    }

    public static int[] OneTakenOutBefore(List<int> xs) // filter: fails; map: fails
    {
        var rest = xs.ToList();
        var result = new int[rest.Count];
        if (rest.Count > 0) rest.RemoveAt(0);
        for (int i = 0; i < rest.Count; i++) result[i] = rest[i];
        return result;
    }

    public static int[] OneTakenOutBetween(List<int> xs) // filter: fails; map: fails
    {
        var rest = xs.ToList();
        var result = new int[rest.Count * 2];
        rest.CopyTo(result, 0);
        if (rest.Count > 0) rest.RemoveAt(0);
        for (int i = 0; i < rest.Count; i++) result[rest.Count + i] = rest[i];
        return result;
    }
}

/// <summary>Numbers that go through a priority queue.</summary>
public static class PriorityDrains
{
    public static List<int> Ascending(List<int> xs) // filter: holds expect proved; map: fails
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs) queue.Enqueue(x, x);
        var result = new List<int>(xs.Count);
        while (queue.TryDequeue(out var x, out _)) result.Add(x);
        return result;
    }

    public static List<int> Descending(List<int> xs) // filter: holds expect proved; map: fails
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs) queue.Enqueue(x, -x);
        var result = new List<int>();
        while (queue.Count > 0) result.Add(queue.Dequeue());
        return result;
    }

    public static List<int> OneStays(List<int> xs) // filter: fails; map: fails
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs) queue.Enqueue(x, x);
        var result = new List<int>();
        while (queue.Count > 1) result.Add(queue.Dequeue());
        return result;
    }

    public static List<int> LargestThree(List<int> xs) // filter: fails; map: fails
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs)
        {
            queue.Enqueue(x, x);
            if (queue.Count > 3) queue.Dequeue();
        }
        var result = new List<int>();
        while (queue.Count > 0) result.Add(queue.Dequeue());
        return result;
    }
}

/// <summary>Cells that are moved by position.</summary>
public static class Moves
{
    public static T[] FirstToTheEnd<T>(T[] items) // filter: fails; map: holds expect proved
    {
        if (items.Length < 2) return items;
        var next = new T[items.Length];
        Array.Copy(items, 1, next, 0, items.Length - 1);
        next[^1] = items[0];
        return next;
    }

    public static T[] LastTwice<T>(T[] items) // filter: fails; map: holds expect proved
    {
        if (items.Length == 0) return items;
        var a = new T[items.Length + 1];
        Array.Copy(items, a, items.Length);
        a[^1] = items[^1];
        return a;
    }

    public static int[] EverySecond(ReadOnlySpan<int> row) // filter: fails; map: holds expect proved
    {
        var result = new int[(row.Length + 1) / 2];
        for (int i = 0; i < result.Length; i++) result[i] = row[2 * i];
        return result;
    }

    public static int[] LastButOneWritten(int[] items) // filter: fails; map: fails
    {
        if (items.Length < 2) return items;
        var next = new int[items.Length];
        Array.Copy(items, 1, next, 0, items.Length - 1);
        next[^2] = items[0];
        return next;
    }
}
