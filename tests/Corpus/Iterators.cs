using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Iterators;

/// <summary>Methods with yield.</summary>
public static class Yielding
{
    public static IEnumerable<int> Copy(IEnumerable<int> xs) // filter: holds; map: holds
    {
        foreach (var x in xs) yield return x;
    }

    public static IEnumerable<int> Evens(IEnumerable<int> xs) // filter: holds; map: fails
    {
        foreach (var x in xs)
        {
            if (x % 2 != 0) continue;
            yield return x;
        }
    }

    public static IEnumerable<T> Twice<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        foreach (var item in source)
        {
            yield return item;
            yield return item;
        }
    }

    public static IEnumerable<T> Backwards<T>(IReadOnlyList<T> source) // filter: holds; map: holds
    {
        for (var i = source.Count - 1; i >= 0; i--) yield return source[i];
    }

    public static IEnumerable<T> Cycle<T>(IReadOnlyList<T> source) // filter: holds; map: holds
    {
        for (var round = 0; round < 3; round++)
            foreach (var item in source)
                yield return item;
    }

    public static IEnumerable<T> FirstHalf<T>(IReadOnlyList<T> source) // filter: fails; map: holds
    {
        for (var i = 0; i < source.Count / 2; i++) yield return source[i];
    }

    public static IEnumerable<int> UntilNegative(IEnumerable<int> xs) // filter: fails; map: fails
    {
        foreach (var x in xs)
        {
            if (x < 0) yield break;
            yield return x;
        }
    }

    public static IEnumerable<T> Distinct<T>(IEnumerable<T> source) // filter: holds; map: fails
    {
        var seen = new HashSet<T>();
        foreach (var item in source)
            if (seen.Add(item))
                yield return item;
    }

    public static IEnumerable<T> Changes<T>(IEnumerable<T> source) where T : IEquatable<T> // filter: fails; map: fails
    {
        var first = true;
        T previous = default!;
        foreach (var item in source)
        {
            if (first || !item.Equals(previous)) yield return item;
            previous = item;
            first = false;
        }
    }

    public static IEnumerable<T> PairsSwapped<T>(IEnumerable<T> source) // filter: fails; map: holds
    {
        using var items = source.GetEnumerator();
        while (items.MoveNext())
        {
            var first = items.Current;
            if (items.MoveNext()) yield return items.Current;
            yield return first;
        }
    }

    public static IEnumerable<T> ByEnumerator<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        using var items = source.GetEnumerator();
        while (items.MoveNext()) yield return items.Current;
    }

    public static IEnumerable<int> PositiveThenNegative(IReadOnlyCollection<int> xs) // filter: holds; map: fails
    {
        foreach (var x in xs) if (x > 0) yield return x;
        foreach (var x in xs) if (x < 0) yield return x;
    }

    public static IEnumerable<T> Nothing<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        foreach (var _ in source) { }
        yield break;
    }

    public static IEnumerable<T> Flattened<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        foreach (var inner in Wrapped(source))
            foreach (var item in inner)
                yield return item;
    }

    private static IEnumerable<T[]> Wrapped<T>(IEnumerable<T> source)
    {
        foreach (var item in source) yield return new[] { item };
    }

    public static IEnumerable<T> Buffered<T>(IEnumerable<T> source) // filter: fails; map: holds
    {
        var buffer = new List<T>();
        foreach (var item in source)
        {
            buffer.Add(item);
            if (buffer.Count < 3) continue;
            for (var i = buffer.Count - 1; i >= 0; i--) yield return buffer[i];
            buffer.Clear();
        }
        for (var i = buffer.Count - 1; i >= 0; i--) yield return buffer[i];
    }

    public static IEnumerable<T> BufferedInOrder<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        var buffer = new List<T>();
        foreach (var item in source)
        {
            buffer.Add(item);
            if (buffer.Count < 3) continue;
            foreach (var buffered in buffer) yield return buffered;
            buffer.Clear();
        }
        foreach (var buffered in buffer) yield return buffered;
    }

    public static IEnumerable<T> Delayed<T>(IEnumerable<T> source) // filter: holds; map: holds
    {
        var waiting = new Queue<T>();
        foreach (var item in source)
        {
            waiting.Enqueue(item);
            if (waiting.Count > 2) yield return waiting.Dequeue();
        }
        while (waiting.Count > 0) yield return waiting.Dequeue();
    }

    public static IEnumerable<T> AllButLast<T>(IEnumerable<T> source) // filter: fails; map: holds
    {
        var waiting = new Queue<T>();
        foreach (var item in source)
        {
            waiting.Enqueue(item);
            if (waiting.Count > 1) yield return waiting.Dequeue();
        }
    }

    public static IEnumerable<T> ConcatIterator<T>(IEnumerable<T> first, IEnumerable<T> second) // filter: holds; map: holds
    {
        foreach (var item in first) yield return item;
        foreach (var item in second) yield return item;
    }

    public static IEnumerable<T> Alternating<T>(IEnumerable<T> first, IEnumerable<T> second) // filter: fails; map: holds
    {
        using var left = first.GetEnumerator();
        using var right = second.GetEnumerator();
        while (true)
        {
            var any = false;
            if (left.MoveNext())
            {
                any = true;
                yield return left.Current;
            }
            if (right.MoveNext())
            {
                any = true;
                yield return right.Current;
            }
            if (!any) yield break;
        }
    }
}
