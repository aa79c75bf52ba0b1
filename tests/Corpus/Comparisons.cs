using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Comparisons;

/// <summary>Sorts by comparisons that are code. A comparison that compares key after key is an order; where the last key is the element, only equal elements tie.</summary>
public static class Comparisons
{
    public static List<string> LongestFirst(List<string> words) // filter: holds expect proved; map: fails
    {
        var copy = new List<string>(words);
        copy.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
        return copy;
    }

    public static List<string> ShortestFirst(List<string> words) // filter: holds expect proved; map: fails
    {
        var copy = words.ToList();
        copy.Sort((a, b) =>
        {
            var byLength = a.Length.CompareTo(b.Length);
            if (byLength != 0) return byLength;
            return string.Compare(a, b, StringComparison.Ordinal);
        });
        return copy;
    }

    public static int[] ByLastDigit(int[] xs) // filter: holds expect proved; map: fails
    {
        var copy = xs.ToArray();
        Array.Sort(copy, CompareLastDigits);
        return copy;
    }

    public static List<int> Descending(List<int> xs) // filter: holds expect proved; map: fails
    {
        var copy = xs.ToList();
        copy.Sort(Comparer<int>.Create((a, b) => b.CompareTo(a)));
        return copy;
    }

    public static List<string> LongestStable(List<string> words) => words.OrderBy(w => w.Length, Comparer<int>.Create((a, b) => b.CompareTo(a))).ToList(); // filter: holds expect proved; map: fails

    public static List<string> Stable(List<string> words) => words.Order(Comparer<string>.Create((a, b) => a.Length.CompareTo(b.Length))).ToList(); // filter: holds expect proved; map: fails

    public static List<int> OddOnesAlone(List<int> xs) => xs.Order(Comparer<int>.Create((a, b) => a % 2 != 0 ? a.CompareTo(b) : 0)).ToList(); // filter: fails; map: fails

    private static int CompareLastDigits(int a, int b)
    {
        var result = (a % 10).CompareTo(b % 10);
        return result != 0 ? result : a.CompareTo(b);
    }
}
