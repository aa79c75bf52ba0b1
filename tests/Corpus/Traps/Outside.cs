using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace Corpus.Traps.Outside;

public class Counter
{
    public int Count { get; set; }
}

/// <summary>Functions outside the model: they change their input or read what is not an argument.</summary>
public static class OutsideTheModel
{
    private static int calls;

    private static readonly List<int> Remembered = [];

    private static readonly int[] Excluded = [1, 2, 3];

    private static readonly HashSet<int> Allowed = [1, 2, 3];

    private const int Limit = 3;

    public static int Threshold { get; set; }

    [ThreadStatic]
    private static int depth;

    public static List<int> SortsItsInput(List<int> xs) // filter: outside; map: outside
    {
        xs.Sort();
        return xs;
    }

    public static int[] SortsItsArray(int[] xs) // filter: outside; map: outside
    {
        Array.Sort(xs);
        return xs;
    }

    public static List<int> SortsACopy(List<int> xs) // filter: holds; map: fails
    {
        xs = xs.ToList();
        xs.Sort();
        return xs;
    }

    public static List<int> ReversesItsInput(List<int> xs) // filter: outside; map: outside
    {
        xs.Reverse();
        return xs.ToList();
    }

    public static List<int> ReversesTwice(List<int> xs) // filter: outside; map: outside
    {
        xs.Reverse();
        xs.Reverse();
        return xs;
    }

    public static int[] ReversesSpan(int[] xs) // filter: outside; map: outside
    {
        xs.AsSpan().Reverse();
        return xs;
    }

    public static int[] WritesElement(int[] xs) // filter: outside; map: outside
    {
        for (var i = 0; i < xs.Length; i++) xs[i] = 0;
        return xs;
    }

    public static int[] SwapsInPlace(int[] xs) // filter: outside; map: outside
    {
        if (xs.Length > 1) (xs[0], xs[^1]) = (xs[^1], xs[0]);
        return xs;
    }

    public static List<int> ClearsItsInput(List<int> xs) // filter: outside; map: outside
    {
        var copy = xs.ToList();
        xs.Clear();
        return copy;
    }

    public static List<int> RemovesFromInput(List<int> xs) // filter: outside; map: outside
    {
        xs.RemoveAll(x => x < 0);
        return xs;
    }

    public static List<int> AddsToInputThroughAlias(List<int> xs) // filter: outside; map: outside
    {
        var other = xs;
        other.Add(1);
        return xs;
    }

    public static List<int> AddsToInputThroughHelper(List<int> xs) // filter: outside; map: outside
    {
        Extend(xs);
        return xs;
    }

    private static void Extend(ICollection<int> items) => items.Add(0);

    public static List<int> DrainsInputQueue(Queue<int> xs) // filter: outside; map: outside
    {
        var result = new List<int>();
        while (xs.Count > 0) result.Add(xs.Dequeue());
        return result;
    }

    public static List<int> DrainsCopiedQueue(Queue<int> xs) // filter: holds; map: holds
    {
        var copy = new Queue<int>(xs);
        var result = new List<int>();
        while (copy.Count > 0) result.Add(copy.Dequeue());
        return result;
    }

    public static List<int> PopsInputStack(Stack<int> xs) // filter: outside; map: outside
    {
        var result = new List<int>();
        while (xs.TryPop(out var x)) result.Add(x);
        return result;
    }

    public static List<int> UnlinksInput(LinkedList<int> xs) // filter: outside; map: outside
    {
        var result = xs.ToList();
        if (xs.First != null) xs.RemoveFirst();
        return result;
    }

    public static List<Counter> ChangesElements(List<Counter> counters) // filter: outside; map: outside
    {
        foreach (var counter in counters) counter.Count++;
        return counters.Where(c => c.Count > 1).ToList();
    }

    public static List<Counter> ReadsElements(List<Counter> counters) // filter: holds; map: fails
    {
        return counters.Where(c => c.Count > 1).ToList();
    }

    public static List<int> CountsCalls(List<int> xs) // filter: outside; map: outside
    {
        calls++;
        return calls % 2 == 0 ? xs : [];
    }

    public static List<int> RemembersElements(List<int> xs) // filter: outside; map: outside
    {
        Remembered.AddRange(xs);
        return Remembered.ToList();
    }

    public static List<int> ReadsSettable(List<int> xs) => xs.Where(x => x > Threshold).ToList(); // filter: outside; map: outside

    public static List<int> ReadsThreadStatic(List<int> xs) => xs.Where(x => x > depth++).ToList(); // filter: outside; map: outside

    public static List<int> ReadsConstant(List<int> xs) => xs.Where(x => x > Limit).ToList(); // filter: holds; map: fails

    public static List<int> ReadsConstantArray(List<int> xs) => xs.Except(Excluded).ToList(); // filter: holds; map: fails

