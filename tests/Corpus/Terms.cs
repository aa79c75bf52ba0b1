using System;
using System.Collections.Generic;
using System.Linq;
using FilterEquivariance;

namespace Corpus.Built;

/// <summary>One operator each.</summary>
public static class TermOperators
{
    public static T[] Same<T>(T[] xs) => Terms.Identity<T>().Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static T[] Turned<T>(IReadOnlyList<T> xs) => Terms.Reverse<T>().Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static T[] ThereAndBack<T>(T[] xs) => Terms.Of<T>(Passes.Parse("F B^2")).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static T[] Nothing<T>(T[] xs) => Terms.Of<T>(Passes.Empty).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static int[] Positive(int[] xs) => Terms.Keep((int x) => x > 0).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] NotOdd(int[] xs) => Terms.Drop((int x) => x % 2 != 0).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] ByDigit(int[] xs) => Terms.OrderBy((int x) => x % 10).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] Falling(List<int> xs) => Terms.OrderByDescending((int x) => x).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] TwiceIfPositive(int[] xs) => Terms.Copies((int x) => x > 0 ? 2 : 1).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] ThreeTimes(int[] xs) => Terms.Copies((int _) => 3).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static int[] AsOftenAsItSays(int[] xs) => Terms.Copies((int x) => x % 3).Apply(xs); // filter: fails expect refuted; map: fails expect refuted

    public static T[] Different<T>(T[] xs) => Terms.Distinct<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] LastOnes<T>(IReadOnlyList<T> xs) => Terms.KeepLast<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] Again<T>(T[] xs) => Terms.KeepRepeats<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] Once<T>(T[] xs) => Terms.KeepUnique<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] AtLeast<T>(T[] xs, int times) => Terms.KeepFrequent<T>(times).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] Grouped<T>(T[] xs) => Terms.GroupEqual<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] RareFirst<T>(T[] xs) => Terms.OrderByCount<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] RareLast<T>(T[] xs) => Terms.OrderByCountDescending<T>().Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] Palindromes<T>(T[] xs) => Passes.Palindrome.Apply(xs); // filter: holds expect proved; map: holds expect proved
}

/// <summary>Terms put together, and the places they are kept in.</summary>
public static class TermCompositions
{
    private static readonly Term<int> Best = Terms.Keep((int x) => x > 0).Then(Terms.OrderByDescending((int x) => x % 10));

    private static readonly Passes Echo = Passes.Identity + Passes.Stutter(2).Flip();

    private static Term<int> Singles { get; } = Terms.Distinct<int>();

    private static Term<T> Without<T>(Func<T, bool> predicate) => Terms.Drop(predicate).Then(Terms.GroupEqual<T>());

    private static bool IsSmall(int x) => x < 3;

    public static int[] ViaField(int[] xs) => Best.Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static List<int> ViaProperty(List<int> xs) => [.. Singles.Apply(xs)]; // filter: holds expect proved; map: fails expect refuted

    public static int[] ViaHelper(int[] xs) => Without<int>(x => x < 3).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] ViaLocals(int[] xs) // filter: holds expect proved; map: fails expect refuted
    {
        var last = Terms.KeepLast<int>();
        var sorted = last.Then(Terms.OrderBy((int x) => x % 10));
        return sorted.Apply(xs);
    }

    public static int[] ViaMethodGroups(int[] xs) // filter: holds expect proved; map: fails expect refuted
    {
        Func<int[], int[]> small = Terms.Keep<int>(IsSmall).Apply;
        return small(xs);
    }

    public static int[] SmallFirst(int[] xs) => (Terms.Keep<int>(IsSmall) + Terms.Drop<int>(IsSmall)).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static T[] TwiceTurned<T>(T[] xs) => Terms.Reverse<T>().Then(Terms.Reverse<T>()).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static int[] Echoed(int[] xs) => Terms.Of<int>(Echo).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static T[] OfSpan<T>(ReadOnlySpan<T> xs) => (Terms.Identity<T>() + Terms.Reverse<T>()).Apply(xs); // filter: holds expect proved; map: holds expect proved

    public static string Letters(string xs) => new(Terms.Distinct<char>().Apply(xs.AsSpan())); // filter: holds expect proved; map: fails expect refuted

    public static int[] Converted(int[] xs) // filter: holds expect proved; map: holds expect proved
    {
        Term<int> twice = Passes.Stutter(2);
        return twice.Then(twice).Apply(twice.Apply(xs));
    }

    public static int[] GivenPredicate(int[] xs, Func<int, bool> predicate) => Terms.Keep(predicate).Then(Terms.Distinct<int>()).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] GivenKey(int[] xs, Func<int, int> key, IComparer<int> comparer) => Terms.OrderBy(key, comparer).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] OneByOne(int[] xs) // filter: holds; map: fails
    {
        var term = Terms.Identity<int>();
        foreach (var k in new[] { 1, 2, 3 })
            term = term.Then(Terms.Drop((int x) => x == k));
        return term.Apply(xs);
    }

    public static int[] LateBound(int[] xs) // filter: holds; map: fails
    {
        var limit = 3;
        var term = Terms.Keep((int x) => x < limit);
        limit = 5;
        return term.Apply(xs);
    }
}

