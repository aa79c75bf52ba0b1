using System.Collections.Generic;

namespace Corpus.IndexLoops;

/// <summary>Loops by index, forward, backward and with two cursors.</summary>
public static class ByIndex
{
    public static List<int> Forward(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        for (int i = 0; i < xs.Count; i++)
            result.Add(xs[i]);
        return result;
    }

    public static List<int> Backward(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>(xs.Count);
        for (int i = xs.Count - 1; i >= 0; i--)
            result.Add(xs[i]);
        return result;
    }

    public static int[] ReversedArray(int[] xs) // filter: holds; map: holds
    {
        var ys = new int[xs.Length];
        for (int i = 0; i < xs.Length; i++)
            ys[xs.Length - 1 - i] = xs[i];
        return ys;
    }

    public static int[] ReversedInPlace(int[] xs) // filter: holds; map: holds
    {
        var ys = (int[])xs.Clone();
        int left = 0, right = ys.Length - 1;
        while (left < right)
        {
            (ys[left], ys[right]) = (ys[right], ys[left]);
            left++;
            right--;
        }
        return ys;
    }

    public static int[] ReversedBySwap(int[] xs) // filter: holds; map: holds
    {
        var ys = xs.Clone() as int[] ?? [];
        for (int i = 0; i < ys.Length / 2; i++)
        {
            int temp = ys[i];
            ys[i] = ys[ys.Length - 1 - i];
            ys[ys.Length - 1 - i] = temp;
        }
        return ys;
    }

    public static List<int> EvenIndices(List<int> xs) // filter: fails [0, 1] drop 0; map: holds
    {
        var result = new List<int>();
        for (int i = 0; i < xs.Count; i += 2)
            result.Add(xs[i]);
        return result;
    }

    public static List<int> EvenValues(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (int i = 0; i < xs.Count; i++)
        {
            if (xs[i] % 2 == 0)
                result.Add(xs[i]);
        }
        return result;
    }

    public static List<int> WhileCopy(IReadOnlyList<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        int i = 0;
        while (i < xs.Count)
        {
            result.Add(xs[i]);
            i++;
        }
        return result;
    }

    public static List<int> DoWhileCopy(List<int> xs) // filter: fails [0] drop 0; map: holds
    {
        var result = new List<int>();
        int i = 0;
        do
        {
            result.Add(xs[i++]);
        }
        while (i < xs.Count);
        return result;
    }

    public static List<int> RotateLeft(List<int> xs) // filter: fails [0, 1, 2] drop 0; map: holds
    {
        var result = new List<int>();
        for (int i = 1; i < xs.Count; i++) result.Add(xs[i]);
        if (xs.Count > 0) result.Add(xs[0]);
        return result;
    }

    public static int[] SwappedNeighbours(int[] xs) // filter: fails [0, 1, 2] drop 0; map: holds
    {
        var ys = (int[])xs.Clone();
        for (int i = 0; i + 1 < ys.Length; i += 2)
            (ys[i], ys[i + 1]) = (ys[i + 1], ys[i]);
        return ys;
    }

    public static int[] MiddleSwapped(int[] xs) // filter: fails [0, 0, 1, 2] drop 2; map: holds
    {
        var ys = (int[])xs.Clone();
        int n = ys.Length;
        if (n >= 4) (ys[n / 2 - 1], ys[n / 2]) = (ys[n / 2], ys[n / 2 - 1]);
        return ys;
    }

    public static List<int> OutsideIn(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        int i = 0, j = xs.Count - 1;
        while (i < j)
        {
            result.Add(xs[i++]);
            result.Add(xs[j--]);
        }
        if (i == j) result.Add(xs[i]);
        return result;
    }

    public static List<int> LocalMaxima(List<int> xs) // filter: fails; map: fails
    {
        var result = new List<int>();
        for (int i = 1; i + 1 < xs.Count; i++)
            if (xs[i] > xs[i - 1] && xs[i] > xs[i + 1])
                result.Add(xs[i]);
        return result;
    }

    public static List<int> LaterDuplicateWins(List<int> xs) // filter: holds; map: fails
    {
        var result = new List<int>();
        for (int i = 0; i < xs.Count; i++)
        {
            bool later = false;
            for (int j = i + 1; j < xs.Count; j++)
                if (xs[j] == xs[i])
                    later = true;
            if (!later) result.Add(xs[i]);
        }
        return result;
    }

    public static List<int> Suffixes(List<int> xs) // filter: fails; map: holds
    {
        var result = new List<int>();
        for (int i = 0; i < xs.Count; i++)
            for (int j = i; j < xs.Count; j++)
                result.Add(xs[j]);
        return result;
    }

    public static List<int> TwoPasses(List<int> xs) // filter: holds; map: holds
    {
        var result = new List<int>();
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < xs.Count; i++)
                result.Add(xs[i]);
        return result;
    }

    public static List<int> BackwardRemoval(List<int> xs) // filter: holds; map: fails
    {
        var copy = new List<int>(xs);
        for (int i = copy.Count - 1; i >= 0; i--)
        {
            if (copy[i] < 0) copy.RemoveAt(i);
        }
        return copy;
    }

    public static List<int> ForwardRemovalSkipsOne(List<int> xs) // filter: fails; map: fails
    {
        var copy = new List<int>(xs);
        for (int i = 0; i < copy.Count; i++)
        {
            if (copy[i] < 0) copy.RemoveAt(i);
        }
        return copy;
    }

    public static int[] Compacted(int[] xs) // filter: holds; map: fails
    {
        var ys = new int[xs.Length];
        int n = 0;
        for (int i = 0; i < xs.Length; i++)
            if (xs[i] != 0)
                ys[n++] = xs[i];
        return ys[..n];
    }

    public static int[] Padded(int[] xs) // filter: fails; map: fails
    {
        var ys = new int[4];
        for (int i = 0; i < xs.Length && i < 4; i++) ys[i] = xs[i];
        return ys;
    }
}
