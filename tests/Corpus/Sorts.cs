using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Sorts;

/// <summary>Sorting algorithms as people write them, and near misses.</summary>
public static class SortingAlgorithms
{
    public static List<int> InsertionSort(List<int> xs) // filter: holds expect proved; map: fails
    {
        var sorted = new List<int>();
        foreach (var x in xs)
        {
            int i = 0;
            while (i < sorted.Count && sorted[i] <= x) i++;
            sorted.Insert(i, x);
        }
        return sorted;
    }

    public static int[] InsertionSortInPlace(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = (int[])xs.Clone();
        for (int i = 1; i < a.Length; i++)
        {
            int key = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > key)
            {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = key;
        }
        return a;
    }

    public static int[] BubbleSort(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = xs.ToArray();
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; j + 1 < a.Length - i; j++)
                if (a[j] > a[j + 1])
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
        return a;
    }

    public static int[] BubbleOnce(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        for (int j = 0; j + 1 < a.Length; j++)
            if (a[j] > a[j + 1])
                (a[j], a[j + 1]) = (a[j + 1], a[j]);
        return a;
    }

    public static int[] SelectionSort(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = xs.ToArray();
        for (int i = 0; i < a.Length; i++)
        {
            int min = i;
            for (int j = i + 1; j < a.Length; j++)
                if (a[j] < a[min])
                    min = j;
            (a[i], a[min]) = (a[min], a[i]);
        }
        return a;
    }

    public static List<int> QuickSort(List<int> xs) // filter: holds expect proved; map: fails
    {
        if (xs.Count <= 1) return xs;
        int pivot = xs[0];
        var less = xs.Skip(1).Where(x => x < pivot).ToList();
        var more = xs.Skip(1).Where(x => x >= pivot).ToList();
        return QuickSort(less).Append(pivot).Concat(QuickSort(more)).ToList();
    }

    public static int[] QuickSet(int[] xs) => xs is [var p, .. var rest] // filter: holds expect proved; map: fails
        ? [.. QuickSet([.. rest.Where(x => x < p)]), p, .. QuickSet([.. rest.Where(x => x > p)])]
        : [];

    public static int[] QuickSortForgetsEqualPivot(int[] xs) => xs is [var p, .. var rest] // filter: holds; map: fails
        ? [.. QuickSortForgetsEqualPivot([.. rest.Where(x => x < p)]), p, p, .. QuickSortForgetsEqualPivot([.. rest.Where(x => x > p)])]
        : [];

    public static int[] PartitionOnce(int[] xs) => xs is [var p, .. var rest] // filter: fails; map: fails
        ? [.. rest.Where(x => x < p), p, .. rest.Where(x => x >= p)]
        : [];

    public static List<int> MergeSort(List<int> xs) // filter: holds expect proved; map: fails
    {
        if (xs.Count < 2) return xs;
        var left = MergeSort(xs.Take(xs.Count / 2).ToList());
        var right = MergeSort(xs.Skip(xs.Count / 2).ToList());
        return Merge(left, right);
    }

    private static List<int> Merge(List<int> left, List<int> right)
    {
        var result = new List<int>();
        int i = 0, j = 0;
        while (i < left.Count && j < right.Count)
            result.Add(left[i] <= right[j] ? left[i++] : right[j++]);
        while (i < left.Count) result.Add(left[i++]);
        while (j < right.Count) result.Add(right[j++]);
        return result;
    }

    public static List<int> MergeHalvesOnce(List<int> xs) // filter: fails; map: fails
    {
        int half = xs.Count / 2;
        return Merge(xs.GetRange(0, half), xs.GetRange(half, xs.Count - half));
    }

    public static List<int> CountingSort(List<int> xs) // filter: holds; map: fails
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var x in xs)
            counts[x] = counts.TryGetValue(x, out var n) ? n + 1 : 1;
        var result = new List<int>();
        foreach (var (value, count) in counts)
            result.AddRange(Enumerable.Repeat(value, count));
        return result;
    }

    public static List<int> BySortedSet(List<int> xs) => new SortedSet<int>(xs).ToList(); // filter: holds; map: fails

    public static List<int> ByPriorityQueue(List<int> xs) // filter: holds; map: fails
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs) queue.Enqueue(x, x);
        var result = new List<int>();
        while (queue.Count > 0) result.Add(queue.Dequeue());
        return result;
    }

    public static int[] ByArraySort(int[] xs) // filter: holds; map: fails
    {
        var copy = xs.ToArray();
        Array.Sort(copy);
        return copy;
    }

    public static List<int> ByListSortDescending(List<int> xs) // filter: holds; map: fails
    {
        var copy = new List<int>(xs);
        copy.Sort((a, b) => b.CompareTo(a));
        return copy;
    }

    public static List<int> BySubtractingComparer(List<int> xs) // filter: fails; map: fails
    {
        var copy = new List<int>(xs);
        copy.Sort((a, b) => a - b);
        return copy;
    }

    public static List<int> ByBinarySearch(List<int> xs) // filter: holds expect proved; map: fails
    {
        var sorted = new List<int>();
        foreach (var x in xs)
        {
            int i = sorted.BinarySearch(x);
            sorted.Insert(i < 0 ? ~i : i, x);
        }
        return sorted;
    }

    public static List<int> RepeatedMinimum(List<int> xs) // filter: holds expect proved; map: fails
    {
        var rest = new List<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            int min = rest.Min();
            result.Add(min);
            rest.Remove(min);
        }
        return result;
    }

    public static int[] RecursiveInsertion(int[] xs) => xs is [var x, .. var rest] ? Insert(x, RecursiveInsertion(rest)) : []; // filter: holds expect proved; map: fails

    private static int[] Insert(int x, int[] sorted) => sorted switch
    {
        [] => [x],
        [var y, ..] when x <= y => [x, .. sorted],
        [var y, .. var rest] => [y, .. Insert(x, rest)],
    };

    public static List<int> SortIfNeeded(List<int> xs) // filter: holds expect proved; map: fails
    {
        for (int i = 1; i < xs.Count; i++)
            if (xs[i - 1] > xs[i])
                return xs.Order().ToList();
        return xs;
    }

    public static List<int> SortIfDuplicates(List<int> xs) => // filter: fails; map: fails
        xs.Distinct().Count() == xs.Count ? xs : xs.Order().ToList();

    public static int[] ShakerTwice(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        for (int round = 0; round < 2; round++)
            for (int j = 0; j + 1 < a.Length; j++)
                if (a[j] > a[j + 1])
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
        return a;
    }
}
