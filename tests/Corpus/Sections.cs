using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Sections;

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
