using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Partitions;

/// <summary>Lists that are put together from parts: what is not kept is one value, or what is kept goes in front.</summary>
public static class EqualRests
{
    public static int[] ZerosLeftBehind(int[] xs) // filter: holds expect proved; map: fails
    {
        var result = new int[xs.Length];
        var next = 0;
        foreach (var x in xs)
            if (x != 0) result[next++] = x;
        return result;
    }

    public static int[] ZerosFilledIn(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = (int[])xs.Clone();
        int write = 0;
        for (int read = 0; read < a.Length; read++)
            if (a[read] != 0) a[write++] = a[read];
        while (write < a.Length) a[write++] = 0;
        return a;
    }

    public static List<int> ValueToEnd(List<int> xs, int value) // filter: holds expect proved; map: fails
    {
        var a = xs.ToList();
        var n = 0;
        for (var i = 0; i < xs.Count; i++)
        {
            if (a[i] == value) continue;
            a[n++] = a[i];
        }
        for (var i = n; i < a.Count; i++) a[i] = value;
        return a;
    }

    public static int[] ZerosChangePlaces(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = xs.ToArray();
        var next = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != 0)
            {
                (a[next], a[i]) = (a[i], a[next]);
                next++;
            }
        }
        return a;
    }

    public static bool[] TrueFirst(bool[] flags) // filter: holds expect proved; map: fails
    {
        var result = new bool[flags.Length];
        var k = 0;
        for (var i = 0; i < flags.Length; i++)
            if (flags[i]) result[k++] = flags[i];
        return result;
    }

    public static string?[] NullsLast(string?[] texts) // filter: holds expect proved; map: fails
    {
        var result = new string?[texts.Length];
        var k = 0;
        foreach (var text in texts)
            if (text is not null) result[k++] = text;
        return result;
    }

    public static int[] EvensChangePlaces(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        var next = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] % 2 == 0)
            {
                (a[next], a[i]) = (a[i], a[next]);
                next++;
            }
        }
        return a;
    }

    public static int[] OnesTurnToZero(int[] xs) // filter: fails; map: fails
    {
        var result = new int[xs.Length];
        var next = 0;
        foreach (var x in xs)
            if (x != 1) result[next++] = x;
        return result;
    }

    public static int[] OneTooMany(int[] xs) // filter: fails; map: fails
    {
        var result = new int[xs.Length + 1];
        var next = 0;
        foreach (var x in xs)
            if (x != 0) result[next++] = x;
        return result;
    }

    public static int[] LastLeftAsItWas(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        var n = 0;
        for (var i = 0; i < a.Length - 1; i++)
            if (a[i] != 0) a[n++] = a[i];
        while (n < a.Length) a[n++] = 0;
        return a;
    }

    public static int[] FilledOnlyWhenLong(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        var n = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != 0) a[n++] = a[i];
        if (n < 2) return a;
        while (n < a.Length) a[n++] = 0;
        return a;
    }

    public static int[] LooksAtAWrittenCell(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        var n = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != 0 || a[0] == 2) a[n++] = a[i];
        while (n < a.Length) a[n++] = 0;
        return a;
    }
}

/// <summary>Insertions behind what was inserted before.</summary>
public static class FrontInserts
{
    public static List<T> BroughtToFront<T>(List<T> source, Func<T, bool> important) // filter: holds expect proved; map: fails
    {
        var front = 0;
        var result = new List<T>();
        foreach (var x in source)
        {
            if (important(x)) result.Insert(front++, x);
            else result.Add(x);
        }
        return result;
    }

    public static List<int> BroughtToFrontBackwards(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x < 2) result.Insert(0, x);
            else result.Add(x);
        }
        return result;
    }

    public static List<int> CursorOfTheOthers(List<int> xs) // filter: fails; map: fails
    {
        var front = 0;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x < 2) result.Insert(front, x);
            else { result.Add(x); front++; }
        }
        return result;
    }

    public static List<int> CursorThatStartsAgain(List<int> xs) // filter: fails; map: fails
    {
        var front = 0;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x == 0) front = 0;
            if (x < 2) result.Insert(front++, x);
            else result.Add(x);
        }
        return result;
    }
}

