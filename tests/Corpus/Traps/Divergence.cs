using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Divergence;

/// <summary>Loops and recursion that end on some lists only. The laws speak of lists on which the function ends, which must then end on the others too.</summary>
public static class EndlessLoops
{
    public static List<int> UntilZeroIsThere(List<int> xs) // filter: fails; map: fails
    {
        while (!xs.Contains(0))
        {
        }
        return xs;
    }

    public static List<int> UnlessThreeElements(List<int> xs) // filter: fails; map: holds
    {
        while (xs.Count != 3)
        {
        }
        return xs;
    }

    public static List<int> NeverEnds(List<int> xs) // filter: holds; map: holds
    {
        while (true)
        {
        }
    }

    public static List<int> CountsDownElements(List<int> xs) // filter: holds; map: fails
    {
        foreach (var x in xs)
            for (var n = x % 8; n != 0; n -= 2)
            {
            }
        return xs.ToList();
    }

    public static List<int> CountsDownProperly(List<int> xs) // filter: holds; map: holds
    {
        foreach (var x in xs)
            for (var n = x % 8; n > 0; n -= 2)
            {
            }
        return xs.ToList();
    }

    public static List<int> StepsPastTheEnd(List<int> xs) // filter: fails; map: holds
    {
        var i = 0;
        while (i != xs.Count) i += 2;
        return xs.ToList();
    }

    public static List<int> RecursesPastEmpty(List<int> xs) => xs.Count == 1 ? xs : RecursesPastEmpty(xs.Skip(1).ToList()); // filter: fails; map: holds

    public static List<int> RecursesOnSameList(List<int> xs) => xs.Count > 2 ? RecursesOnSameList(xs) : xs; // filter: holds; map: holds

    public static List<int> RecursesOnSameListUnlessEmpty(List<int> xs) => xs.Count > 0 ? RecursesOnSameListUnlessEmpty(xs) : xs; // filter: holds; map: holds

    public static int[] DropsUntilPositive(int[] xs) => xs switch // filter: holds; map: fails
    {
        [] => [],
        [> 0 and var x, .. var rest] => [x, .. DropsUntilPositive(rest)],
        [0, .. var rest] => DropsUntilPositive(rest),
        _ => DropsUntilPositive(xs),
    };

    public static List<int> RotatesUntilZeroLeads(List<int> xs) // filter: fails; map: fails
    {
        var rotated = xs.ToList();
        while (rotated[0] != 0)
        {
            rotated.Add(rotated[0]);
            rotated.RemoveAt(0);
        }
        return rotated;
    }

    public static List<int> QueueRefilled(List<int> xs) // filter: holds; map: fails
    {
        var queue = new Queue<int>(xs);
        var result = new List<int>();
        while (queue.Count > 0)
        {
            var x = queue.Dequeue();
            if (x < 0) queue.Enqueue(x);
            else result.Add(x);
        }
        return result;
    }

    public static List<int> BlockedByNegative(List<int> xs) // filter: holds; map: fails
    {
        var i = 0;
        var result = new List<int>();
        while (i < xs.Count)
        {
            if (xs[i] < 0) continue;
            result.Add(xs[i]);
            i++;
        }
        return result;
    }

    public static List<int> EndsOnlyWithNegative(List<int> xs) // filter: fails; map: fails
    {
        var i = 0;
        while (true)
        {
            if (xs.Count > 0 && xs[i % xs.Count] < 0) return xs;
            i++;
        }
    }

    public static List<int> Collatz(List<int> xs) => xs.Where(x => x is > 0 and < 100 && Steps(x) > 5).ToList(); // filter: holds; map: fails

    private static int Steps(int n) => n == 1 ? 0 : 1 + Steps(n % 2 == 0 ? n / 2 : 3 * n + 1);

    public static List<int> EndlessSequenceCut(List<int> xs) => xs.Concat(Naturals()).Take(xs.Count).ToList(); // filter: holds; map: holds

    private static IEnumerable<int> Naturals()
    {
        for (var i = 0; ; i++) yield return i;
    }

    public static List<int> EndlessSequenceZipped(List<int> xs) => xs.Zip(Naturals()).Where(p => p.Second != 1).Select(p => p.First).ToList(); // filter: fails; map: holds

    public static List<int> SortsUntilStable(List<int> xs) // filter: holds; map: fails
    {
        var a = xs.ToArray();
        bool swapped;
        do
        {
            swapped = false;
            for (var i = 1; i < a.Length; i++)
            {
                if (a[i - 1] <= a[i]) continue;
                (a[i - 1], a[i]) = (a[i], a[i - 1]);
                swapped = true;
            }
        }
        while (swapped);
        return a.ToList();
    }

    public static List<int> SwapsForeverOnTies(List<int> xs) // filter: holds; map: fails
    {
        var a = xs.ToArray();
        bool swapped;
        do
        {
            swapped = false;
            for (var i = 1; i < a.Length; i++)
            {
                if (a[i - 1] < a[i]) continue;
                (a[i - 1], a[i]) = (a[i], a[i - 1]);
                swapped = true;
            }
        }
        while (swapped);
        return a.ToList();
    }
}
