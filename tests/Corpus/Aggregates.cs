using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Corpus.Aggregates;

/// <summary>Folds.</summary>
public static class Folds
{
    public static IEnumerable<int> Reverse(IEnumerable<int> xs) => xs.Aggregate(Enumerable.Empty<int>(), (acc, x) => acc.Prepend(x)); // filter: holds; map: holds

    public static ImmutableList<int> Evens(List<int> xs) => xs.Aggregate(ImmutableList<int>.Empty, (acc, x) => x % 2 == 0 ? acc.Add(x) : acc); // filter: holds; map: fails

    public static List<int> FromBothSides(List<int> xs) => // filter: holds; map: holds
        xs.Aggregate((Front: new List<int>(), Back: new List<int>()), (acc, x) => ([x, .. acc.Front], [.. acc.Back, x]), acc => acc.Front.Concat(acc.Back).ToList());

    public static List<int> Alternating(List<int> xs) => // filter: fails; map: holds
        xs.Aggregate((Items: new List<int>(), Front: false), (acc, x) => acc.Front ? ([x, .. acc.Items], false) : ([.. acc.Items, x], true)).Items;

    public static List<int> RunningTotalPositive(List<int> xs) => // filter: fails; map: fails
        xs.Aggregate((Items: new List<int>(), Sum: 0L), (acc, x) => acc.Sum + x >= 0 ? ([.. acc.Items, x], acc.Sum + x) : acc).Items;

    public static List<int> UnusedSum(List<int> xs) => // filter: holds; map: holds
        xs.Aggregate((Items: new List<int>(), Sum: 0L), (acc, x) => ([.. acc.Items, x], acc.Sum + x)).Items;

    public static List<int> WithoutSeed(List<int> xs) => // filter: fails; map: holds
        xs.Select(x => new List<int> { x }).Aggregate((a, b) => [.. a, .. b]);

    public static List<int> WithoutSeedGuarded(List<int> xs) => // filter: holds; map: holds
        xs.Count == 0 ? [] : xs.Select(x => new List<int> { x }).Aggregate((a, b) => [.. a, .. b]);

    public static List<int> MaximumSoFar(List<int> xs) => // filter: fails; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => acc.Count == 0 || x > acc[^1] ? [.. acc, x] : acc);

    public static List<int> NegativesToFront(List<int> xs) => // filter: holds; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => x < 0 ? [x, .. acc] : [.. acc, x]);

    public static List<int> RemovedOnRepeat(List<int> xs) => // filter: holds; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => acc.Contains(x) ? acc.Where(y => y != x).ToList() : [.. acc, x]);

    public static List<int> MoveToFront(List<int> xs) => // filter: holds; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => [x, .. acc.Where(y => y != x)]);

    public static List<int> CancellingNeighbours(List<int> xs) => // filter: fails; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => acc.Count > 0 && acc[^1] == x ? acc.Take(acc.Count - 1).ToList() : [.. acc, x]);

    public static List<int> InsertedSorted(List<int> xs) => // filter: holds; map: fails
        xs.Aggregate(new List<int>(), (acc, x) => [.. acc.TakeWhile(y => y <= x), x, .. acc.SkipWhile(y => y <= x)]);
}
