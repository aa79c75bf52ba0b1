using System.Collections.Generic;
using System.Linq;

namespace Corpus.SeveralLists;

/// <summary>Functions of two or three lists, filtered and mapped together.</summary>
public static class Joint
{
    public static List<int> Concatenated(List<int> xs, List<int> ys) => xs.Concat(ys).ToList(); // filter: holds; map: holds

    public static List<T> Swapped<T>(List<T> xs, List<T> ys) => [.. ys, .. xs]; // filter: holds; map: holds

    public static int[] Union(int[] xs, int[] ys) => xs.Union(ys).ToArray(); // filter: holds; map: fails

    public static IEnumerable<int> Difference(IEnumerable<int> xs, IEnumerable<int> ys) => xs.Except(ys); // filter: holds; map: fails

    public static List<int> Intersection(List<int> xs, List<int> ys) => xs.Intersect(ys).ToList(); // filter: holds; map: fails

    public static List<int> OnlyThoseIn(List<int> xs, List<int> ys) => xs.Where(ys.Contains).ToList(); // filter: holds; map: fails

    public static List<int> WithoutThoseIn(List<int> xs, List<int> ys) => xs.Where(x => !ys.Contains(x)).ToList(); // filter: holds; map: fails

    public static List<int> Zipped(List<int> xs, List<int> ys) => xs.Zip(ys, (x, y) => x).ToList(); // filter: fails ([0], [1]) drop 1; map: holds

    public static List<int> AsManyAs(List<int> xs, List<int> ys) => xs.Take(ys.Count).ToList(); // filter: fails; map: holds

    public static List<int> UnlessEmpty(List<int> xs, List<int> ys) => ys.Count == 0 ? [] : xs; // filter: fails ([0], [1]) drop 1; map: holds

    public static List<int> FallingBack(List<int> xs, List<int> ys) => xs.Count > 0 ? xs : ys; // filter: fails ([0], [1]) drop 0; map: holds

    public static List<int> Alternated(List<int> xs, List<int> ys) // filter: fails; map: holds
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count || i < ys.Count; i++)
        {
            if (i < xs.Count) result.Add(xs[i]);
            if (i < ys.Count) result.Add(ys[i]);
        }
        return result;
    }

    public static List<int> Merged(List<int> xs, List<int> ys) // filter: fails ([1], [2, 0]) drop 2; map: fails
    {
        var result = new List<int>();
        int i = 0, j = 0;
        while (i < xs.Count && j < ys.Count) result.Add(xs[i] <= ys[j] ? xs[i++] : ys[j++]);
        result.AddRange(xs.Skip(i));
        result.AddRange(ys.Skip(j));
        return result;
    }

    public static List<int> MergedSorted(List<int> xs, List<int> ys) => Merged(xs.Order().ToList(), ys.Order().ToList()); // filter: holds; map: fails

    public static List<int> SortedTogether(List<int> xs, List<int> ys) => xs.Concat(ys).OrderBy(x => x).ToList(); // filter: holds; map: fails

    public static List<int> OrderedByFirstIndexIn(List<int> xs, List<int> ys) => // filter: holds; map: fails
        xs.Where(ys.Contains).OrderBy(x => ys.IndexOf(x)).ToList();

    public static List<string> InTheOrderOf(List<string> xs, List<string> ys) => [.. xs.OrderBy(x => ys.IndexOf(x)).ThenBy(x => x, StringComparer.Ordinal)]; // filter: holds expect proved; map: fails

    public static int[] ByLastPlaceIn(int[] xs, int[] ys) => xs.OrderByDescending(x => Array.LastIndexOf(ys, x)).ToArray(); // filter: holds expect proved; map: fails

    public static int[] ByPlaceOfTheNext(int[] xs, int[] ys) => xs.OrderBy(x => Array.IndexOf(ys, x + 1)).ToArray(); // filter: fails; map: fails

    public static IEnumerable<int> NotListed(IEnumerable<int> xs, int[] ys) => xs.Where(x => Array.IndexOf(ys, x) < 0); // filter: holds expect proved; map: fails

    public static IEnumerable<int> ListedBehindTheFirst(IEnumerable<int> xs, int[] ys) => xs.Where(x => Array.IndexOf(ys, x) > 0); // filter: fails; map: fails

    public static List<int> Sandwich(List<int> xs, List<int> ys, List<int> zs) => [.. xs, .. ys, .. zs, .. Enumerable.Reverse(xs)]; // filter: holds; map: holds

    public static List<int> NotInAnyOf(List<int> xs, List<int> ys, List<int> zs) // filter: holds; map: fails
    {
        var excluded = new HashSet<int>(ys);
        excluded.UnionWith(zs);
        return xs.Where(x => !excluded.Contains(x)).ToList();
    }

    public static List<int> SymmetricDifference(List<int> xs, List<int> ys) => xs.Except(ys).Concat(ys.Except(xs)).ToList(); // filter: holds; map: fails

    public static List<int> LargerThanAll(List<int> xs, List<int> ys) => xs.Where(x => ys.All(y => x > y)).ToList(); // filter: fails; map: fails

    public static List<int> EachTimesCount(List<int> xs, List<int> ys) => xs.SelectMany(x => Enumerable.Repeat(x, ys.Count(y => y == x))).ToList(); // filter: holds; map: fails

    public static List<string> NamesByIds(List<string> names, List<int> ids) => names.Take(ids.Count).ToList(); // filter: fails; map: holds

    public static List<string> NamesWhenIds(List<string> names, List<int> ids) => ids.Count > 0 ? names.OrderBy(n => n.Length).ToList() : names; // filter: holds; map: fails

    public static List<int> Longer(List<int> xs, List<int> ys) => xs.Count >= ys.Count ? xs : ys; // filter: fails; map: holds

    public static List<int> SameSequence(List<int> xs, List<int> ys) => xs.SequenceEqual(ys) ? xs : []; // filter: fails; map: fails

    public static List<int> GroupJoined(List<int> xs, List<int> ys) => xs.GroupJoin(ys, x => x, y => y, (x, matches) => matches).SelectMany(m => m).ToList(); // filter: holds; map: fails

    public static int[] AddedInto(int[] xs, int[] ys) // filter: holds; map: holds
    {
        var result = new int[xs.Length + ys.Length];
        xs.CopyTo(result, 0);
        ys.CopyTo(result, xs.Length);
        return result;
    }

    public static List<int> RecursiveConcat(List<int> xs, List<int> ys) => // filter: holds; map: holds
        xs.Count == 0 ? ys : [xs[0], .. RecursiveConcat(xs.GetRange(1, xs.Count - 1), ys)];
}
