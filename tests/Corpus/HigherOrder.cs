using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.HigherOrder;

/// <summary>Helpers calling helpers, and list functions put together from smaller ones.</summary>
public static class Composed
{
    private static Func<List<T>, List<T>> Then<T>(this Func<List<T>, List<T>> first, Func<List<T>, List<T>> second) => xs => second(first(xs));

    private static Func<List<T>, List<T>> Keep<T>(Func<T, bool> predicate) => xs => xs.Where(predicate).ToList();

    private static Func<List<T>, List<T>> SortedBy<T, TKey>(Func<T, TKey> key) => xs => xs.OrderBy(key).ToList();

    private static List<T> Rev<T>(List<T> xs)
    {
        var copy = new List<T>(xs);
        copy.Reverse();
        return copy;
    }

    private static IEnumerable<T> Map<T>(IEnumerable<T> xs, Func<T, T> f)
    {
        foreach (var x in xs) yield return f(x);
    }

    private static List<T> Fold<T>(List<T> xs, Func<List<T>, T, List<T>> step)
    {
        var state = new List<T>();
        foreach (var x in xs) state = step(state, x);
        return state;
    }

    private static TResult Pipe<T, TResult>(this T value, Func<T, TResult> next) => next(value);

    public static List<int> EvensSorted(List<int> xs) => Keep<int>(x => x % 2 == 0).Then(SortedBy<int, int>(x => x))(xs); // filter: holds; map: fails

    public static List<int> ReversedTwice(List<int> xs) => Rev(Rev(xs)); // filter: holds; map: holds

    public static List<int> ReversedAfterFilter(List<int> xs) => xs.Pipe(ys => ys.Where(y => y > 0).ToList()).Pipe(Rev); // filter: holds; map: fails

    public static List<int> MappedByIdentity(List<int> xs) => Map(xs, x => x).ToList(); // filter: holds; map: holds

    public static List<int> MappedByNegation(List<int> xs) => Map(xs, x => -x).ToList(); // filter: fails; map: fails

    public static List<int> FoldedCopy(List<int> xs) => Fold(xs, (acc, x) => [.. acc, x]); // filter: holds; map: holds

    public static List<int> FoldedReverse(List<int> xs) => Fold(xs, (acc, x) => [x, .. acc]); // filter: holds; map: holds

    public static List<int> FoldedUnique(List<int> xs) => Fold(xs, (acc, x) => acc.Contains(x) ? acc : [.. acc, x]); // filter: holds; map: fails

    public static List<int> FoldedAdjacent(List<int> xs) => Fold(xs, (acc, x) => acc.Count > 0 && acc[^1] == x ? acc : [.. acc, x]); // filter: fails; map: fails

    public static List<int> FoldedLast(List<int> xs) => Fold(xs, (_, x) => [x]); // filter: fails; map: holds

    public static List<int> FoldedFlips(List<int> xs) => Fold(xs, (acc, x) => [x, .. Rev(acc)]); // filter: fails; map: holds

    public static List<int> Branches(List<int> xs) // filter: holds; map: fails
    {
        Func<int, bool> small = x => x < 3;
        Func<int, bool> large = x => !small(x);
        return xs.Where(small).Reverse().Concat(xs.Where(large)).ToList();
    }

    public static List<int> LocalHelpers(List<int> xs) // filter: holds; map: fails
    {
        return Sorted(Positive(xs)).ToList();

        static IEnumerable<int> Positive(IEnumerable<int> items) => items.Where(x => x > 0); // filter: holds; map: fails

        static IEnumerable<int> Sorted(IEnumerable<int> items) => items.OrderBy(x => x); // filter: holds; map: fails
    }

    public static List<int> SomeStages(List<int> xs) // filter: holds; map: fails
    {
        var stages = new List<Func<IEnumerable<int>, IEnumerable<int>>>
        {
            items => items.Where(x => x != 0),
            items => items.Distinct(),
            items => items.OrderByDescending(x => x),
        };
        IEnumerable<int> result = xs;
        foreach (var stage in stages) result = stage(result);
        return result.ToList();
    }

    public static List<int> BadStage(List<int> xs) // filter: fails; map: fails
    {
        var stages = new Func<IEnumerable<int>, IEnumerable<int>>[] { items => items.Order(), items => items.Skip(1) };
        return stages.Aggregate((IEnumerable<int>)xs, (items, stage) => stage(items)).ToList();
    }

    public static List<int> ViaTuple(List<int> xs) // filter: holds; map: fails
    {
        var (evens, odds) = Split(xs);
        return [.. odds, .. evens];
    }

    private static (List<int> Evens, List<int> Odds) Split(List<int> xs) =>
        (xs.Where(x => x % 2 == 0).ToList(), xs.Where(x => x % 2 != 0).ToList());

    public static List<int> ViaOut(List<int> xs) // filter: holds; map: fails
    {
        SplitOut(xs, out var small, out var large);
        return small.Concat(large).ToList();
    }

    private static void SplitOut(List<int> xs, out List<int> small, out List<int> large)
    {
        small = xs.FindAll(x => x < 2);
        large = xs.FindAll(x => x >= 2);
    }

    public static List<int> FixedPoint(List<int> xs) // filter: holds; map: fails
    {
        var current = xs;
        while (true)
        {
            var next = Step(current);
            if (next.SequenceEqual(current)) return current;
            current = next;
        }
    }

    private static List<int> Step(List<int> xs)
    {
        var copy = xs.ToList();
        for (var i = 0; i + 1 < copy.Count; i++)
            if (copy[i] > copy[i + 1])
                (copy[i], copy[i + 1]) = (copy[i + 1], copy[i]);
        return copy;
    }

    public static List<int> ConditionalHelper(List<int> xs) => xs.Count % 2 == 0 ? Rev(Rev(xs)) : xs; // filter: holds; map: holds

    public static List<int> ConditionalFlip(List<int> xs) => xs.Count % 2 == 0 ? Rev(xs) : xs; // filter: fails; map: holds

    public static List<int> Curried(List<int> xs) // filter: holds; map: fails
    {
        Func<int, Func<int, bool>> above = limit => x => x > limit;
        return xs.Where(above(3)).ToList();
    }

    public static List<int> Applied(List<int> xs, Func<int, bool> keep) => Keep(keep).Then(Rev)(xs); // filter: holds; map: fails
}
