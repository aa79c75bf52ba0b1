using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Rows in order, running sums, and triangles. Nothing is recorded here.</summary>
internal static unsafe class Sorting
{
    /// <summary>The places of a row's elements in their order; equal ones as they stand, what is not a number greatest.</summary>
    public static Tensor Places(Tensor table, bool descending)
    {
        var result = Tensor.Empty(table.Sizes, ScalarType.Int64);
        switch (table.dtype)
        {
            case ScalarType.Float32:
                Order<float>(table, result, descending);
                break;
            case ScalarType.Float64:
                Order<double>(table, result, descending);
                break;
            case ScalarType.Int64:
                Order<long>(table, result, descending);
                break;
            case ScalarType.Int32:
                Order<int>(table, result, descending);
                break;
            default:
                Order<byte>(table, result, descending);
                break;
        }

        return result;
    }

    /// <summary>The sum of each element and all before it in its row.</summary>
    public static Tensor RunningSums(Tensor table)
    {
        var result = Tensor.Empty(table.Sizes, table.dtype);
        switch (table.dtype)
        {
            case ScalarType.Float32:
                Run<float>(table, result);
                break;
            case ScalarType.Float64:
                Run<double>(table, result);
                break;
            default:
                Run<long>(table, result);
                break;
        }

        return result;
    }

    private static void Order<T>(Tensor table, Tensor result, bool descending)
        where T : unmanaged, INumber<T> =>
        RowLoop.Run(table, (row, width) =>
        {
            var values = new ReadOnlySpan<T>(table.Pointer<T>() + (row * width), width).ToArray();
            var places = new long[width];
            for (var at = 0; at < width; at++)
                places[at] = at;
            Array.Sort(places, (left, right) =>
            {
                var (x, y) = (values[left], values[right]);
                var sign = T.IsNaN(x) ? (T.IsNaN(y) ? 0 : 1) : T.IsNaN(y) ? -1 : x.CompareTo(y);
                return sign != 0 ? (descending ? -sign : sign) : left.CompareTo(right);
            });
            places.CopyTo(new Span<long>(result.Pointer<long>() + (row * width), width));
        });

    private static void Run<T>(Tensor table, Tensor result)
        where T : unmanaged, INumber<T> =>
        RowLoop.Run(table, (row, width) =>
        {
            var sum = T.Zero;
            for (var at = 0; at < width; at++)
                result.Pointer<T>()[(row * width) + at] = sum += table.Pointer<T>()[(row * width) + at];
        });
}
