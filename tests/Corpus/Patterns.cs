using System.Collections.Generic;
using System.Linq;

namespace Corpus.Patterns;

/// <summary>List patterns, collection expressions, spreads, switch expressions, ranges.</summary>
public static class ListPatterns
{
    public static int[] Spread(int[] xs) => [.. xs]; // filter: holds; map: holds

    public static List<int> SpreadTwice(List<int> xs) => [.. xs, .. xs]; // filter: holds; map: holds

    public static int[] Framed(int[] xs) => [0, .. xs, 0]; // filter: fails; map: fails

    public static int[] Slice(int[] xs) => xs[..]; // filter: holds; map: holds

    public static int[] WithoutEnds(int[] xs) => xs.Length >= 2 ? xs[1..^1] : []; // filter: fails; map: holds

    public static int[] TailOrThrow(int[] xs) => xs[1..]; // filter: fails [0] drop 0; map: holds

    public static int[] FirstOrNothing(int[] xs) => xs is [var first, ..] ? [first] : []; // filter: fails [0, 1] drop 0; map: holds

    public static int[] LastOrNothing(int[] xs) => xs is [.., var last] ? [last] : []; // filter: fails [0, 1] drop 1; map: holds

    public static int[] SwappedEnds(int[] xs) => xs is [var a, .. var middle, var b] ? [b, .. middle, a] : xs; // filter: fails [0, 0, 1, 2] drop 2; map: holds

    public static int[] ShortReversed(int[] xs) => xs switch // filter: fails; map: holds
    {
        [var a, var b] => [b, a],
        _ => xs,
    };

    public static int[] SameEveryCase(int[] xs) => xs switch // filter: holds; map: holds
    {
        [] => [],
        [var a] => [a],
        [var a, var b] => [a, b],
        [var a, .. var rest] => [a, .. rest],
    };

    public static int[] StartsWithZero(int[] xs) => xs is [0, ..] ? xs : []; // filter: fails; map: fails

    public static List<int> Classified(List<int> xs) => // filter: holds; map: fails
        xs.SelectMany(x => x switch
        {
            < 0 => new int[0],
            0 => [x, x],
            > 0 and < 10 => [x],
            _ => [x, x, x],
        }).ToList();

    public static List<int> Relational(List<int> xs) => xs.Where(x => x is > 5 and not 7 or -1).ToList(); // filter: holds; map: fails

    public static IEnumerable<int> Sandwich(IEnumerable<int> xs) => [.. xs.Where(x => x < 3), .. xs.Where(x => x == 3), .. xs.Where(x => x > 3)]; // filter: holds; map: fails

    public static List<int> SpreadSorted(List<int> xs) => [.. from x in xs orderby x select x, .. xs]; // filter: holds; map: fails

    public static int[] IndexFromEnd(int[] xs) // filter: holds; map: holds
    {
        var ys = new int[xs.Length];
        for (var i = 1; i <= xs.Length; i++) ys[i - 1] = xs[^i];
        return ys;
    }

    public static int[] Rotated(int[] xs) => xs.Length == 0 ? xs : [.. xs[1..], xs[0]]; // filter: fails [0, 1, 2] drop 0; map: holds

    public static List<int> ConditionalSpread(List<int> xs) => [.. xs.Count > 3 ? xs : xs.AsEnumerable()]; // filter: holds; map: holds

    public static List<int> ConditionalElement(List<int> xs) // filter: holds; map: fails
    {
        List<int> result = [];
        foreach (var x in xs) result = x > 2 ? [x, .. result] : [.. result, x];
        return result;
    }

    public static int[] NestedSwitch(int[] xs) => (xs.Length, xs) switch // filter: fails; map: holds
    {
        (0, _) => [],
        ( > 2, [var a, .., var z]) => [a, z],
        _ => xs,
    };
}
