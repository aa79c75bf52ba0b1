namespace TorchSharp;

/// <summary>Sizes and strides, in elements, the first dimension outermost.</summary>
internal static class Shape
{
    public static long Count(ReadOnlySpan<long> sizes)
    {
        var count = 1L;
        foreach (var size in sizes)
            count *= size;
        return count;
    }

    /// <summary>The strides of a tensor whose elements lie row after row.</summary>
    public static long[] Strides(ReadOnlySpan<long> sizes)
    {
        var strides = new long[sizes.Length];
        var stride = 1L;
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            strides[dimension] = stride;
            stride *= Math.Max(1, sizes[dimension]);
        }

        return strides;
    }

    /// <summary>The order of the dimensions in memory, the outermost first.</summary>
    public static int[] Order(long[] strides) => [.. Enumerable.Range(0, strides.Length).OrderByDescending(dimension => strides[dimension])];

    /// <summary>The strides without gaps that keep the order in memory of given ones.</summary>
    public static long[] DenseStrides(ReadOnlySpan<long> sizes, long[] strides)
    {
        var dense = new long[sizes.Length];
        var stride = 1L;
        foreach (var dimension in Order(strides).AsEnumerable().Reverse())
        {
            dense[dimension] = stride;
            stride *= Math.Max(1, sizes[dimension]);
        }

        return dense;
    }

    /// <summary>Whether the elements fill their memory without gaps or repetitions, in whatever order.</summary>
    public static bool IsDense(ReadOnlySpan<long> sizes, long[] strides)
    {
        var expected = 1L;
        foreach (var dimension in Order(strides).AsEnumerable().Reverse())
        {
            if (sizes[dimension] == 1)
                continue;
            if (strides[dimension] != expected)
                return false;
            expected *= sizes[dimension];
        }

        return true;
    }

    /// <summary>Whether the elements lie row after row; strides of dimensions of one element do not count.</summary>
    public static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        var expected = 1L;
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            if (sizes[dimension] == 0)
                return true;
            if (sizes[dimension] == 1)
                continue;
            if (strides[dimension] != expected)
                return false;
            expected *= sizes[dimension];
        }

        return true;
    }

    /// <summary>A dimension counted from the front, given from either end.</summary>
    public static int Dimension(long dimension, int rank, string operation)
    {
        var most = Math.Max(1, rank);
        return dimension >= -most && dimension < most
            ? (int)(dimension < 0 ? dimension + most : dimension)
            : throw new ArgumentOutOfRangeException(nameof(dimension), $"{operation}: dimension {dimension} does not exist in a tensor of {rank} dimensions");
    }

    /// <summary>The sizes to which both tensors are stretched.</summary>
    public static long[] Broadcast(long[] left, long[] right, string operation)
    {
        var (longer, shorter) = left.Length >= right.Length ? (left, right) : (right, left);
        var sizes = (long[])longer.Clone();
        var lead = longer.Length - shorter.Length;
        for (var dimension = 0; dimension < shorter.Length; dimension++)
        {
            var (one, other) = (longer[lead + dimension], shorter[dimension]);
            sizes[lead + dimension] = one == other || other == 1 ? one
                : one == 1 ? other
                : throw new ArgumentException($"{operation}: shapes {Text(left)} and {Text(right)} do not fit together");
        }

        return sizes;
    }

    /// <summary>The strides with which a tensor is read as if it had other sizes; 0 where it repeats itself.</summary>
    public static long[] Stretch(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> target)
    {
        var stretched = new long[target.Length];
        var lead = target.Length - sizes.Length;
        for (var dimension = 0; dimension < sizes.Length; dimension++)
            stretched[lead + dimension] = sizes[dimension] == 1 ? 0 : strides[dimension];
        return stretched;
    }

    /// <summary>Replaces one −1 by what is left.</summary>
    public static long[] Complete(ReadOnlySpan<long> sizes, long count, string operation)
    {
        var result = sizes.ToArray();
        var open = Array.IndexOf(result, -1);
        if (open >= 0)
        {
            result[open] = 1;
            var rest = Count(result);
            result[open] = rest > 0 ? count / rest : 0;
        }

        return Count(result) == count && !result.Any(size => size < 0)
            ? result
            : throw new ArgumentException($"{operation}: {count} elements do not fill the shape {Text(sizes)}");
    }

    public static string Text(ReadOnlySpan<long> sizes) => $"[{string.Join(", ", sizes.ToArray())}]";
}
