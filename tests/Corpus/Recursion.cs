using System.Collections.Generic;
using System.Linq;

namespace Corpus.Recursion;

/// <summary>Structural recursion, with and without accumulators, and mutual recursion.</summary>
public static class Structural
{
    public static List<int> Copy(List<int> xs) // filter: holds; map: holds
    {
        if (xs.Count == 0) return new List<int>();
        var rest = Copy(xs.Skip(1).ToList());
        rest.Insert(0, xs[0]);
        return rest;
    }

    public static IEnumerable<int> Reverse(IEnumerable<int> xs) => // filter: holds; map: holds
        xs.Any() ? Reverse(xs.Skip(1)).Append(xs.First()) : Enumerable.Empty<int>();

    public static int[] Evens(int[] xs) => xs switch // filter: holds; map: fails
    {
        [] => [],
        [var x, .. var rest] when x % 2 == 0 => [x, .. Evens(rest)],
        [_, .. var rest] => Evens(rest),
    };

    public static int[] Doubled(int[] xs) => xs is [var x, .. var rest] ? [x, x, .. Doubled(rest)] : []; // filter: holds; map: holds

    public static int[] Mirrored(int[] xs) => xs is [var x, .. var rest] ? [x, .. Mirrored(rest), x] : []; // filter: holds; map: holds

    public static int[] EverySecond(int[] xs) => xs switch // filter: fails [0, 1] drop 0; map: holds
    {
        [] => [],
        [var only] => [only],
        [var x, _, .. var rest] => [x, .. EverySecond(rest)],
    };

    public static int[] EveryOddStep(int[] xs) => xs is [var x, .. var rest] ? [x, .. EveryEvenStep(rest)] : []; // filter: fails [0, 1] drop 0; map: holds

    public static int[] EveryEvenStep(int[] xs) => xs is [_, .. var rest] ? EveryOddStep(rest) : []; // filter: fails; map: holds

    public static int[] CopyPing(int[] xs) => xs is [var x, .. var rest] ? [x, .. CopyPong(rest)] : []; // filter: holds; map: holds

    public static int[] CopyPong(int[] xs) => xs is [var x, .. var rest] ? [x, .. CopyPing(rest)] : []; // filter: holds; map: holds

    public static List<int> ReverseWith(List<int> xs) => Accumulate(xs, 0, new List<int>()); // filter: holds; map: holds

    private static List<int> Accumulate(List<int> xs, int i, List<int> acc) =>
        i == xs.Count ? acc : Accumulate(xs, i + 1, acc.Prepend(xs[i]).ToList());

    public static int[] Unique(int[] xs) => xs is [var x, .. var rest] ? [x, .. Unique(rest.Where(y => y != x).ToArray())] : []; // filter: holds; map: fails

    public static int[] AdjacentUnique(int[] xs) => xs switch // filter: fails [0, 1, 0] drop 1; map: fails
    {
        [var a, var b, .. var rest] when a == b => AdjacentUnique([b, .. rest]),
        [var a, .. var rest] => [a, .. AdjacentUnique(rest)],
        [] => [],
    };

    public static int[] TakeWhilePositive(int[] xs) => xs is [> 0 and var x, .. var rest] ? [x, .. TakeWhilePositive(rest)] : []; // filter: fails; map: fails

    public static int[] LastFirst(int[] xs) => xs is [.. var init, var last] ? [last, .. LastFirst(init)] : []; // filter: holds; map: holds

    public static int[] BothEnds(int[] xs) => xs switch // filter: fails; map: holds
    {
        [var a, .. var middle, var b] => [a, b, .. BothEnds(middle)],
        [var a] => [a],
        _ => [],
    };

    public static int[] SwappedPairs(int[] xs) => xs is [var a, var b, .. var rest] ? [b, a, .. SwappedPairs(rest)] : xs; // filter: fails [0, 1, 2] drop 0; map: holds

    public static int[] WithoutFirstThree(int[] xs) => xs switch // filter: holds; map: fails
    {
        [3, .. var rest] => rest,
        [var x, .. var rest] => [x, .. WithoutFirstThree(rest)],
        _ => [],
    };

    public static List<int> EvensFrom(List<int> xs, int start = 0) // filter: fails; map: fails
    {
        if (start >= xs.Count) return new List<int>();
        var rest = EvensFrom(xs, start + 1);
        if (xs[start] % 2 == 0) rest.Insert(0, xs[start]);
        return rest;
    }

    public static List<int> EvensByLocal(List<int> xs) // filter: holds; map: fails
    {
        return Go(0);

        List<int> Go(int i)
        {
            if (i == xs.Count) return new List<int>();
            var rest = Go(i + 1);
            return xs[i] % 2 == 0 ? rest.Prepend(xs[i]).ToList() : rest;
        }
    }

    public static int[] HalvedCopy(int[] xs) => // filter: holds; map: holds
        xs.Length < 2 ? xs : [.. HalvedCopy(xs[..(xs.Length / 2)]), .. HalvedCopy(xs[(xs.Length / 2)..])];

    public static int[] HalvedReverse(int[] xs) => // filter: holds; map: holds
        xs.Length < 2 ? xs : [.. HalvedReverse(xs[(xs.Length / 2)..]), .. HalvedReverse(xs[..(xs.Length / 2)])];

    public static int[] HalvedInterleave(int[] xs) => // filter: fails; map: holds
        xs.Length < 3 ? xs : [.. HalvedInterleave(xs[..(xs.Length / 2)]).Reverse(), .. HalvedInterleave(xs[(xs.Length / 2)..])];

    public static List<int> Positive(List<int> xs) // filter: holds; map: fails
    {
        var kept = new List<int>();
        LookAt(xs, 0, kept);
        return kept;
    }

    private static void LookAt(List<int> xs, int i, List<int> kept)
    {
        if (i >= xs.Count) return;
        if (xs[i] > 0) Take(xs, i, kept);
        else LookAt(xs, i + 1, kept);
    }

    private static void Take(List<int> xs, int i, List<int> kept)
    {
        kept.Add(xs[i]);
        LookAt(xs, i + 1, kept);
    }

    public static List<int> EachTwice(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        Go(0);
        return result;

        void Go(int i)
        {
            if (i == xs.Count) return;
            result.Add(xs[i]);
            result.Add(xs[i]);
            Go(i + 1);
        }
    }

    public static List<int> UpToTheFirstZero(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        FillUp(xs, 0, result);
        return result;
    }

    private static void FillUp(List<int> xs, int i, List<int> result)
    {
        if (i >= xs.Count || xs[i] == 0) return;
        result.Add(xs[i]);
        FillUp(xs, i + 1, result);
    }
}
