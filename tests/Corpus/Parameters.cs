using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Parameters;

/// <summary>Functions with parameters that are not lists: any value counts, but each is fixed.</summary>
public static class WithParameters
{
    public static List<int> Take(List<int> xs, int n) => xs.Take(n).ToList(); // filter: fails; map: holds

    public static List<int> RepeatEach(List<int> xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, n)).ToList(); // filter: fails [0] drop 0; map: holds

    public static List<int> RepeatEachValidated(List<int> xs, int n) // filter: holds; map: holds
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return xs.SelectMany(x => Enumerable.Repeat(x, n)).ToList();
    }

    public static List<int> RepeatEachClamped(List<int> xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, Math.Max(0, n))).ToList(); // filter: holds; map: holds

    public static List<int> GreaterThan(List<int> xs, int limit) => xs.Where(x => x > limit).ToList(); // filter: holds; map: fails

    public static List<int> DivisibleBy(List<int> xs, int divisor) => xs.Where(x => x % divisor == 0).ToList(); // filter: fails; map: fails

    public static List<int> DivisibleByChecked(List<int> xs, int divisor) // filter: holds; map: fails
    {
        if (divisor is 0 or -1) throw new ArgumentOutOfRangeException(nameof(divisor));
        return xs.Where(x => x % divisor == 0).ToList();
    }

    public static List<int> DivisibleByGuarded(List<int> xs, int divisor) // filter: fails; map: fails
    {
        if (divisor == 0) return xs;
        return xs.Where(x => x % divisor == 0).ToList();
    }

    public static List<T> Filter<T>(List<T> xs, Func<T, bool> predicate) => xs.Where(predicate).ToList(); // filter: holds; map: fails

    public static List<T> Reject<T>(List<T> xs, Predicate<T> predicate) // filter: holds; map: fails
    {
        var copy = xs.ToList();
        copy.RemoveAll(predicate);
        return copy;
    }

    public static List<T> SortBy<T>(List<T> xs, Func<T, int> key) => xs.OrderBy(key).ToList(); // filter: holds; map: fails

    public static List<T> SortWith<T>(List<T> xs, IComparer<T> comparer) => xs.OrderBy(x => x, comparer).ToList(); // filter: holds; map: fails

    public static List<T> UnstableSortWith<T>(List<T> xs, Comparison<T> comparison) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        copy.Sort(comparison);
        return copy;
    }

    public static List<T> UniqueBy<T>(List<T> xs, Func<T, int> key) => xs.DistinctBy(key).ToList(); // filter: fails; map: fails

    public static List<T> UniqueWith<T>(List<T> xs, IEqualityComparer<T> comparer) => xs.Distinct(comparer).ToList(); // filter: fails; map: fails

    public static List<T> GroupBy<T>(List<T> xs, Func<T, int> key) => xs.GroupBy(key).SelectMany(g => g).ToList(); // filter: fails; map: fails

    public static List<T> GroupBySorted<T>(List<T> xs, Func<T, int> key) => xs.GroupBy(key).OrderBy(g => g.Key).SelectMany(g => g).ToList(); // filter: holds; map: fails

    public static List<T> TakeUntil<T>(List<T> xs, Func<T, bool> stop) => xs.TakeWhile(x => !stop(x)).ToList(); // filter: fails; map: fails

    public static List<T> Partition<T>(List<T> xs, Func<T, bool> first) => xs.Where(first).Concat(xs.Where(x => !first(x))).ToList(); // filter: holds; map: fails

    public static List<T> Directed<T>(List<T> xs, bool backwards) => backwards ? Enumerable.Reverse(xs).ToList() : xs.ToList(); // filter: holds; map: holds

    public static List<int> SortedIf(List<int> xs, bool sort) // filter: holds; map: fails
    {
        IEnumerable<int> result = xs;
        if (sort) result = result.OrderBy(x => x);
        return result.ToList();
    }

    public static List<T> With<T>(List<T> xs, T item) => xs.Append(item).ToList(); // filter: fails; map: fails

    public static List<T> Without<T>(List<T> xs, T item) => xs.Where(x => !EqualityComparer<T>.Default.Equals(x, item)).ToList(); // filter: holds; map: fails

    public static List<T> Removed<T>(List<T> xs, T item) // filter: holds; map: fails
    {
        var copy = new List<T>(xs);
        copy.Remove(item);
        return copy;
    }

    public static List<string> Searched(List<string> words, string text) => words.Where(w => w.Contains(text)).ToList(); // filter: holds; map: fails

    public static List<string> StartsAt(List<string> words, int n) => words.OrderBy(w => w.PadLeft(n), StringComparer.Ordinal).ToList(); // filter: fails; map: fails

    public static List<T> Page<T>(List<T> xs, int page, int size) => xs.Skip(page * size).Take(size).ToList(); // filter: fails; map: holds

    public static List<T> Repeated<T>(List<T> xs, int n) // filter: holds; map: holds
    {
        var result = new List<T>();
        for (var i = 0; i < n && i < 10; i++) result.AddRange(xs);
        return result;
    }

    public static List<int> Above(List<int> xs, params int[] limits) => xs.Where(x => limits.Length == 0 || x > limits[0]).ToList(); // filter: fails; map: fails

    public static List<T> Best<T>(List<T> xs, Func<T, T, bool> better) => xs.Where(x => !xs.Any(y => better(y, x))).ToList(); // filter: fails; map: fails

    public static List<int> Between(List<int> xs, int low = 0, int high = 9) => xs.Where(x => x >= low && x <= high).ToList(); // filter: holds; map: fails

    public static List<int> Clamped(List<int> xs, int low, int high) => xs.Where(x => Math.Clamp(x, low, high) == x).ToList(); // filter: fails; map: fails

    public static List<int> ByDigit(List<int> xs, int position) // filter: fails; map: fails
    {
        var power = (int)Math.Pow(10, position);
        return xs.OrderBy(x => x / power % 10).ToList();
    }

    public static List<int> MultiplesOfTwoOrMore(List<int> xs, int of) // filter: holds expect proved; map: fails
    {
        if (of <= 1) of = 2;
        return xs.Where(x => x % of == 0).ToList();
    }

    public static List<int> MultiplesOfTwoOrLess(List<int> xs, int of) // filter: fails; map: fails
    {
        if (of >= 1) of = 2;
        return xs.Where(x => x % of == 0).ToList();
    }

    public static List<int> SmallQuotients(List<int> xs, int by) // filter: holds expect proved; map: fails
    {
        by = Math.Max(1, by);
        return xs.Where(x => x / by < 2).ToList();
    }

    public static List<int> NearAsLong(List<int> xs, int to) // filter: holds expect proved; map: fails
    {
        bool IsNear(int x)
        {
            long distance = (long)x - to;
            return Math.Abs(distance) <= 2;
        }

        return xs.Where(IsNear).ToList();
    }

    public static List<int> WithLargeSquares(List<int> xs) => xs.Where(x => checked((long)x * x) > 4).ToList(); // filter: holds expect proved; map: fails

    public static List<int> WithLargeCubes(List<int> xs) => xs.Where(x => checked((long)x * x * x) > 4).ToList(); // filter: fails (needs an overflow); map: fails
}
