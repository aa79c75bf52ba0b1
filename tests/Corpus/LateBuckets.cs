using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.LateBuckets;

/// <summary>Collections in an array that are null until something is put into them.</summary>
public static class MadeWhenNeeded
{
    public static List<int> ByLastDigit(List<int> xs) // filter: holds expect proved; map: fails
    {
        var buckets = new List<int>?[10];
        foreach (var x in xs)
        {
            var digit = (int)((uint)x % 10);
            (buckets[digit] ??= new List<int>()).Add(x);
        }

        var result = new List<int>();
        foreach (var bucket in buckets)
            if (bucket != null) result.AddRange(bucket);
        return result;
    }

    public static List<int> ByLastDigitDown(List<int> xs) // filter: holds expect proved; map: fails
    {
        var buckets = new List<int>[10];
        foreach (var x in xs)
        {
            var digit = (int)((uint)x % 10);
            if (buckets[digit] == null) buckets[digit] = new List<int>();
            buckets[digit].Add(x);
        }

        var result = new List<int>();
        for (var i = buckets.Length - 1; i >= 0; i--)
            if (buckets[i] != null) result.AddRange(buckets[i]);
        return result;
    }

    public static List<int> ThoseThatAreThere(List<int> xs) // filter: holds expect proved; map: fails
    {
        var buckets = new List<int>[8];
        foreach (var x in xs) (buckets[x & 7] ??= []).Add(x);
        return buckets.Where(b => b != null).SelectMany(b => b).ToList();
    }

    public static List<int> ThrowsWhereOneIsMissing(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<int>[2];
        foreach (var x in xs) (buckets[x & 1] ??= []).Add(x);
        return buckets.SelectMany(b => b).ToList();
    }

    public static List<int> UntilAnEvenOneCame(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<int>[2];
        var result = new List<int>();
        foreach (var x in xs)
        {
            (buckets[x & 1] ??= []).Add(x);
            if (buckets[0] == null) result.Add(x);
        }

        return result;
    }

    // A list that is emptied is there all the same.
    public static List<int> ThereThoughEmpty(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<int>[2];
        var result = new List<int>();
        foreach (var x in xs)
        {
            (buckets[x & 1] ??= []).Add(x);
            foreach (var bucket in buckets)
                if (bucket != null) bucket.Clear();
            foreach (var bucket in buckets)
                if (bucket != null) result.Add(x);
        }

        return result;
    }

    // Made, and perhaps nothing put into it.
    public static List<int> MadeForNothing(List<int> xs) // filter: fails; map: fails
    {
        var buckets = new List<int>[2];
        var result = new List<int>();
        foreach (var x in xs)
        {
            (buckets[x & 1] ??= []).AddRange(xs.Where(y => y > 2));
            foreach (var bucket in buckets)
                if (bucket != null) result.Add(x);
        }

        return result;
    }
}

/// <summary>Lists that are there from the beginning, in a dictionary.</summary>
public static class Shelves
{
    public static List<string> KnownLengths(List<string> words) // filter: holds expect proved; map: fails
    {
        var shelves = new[] { 1, 2 }.ToDictionary(n => n, _ => new List<string>());
        foreach (var word in words)
            if (shelves.TryGetValue(word.Length, out var shelf)) shelf.Add(word);
        return [.. shelves[2], .. shelves[1]];
    }

    public static List<string> LongestShelf(List<string> words) // filter: fails; map: fails
    {
        var shelves = new[] { 1, 2 }.ToDictionary(n => n, _ => new List<string>());
        foreach (var word in words)
            if (shelves.TryGetValue(word.Length, out var shelf)) shelf.Add(word);
        return shelves[1].Count >= shelves[2].Count ? shelves[1] : shelves[2];
    }

    public static List<string> UnknownLengthsThrow(List<string> words) // filter: fails; map: fails
    {
        var shelves = new[] { 1, 2 }.ToDictionary(n => n, _ => new List<string>());
        foreach (var word in words) shelves[word.Length].Add(word);
        return [.. shelves[2], .. shelves[1]];
    }
}

/// <summary>Places that may not be there, and what catches that.</summary>
public static class CaughtPlaces
{
    public static List<int> KnownToTheTable(List<int> xs, bool[] table) // filter: holds expect proved; map: fails
    {
        var result = new List<int>();
        for (var i = 0; i < xs.Count; i++)
        {
            try
            {
                if (table[xs[i]]) result.Add(xs[i]);
            }
            catch (IndexOutOfRangeException)
            {
            }
        }

        return result;
    }

    public static List<int> CaughtTooFarOut(List<int> xs, bool[] table) // filter: fails; map: fails
    {
        var result = new List<int>();
        try
        {
            for (var i = 0; i < xs.Count; i++)
                if (table[xs[i]]) result.Add(xs[i]);
        }
        catch (IndexOutOfRangeException)
        {
        }

        return result;
    }

    public static List<int> CaughtByAnother(List<int> xs, bool[] table) // filter: fails; map: fails
    {
        var result = new List<int>();
        foreach (var x in xs)
        {
            try
            {
                if (table[x]) result.Add(x);
            }
            catch (ArgumentOutOfRangeException)
            {
            }
        }

        return result;
    }
}

/// <summary>Elements of a derived type, and memory on the stack.</summary>
public static class Others
{
    public record Animal(int Age);

    public sealed record Dog(int Age, bool Barks) : Animal(Age);

    public static List<Animal> BarkingDogs(List<Animal> animals) => animals.OfType<Dog>().Where(d => d.Barks).Cast<Animal>().ToList(); // filter: holds expect proved; map: fails (needs an element of the derived type) expect refuted

    public static List<Animal> DogsOnly(List<Animal> animals) => animals.Cast<Dog>().Cast<Animal>().ToList(); // filter: fails; map: fails (needs an element of the derived type)

    public static string WithoutVowels(string text) // filter: holds expect proved; map: fails
    {
        Span<char> buffer = stackalloc char[text.Length];
        var n = 0;
        foreach (var c in text)
            if ("aeiou".IndexOf(c) < 0) buffer[n++] = c;
        return new string(buffer[..n]);
    }

    public static string VowelsLeaveGaps(string text) // filter: fails; map: fails
    {
        Span<char> buffer = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            if ("aeiou".IndexOf(text[i]) < 0) buffer[i] = text[i];
        return new string(buffer);
    }

    public static int[] ZerosFilledIn(int[] xs) // filter: holds expect proved; map: fails
    {
        var a = xs.ToArray();
        var n = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != 0) a[n++] = a[i];
        Array.Fill(a, 0, n, a.Length - n);
        return a;
    }

    public static int[] OnesFilledIn(int[] xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        var n = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != 0) a[n++] = a[i];
        Array.Fill(a, 1, n, a.Length - n);
        return a;
    }
}
