using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Chains;

/// <summary>LINQ chains over integers.</summary>
public static class IntegerChains
{
    public static List<int> Copy(List<int> xs) => xs.ToList(); // filter: holds expect proved; map: holds expect proved

    public static IEnumerable<int> Same(IEnumerable<int> xs) => xs; // filter: holds expect proved; map: holds expect proved

    public static int[] Backwards(int[] xs) => xs.Reverse().ToArray(); // filter: holds; map: holds

    public static List<int> Evens(List<int> xs) => xs.Where(x => x % 2 == 0).ToList(); // filter: holds; map: fails [0], {0→1}

    public static List<int> Ascending(List<int> xs) => xs.OrderBy(x => x).ToList(); // filter: holds; map: fails

    public static IEnumerable<int> Descending(IEnumerable<int> xs) => xs.OrderByDescending(x => x); // filter: holds; map: fails

    public static int[] Ordered(int[] xs) => xs.Order().ToArray(); // filter: holds; map: fails

    public static List<int> Unique(List<int> xs) => xs.Distinct().ToList(); // filter: holds; map: fails [0, 1], {0→0, 1→0}

    public static List<int> UniqueSorted(List<int> xs) => xs.Distinct().OrderBy(x => x).ToList(); // filter: holds; map: fails

    public static List<int> SortedUnique(List<int> xs) => xs.OrderBy(x => x).Distinct().ToList(); // filter: holds; map: fails

    public static List<int> Twice(List<int> xs) => xs.Concat(xs).ToList(); // filter: holds; map: holds

    public static int[] Palindrome(int[] xs) => xs.Concat(xs.Reverse()).ToArray(); // filter: holds; map: holds

    public static IEnumerable<int> Stutter(IEnumerable<int> xs) => xs.SelectMany(x => new[] { x, x }); // filter: holds; map: holds

    public static List<int> Thrice(List<int> xs) => xs.SelectMany(x => Enumerable.Repeat(x, 3)).ToList(); // filter: holds; map: holds

    public static List<int> RepeatByValue(List<int> xs) => xs.SelectMany(x => Enumerable.Repeat(x, Math.Min(Math.Abs(x % 5), 4))).ToList(); // filter: holds; map: fails

    public static List<int> RepeatByValueThrows(List<int> xs) => xs.SelectMany(x => Enumerable.Repeat(x, x)).ToList(); // filter: fails [-1] drop -1; map: fails

    public static List<int> Increment(List<int> xs) => xs.Select(x => x + 1).ToList(); // filter: fails [0] drop 0; map: fails

    public static List<int> PlusZero(List<int> xs) => xs.Select(x => x + 0).ToList(); // filter: holds; map: holds

    public static List<int> FirstThree(List<int> xs) => xs.Take(3).ToList(); // filter: fails [0, 0, 0, 1] drop 0; map: holds

    public static List<int> FirstTwo(List<int> xs) => xs.Take(2).ToList(); // filter: fails [0, 0, 1] drop 0; map: holds

    public static List<int> LastTwo(List<int> xs) => xs.TakeLast(2).ToList(); // filter: fails [0, 0, 1] drop 1; map: holds

    public static IEnumerable<int> Tail(IEnumerable<int> xs) => xs.Skip(1); // filter: fails [0, 1] drop 0; map: holds

    public static IEnumerable<int> Init(IEnumerable<int> xs) => xs.SkipLast(1); // filter: fails [0, 1] drop 1; map: holds

    public static IEnumerable<int> WhileEven(IEnumerable<int> xs) => xs.TakeWhile(x => x % 2 == 0); // filter: fails [1, 0] drop 1; map: fails

    public static IEnumerable<int> AfterOdd(IEnumerable<int> xs) => xs.SkipWhile(x => x % 2 != 0); // filter: fails [0, 1] drop 0; map: fails

    public static List<int> EvensFirst(List<int> xs) => xs.Where(x => x % 2 == 0).Concat(xs.Where(x => x % 2 != 0)).ToList(); // filter: holds; map: fails

    public static List<int> EvensFirstBySort(List<int> xs) => xs.OrderBy(x => x % 2 != 0).ToList(); // filter: holds; map: fails

    public static List<int> ByTensDigit(List<int> xs) => xs.OrderBy(x => x / 10 % 10).ToList(); // filter: holds; map: fails

    public static List<int> ByUnitsThenValue(List<int> xs) => xs.OrderBy(x => x % 10).ThenByDescending(x => x).ToList(); // filter: holds; map: fails

    public static List<int> Positive(List<int> xs) => xs.Where(x => x > 0).Where(x => x < 100).ToList(); // filter: holds; map: fails

    public static List<int> OnlyOnce(List<int> xs) => xs.Where(x => xs.Count(y => y == x) == 1).ToList(); // filter: holds; map: fails [0, 1], {0→0, 1→0}

    public static List<int> RepeatedOnes(List<int> xs) => xs.GroupBy(x => x).Where(g => g.Count() > 1).Select(g => g.Key).ToList(); // filter: holds; map: fails

    public static List<int> Grouped(List<int> xs) => xs.GroupBy(x => x).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<int> GroupedByHalf(List<int> xs) => xs.GroupBy(x => x / 2).SelectMany(g => g).ToList(); // filter: fails [0, 2, 1] drop 0; map: fails

