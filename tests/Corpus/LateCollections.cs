using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Corpus.LateCollections;

/// <summary>Collections that are null until something is put into them.</summary>
public static class MadeWhenNeeded
{
    public static IEnumerable<int> NegativeOnesLast(List<int> xs) // filter: holds; map: fails
    {
        Queue<int>? waiting = null;
        foreach (var x in xs)
        {
            if (x >= 0) yield return x;
            else (waiting ??= new()).Enqueue(x);
        }

        while (waiting is { Count: > 0 }) yield return waiting.Dequeue();
    }

    public static IReadOnlyList<string> Errors(List<string> lines) // filter: holds; map: fails
    {
        List<string>? errors = null;
        foreach (var line in lines)
        {
            if (line.Length < 3) continue;
            errors ??= [];
            errors.Add(line);
        }

        return errors ?? (IReadOnlyList<string>)Array.Empty<string>();
    }

    public static List<int> SmallOnesLast(List<int> xs) // filter: holds; map: fails
    {
        List<int>? small = null;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x < 3) (small ??= new List<int>()).Add(x);
            else result.Add(x);
        }

        if (small is not null) result.AddRange(small);
        return result;
    }

    public static List<int> FirstOfEach(List<int> xs) // filter: holds; map: fails
    {
        HashSet<int>? seen = null;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (seen?.Contains(x) == true) continue;
            (seen ??= []).Add(x);
            result.Add(x);
        }

        return result;
    }

    public static string WithoutA(string text) // filter: holds; map: fails
    {
        StringBuilder? kept = null;
        foreach (var c in text)
            if (c != 'a') (kept ??= new()).Append(c);
        return kept?.ToString() ?? "";
    }

    public static List<int> LargeOnesOrAll(List<int> xs) // filter: fails; map: fails
    {
        List<int>? large = null;
        foreach (var x in xs)
            if (x > 2) (large ??= []).Add(x);
        return large ?? xs;
    }

    public static List<int> SmallUnlessThereIsALargeOne(List<int> xs) // filter: fails; map: fails
    {
        List<int>? large = null;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (x > 2) (large ??= []).Add(x);
            else result.Add(x);
        }

        return large is null ? result : large;
    }

    // A list that was made is not null any more, however empty.
    public static List<int> NoneOnceMade(List<int> xs) // filter: fails; map: holds
    {
        List<int>? kept = null;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (kept is null) result.Add(x);
            kept ??= [];
            if (x > 2) kept.Add(x);
        }

        return result;
    }

    // Only the first element finds nothing in the list; then it is emptied.
    public static List<int> FirstAlone(List<int> xs) // filter: fails; map: holds
    {
        List<int>? kept = null;
        var result = new List<int>();
        foreach (var x in xs)
        {
            if (kept is null) result.Add(x);
            (kept ??= []).Add(x);
            kept.Clear();
        }

        return result;
    }
}
