using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Corpus;

/// <summary>Arrays put together from parts of others, cells written by loops, and builders that give away their array.</summary>
public static class Parts
{
    public static T[] WithoutAt<T>(T[] xs, int index) // filter: fails expect refuted; map: holds expect proved
    {
        if (index < 0 || index >= xs.Length)
            throw new ArgumentOutOfRangeException(nameof(index));
        var result = new T[xs.Length - 1];
        Array.Copy(xs, 0, result, 0, index);
        Array.Copy(xs, index + 1, result, index, xs.Length - index - 1);
        return result;
    }

    public static T[] InsertedAt<T>(T[] xs, T[] more, int index) // filter: fails expect refuted; map: holds expect proved
    {
        var result = new T[xs.Length + more.Length];
        Array.Copy(xs, result, index);
        more.CopyTo(result, index);
        Array.Copy(xs, index, result, index + more.Length, xs.Length - index);
        return result;
    }

    public static int[] HoleLeft(int[] xs, int index) // filter: fails expect refuted; map: fails expect refuted
    {
        if (index < 0 || index >= xs.Length)
            return xs;
        var result = new int[xs.Length];
        Array.Copy(xs, 0, result, 0, index);
        Array.Copy(xs, index + 1, result, index + 1, xs.Length - index - 1);
        return result;
    }

    public static int[] ReadTooEarly(int[] xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new int[xs.Length];
        for (var i = 0; i < xs.Length; i++)
            result[i] = i + 1 < xs.Length ? result[i + 1] : xs[i];
        return result;
    }

    public static T[] RotatedBy<T>(T[] xs, int by) // filter: fails expect refuted; map: holds expect proved
    {
        var result = new T[xs.Length];
        for (var i = 0; i < xs.Length; i++)
            result[(i + by) % xs.Length] = xs[i];
        return result;
    }

    public static int[] RotatedTooFar(int[] xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new int[xs.Length + 1];
        for (var i = 0; i < xs.Length; i++)
            result[(i + 1) % result.Length] = xs[i];
        return result;
    }

    public static T[] OutsideIn<T>(T[] xs) // filter: holds; map: holds expect proved
    {
        var result = new T[2 * xs.Length];
        for (var i = 0; i < xs.Length; i++)
        {
            result[i] = xs[i];
            result[result.Length - 1 - i] = xs[i];
        }

        return result;
    }

    public static T[] FirstToEnd<T>(T[] xs) // filter: fails expect refuted; map: holds
    {
        if (xs.Length < 2)
            return xs;
        var result = new T[xs.Length];
        Array.Copy(xs, 1, result, 0, xs.Length - 1);
        result[^1] = xs[0];
        return result;
    }

    public static byte[] BytesJoined(byte[] xs, byte[] ys) // filter: holds expect proved; map: holds expect proved
    {
        var result = new byte[xs.Length + ys.Length];
        Buffer.BlockCopy(xs, 0, result, 0, xs.Length);
        Buffer.BlockCopy(ys, 0, result, xs.Length, ys.Length);
        return result;
    }

    public static int[] BytesOfNumbers(int[] xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new int[xs.Length];
        Buffer.BlockCopy(xs, 0, result, 0, xs.Length);
        return result;
    }

    public static ImmutableArray<T> Moved<T>(ImmutableArray<T> xs) // filter: holds expect proved; map: holds expect proved
    {
        var builder = ImmutableArray.CreateBuilder<T>(xs.Length);
        for (var i = xs.Length - 1; i >= 0; i--)
            builder.Add(xs[i]);
        return builder.MoveToImmutable();
    }

    public static ImmutableArray<int> MovedWhenAllFit(ImmutableArray<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var builder = ImmutableArray.CreateBuilder<int>(xs.Length);
        foreach (var x in xs)
        {
            if (x != 3)
                builder.Add(x);
        }

        return builder.MoveToImmutable();
    }

    public static ImmutableArray<int> MovedForPositive(ImmutableArray<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var builder = ImmutableArray.CreateBuilder<int>(xs.Count(x => x > 0));
        foreach (var x in xs)
            builder.Add(x);
        return builder.MoveToImmutable();
    }

    public static ImmutableArray<int> Drained(IEnumerable<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var builder = ImmutableArray.CreateBuilder<int>(4);
        foreach (var x in xs)
        {
            if (x % 2 == 0)
                builder.Add(x);
        }

        return builder.DrainToImmutable();
    }

    public static ImmutableArray<int> DrainedTwice(IEnumerable<int> xs) // filter: holds; map: holds expect proved
    {
        var builder = ImmutableArray.CreateBuilder<int>();
        foreach (var x in xs)
            builder.Add(x);
        var all = builder.DrainToImmutable();
        return all.AddRange(builder.DrainToImmutable());
    }

    public static ImmutableList<int> Without(ImmutableList<int> xs, ImmutableList<int> ys) => xs.RemoveRange(ys); // filter: holds expect proved; map: fails expect refuted

    public static ImmutableList<int> WithoutParities(ImmutableList<int> xs, ImmutableList<int> ys) => xs.RemoveRange(ys.Select(y => y / 2)); // filter: fails expect refuted; map: fails expect refuted

    public static ImmutableList<int> Searched(IEnumerable<int> xs) // filter: holds; map: fails expect refuted
    {
        var sorted = ImmutableList<int>.Empty;
        foreach (var x in xs)
        {
            var index = sorted.BinarySearch(x);
            sorted = sorted.Insert(index < 0 ? ~index : index, x);
        }

        return sorted;
    }

    public static int[] ByWideIndex(int[] xs, long index) // filter: fails expect refuted; map: holds expect proved
    {
        var result = new int[1];
        result[0] = xs[index];
        return result;
    }

    public static List<int> SpanElements(ReadOnlySpan<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var result = new List<int>();
        foreach (ref readonly var x in xs)
        {
            if (x > 1)
                result.Add(x);
        }

        return result;
    }

    public static int[] SortedByKeys(int[] xs) // filter: fails; map: fails expect refuted
    {
        var keys = xs.Select(x => x % 2).ToArray();
        var items = xs.ToArray();
        Array.Sort(keys, items);
        return items;
    }
}

/// <summary>The type a list happens to have decides whether it is copied.</summary>
public static class MaybeCopied
{
    public static List<int> AsList(ICollection<int> xs) // filter: holds expect proved; map: holds expect proved
    {
        if (xs is List<int> list)
            return list;
        return xs.ToList();
    }

    public static IReadOnlyList<int> AsReadOnlyList(IEnumerable<int> xs) => xs as IReadOnlyList<int> ?? xs.ToArray(); // filter: holds expect proved; map: holds expect proved

    public static List<int> EvensOf(IEnumerable<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var list = xs is IList<int> known ? known : xs.ToList();
        var result = new List<int>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] % 2 == 0)
                result.Add(list[i]);
        }

        return result;
    }

    public static List<int> TailUnlessList(IEnumerable<int> xs) => xs is List<int> list ? list : xs.Skip(1).ToList(); // filter: outside; map: outside

    public static List<int> ChangedWhenList(IEnumerable<int> xs) // filter: outside; map: outside
    {
        var list = xs as List<int> ?? xs.ToList();
        list.Reverse();
        return list;
    }

    public static List<int> CopiedThenChanged(List<int> xs) // filter: fails; map: fails
    {
        IEnumerable<int> growing = xs.ToList();
        var list = growing as IReadOnlyCollection<int> ?? growing.ToArray();
        ((List<int>)growing).Add(0);
        return list.ToList();
    }
}