    public static List<int> GroupedByHalfSorted(List<int> xs) => xs.GroupBy(x => x / 2).OrderBy(g => g.Key).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<int> ByFrequency(List<int> xs) => xs.OrderByDescending(x => xs.Count(y => y == x)).ToList(); // filter: holds; map: fails

    public static List<int> WithoutThrees(List<int> xs) => xs.Except(new[] { 3 }).ToList(); // filter: holds; map: fails

    public static List<int> OnlySmall(List<int> xs) => xs.Intersect(Enumerable.Range(0, 5)).ToList(); // filter: holds; map: fails

    public static List<int> AllButMax(List<int> xs) => xs.Where(x => x != xs.Max()).ToList(); // filter: fails; map: fails

    public static List<int> AboveAverage(List<int> xs) => xs.Where(x => x > xs.Average()).ToList(); // filter: fails; map: fails

    public static List<int> Maximum(List<int> xs) => new List<int> { xs.Max() }; // filter: fails [0] drop 0; map: fails

    public static List<int> WithTotal(List<int> xs) => xs.Append(xs.Sum()).ToList(); // filter: fails; map: fails

    public static List<int> OrZero(List<int> xs) => xs.DefaultIfEmpty().ToList(); // filter: fails; map: fails

    public static List<int> Cast(List<int> xs) => xs.Cast<object>().OfType<int>().ToList(); // filter: holds; map: holds

    public static List<int> Hidden(List<int> xs) => xs.AsEnumerable().Select(x => (x, 1)).Select(p => p.x).ToList(); // filter: holds; map: holds

    public static List<int> SortThenReverse(List<int> xs) => Enumerable.Reverse(xs.OrderBy(x => x)).ToList(); // filter: holds; map: fails

    public static List<int> Nothing(List<int> xs) => xs.Where(x => false).ToList(); // filter: holds; map: holds

    public static List<int> Empty(List<int> xs) => Enumerable.Empty<int>().ToList(); // filter: holds; map: holds

    public static List<int> JoinedWithItself(List<int> xs) => xs.Join(xs, x => x, y => y, (x, y) => y).ToList(); // filter: holds; map: fails

    public static List<int> PairsFlat(List<int> xs) => xs.SelectMany(x => xs.Select(y => x)).ToList(); // filter: fails [0, 1] drop 0; map: holds

    public static List<int> InOrderOfLastOccurrence(List<int> xs) => xs.OrderBy(x => xs.LastIndexOf(x)).ToList(); // filter: holds; map: fails

    public static List<int> KeepLast(List<int> xs) => xs.AsEnumerable().Reverse().Distinct().Reverse().ToList(); // filter: holds; map: fails

    public static List<int> Neighbours(List<int> xs) => xs.Zip(xs.Skip(1), (a, b) => b).ToList(); // filter: fails [0, 1] drop 0; map: holds

    public static List<int> Flattened(List<int> xs) => xs.Select(x => new List<int> { x }).SelectMany(ys => ys).ToList(); // filter: holds; map: holds

    public static List<int> ChunksBackwards(List<int> xs) => xs.Chunk(2).SelectMany(c => c.Reverse()).ToList(); // filter: fails [0, 1, 2] drop 0; map: holds

    public static List<int> ChunksForwards(List<int> xs) => xs.Chunk(2).SelectMany(c => c).ToList(); // filter: holds; map: holds

    public static List<int> SplitAndJoin(List<int> xs) => xs.Take(2).Concat(xs.Skip(2)).ToList(); // filter: holds; map: holds

    public static List<int> LookupFlat(List<int> xs) => xs.ToLookup(x => x).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<int> ShrunkAggregate(List<int> xs) => xs.Aggregate(new List<int>(), (acc, x) => { acc.Add(x); return acc; }); // filter: holds; map: holds

    public static List<int> ByAbsoluteValue(List<int> xs) => xs.OrderBy(x => Math.Abs((long)x)).ToList(); // filter: holds; map: fails

    public static List<int> CountBySelf(List<int> xs) => xs.CountBy(x => x).Select(p => p.Key).ToList(); // filter: holds; map: fails

    public static List<int> NumberedAndBack(List<int> xs) => xs.Select((x, i) => (x, i)).OrderByDescending(p => p.i).Select(p => p.x).ToList(); // filter: holds; map: holds

    public static List<int> EverySecond(List<int> xs) => xs.Where((x, i) => i % 2 == 0).ToList(); // filter: fails [0, 1] drop 0; map: holds
}

/// <summary>Taken apart and put together again.</summary>
public static class TakenApart
{
    public static T[] Rechunked<T>(T[] xs, int size) => xs.Chunk(size).SelectMany(part => part).ToArray(); // filter: holds; map: holds

    public static List<T> RechunkedByThree<T>(List<T> xs) => xs.Chunk(3).SelectMany(part => part).ToList(); // filter: holds; map: holds

    public static List<T> ChunksReversed<T>(List<T> xs) => xs.Chunk(2).SelectMany(part => part.Reverse()).ToList(); // filter: fails; map: holds

    public static List<T> FirstOfChunks<T>(List<T> xs) => xs.Chunk(2).SelectMany(part => part.Take(1)).ToList(); // filter: fails; map: holds

    public static string WithoutCommas(string text) => string.Concat(text.Split(',')); // filter: holds; map: fails

    public static string SemicolonsForCommas(string text) => string.Join(";", text.Split(',')); // filter: fails; map: fails
}
