using System.Collections.Generic;
using System.Linq;

namespace Corpus.ListProblems;

/// <summary>Small list problems as used in studies of rule induction, and the classic faults.</summary>
public static class Problems
{
    public static List<int> AboveSeven(List<int> xs) => xs.Where(x => x > 7).ToList(); // filter: holds; map: fails

    public static List<int> AboveFortyNine(List<int> xs) => xs.Where(x => x > 49).ToList(); // filter: holds; map: fails

    public static List<int> TwoDigits(List<int> xs) => xs.Where(x => x is >= 10 and <= 99).ToList(); // filter: holds; map: fails

    public static List<int> WithoutThrees(List<int> xs) => xs.Where(x => x != 3).ToList(); // filter: holds; map: fails

    public static List<int> WithoutFirstSeven(List<int> xs) // filter: holds; map: fails
    {
        var at = xs.IndexOf(7);
        if (at < 0) return xs.ToList();
        var copy = xs.ToList();
        copy.RemoveAt(at);
        return copy;
    }

    public static List<int> ReversedSortedDistinct(List<int> xs) => xs.Distinct().OrderByDescending(x => x).ToList(); // filter: holds; map: fails

    public static List<int> ByTens(List<int> xs) => xs.OrderBy(x => x / 10).ToList(); // filter: holds; map: fails

    public static List<int> ByUnits(List<int> xs) => xs.OrderBy(x => x % 10).ToList(); // filter: holds; map: fails

    public static List<int> EachAsOftenAsItSays(List<int> xs) => xs.SelectMany(x => x > 0 ? Enumerable.Repeat(x, x % 12) : []).ToList(); // filter: holds; map: fails

    public static List<int> ReverseOfLarge(List<int> xs) => xs.Where(x => x > 4).Reverse().ToList(); // filter: holds; map: fails

    public static List<int> WithoutFirstOccurrences(List<int> xs) => xs.Where((x, i) => xs.IndexOf(x) < i).ToList(); // filter: holds; map: fails

    public static List<int> OccurringOnce(List<int> xs) => xs.Where(x => xs.IndexOf(x) == xs.LastIndexOf(x)).ToList(); // filter: holds; map: fails

    public static List<int> FirstThree(List<int> xs) => xs.GetRange(0, System.Math.Min(3, xs.Count)); // filter: fails [0, 0, 0, 1] drop 0; map: holds

    public static List<int> ReverseIfSix(List<int> xs) // filter: fails [0, 0, 0, 0, 1, 2] drop 0; map: holds
    {
        var copy = xs.ToList();
        if (copy.Count >= 6) copy.Reverse();
        return copy;
    }

    public static List<int> ReverseIfNine(List<int> xs) // filter: fails; map: holds
    {
        var copy = xs.ToList();
        if (copy.Count >= 9) copy.Reverse();
        return copy;
    }

    public static List<int> DropHeadIfTriple(List<int> xs) => // filter: fails [0, 1, 1, 1] drop 0; map: fails
        xs.GroupBy(x => x).Any(g => g.Count() >= 3) ? xs.Skip(1).ToList() : xs;

    public static List<int> SwapIfFramed(List<int> xs) // filter: fails [0, 1, 0, 2] drop 2; map: fails
    {
        var copy = xs.ToList();
        if (copy.Count >= 2 && copy[0] == copy[^1]) (copy[0], copy[1]) = (copy[1], copy[0]);
        return copy;
    }

    public static List<int> SwapMiddle(List<int> xs) // filter: fails [0, 0, 1, 2] drop 2; map: holds
    {
        var copy = xs.ToList();
        var n = copy.Count;
        if (n >= 4) (copy[n / 2 - 1], copy[n / 2]) = (copy[n / 2], copy[n / 2 - 1]);
        return copy;
    }

    public static List<int> ReverseIfFiveValues(List<int> xs) => new HashSet<int>(xs).Count >= 5 ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails [0, 1, 2, 3, 4] drop 0; map: fails

    public static List<int> StableOrderByOwnCount(List<int> xs) => xs.OrderBy(x => xs.Count(y => x == y)).ToList(); // filter: holds; map: fails

    public static List<int> WithoutMaximum(List<int> xs) // filter: fails [0, 1] drop 1; map: fails
    {
        if (xs.Count == 0) return [];
        var copy = xs.ToList();
        copy.Remove(xs.Max());
        return copy;
    }

    public static List<int> PrefixSums(List<int> xs) // filter: fails; map: fails
    {
        var sum = 0;
        return xs.Select(x => sum += x).ToList();
    }

    public static List<int> AllPrefixes(List<int> xs) => Enumerable.Range(1, xs.Count).SelectMany(n => xs.Take(n)).ToList(); // filter: fails [0, 1] drop 1; map: holds

    public static List<int> CountRepeated(List<int> xs) => xs.SelectMany(x => Enumerable.Repeat(x, xs.Count)).ToList(); // filter: fails [0, 1] drop 0; map: holds
}
