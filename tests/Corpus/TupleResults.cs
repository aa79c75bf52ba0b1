using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.TupleResults;

/// <summary>Functions that give two lists, of which one is changed.</summary>
public static class TwoLists
{
    private static (List<int> Small, List<int> Large) Split(List<int> xs)
    {
        List<int> small = [], large = [];
        foreach (var x in xs) (x < 2 ? small : large).Add(x);
        return (small, large);
    }

    private static (List<int> One, List<int> Other) Twice(List<int> xs)
    {
        var copy = xs.ToList();
        return (copy, copy);
    }

    private static (List<int> All, List<int> None) WithItself(List<int> xs) => (xs, new List<int>());

    public static List<int> SmallOnesFirst(List<int> xs) // filter: holds expect proved; map: fails
    {
        var (small, large) = Split(xs);
        small.AddRange(large);
        return small;
    }

    public static List<int> OneListUnderTwoNames(List<int> xs) // filter: fails; map: holds
    {
        var (one, other) = Twice(xs);
        var result = new List<int>();
        foreach (var x in xs)
        {
            one.Add(x);
            if (other.Count == 3) result.Add(x);
        }

        return result;
    }

    public static List<int> ChangesItsInput(List<int> xs) // filter: outside; map: outside
    {
        var (all, none) = WithItself(xs);
        all.Clear();
        return none;
    }

    // The tuple is asked again after it was taken apart.
    public static List<int> AskedAgain(List<int> xs) // filter: fails; map: holds
    {
        var both = Split(xs);
        var (small, large) = both;
        var result = new List<int>();
        foreach (var x in xs)
        {
            small.Add(x);
            if (both.Small.Count + large.Count > 3) result.Add(x);
        }

        return result;
    }
}