/// <summary>Terms with functions that keep to no rule, and lawful terms in lawless places.</summary>
public static class TermMisuses
{
    private static int _calls;

    public static int[] EverySecond(int[] xs) // filter: fails expect unknown; map: holds expect unknown
    {
        var n = 0;
        return Terms.Keep((int _) => n++ % 2 == 0).Apply(xs);
    }

    public static int[] EverySecondByName(int[] xs) // filter: fails expect unknown; map: holds expect unknown
    {
        var n = 0;
        Func<int, bool> next = _ => n++ % 2 == 0;
        return Terms.Keep(next).Apply(xs);
    }

    // Asked once for both copies, and before the elements are in order.
    public static int[] NewOnes(int[] xs) // filter: holds expect unknown; map: fails expect unknown
    {
        var seen = new HashSet<int>();
        return Terms.Copies((int _) => 2).Then(Terms.Keep((int x) => seen.Add(x))).Apply(xs);
    }

    public static int[] NewDigits(int[] xs) // filter: fails expect unknown; map: fails expect unknown
    {
        var seen = new HashSet<int>();
        return Terms.OrderBy((int x) => -x).Then(Terms.Keep((int x) => seen.Add(x / 2))).Apply(xs);
    }

    public static int[] CountingForEver(int[] xs) => Terms.Copies((int _) => ++_calls % 2).Apply(xs); // filter: outside; map: outside

    public static int[] Reciprocal(int[] xs) => Terms.OrderBy((int x) => 10 / x).Apply(xs); // filter: fails expect refuted; map: fails expect refuted

    public static int[] ReciprocalOfOthers(int[] xs) => Terms.Keep((int x) => x != 0).Then(Terms.OrderBy((int x) => 10 / x)).Apply(xs); // filter: holds expect proved; map: fails expect refuted

    public static int[] DroppedTooLate(int[] xs) => Terms.OrderBy((int x) => 10 / x).Then(Terms.Keep((int x) => x != 0)).Apply(xs); // filter: fails expect refuted; map: fails expect refuted

    public static int[] CaughtOnTheWay(int[] xs) // filter: fails; map: fails
    {
        try
        {
            return Terms.Copies((int x) => 10 / x).Apply(xs);
        }
        catch (DivideByZeroException)
        {
            return [];
        }
    }

    public static int[] DistinctOfTwo(int[] xs) => Terms.Distinct<int>().Apply(xs.Take(2).ToArray()); // filter: fails expect refuted; map: fails expect refuted

    public static int[] AllOrNone(int[] xs) => Terms.Keep((int _) => xs.Length > 3).Apply(xs); // filter: fails expect refuted; map: holds

    public static int[] ByParity(int[] xs) => Terms.Distinct(EqualityComparer<int>.Create((x, y) => x % 2 == y % 2, x => x % 2)).Apply(xs); // filter: fails; map: fails

    public static int[] Null(int[] xs) => Terms.Keep<int>(null!).Apply(xs); // filter: holds; map: holds
}
