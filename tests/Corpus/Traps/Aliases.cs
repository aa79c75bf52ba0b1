using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Aliases;

/// <summary>Two names for one collection, and deferred views of a collection that changes.</summary>
public static class SharedCollections
{
    public static List<int> TwoNames(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        var other = result;
        if (other.Count > 0) other.RemoveAt(0);
        return result;
    }

    public static List<int> TwoNamesBothCopied(List<int> xs) // filter: holds; map: holds
    {
        var result = xs.ToList();
        var other = result.ToList();
        if (other.Count > 0) other.RemoveAt(0);
        return result;
    }

    public static List<int> CopiedByToList(List<int> xs) // filter: holds; map: holds
    {
        var first = new List<int>(xs);
        var second = first.ToList();
        first.Clear();
        return second;
    }

    public static List<int> DeferredView(List<int> xs) // filter: fails; map: holds
    {
        var source = xs.ToList();
        var view = source.Where(x => true);
        if (source.Count > 1) source.RemoveRange(1, source.Count - 1);
        return view.ToList();
    }

    public static List<int> MaterialisedView(List<int> xs) // filter: holds; map: holds
    {
        var source = xs.ToList();
        var view = source.Where(x => true).ToList();
        if (source.Count > 1) source.RemoveRange(1, source.Count - 1);
        return view;
    }

    public static List<int> ViewSeesAdditions(List<int> xs) // filter: fails; map: fails
    {
        var source = new List<int>();
        var view = source.Select(x => x);
        foreach (var x in xs) source.Add(x);
        source.Add(9);
        return view.ToList();
    }

    public static List<int> ViewSeesOwnElements(List<int> xs) // filter: holds; map: holds
    {
        var source = new List<int>();
        var view = source.AsEnumerable().Reverse();
        foreach (var x in xs) source.Add(x);
        return view.ToList();
    }

    public static IEnumerable<int> ReadOnlyView(List<int> xs) // filter: fails; map: holds
    {
        var source = xs.ToList();
        var view = source.AsReadOnly();
        if (source.Count > 2) source.Reverse();
        return view;
    }

    private static List<int> Same(List<int> list) => list;

    private static List<int> Cleared(List<int> list)
    {
        list.Clear();
        return list;
    }

    public static List<int> HelperReturnsArgument(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        var other = Same(result);
        if (other.Count % 2 == 0) other.Clear();
        return result;
    }

    public static List<int> HelperClears(List<int> xs) // filter: holds; map: holds
    {
        var result = xs.ToList();
        Cleared(result.ToList());
        return result;
    }

    public static List<int> HelperClearsShared(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        if (result.Count == 3) Cleared(result);
        return result;
    }

    public static List<int> InsideTuple(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        var pair = (List: result, Name: "result");
        if (pair.List.Count > 1) pair.List.RemoveAt(1);
        return result;
    }

    public static List<int> InsideDictionary(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        var table = new Dictionary<string, List<int>> { ["a"] = result };
        if (table["a"].Count > 2) table["a"].Clear();
        return result;
    }

    public static List<int> SharedInner(List<int> xs) // filter: holds; map: holds
    {
        var inner = new List<int>();
        var outer = new List<List<int>> { inner, inner };
        foreach (var x in xs) outer[0].Add(x);
        return outer[1];
    }

    public static List<int> SharedRows(List<int> xs) // filter: fails; map: holds
    {
        var rows = Enumerable.Repeat(new List<int>(), 2).ToList();
        foreach (var x in xs) rows[rows[1].Count % 2].Add(x);
        return xs.Count == rows[0].Count && rows[0].Count > 2 ? [] : rows[1];
    }

    public static List<int> SeparateRows(List<int> xs) // filter: holds; map: fails
    {
        var rows = Enumerable.Range(0, 2).Select(_ => new List<int>()).ToList();
        foreach (var x in xs) rows[x & 1].Add(x);
        return rows.SelectMany(row => row).ToList();
    }

    public static List<int> SpanOverArray(List<int> xs) // filter: fails; map: holds
    {
        var array = xs.ToArray();
        var span = array.AsSpan();
        if (span.Length > 2) span[..2].Reverse();
        return array.ToList();
    }

