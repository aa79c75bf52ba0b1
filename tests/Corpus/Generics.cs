using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Corpus.Generics;

/// <summary>Functions over an opaque element type.</summary>
public static class Opaque
{
    public static List<T> Copy<T>(List<T> xs) => new(xs); // filter: holds; map: holds

    public static T[] Reverse<T>(T[] xs) // filter: holds; map: holds
    {
        var copy = xs.ToArray();
        Array.Reverse(copy);
        return copy;
    }

    public static IEnumerable<T> Thrice<T>(this IEnumerable<T> source) => source.SelectMany(x => Enumerable.Repeat(x, 3)); // filter: holds; map: holds

    public static IReadOnlyList<T> Unique<T>(IReadOnlyList<T> xs) => xs.Distinct().ToArray(); // filter: holds; map: fails

    public static List<T> UniqueByEquals<T>(List<T> xs) where T : IEquatable<T> // filter: holds; map: fails
    {
        var result = new List<T>();
        foreach (var x in xs)
            if (!result.Exists(y => y.Equals(x)))
                result.Add(x);
        return result;
    }

    public static List<T> Sorted<T>(List<T> xs) where T : IComparable<T> => xs.OrderBy(x => x).ToList(); // filter: holds; map: fails

    public static List<T> ReverseSorted<T>(IEnumerable<T> xs) where T : IComparable<T> => xs.OrderDescending().ToList(); // filter: holds; map: fails

    public static List<T> InsertionSorted<T>(IEnumerable<T> xs) where T : IComparable<T> // filter: holds; map: fails
    {
        var result = new List<T>();
        foreach (var x in xs)
        {
            var i = result.Count;
            while (i > 0 && result[i - 1].CompareTo(x) > 0) i--;
            result.Insert(i, x);
        }
        return result;
    }

    public static List<T> InsertionSortedBeforeTies<T>(IEnumerable<T> xs) where T : IComparable<T> // filter: holds; map: fails
    {
        var result = new List<T>();
        foreach (var x in xs)
        {
            var i = result.Count;
            while (i > 0 && result[i - 1].CompareTo(x) >= 0) i--;
            result.Insert(i, x);
        }
        return result;
    }

    public static T[] LibrarySorted<T>(T[] xs) where T : IComparable<T> // filter: fails; map: fails
    {
        var copy = xs.ToArray();
        Array.Sort(copy);
        return copy;
    }

    public static List<T> LibrarySortedNumbers<T>(List<T> xs) where T : INumber<T> // filter: holds; map: fails
    {
        var copy = new List<T>(xs);
        copy.Sort();
        return copy;
    }

    public static List<T> QuickSorted<T>(List<T> xs) where T : IComparable<T> // filter: holds; map: fails
    {
        if (xs.Count == 0) return [];
        var pivot = xs[0];
        var rest = xs.Skip(1).ToList();
        return
        [
            .. QuickSorted(rest.Where(x => x.CompareTo(pivot) < 0).ToList()),
            pivot,
            .. QuickSorted(rest.Where(x => x.CompareTo(pivot) >= 0).ToList()),
        ];
    }

    public static List<T> QuickSortedUnstable<T>(List<T> xs) where T : IComparable<T> // filter: holds; map: fails
    {
        if (xs.Count == 0) return [];
        var pivot = xs[0];
        var rest = xs.Skip(1).ToList();
        return
        [
            .. QuickSortedUnstable(rest.Where(x => x.CompareTo(pivot) <= 0).ToList()),
            pivot,
            .. QuickSortedUnstable(rest.Where(x => x.CompareTo(pivot) > 0).ToList()),
        ];
    }

    public static List<T> SetSorted<T>(List<T> xs) where T : IComparable<T> => new SortedSet<T>(xs).ToList(); // filter: fails; map: fails

    public static IEnumerable<T> First<T>(IEnumerable<T> xs) => xs.Take(1); // filter: fails [0, 1] drop 0; map: holds

    public static List<T> Rotate<T>(List<T> xs) => xs.Skip(1).Concat(xs.Take(1)).ToList(); // filter: fails [0, 1, 2] drop 0; map: holds

    public static List<T> ReverseIfLong<T>(List<T> xs) => xs.Count >= 6 ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails [0, 0, 0, 0, 1, 2] drop 0; map: holds

    public static List<T> ReverseIfManyValues<T>(List<T> xs) => xs.Distinct().Count() >= 5 ? Enumerable.Reverse(xs).ToList() : xs; // filter: fails [0, 1, 2, 3, 4] drop 0; map: fails

    public static List<T> NonNull<T>(List<T?> xs) where T : class => xs.Where(x => x != null).Select(x => x!).ToList(); // filter: holds; map: fails

    public static List<T> SameReferences<T>(List<T> xs) where T : class => xs.Where(x => ReferenceEquals(x, x)).ToList(); // filter: holds; map: holds

    public static List<T> Repeated<T>(List<T> xs, int times) // filter: holds; map: holds
    {
        var result = new List<T>();
        for (var i = 0; i < times && i < 8; i++) result.AddRange(xs);
        return result;
    }

    public static List<T> Pipeline<T>(List<T> xs) => Copy(Copy(xs).Thrice().ToList()).AsEnumerable().Reverse().ToList(); // filter: holds; map: holds

    public static List<T> Grouped<T>(List<T> xs) where T : notnull // filter: holds; map: fails
    {
        var order = new List<T>();
        var groups = new Dictionary<T, List<T>>();
        foreach (var x in xs)
        {
            if (!groups.TryGetValue(x, out var group))
            {
                order.Add(x);
                groups.Add(x, group = []);
            }
            group.Add(x);
        }
        return order.SelectMany(x => groups[x]).ToList();
    }

    public static List<T> Palindromes<T>(List<T> xs) => xs.SequenceEqual(Enumerable.Reverse(xs)) ? xs : []; // filter: fails; map: fails

    public static IList<T> Interleaved<T>(IList<T> xs) => xs.Zip(xs.Reverse(), (a, b) => new[] { a, b }).SelectMany(p => p).ToList(); // filter: fails; map: holds

    public static ICollection<T> AsCollection<T>(ICollection<T> xs) => xs.ToArray(); // filter: holds; map: holds

    public static T[] Stutter<T>(T[] xs) // filter: holds; map: holds
    {
        var result = new T[xs.Length * 2];
        for (var i = 0; i < xs.Length; i++)
        {
            result[2 * i] = xs[i];
            result[2 * i + 1] = xs[i];
        }
        return result;
    }

    public static T[] Concatenated<T>(T[] xs) // filter: holds; map: holds
    {
        var result = new T[xs.Length + xs.Length];
        xs.CopyTo(result, 0);
        Array.Copy(xs, 0, result, xs.Length, xs.Length);
        return result;
    }

    public static T[] EvenPositionsFirst<T>(T[] xs) => [.. xs.Where((_, i) => i % 2 == 0), .. xs.Where((_, i) => i % 2 == 1)]; // filter: fails; map: holds
}
