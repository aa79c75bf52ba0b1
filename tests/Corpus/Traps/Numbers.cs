using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.Traps.Numbers;

/// <summary>NaN, negative zero, decimal scale, overflow.</summary>
public static class NumericCorners
{
    public static List<double> Sorted(List<double> xs) => xs.OrderBy(x => x).ToList(); // filter: holds; map: fails

    public static List<double> InsertionSorted(List<double> xs) // filter: fails; map: fails
    {
        var result = new List<double>();
        foreach (var x in xs)
        {
            var i = 0;
            while (i < result.Count && result[i] <= x) i++;
            result.Insert(i, x);
        }
        return result;
    }

    public static List<double> InsertionSortedByCompareTo(List<double> xs) // filter: holds; map: fails
    {
        var result = new List<double>();
        foreach (var x in xs)
        {
            var i = 0;
            while (i < result.Count && result[i].CompareTo(x) <= 0) i++;
            result.Insert(i, x);
        }
        return result;
    }

    public static List<double> QuickSorted(List<double> xs) // filter: fails; map: fails
    {
        if (xs.Count == 0) return [];
        var pivot = xs[0];
        return
        [
            .. QuickSorted(xs.Where(x => x < pivot).ToList()),
            .. xs.Where(x => x.Equals(pivot)),
            .. QuickSorted(xs.Where(x => x > pivot).ToList()),
        ];
    }