    public static List<int> ReadsConstantSet(List<int> xs) => xs.Where(Allowed.Contains).ToList(); // filter: holds; map: fails

    public static List<int> ReadsClock(List<int> xs) => DateTime.Now.Ticks % 2 == 0 ? xs : []; // filter: outside; map: outside

    public static List<int> ReadsTickCount(List<int> xs) => xs.Where(x => x < Environment.TickCount).ToList(); // filter: outside; map: outside

    public static List<int> ReadsStopwatch(List<int> xs) => xs.OrderBy(x => Stopwatch.GetTimestamp()).ToList(); // filter: outside; map: outside

    public static List<int> Shuffles(List<int> xs) => xs.OrderBy(_ => Random.Shared.Next()).ToList(); // filter: outside; map: outside

    public static List<int> ShufflesByGuid(List<int> xs) => xs.OrderBy(_ => Guid.NewGuid()).ToList(); // filter: outside; map: outside

    public static List<int> ShufflesWithSeed(List<int> xs) // filter: fails; map: holds
    {
        var random = new Random(42);
        return xs.OrderBy(_ => random.Next()).ToList();
    }

    public static List<int> SamplesWithSeed(List<int> xs) // filter: fails; map: holds
    {
        var random = new Random(7);
        return xs.Where(_ => random.Next(2) == 0).ToList();
    }

    public static List<int> ReadsEnvironment(List<int> xs) => xs.Where(x => x < Environment.ProcessId).ToList(); // filter: outside; map: outside

    public static List<int> InterlockedCounter(List<int> xs) => xs.Where(_ => Interlocked.Increment(ref calls) % 2 == 0).ToList(); // filter: outside; map: outside

    public static List<int> ParallelQuery(List<int> xs) => xs.AsParallel().Where(x => x > 0).ToList(); // filter: outside; map: fails
}

/// <summary>What is given stays as it is, also what it holds.</summary>
public static class ChangesWhatIsGiven
{
    private static readonly Dictionary<int, List<int>> Held = new() { [1] = [] };

    public static List<int> InAList(List<int> xs, List<List<string>> names) // filter: outside; map: outside
    {
        names[0].Add("q");
        return xs;
    }

    public static List<int> InAMap(List<int> xs, Dictionary<int, List<string>> names) // filter: outside; map: outside
    {
        names[0].Add("q");
        return xs;
    }

    public static List<int> InARecord(List<int> xs, Holder holder) // filter: outside; map: outside
    {
        holder.Items.Add(1);
        return xs;
    }

    public static List<int> InAnArray(List<int> xs, int[][] rows) // filter: outside; map: outside
    {
        rows[0][0] = 1;
        return xs;
    }

    public static List<int> InAField(List<int> xs) // filter: outside; map: outside
    {
        foreach (var held in Held.Values) held.Add(1);
        return xs;
    }

    public static List<int> InAFieldByKey(List<int> xs) // filter: outside; map: outside
    {
        if (Held.TryGetValue(1, out var held)) held.Add(1);
        return xs;
    }

    public static List<int> InOnesOwn(List<int> xs) // filter: holds; map: holds
    {
        var rows = new List<List<int>> { new() };
        rows[0].AddRange(xs);
        return rows[0];
    }

    public sealed record Holder(List<int> Items);
}

/// <summary>Queries call a selector for the elements they need; which those are differs between versions of the framework.</summary>
public static class Uncalled
{
    public static List<int> ByAny(List<int> xs) // filter: outside; map: holds
    {
        var n = 0;
        _ = xs.Select(x => { n++; return x; }).Append(1).Any();
        return xs.Take(n).ToList();
    }

    public static List<int> ByPosition(List<int> xs) // filter: outside; map: holds
    {
        var n = 0;
        _ = xs.Select(x => { n++; return x; }).ElementAtOrDefault(1);
        return xs.Take(n).ToList();
    }

    public static List<int> BySkipping(List<int> xs) // filter: outside; map: holds
    {
        var n = 0;
        _ = Enumerable.Range(0, xs.Count).Select(x => { n++; return x; }).Skip(1).Take(1).ToList();
        return xs.Take(n).ToList();
    }

    public static List<int> ByOrder(List<int> xs) // filter: outside; map: outside
    {
        var n = 0;
        _ = xs.Distinct().Select(x => { n++; return x; }).Last();
        return xs.Take(n).ToList();
    }

    public static List<int> ByIterator(List<int> xs) // filter: fails expect refuted; map: fails
    {
        var seen = 0;
        _ = Noted().Last();
        return xs.Where(x => x < seen).ToList();

        IEnumerable<int> Noted()
        {
            foreach (var x in xs)
            {
                seen++;
                yield return x;
            }

            yield return 0;
        }
    }
}