    public static int[] SpanCopied(int[] xs) // filter: holds; map: holds
    {
        var copy = xs.AsSpan().ToArray();
        copy.AsSpan().Clear();
        return xs.AsSpan().ToArray();
    }

    public static List<int> RefParameter(List<int> xs) // filter: fails; map: holds
    {
        var result = xs.ToList();
        Shorten(ref result);
        return result;
    }

    private static void Shorten(ref List<int> list) => list = list.Take(2).ToList();

    private sealed class Holder
    {
        public List<int> Items { get; set; } = [];
    }

    public static List<int> ThroughObject(List<int> xs) // filter: fails; map: holds
    {
        var holder = new Holder { Items = xs.ToList() };
        var items = holder.Items;
        if (items.Count > 1) holder.Items.RemoveAt(0);
        return items;
    }

    public static List<int> CapturedThenChanged(List<int> xs) // filter: fails; map: fails
    {
        var limit = 0;
        var view = xs.Where(x => x > limit);
        limit = xs.Count;
        return view.ToList();
    }

    public static List<int> CapturedBeforeChange(List<int> xs) // filter: holds; map: fails
    {
        var limit = 0;
        var result = xs.Where(x => x > limit).ToList();
        limit = xs.Count;
        return result;
    }

    public static List<int> SourceReassigned(List<int> xs) // filter: holds; map: holds
    {
        IEnumerable<int> source = xs;
        var view = source.Where(x => true);
        source = source.Skip(1);
        return view.ToList();
    }

    public static List<int> RemovedWhileIterating(List<int> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        foreach (var x in copy)
            if (x == 3)
                copy.Remove(x);
        return copy;
    }

    public static List<int> RemovedWhileIteratingCopy(List<int> xs) // filter: holds; map: fails
    {
        var copy = xs.ToList();
        foreach (var x in copy.ToList())
            if (x == 3)
                copy.Remove(x);
        return copy;
    }

    public static List<int> AddedWhileIterating(List<int> xs) // filter: fails; map: holds
    {
        var copy = xs.ToList();
        foreach (var x in copy)
            copy.Add(x);
        return copy;
    }

    public static List<int> SetWhileIterating(List<int> xs) // filter: fails; map: fails
    {
        var copy = xs.ToList();
        var i = 0;
        foreach (var x in copy)
        {
            if (x < 0) copy[i] = x;
            i++;
        }
        return copy;
    }

    public static List<int> QueueGrowingWhileDrained(List<int> xs) // filter: holds; map: fails
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        while (queue.Count > 0)
        {
            var x = queue.Dequeue();
            if (x is > 0 and < 20) queue.Enqueue(x - 20);
            else result.Add(x);
        }
        return result.Where(x => x is 0 or > 19).ToList();
    }

    public static List<int> ArrayOfSameArray(List<int> xs) // filter: holds; map: holds
    {
        var array = xs.ToArray();
        var other = array;
        Array.Reverse(other);
        return array.ToList();
    }

    public static List<int> AssignedToTwo(List<int> xs) // filter: fails; map: holds
    {
        List<int> one, other;
        one = other = new List<int>();
        var result = new List<int>();
        foreach (var x in xs)
        {
            one.Add(x);
            if (other.Count == 1) result.Add(x);
        }
        return result;
    }

    public static List<int> AssignedInATuple(List<int> xs) // filter: fails; map: holds
    {
        List<int> one = [];
        var pair = (List: one = new List<int>(), Number: 1);
        var result = new List<int>();
        foreach (var x in xs)
        {
            pair.List.Add(x);
            if (one.Count == pair.Number) result.Add(x);
        }
        return result;
    }

    public static List<int> AssignedInAList(List<int> xs) // filter: fails; map: fails
    {
        List<int> one = [];
        var lists = new[] { one = new List<int>(), new List<int>() };
        var result = new List<int>();
        foreach (var x in xs)
        {
            lists[x & 1].Add(x);
            if (one.Count == 1) result.Add(x);
        }
        return result;
    }
}
