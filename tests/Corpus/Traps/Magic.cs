using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Magic;

/// <summary>Faults behind lengths and values that small scopes do not reach.</summary>
public static class MagicNumbers
{
    public static List<int> ReverseFromSeven(List<int> xs) => xs.Count >= 7 ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails; map: holds

    public static List<int> ReverseBeyondNine(List<int> xs) => xs.Count > 9 ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails; map: holds

    public static List<int> CutBeyondFifty(List<int> xs) => xs.Count > 50 ? xs.Take(50).ToList() : xs; // filter: fails; map: holds

    public static List<int> NotThirteen(List<int> xs) => xs.Count == 13 ? [] : xs; // filter: fails; map: holds

    public static List<int> CutBeyondAMillion(List<int> xs) => xs.Take(1_000_000).ToList(); // filter: fails (needs a million elements); map: holds

    public static List<int> CopyBeyondNine(List<int> xs) => xs.Count > 9 ? xs.ToList() : new List<int>(xs); // filter: holds; map: holds

    public static List<int> MagicValueStops(List<int> xs) => xs.TakeWhile(x => x != 4711).ToList(); // filter: fails; map: fails

    public static List<int> MagicValueDropped(List<int> xs) => xs.Where(x => x != 4711).ToList(); // filter: holds; map: fails

    public static List<int> MagicValueReverses(List<int> xs) => xs.Contains(4711) ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails; map: fails

    public static List<int> TwoMagicValues(List<int> xs) => xs.Contains(17) && xs.Contains(4711) ? xs.Where(x => x != 17).ToList() : xs; // filter: fails; map: fails

    public static List<int> MagicProduct(List<int> xs) => xs.Any(x => (long)x * x == 12321) ? xs.Take(1).ToList() : xs; // filter: fails (needs the element 111); map: fails (needs the element 111)

    public static List<int> ImpossibleSquare(List<int> xs) => xs.Any(x => (long)x * x == 12322) ? xs.Take(1).ToList() : xs; // filter: holds; map: holds

    public static List<int> MagicCount(List<int> xs) => xs.Count(x => x == 5) == 3 ? xs.Where(x => x != 1).ToList() : xs; // filter: fails; map: fails

    public static List<int> MagicCountOfItself(List<int> xs) => xs.Where(x => xs.Count(y => y == x) != 4).ToList(); // filter: holds; map: fails

    public static List<string> MagicWord(List<string> words) => words.Contains("xyzzy") ? [] : words; // filter: fails; map: fails

    public static List<string> MagicLengthOfWord(List<string> words) => words.Any(w => w.Length == 17) ? [] : words; // filter: fails (needs a word of 17 letters); map: fails (needs a word of 17 letters)

    public static List<int> MagicSum(List<int> xs) => xs.Sum(x => (long)x) == 21 ? [] : xs; // filter: fails; map: fails

    public static List<int> MagicDistance(List<int> xs) // filter: fails; map: fails
    {
        var first = xs.IndexOf(2);
        var last = xs.LastIndexOf(3);
        return first >= 0 && last - first == 4 ? [] : xs;
    }

    public static List<int> MagicPrefix(List<int> xs) => xs is [3, 1, 4, 1, 5, ..] ? [] : xs; // filter: fails (needs five given elements in a row); map: fails (needs five given elements in a row)

    public static List<int> MagicExact(List<int> xs) => xs is [1, 2, 3] ? [3, 2, 1] : xs; // filter: fails; map: fails

    public static List<int> MagicSuffix(List<int> xs) => xs is [.., 9, 9] ? xs.Take(1).ToList() : xs; // filter: fails; map: fails

    public static List<int> MagicDepth(List<int> xs) => Dig(xs, 0); // filter: fails; map: holds

    private static List<int> Dig(List<int> xs, int depth)
    {
        if (xs.Count == 0 || depth > 10) return [];
        var rest = Dig(xs.Skip(1).ToList(), depth + 1);
        rest.Insert(0, xs[0]);
        return rest;
    }

    public static List<int> MagicBuffer(List<int> xs) // filter: fails; map: holds
    {
        var buffer = new int[16];
        var n = 0;
        foreach (var x in xs) buffer[n++] = x;
        return buffer.Take(n).ToList();
    }

    public static List<int> MagicTable(List<int> xs) // filter: fails; map: fails
    {
        var counts = new int[10];
        foreach (var x in xs)
            if (x >= 0 && x <= 10)
                counts[x]++;
        return xs.ToList();
    }

    public static List<int> MagicTableGuarded(List<int> xs) // filter: holds; map: holds
    {
        var counts = new int[10];
        foreach (var x in xs)
            if (x >= 0 && x < 10)
                counts[x]++;
        return xs.ToList();
    }

    public static List<int> MagicParameter(List<int> xs, int n) => n == 1234 ? xs.Take(1).ToList() : xs; // filter: fails; map: holds

    public static List<int> MagicRounds(List<int> xs) // filter: holds; map: fails
    {
        var result = xs.ToList();
        for (var round = 0; round < 100; round++) result = result.Where(x => x != round).ToList();
        return result;
    }
}