    public static List<double> BubbleSorted(List<double> xs) // filter: fails; map: fails
    {
        var a = xs.ToArray();
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j + 1 < a.Length; j++)
                if (a[j] > a[j + 1])
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
        return a.ToList();
    }

    public static List<double> Numbers(List<double> xs) => xs.Where(x => x == x).ToList(); // filter: holds; map: fails

    public static List<double> UniqueByEquals(List<double> xs) => xs.Distinct().ToList(); // filter: holds; map: fails

    public static List<double> UniqueByOperator(List<double> xs) // filter: holds; map: fails
    {
        var result = new List<double>();
        foreach (var x in xs)
            if (!result.Any(y => y == x))
                result.Add(x);
        return result;
    }

    public static List<double> RemovedByOperator(List<double> xs) // filter: holds; map: fails
    {
        var rest = xs.ToList();
        var result = new List<double>();
        while (rest.Count > 0)
        {
            var head = rest[0];
            result.Add(head);
            rest.RemoveAll(x => x.Equals(head));
        }
        return result;
    }

    public static List<double> RemovedByOperatorDiverges(List<double> xs) // filter: holds; map: fails
    {
        var rest = xs.ToList();
        var result = new List<double>();
        while (rest.Count > 0)
        {
            var head = rest[0];
            result.Add(head);
            rest.RemoveAll(x => x == head);
        }
        return result.Distinct().ToList();
    }

    public static List<double> OrderedByReciprocal(List<double> xs) => xs.OrderBy(x => 1 / x).ToList(); // filter: holds; map: fails

    public static List<double> NotBelowOthers(List<double> xs) => xs.Where(x => !xs.Any(y => y < x)).ToList(); // filter: fails; map: fails

    public static List<double> SameUnlessNaN(List<double> xs) => xs.SequenceEqual(xs.ToList()) ? xs : []; // filter: holds; map: holds

    public static List<double> SelfEqualLoop(List<double> xs) // filter: fails; map: fails
    {
        foreach (var x in xs)
            if (x != x)
                return [];
        return xs;
    }

    public static List<double> AsDecimal(List<double> xs) => xs.OrderBy(x => (decimal)x).ToList(); // filter: fails; map: fails

    public static List<double> ByInteger(List<double> xs) => xs.OrderBy(x => (long)Math.Clamp(double.IsNaN(x) ? 0 : x, -9, 9)).ToList(); // filter: holds; map: fails

    public static List<double> SignOrder(List<double> xs) => xs.OrderBy(x => Math.Sign(x)).ToList(); // filter: fails; map: fails

    public static List<decimal> UniqueDecimals(List<decimal> xs) => xs.Distinct().ToList(); // filter: holds; map: fails

    public static List<decimal> DistinctByScale(List<decimal> xs) => xs.DistinctBy(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList(); // filter: holds; map: fails

    public static List<decimal> NormalisedScale(List<decimal> xs) => xs.Select(x => x / 1.0000m).ToList(); // filter: holds; map: holds

    public static List<decimal> TenTimesKey(List<decimal> xs) => xs.OrderBy(x => x * 10).ToList(); // filter: fails; map: fails

    public static List<decimal> NegatedKey(List<decimal> xs) => xs.OrderBy(x => -x).ToList(); // filter: holds; map: fails

    public static List<int> AbsoluteKey(List<int> xs) => xs.OrderBy(x => Math.Abs(x)).ToList(); // filter: fails; map: fails

    public static List<int> AbsoluteFilter(List<int> xs) => xs.Where(x => Math.Abs(x) > 1).ToList(); // filter: fails; map: fails

    public static List<int> ClampedAbsolute(List<int> xs) => xs.Where(x => x != int.MinValue && Math.Abs(x) > 1).ToList(); // filter: holds; map: fails

    public static List<int> DividedByMinusOne(List<int> xs) => xs.Where(x => x / -1 > 0).ToList(); // filter: fails; map: fails

    public static List<int> RemainderByMinusOne(List<int> xs) => xs.Where(x => x % -1 == 0).ToList(); // filter: fails; map: fails

    public static List<int> DividedByTwo(List<int> xs) => xs.Where(x => x / 2 > 0).ToList(); // filter: holds; map: fails

    public static List<int> CheckedDouble(List<int> xs) => xs.OrderBy(x => checked(x * 2)).ToList(); // filter: fails; map: fails

    public static List<int> UncheckedDouble(List<int> xs) => xs.OrderBy(x => unchecked(x * 2)).ToList(); // filter: holds; map: fails

    public static List<int> CheckedBlock(List<int> xs) // filter: fails; map: fails
    {
        checked
        {
            return xs.Where(x => x + 1 > x).ToList();
        }
    }

    public static List<int> OverflowingComparison(List<int> xs) => xs.Where(x => x + 1 > x).ToList(); // filter: holds; map: fails

    public static List<int> CheckedCast(List<int> xs) => xs.OrderBy(x => checked((byte)x)).ToList(); // filter: fails; map: fails

    public static List<int> UncheckedCast(List<int> xs) => xs.OrderBy(x => (byte)x).ToList(); // filter: holds; map: fails

    public static List<int> ConvertedByte(List<int> xs) => xs.OrderBy(x => Convert.ToByte(x)).ToList(); // filter: fails; map: fails

    public static List<int> SubtractedOrder(List<int> xs) // filter: fails; map: fails
    {
        return xs.OrderBy(x => x, Comparer<int>.Create((a, b) => a - b)).ToList();
    }

    public static List<int> ComparedOrder(List<int> xs) // filter: holds; map: fails
    {
        return xs.OrderBy(x => x, Comparer<int>.Create((a, b) => a.CompareTo(b))).ToList();
    }

    public static List<int> SquareRootKey(List<int> xs) => xs.OrderBy(x => Math.Sqrt(x)).ToList(); // filter: holds; map: fails

    public static List<int> ShiftedKey(List<int> xs) => xs.OrderBy(x => 1 << x).ToList(); // filter: holds; map: fails

    public static List<int> LengthKey(List<int> xs) => xs.OrderBy(x => new string('a', x % 50).Length).ToList(); // filter: fails; map: fails

    public static List<int> DateKey(List<int> xs) => xs.OrderBy(x => new DateTime(x, 1, 1)).ToList(); // filter: fails; map: fails

    public static List<int> SpanKey(List<int> xs) => xs.OrderBy(x => TimeSpan.FromTicks(x)).ToList(); // filter: holds; map: fails

    public static List<long> NarrowedKey(List<long> xs) => xs.OrderBy(x => (int)x).ToList(); // filter: holds; map: fails

    public static List<long> NarrowedDistinct(List<long> xs) => xs.DistinctBy(x => (uint)x).ToList(); // filter: fails; map: fails

    public static List<long> SummedLongs(List<long> xs) // filter: fails; map: fails
    {
        _ = xs.Sum();
        return xs.ToList();
    }

    public static List<int> SummedAsLongs(List<int> xs) // filter: holds expect unknown; map: holds expect unknown
    {
        _ = xs.Sum(x => (long)x);
        return xs.ToList();
    }
}
