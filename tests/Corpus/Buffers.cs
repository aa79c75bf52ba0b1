using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Corpus.Buffers;

/// <summary>Spans, memory, arrays and immutable collections.</summary>
public static class SpansAndImmutables
{
    public static int[] FromSpan(ReadOnlySpan<int> xs) => xs.ToArray(); // filter: holds; map: holds

    public static T[] ReversedSpan<T>(ReadOnlySpan<T> xs) // filter: holds; map: holds
    {
        var result = xs.ToArray();
        result.AsSpan().Reverse();
        return result;
    }

    public static List<int> EvensOfSpan(ReadOnlySpan<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
            if ((x & 1) == 0)
                result.Add(x);
        return result;
    }

    public static int[] SlicedSpan(ReadOnlySpan<int> xs) => xs.Length > 2 ? xs[1..].ToArray() : xs.ToArray(); // filter: fails; map: holds

    public static int[] SpanRecursion(ReadOnlySpan<int> xs) => xs.IsEmpty ? [] : [.. SpanRecursion(xs[1..]), xs[0]]; // filter: holds; map: holds

    public static T[] Mirrored<T>(ReadOnlySpan<T> xs) // filter: holds; map: holds
    {
        var result = new T[2 * xs.Length];
        for (var i = 0; i < xs.Length; i++)
        {
            result[i] = xs[i];
            result[result.Length - 1 - i] = xs[i];
        }
        return result;
    }

    public static T[] Rotated<T>(ReadOnlySpan<T> xs) // filter: fails; map: holds
    {
        var result = new T[xs.Length];
        for (var i = 0; i < xs.Length; i++) result[(i + 1) % xs.Length] = xs[i];
        return result;
    }

    public static int[] OfMemory(ReadOnlyMemory<int> xs) => xs.Span.ToArray(); // filter: holds; map: holds

    public static ImmutableArray<int> ImmutableEvens(ImmutableArray<int> xs) => xs.RemoveAll(x => x % 2 != 0); // filter: holds; map: fails

    public static ImmutableArray<int> ImmutableSorted(ImmutableArray<int> xs) => xs.Sort(); // filter: holds; map: fails

    public static ImmutableArray<int> ImmutableReversed(ImmutableArray<int> xs) // filter: holds; map: holds
    {
        var builder = ImmutableArray.CreateBuilder<int>(xs.Length);
        for (var i = xs.Length - 1; i >= 0; i--) builder.Add(xs[i]);
        return builder.ToImmutable();
    }

    public static ImmutableArray<int> MovedExactly(ImmutableArray<int> xs) // filter: holds; map: holds
    {
        var builder = ImmutableArray.CreateBuilder<int>(xs.Length);
        foreach (var x in xs) builder.Add(x);
        return builder.MoveToImmutable();
    }

    public static ImmutableArray<int> MovedTooLarge(ImmutableArray<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var builder = ImmutableArray.CreateBuilder<int>(xs.Length + Math.Min(xs.Length, 1));
        foreach (var x in xs) builder.Add(x);
        return builder.MoveToImmutable();
    }

    public static ImmutableList<int> ImmutableInserted(ImmutableList<int> xs) => xs.Insert(0, 5); // filter: fails; map: fails

    public static ImmutableList<int> ImmutableWithout(ImmutableList<int> xs) => xs.Remove(5); // filter: holds; map: fails

    public static ImmutableList<string> ImmutableAdds(ImmutableList<string> xs) // filter: holds; map: holds
    {
        var result = ImmutableList<string>.Empty;
        foreach (var x in xs) result = result.Add(x);
        return result;
    }

    public static ImmutableList<string> ForgottenAdds(ImmutableList<string> xs) // filter: holds; map: holds
    {
        var result = ImmutableList<string>.Empty;
        foreach (var x in xs) result.Add(x);
        return result;
    }

    public static ImmutableArray<T> Repeated<T>(ImmutableArray<T> xs) => xs.AddRange(xs); // filter: holds; map: holds

    public static ImmutableArray<int> ByStack(ImmutableArray<int> xs) // filter: holds; map: holds
    {
        var stack = ImmutableStack<int>.Empty;
        foreach (var x in xs) stack = stack.Push(x);
        return [.. stack];
    }

    public static int[] FindAllEven(int[] xs) => Array.FindAll(xs, x => x % 2 == 0); // filter: holds; map: fails

    public static int[] SegmentOfTail(int[] xs) => xs.Length == 0 ? [] : new ArraySegment<int>(xs, 1, xs.Length - 1).ToArray(); // filter: fails [0, 1] drop 0; map: holds

    public static int[] Resized(int[] xs) // filter: holds; map: holds
    {
        var copy = xs.ToArray();
        Array.Resize(ref copy, xs.Length);
        return copy;
    }

    public static int[] Enlarged(int[] xs) // filter: fails; map: fails
    {
        var copy = xs.ToArray();
        Array.Resize(ref copy, xs.Length + 1);
        return copy;
    }

    public static int[] Grown(int[] xs) // filter: holds; map: fails
    {
        var buffer = new int[2];
        var count = 0;
        foreach (var x in xs)
        {
            if (x == 0) continue;
            if (count == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            buffer[count++] = x;
        }
        return buffer[..count];
    }

    public static int[] CountedThenFilled(int[] xs) // filter: holds expect proved; map: fails
    {
        var count = 0;
        foreach (var x in xs)
            if (x > 1) count++;
        var result = new int[count];
        var next = 0;
        foreach (var x in xs)
            if (x > 1) result[next++] = x;
        return result;
    }

    public static int[] CompactedInACopy(int[] xs, int unwanted) // filter: holds expect proved; map: fails
    {
        var copy = (int[])xs.Clone();
        var count = 0;
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i] == unwanted) continue;
            copy[count++] = copy[i];
        }

        Array.Resize(ref copy, count);
        return copy;
    }

    public static int[] CompactedAndNotCut(int[] xs) // filter: fails; map: fails
    {
        var copy = xs.ToArray();
        var count = 0;
        for (var i = 0; i < copy.Length; i++)
            if (copy[i] != 0) copy[count++] = copy[i];
        return copy;
    }

    public static string CompactedText(string xs) // filter: holds expect proved; map: fails
    {
        var buffer = new char[xs.Length];
        var count = 0;
        foreach (var c in xs)
            if (c != 'a') buffer[count++] = c;
        return new string(buffer, 0, count);
    }
}
