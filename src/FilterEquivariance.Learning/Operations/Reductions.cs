using System.Numerics;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One number out of each row. The reduced dimensions are brought to the end first. Nothing is recorded here.</summary>
internal static unsafe class Reductions
{
    private const long PieceOfWork = 16_384;

    /// <summary>The tensor with some dimensions brought to the end, row after row, as a table of kept × reduced.</summary>
    public static Tensor Table(Tensor input, ReadOnlySpan<long> dimensions, string name, out long[] kept, out long[] sizesKept)
    {
        var isReduced = new bool[Math.Max(1, input.Rank)];
        foreach (var dimension in dimensions)
            isReduced[Shape.Dimension(dimension, input.Rank, name)] = true;
        var order = Enumerable.Range(0, input.Rank).OrderBy(dimension => isReduced[dimension]).Select(dimension => (long)dimension).ToArray();
        kept = [.. Enumerable.Range(0, input.Rank).Where(dimension => !isReduced[dimension]).Select(dimension => input.SizesArray[dimension])];
        sizesKept = [.. Enumerable.Range(0, input.Rank).Select(dimension => isReduced[dimension] ? 1 : input.SizesArray[dimension])];
        var rows = Shape.Count(kept);
        var width = Enumerable.Range(0, input.Rank).Where(dimension => isReduced[dimension]).Aggregate(1L, (product, dimension) => product * input.SizesArray[dimension]);
        using var off = no_grad();
        return input.permute(order).reshape(rows, width).contiguous();
    }

    /// <summary>The sum of each row of a table.</summary>
    public static Tensor SumRows(Tensor table)
    {
        var result = Tensor.Empty([table.Sizes[0]], table.dtype);
        switch (table.dtype)
        {
            case ScalarType.Float32:
                Sum<float>(table, result);
                break;
            case ScalarType.Float64:
                Sum<double>(table, result);
                break;
            case ScalarType.Int64:
                Sum<long>(table, result);
                break;
            default:
                throw new ArgumentException($"sum: elements of {ElementTypes.Name(table.dtype)} must be converted first");
        }

        return result;
    }

    /// <summary>The sum of each column of a table whose rows lie one after the other.</summary>
    public static Tensor SumColumns(Tensor table)
    {
        var result = zeros(table.Sizes[1], table.dtype);
        switch (table.dtype)
        {
            case ScalarType.Float32:
                ColumnSums.Of((int)table.Sizes[0], (int)table.Sizes[1], (nint)table.Sizes[1], table.Pointer<float>(), result.Pointer<float>(), accumulate: false);
                break;
            case ScalarType.Float64:
                AddRows<double>(table, result);
                break;
            default:
                AddRows<long>(table, result);
                break;
        }

        return result;
    }

    /// <summary>Where in each row the greatest or least element stands, the first of several; what is not a number wins.</summary>
    public static Tensor ExtremeAt(Tensor table, bool greatest, string name)
    {
        if (table.Sizes[1] == 0)
            throw new ArgumentException($"{name}: there is nothing among no elements");
        var result = Tensor.Empty([table.Sizes[0]], ScalarType.Int64);
        switch (table.dtype)
        {
            case ScalarType.Float32:
                Extreme<float>(table, result, greatest);
                break;
            case ScalarType.Float64:
                Extreme<double>(table, result, greatest);
                break;
            case ScalarType.Int64:
                Extreme<long>(table, result, greatest);
                break;
            case ScalarType.Int32:
                Extreme<int>(table, result, greatest);
                break;
            default:
                Extreme<byte>(table, result, greatest);
                break;
        }

        return result;
    }

    private static void Sum<T>(Tensor table, Tensor result)
        where T : unmanaged, INumber<T>
    {
        var (rows, width) = (table.Sizes[0], checked((int)table.Sizes[1]));
        var (from, to) = ((nint)table.Pointer<T>(), (nint)result.Pointer<T>());
        Share(rows, width, row => ((T*)to)[row] = TensorPrimitives.Sum(new ReadOnlySpan<T>((T*)from + (row * width), width)));
    }

    private static void AddRows<T>(Tensor table, Tensor result)
        where T : unmanaged, INumber<T>
    {
        var (rows, width) = (table.Sizes[0], checked((int)table.Sizes[1]));
        var from = table.Pointer<T>();
        var sum = result.Span<T>();
        for (var row = 0L; row < rows; row++)
            TensorPrimitives.Add(sum, new ReadOnlySpan<T>(from + (row * width), width), sum);
    }

    private static void Extreme<T>(Tensor table, Tensor result, bool greatest)
        where T : unmanaged, INumber<T>
    {
        var (rows, width) = (table.Sizes[0], checked((int)table.Sizes[1]));
        var (from, to) = ((nint)table.Pointer<T>(), (nint)result.Pointer<long>());
        Share(rows, width, row =>
        {
            var items = new ReadOnlySpan<T>((T*)from + (row * width), width);
            var best = 0;
            for (var at = 1; at < items.Length && !T.IsNaN(items[best]); at++)
            {
                if (T.IsNaN(items[at]) || (greatest ? items[at] > items[best] : items[at] < items[best]))
                    best = at;
            }

            ((long*)to)[row] = best;
        });
    }

    private static void Share(long rows, long width, Action<long> body)
    {
        var group = Math.Max(1, PieceOfWork / Math.Max(1, width));
        var pieces = (int)((rows + group - 1) / group);
        if (pieces <= 1 || Workers.Available == 1)
        {
            for (var row = 0L; row < rows; row++)
                body(row);
            return;
        }

        Workers.Run(pieces, piece =>
        {
            for (var row = piece * group; row < Math.Min(rows, (piece + 1) * group); row++)
                body(row);
        });
    }
}
