using System.Collections.Generic;
using System.Linq;

namespace Corpus.Drains;

/// <summary>Loops that empty a collection.</summary>
public static class Draining
{
    public static List<int> ThroughQueue(List<int> xs) // filter: holds; map: holds
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        while (queue.Count > 0)
            result.Add(queue.Dequeue());
        return result;
    }

    public static List<int> ThroughStack(List<int> xs) // filter: holds; map: holds
    {
        var stack = new Stack<int>(xs);
        var result = new List<int>();
        while (stack.TryPop(out var top))
            result.Add(top);
        return result;
    }

    public static List<int> FilteredQueue(List<int> xs) // filter: holds; map: fails
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        while (queue.TryDequeue(out var x))
        {
            if (x < 0) continue;
            result.Add(x);
        }
        return result;
    }

    public static List<int> TwoAtATime(List<int> xs) // filter: fails; map: holds
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        while (queue.Count > 0)
        {
            result.Add(queue.Dequeue());
            if (queue.Count > 0) queue.Dequeue();
        }
        return result;
    }

    public static List<int> LinkedListDrain(IEnumerable<int> xs) // filter: holds; map: holds
    {
        var list = new LinkedList<int>(xs);
        var result = new List<int>();
        while (list.First is { } node)
        {
            result.Add(node.Value);
            list.RemoveFirst();
        }
        return result;
    }

    public static List<int> LinkedListWalk(LinkedList<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (var node = xs.First; node != null; node = node.Next)
            if (node.Value != 5)
                result.Add(node.Value);
        return result;
    }

    public static List<int> LinkedListBackwards(LinkedList<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        for (var node = xs.Last; node != null; node = node.Previous)
            result.Add(node.Value);
        return result;
    }

    public static List<int> ShrinkingSequence(List<int> xs) // filter: holds; map: holds
    {
        IEnumerable<int> rest = xs;
        var result = new List<int>();
        while (rest.Any())
        {
            result.Add(rest.First());
            rest = rest.Skip(1).ToList();
        }
        return result;
    }

    public static List<int> RemoveAtZero(List<int> xs) // filter: holds; map: holds
    {
        var rest = xs.ToList();
        var result = new List<int>();
        while (rest.Count != 0)
        {
            result.Add(rest[0]);
            rest.RemoveAt(0);
        }
        return result;
    }

    public static List<int> DistinctByDraining(List<int> xs) // filter: holds; map: fails
    {
        var rest = new List<int>(xs);
        var result = new List<int>();
        while (rest.Count > 0)
        {
            var head = rest[0];
            result.Add(head);
            rest.RemoveAll(x => x == head);
        }
        return result;
    }

    public static List<int> BySumUnderTen(List<int> xs) // filter: fails; map: fails
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        var budget = 10L;
        while (queue.Count > 0 && budget >= 0)
        {
            var x = queue.Dequeue();
            budget -= System.Math.Abs((long)x);
            if (budget >= 0) result.Add(x);
        }
        return result;
    }

    public static Stack<int> Pushed(IEnumerable<int> xs) // filter: holds; map: holds
    {
        var stack = new Stack<int>();
        foreach (var x in xs) stack.Push(x);
        return stack;
    }

    public static Queue<int> Enqueued(Stack<int> xs) // filter: holds; map: holds
    {
        var queue = new Queue<int>();
        foreach (var x in xs) queue.Enqueue(x);
        return queue;
    }

    public static LinkedList<int> FrontAndBack(IEnumerable<int> xs) // filter: holds; map: fails
    {
        var list = new LinkedList<int>();
        foreach (var x in xs)
        {
            if (x % 2 == 0) list.AddFirst(x);
            else list.AddLast(x);
        }
        return list;
    }

    public static List<int> BothEndsOfDeque(List<int> xs) // filter: fails; map: holds
    {
        var deque = new LinkedList<int>(xs);
        var result = new List<int>();
        var front = true;
        while (deque.Count > 0)
        {
            if (front)
            {
                result.Add(deque.First!.Value);
                deque.RemoveFirst();
            }
            else
            {
                result.Add(deque.Last!.Value);
                deque.RemoveLast();
            }
            front = !front;
        }
        return result;
    }

    public static List<int> TwoStackQueue(List<int> xs) // filter: holds; map: holds
    {
        var first = new Stack<int>();
        foreach (var x in xs) first.Push(x);
        var second = new Stack<int>();
        while (first.Count > 0) second.Push(first.Pop());
        return new List<int>(second);
    }

    public static List<int> StackOfPending(List<int> xs) // filter: fails; map: fails
    {
        var pending = new Stack<int>();
        var result = new List<int>();
        foreach (var x in xs)
        {
            while (pending.Count > 0 && pending.Peek() < x) result.Add(pending.Pop());
            pending.Push(x);
        }
        while (pending.Count > 0) result.Add(pending.Pop());
        return result;
    }
}
