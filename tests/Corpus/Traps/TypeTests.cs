using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Corpus.Traps.TypeTests;

/// <summary>Looking at types, references and hash codes of opaque elements and of the list itself.</summary>
public static class LookingInside
{
    public static List<T> ReversedForIntegers<T>(List<T> xs) => typeof(T) == typeof(int) ? Enumerable.Reverse(xs).ToList() : xs; // filter: holds; map: holds

    public static List<T> FirstForIntegers<T>(List<T> xs) => typeof(T) == typeof(int) ? xs.Take(1).ToList() : xs; // filter: fails; map: holds

    public static List<T> OnlyPositiveIntegers<T>(List<T> xs) => xs.Where(x => x is not int n || n > 0).ToList(); // filter: holds; map: fails

    public static List<T> OnlyIntegers<T>(List<T> xs) => xs.Where(x => x is int).ToList(); // filter: holds; map: holds

    public static List<T> OfTypeInteger<T>(List<T> xs) => xs.OfType<int>().Cast<T>().ToList(); // filter: holds; map: holds

    public static List<T> CastToInteger<T>(List<T> xs) => xs.OrderBy(x => (int)(object)x!).ToList(); // filter: fails; map: fails

    public static List<object> OnlyStrings(List<object> xs) => xs.OfType<string>().Cast<object>().ToList(); // filter: holds; map: fails

    public static List<object> CastAll(List<object> xs) => xs.Cast<int>().Cast<object>().ToList(); // filter: fails; map: fails

    public static List<T> SwitchOnElement<T>(List<T> xs) => xs.OrderBy(x => x switch { int n => n % 3, string s => s.Length, _ => 0 }).ToList(); // filter: holds; map: fails

    public static List<T> ByText<T>(List<T> xs) => xs.OrderBy(x => x!.ToString(), StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<T> UniqueByText<T>(List<T> xs) => xs.DistinctBy(x => x!.ToString()).ToList(); // filter: fails (needs an element type whose text merges values); map: fails

    public static List<T> ByHash<T>(List<T> xs) where T : IEquatable<T> => xs.OrderBy(x => x.GetHashCode()).ToList(); // filter: holds; map: fails

    public static List<T> BoxedIdentity<T>(List<T> xs) where T : struct => xs.Where(x => ReferenceEquals((object)x, (object)x)).ToList(); // filter: holds; map: holds

    public static List<T> SharedBoxes<T>(List<T> xs) where T : struct // filter: holds; map: holds
    {
        var boxes = xs.Select(x => (object)x).ToList();
        return boxes.Where((box, i) => boxes.FindIndex(other => ReferenceEquals(other, box)) == i).Select(box => (T)box).ToList();
    }

    public static List<T> UniqueByReference<T>(List<T> xs) where T : class => xs.Distinct<object>(ReferenceEqualityComparer.Instance).Cast<T>().ToList(); // filter: fails (needs equal elements that are different objects); map: fails

    public static List<object> UniqueObjects(List<object> xs) => xs.Distinct().ToList(); // filter: holds; map: fails

    public static List<T> RuntimeHash<T>(List<T> xs) where T : class => xs.Where(x => RuntimeHelpers.GetHashCode(x) % 2 == 0).ToList(); // filter: outside; map: outside

    public static List<T> DefaultEquality<T>(List<T> xs) // filter: holds; map: fails
    {
        var result = new List<T>();
        foreach (var x in xs)
            if (!EqualityComparer<T>.Default.Equals(x, default))
                result.Add(x);
        return result;
    }

    public static List<T> DefaultComparer<T>(List<T> xs) // filter: holds; map: fails
    {
        var comparer = Comparer<T>.Default;
        return xs.OrderBy(x => x, comparer).ToList();
    }

    public static List<T> DynamicElements<T>(List<T> xs) // filter: holds; map: fails
    {
        return xs.Where(x => !object.Equals(x, 0)).ToList();
    }

    public static List<int> IsList(IEnumerable<int> xs) => xs is List<int> ? xs.ToList() : xs.Take(1).ToList(); // filter: outside; map: outside

    public static List<int> FastPathForList(IEnumerable<int> xs) // filter: holds; map: holds
    {
        if (xs is List<int> list) return list.GetRange(0, list.Count);
        return xs.ToList();
    }

    public static List<int> FastPathForCollection(IEnumerable<int> xs) // filter: holds; map: holds
    {
        if (xs is not ICollection<int> collection) return xs.ToList();
        var array = new int[collection.Count];
        collection.CopyTo(array, 0);
        return array.ToList();
    }

    public static List<int> CountWithoutEnumerating(IEnumerable<int> xs) => xs.TryGetNonEnumeratedCount(out var n) && n > 3 ? [] : xs.ToList(); // filter: fails; map: holds

    public static List<int> PresizedByCount(IEnumerable<int> xs) // filter: holds; map: holds
    {
        var result = xs.TryGetNonEnumeratedCount(out var n) ? new List<int>(n) : new List<int>();
        result.AddRange(xs);
        return result;
    }

    public static List<int> InputCapacity(List<int> xs) => xs.Capacity > 4 ? [] : xs; // filter: outside; map: outside

    public static List<int> SameReference(List<int> xs, List<int> ys) => ReferenceEquals(xs, ys) ? [] : xs; // filter: outside; map: outside

    public static List<int> EqualLists(List<int> xs, List<int> ys) => xs.Equals(ys) ? [] : xs; // filter: outside; map: outside

    public static List<int> EqualToItself(List<int> xs) => xs.Equals(xs) ? xs : []; // filter: holds; map: holds

    public static List<int> EqualToCopy(List<int> xs) => xs.Equals(xs.ToList()) ? [] : xs; // filter: holds; map: holds

    public static List<int> NullCheck(List<int> xs) => xs == null ? throw new ArgumentNullException(nameof(xs)) : xs.ToList(); // filter: holds; map: holds

    public static List<int> NullPattern(List<int>? xs) => xs is { Count: > 0 } ? xs.ToList() : []; // filter: holds; map: holds

    public static List<int> NullCoalesced(List<int>? xs) => (xs ?? []).ToList(); // filter: holds; map: holds

    public static List<int> ListText(List<int> xs) => xs.ToString()!.Length > 3 ? xs : []; // filter: holds; map: holds

    public static List<int> ReadOnlyTest(IList<int> xs) => xs.IsReadOnly ? [] : xs.ToList(); // filter: outside; map: outside
}