/// <summary>Arrays filled in several sections at once.</summary>
public static class Sections
{
    public static int[] FromBothEnds(int[] xs) // filter: holds expect proved; map: fails
    {
        var result = new int[xs.Length];
        int lo = 0, hi = xs.Length - 1;
        foreach (var x in xs)
        {
            if (x < 2) result[lo++] = x;
            else result[hi--] = x;
        }
        return result;
    }

    public static int[] FromBothEndsInOrder(int[] xs) // filter: holds expect proved; map: fails
    {
        var result = new int[xs.Length];
        int lo = 0, hi = result.Length;
        for (var i = 0; i < xs.Length; i++)
        {
            if (xs[i] % 2 == 0) { result[lo++] = xs[i]; continue; }
            result[--hi] = xs[i];
        }
        Array.Reverse(result, lo, result.Length - lo);
        return result;
    }

    public static int[] CountedThirds(int[] xs) // filter: holds expect proved; map: fails
    {
        int low = 0, one = 0;
        foreach (var x in xs)
        {
            if (x < 1) low++;
            else if (x == 1) one++;
        }
        var a = new int[xs.Length];
        int l = 0, o = low, h = low + one;
        foreach (var x in xs)
        {
            if (x < 1) a[l++] = x;
            else if (x == 1) a[o++] = x;
            else a[h++] = x;
        }
        return a;
    }

    public static string[] NamedFirst(string[] names) // filter: holds expect proved; map: fails
    {
        var result = new string[names.Length];
        int front = 0, back = names.Count(n => !string.IsNullOrEmpty(n));
        foreach (var name in names)
        {
            if (string.IsNullOrEmpty(name)) result[back++] = name;
            else result[front++] = name;
        }
        return result;
    }

    public static int[] MiddleLeftOut(int[] xs) // filter: fails; map: fails
    {
        var result = new int[xs.Length];
        int lo = 0, hi = xs.Length - 1;
        foreach (var x in xs)
        {
            if (x < 1) result[lo++] = x;
            else if (x > 1) result[hi--] = x;
        }
        return result;
    }

    public static int[] CountedOtherwise(int[] xs) // filter: fails; map: fails
    {
        var low = xs.Count(x => x < 2);
        var a = new int[xs.Length];
        int l = 0, h = low;
        foreach (var x in xs)
        {
            if (x < 1) a[l++] = x;
            else a[h++] = x;
        }
        return a;
    }

    public static int[] FirstTwoInFront(int[] xs) // filter: fails; map: holds
    {
        var result = new int[xs.Length];
        int lo = 0, hi = xs.Length - 1;
        foreach (var x in xs)
        {
            if (lo < 2) result[lo++] = x;
            else result[hi--] = x;
        }
        return result;
    }
}

/// <summary>Arrays filled by index, part by part.</summary>
public static class Parts
{
    public static int[] EachTwice(ReadOnlySpan<int> row) // filter: holds expect proved; map: holds expect proved
    {
        var result = new int[row.Length * 2];
        for (int i = 0; i < row.Length; i++)
        {
            result[2 * i] = row[i];
            result[2 * i + 1] = row[i];
        }
        return result;
    }

    public static T[] ThereAndBack<T>(T[] row) // filter: holds expect proved; map: holds expect proved
    {
        var result = new T[row.Length * 2];
        row.CopyTo(result, 0);
        for (int i = 0; i < row.Length; i++) result[result.Length - 1 - i] = row[i];
        return result;
    }

    public static int[] FromOutside(int[] entries) // filter: holds expect proved; map: holds expect proved
    {
        var all = new int[2 * entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            all[i] = entries[i];
            all[all.Length - 1 - i] = entries[i];
        }
        return all;
    }

    public static T[] TwoCounters<T>(IReadOnlyList<T> items) // filter: holds expect proved; map: holds expect proved
    {
        var result = new T[items.Count];
        for (int i = items.Count - 1, k = 0; i >= 0; i--, k++)
            result[k] = items[i];
        return result;
    }

    public static int[] EveryOtherCell(int[] row) // filter: fails; map: fails
    {
        var result = new int[row.Length * 2];
        for (int i = 0; i < row.Length; i++)
        {
            result[2 * i] = row[i];
            result[2 * i] = row[i];
        }
        return result;
    }

    public static int[] Overlapping(int[] row) // filter: fails; map: fails
    {
        var result = new int[row.Length * 2];
        for (int i = 0; i < row.Length; i++)
        {
            result[i] = row[i];
            result[i + 1] = row[i];
        }
        return result;
    }
}

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
