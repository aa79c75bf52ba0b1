using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Flags;

/// <summary>Searches whose flag is assigned rather than set, and whose loop the flag stops.</summary>
public static class AssignedFlags
{
    public static List<char> LastOfEach(List<char> xs) // filter: holds; map: fails
    {
        var result = new List<char>();
        for (int i = 0; i < xs.Count; i++)
        {
            bool later = false;
            for (int j = i + 1; j < xs.Count && !later; j++) later = xs[j] == xs[i];
            if (!later) result.Add(xs[i]);
        }

        return result;
    }

    public static List<int> FirstOfEach(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            var fresh = true;
            int k = 0;
            while (fresh && k < result.Count)
            {
                fresh = result[k] != x;
                k++;
            }

            if (fresh) result.Add(x);
        }

        return result;
    }

    public static List<short> Repeated(List<short> xs) // filter: holds; map: fails
    {
        var result = new List<short>();
        for (var i = 0; i < xs.Count; i++)
        {
            var twin = false;
            for (var j = 0; j < i; j++) twin |= xs[j] == xs[i];
            if (twin) result.Add(xs[i]);
        }

        return result;
    }

    public static List<int> Without(List<int> xs, int[] banned) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            bool hit = false;
            foreach (var b in banned)
            {
                if (hit) break;
                hit = b.Equals(x);
            }

            if (!hit) result.Add(x);
        }

        return result;
    }

    public static List<int> NotBelowALaterOne(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            var higher = false;
            for (var j = i + 1; j < xs.Count && !higher; j++) higher = xs[j] > xs[i];
            if (!higher) result.Add(xs[i]);
        }

        return result;
    }

    public static List<int> WithoutRepetition(List<int> xs) // filter: fails; map: fails
    {
        var twice = false;
        for (var i = 0; i < xs.Count && !twice; i++)
            for (var j = 0; j < i && !twice; j++)
                twice = xs[i] == xs[j];
        return twice ? [] : xs;
    }

    // The flag keeps the answer of the last comparison, not of any.
    public static List<int> UnlikeTheLast(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            var same = false;
            foreach (var r in result) same = r == x;
            if (!same) result.Add(x);
        }

        return result;
    }

    // Set for good by the first element that repeats one.
    public static List<int> UntilRepeated(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        var hit = false;
        foreach (var x in xs)
        {
            for (int k = 0; k < result.Count && !hit; k++) hit = result[k] == x;
            if (!hit) result.Add(x);
        }

        return result;
    }
}
