using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Ties;

public record Card(int Rank, string Suit);

public record Version(int Major, int Minor) : IComparable<Version>
{
    public int CompareTo(Version? other) => other is null ? 1 : Major.CompareTo(other.Major);
}

public record struct Pair(int First, int Second) : IComparable<Pair>
{
    public readonly int CompareTo(Pair other) => (First, Second).CompareTo((other.First, other.Second));
}

/// <summary>Unstable sorts, whose ties can or cannot be told apart.</summary>
public static class UnstableSorts
{
    public static List<Card> ByRankStable(List<Card> cards) => cards.OrderBy(c => c.Rank).ToList(); // filter: holds; map: fails

    public static List<Card> ByRankUnstable(List<Card> cards) // filter: fails; map: fails
    {
        var copy = cards.ToList();
        copy.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        return copy;
    }

    public static Card[] ByRankArraySort(Card[] cards) // filter: fails; map: fails
    {
        var copy = (Card[])cards.Clone();
        Array.Sort(copy, (a, b) => a.Rank - b.Rank);
        return copy;
    }

    public static Card[] ByKeysArraySort(Card[] cards) // filter: fails; map: fails
    {
        var copy = cards.ToArray();
        Array.Sort(cards.Select(c => c.Rank).ToArray(), copy);
        return copy;
    }

    public static List<Card> ByAllFields(List<Card> cards) // filter: holds; map: fails
    {
        var copy = cards.ToList();
        copy.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Suit, b.Suit));
        return copy;
    }

    public static List<Card> ByQueue(List<Card> cards) // filter: fails; map: fails
    {
        var queue = new PriorityQueue<Card, int>();
        foreach (var card in cards) queue.Enqueue(card, card.Rank);
        var result = new List<Card>();
        while (queue.TryDequeue(out var card, out _)) result.Add(card);
        return result;
    }

    public static List<Version> LibrarySort(List<Version> versions) // filter: fails; map: fails
    {
        var copy = versions.ToList();
        copy.Sort();
        return copy;
    }

    public static List<Version> LibraryOrder(List<Version> versions) => versions.Order().ToList(); // filter: holds; map: fails

    public static List<Pair> TotalOrderSort(List<Pair> pairs) // filter: holds; map: fails
    {
        var copy = pairs.ToList();
        copy.Sort();
        return copy;
    }

    public static List<(int, int)> TupleSort(List<(int, int)> pairs) // filter: holds; map: fails
    {
        var copy = pairs.ToList();
        copy.Sort();
        return copy;
    }

    public static List<int> ByLastDigit(List<int> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        copy.Sort((a, b) => (a % 10).CompareTo(b % 10));
        return copy;
    }

    public static List<int> ByLastDigitThenValue(List<int> xs) // filter: holds; map: fails
    {
        var copy = xs.ToList();
        copy.Sort((a, b) => (a % 10, a).CompareTo((b % 10, b)));
        return copy;
    }

    public static List<int> SelectionByLastDigit(List<int> xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var min = i;
            for (var j = i + 1; j < a.Length; j++)
                if (a[j] % 10 < a[min] % 10)
                    min = j;
            (a[i], a[min]) = (a[min], a[i]);
        }
        return a.ToList();
    }

    public static List<int> BubbleByLastDigit(List<int> xs) // filter: holds; map: fails
    {
        var a = xs.ToArray();
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j + 1 < a.Length; j++)
                if (a[j] % 10 > a[j + 1] % 10)
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
        return a.ToList();
    }

    public static List<int> QuickByLastDigit(List<int> xs) // filter: holds; map: fails
    {
        if (xs.Count == 0) return xs;
        var pivot = xs[0] % 10;
        return
        [
            .. QuickByLastDigit(xs.Where(x => x % 10 < pivot).ToList()),
            .. xs.Where(x => x % 10 == pivot),
            .. QuickByLastDigit(xs.Where(x => x % 10 > pivot).ToList()),
        ];
    }

    public static List<Version> SetOfVersions(List<Version> versions) => new SortedSet<Version>(versions).ToList(); // filter: fails; map: fails

    public static List<Pair> SetOfPairs(List<Pair> pairs) => new SortedSet<Pair>(pairs).ToList(); // filter: holds; map: fails

    public static List<int> ParallelOrder(List<int> xs) => xs.OrderBy(x => x % 2).ThenBy(x => 0).ToList(); // filter: holds; map: fails

    public static List<int> OrderedTwice(List<int> xs) => xs.OrderBy(x => x / 10).OrderBy(x => x % 2).ToList(); // filter: holds; map: fails

    public static List<int> OrderedThenReversed(List<int> xs) => xs.OrderBy(x => x % 2).Reverse().ToList(); // filter: holds; map: fails
}
