using System.Collections.Generic;
using System.Linq;

namespace Corpus;

/// <summary>Linked lists walked and changed node by node, and priority queues.</summary>
public static class Nodes
{
    public static LinkedList<T> LastToFront<T>(LinkedList<T> xs) // filter: fails expect refuted; map: holds expect proved
    {
        var result = new LinkedList<T>(xs);
        var last = result.Last;
        if (last != null)
        {
            result.Remove(last);
            result.AddFirst(last);
        }

        return result;
    }

    public static LinkedList<T> WithoutEverySecond<T>(LinkedList<T> xs) // filter: fails expect refuted; map: holds expect proved
    {
        var result = new LinkedList<T>(xs);
        var node = result.First;
        while (node?.Next is { } next)
        {
            result.Remove(next);
            node = node.Next;
        }

        return result;
    }

    public static LinkedList<int> WithoutNegative(LinkedList<int> xs) // filter: holds; map: fails expect refuted
    {
        var result = new LinkedList<int>(xs);
        for (var node = result.First; node != null;)
        {
            var next = node.Next;
            if (node.Value < 0)
                result.Remove(node);
            node = next;
        }

        return result;
    }

    public static LinkedList<int> InsertedInOrder(IEnumerable<int> xs) // filter: holds; map: fails expect refuted
    {
        var result = new LinkedList<int>();
        foreach (var x in xs)
        {
            var node = result.First;
            while (node is not null && node.Value < x)
                node = node.Next;
            if (node is null)
                result.AddLast(x);
            else
                result.AddBefore(node, x);
        }

        return result;
    }

    public static LinkedList<int> Overwritten(LinkedList<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new LinkedList<int>(xs);
        if (result.First is { } first)
            first.Value = 0;
        return result;
    }

    public static LinkedList<T> AfterItself<T>(LinkedList<T> xs) // filter: holds; map: holds expect proved
    {
        var result = new LinkedList<T>();
        foreach (var x in xs)
        {
            var node = result.AddLast(x);
            result.AddAfter(node, x);
        }

        return result;
    }

    public static LinkedList<int> FoundAndMoved(LinkedList<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new LinkedList<int>(xs);
        var node = result.Find(1);
        if (node is { Previous: { } before })
        {
            result.Remove(before);
            result.AddAfter(node, before);
        }

        return result;
    }

    public static LinkedList<int> NeverNull(LinkedList<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new LinkedList<int>();
        foreach (var x in xs)
        {
            if (result.AddLast(x) == null)
                return xs;
        }

        result.AddLast(0);
        return result;
    }

    public static List<int> HeapSorted(List<int> xs) // filter: holds; map: fails expect refuted
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var x in xs)
            queue.Enqueue(x, x);
        var result = new List<int>();
        while (queue.TryDequeue(out var x, out _))
            result.Add(x);
        return result;
    }

    public static List<int> LeastThree(List<int> xs) // filter: fails expect refuted; map: fails expect refuted
    {
        var queue = new PriorityQueue<int, int>(xs.Select(x => (x, x)));
        var result = new List<int>();
        for (var i = 0; i < 3 && queue.Count > 0; i++)
            result.Add(queue.Dequeue());
        return result;
    }

    public static List<int> GreatestOnly(List<int> xs, int n) // filter: fails expect refuted; map: fails expect refuted
    {
        var heap = new PriorityQueue<int, int>();
        foreach (var x in xs)
        {
            if (heap.Count < n)
                heap.Enqueue(x, x);
            else if (n > 0)
                heap.EnqueueDequeue(x, x);
        }

        var result = new List<int>();
        while (heap.Count > 0)
            result.Insert(0, heap.Dequeue());
        return result;
    }
}
