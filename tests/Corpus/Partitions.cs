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
