using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Matrix products of batches, whatever the strides. Nothing is recorded here.</summary>
internal static unsafe class Products
{
    /// <summary>left × right, of the last two dimensions, the ones before stretched to each other.</summary>
    public static Tensor Batched(Tensor left, Tensor right, string name)
    {
        if (left.dtype != right.dtype || !ElementTypes.IsFloating(left.dtype))
            throw new ArgumentException($"{name}: elements of {ElementTypes.Name(left.dtype)} and {ElementTypes.Name(right.dtype)} cannot be multiplied as matrices");
        var (m, k, n) = (left.Sizes[^2], left.Sizes[^1], right.Sizes[^1]);
        if (right.Sizes[^2] != k)
            throw new ArgumentException($"{name}: shapes {Shape.Text(left.Sizes)} and {Shape.Text(right.Sizes)} do not fit together");
        var batch = Shape.Broadcast(left.SizesArray[..^2], right.SizesArray[..^2], name);
        var result = Tensor.Empty([.. batch, m, n], left.dtype);
        var loop = new Loop(batch, Shape.Strides(batch).Select(stride => stride * m * n).ToArray(), Lead(left, batch), Lead(right, batch));
        if (result.Count > 0)
        {
            if (left.dtype == ScalarType.Float32)
                Single(loop, left, right, result, (int)m, (int)n, (int)k);
            else
                Double(loop, left, right, result, (int)m, (int)n, (int)k);
        }

        return result;
    }

    /// <summary>C = A B or C += A B, of tables with any strides, into a table whose rows lie one after the other.</summary>
    public static void Into(Tensor left, Tensor right, Tensor result, bool accumulate)
    {
        var (m, k, n) = (left.Sizes[0], left.Sizes[1], right.Sizes[1]);
        if (left.dtype == ScalarType.Float32)
            MatrixProduct.Multiply((int)m, (int)n, (int)k, OperandOf(left), OperandOf(right), result.Pointer<float>(), (nint)n, accumulate);
        else
        {
            DoubleProduct.Multiply(
                (int)m, (int)n, (int)k, left.Pointer<double>(), (nint)left.StridesSpan[0], (nint)left.StridesSpan[1], right.Pointer<double>(), (nint)right.StridesSpan[0], (nint)right.StridesSpan[1],
                result.Pointer<double>(), (nint)n, accumulate);
        }
    }

    private static long[] Lead(Tensor tensor, long[] batch) => Shape.Stretch(tensor.Sizes[..^2], tensor.StridesSpan[..^2], batch);

    private static Operand OperandOf(Tensor tensor) => new(tensor.Pointer<float>(), (nint)tensor.StridesSpan[^2], (nint)tensor.StridesSpan[^1]);

    private static void Single(Loop loop, Tensor left, Tensor right, Tensor result, int m, int n, int k)
    {
        var a = OperandOf(left);
        var b = OperandOf(right);
        var c = result.Pointer<float>();
        loop.Each((offsets, count) => MatrixProduct.MultiplyBatch(
            count, m, n, k, a.Offset((nint)offsets[1]), (nint)loop.Step(1), b.Offset((nint)offsets[2]), (nint)loop.Step(2), c + offsets[0], n, (nint)loop.Step(0)));
    }

    private static void Double(Loop loop, Tensor left, Tensor right, Tensor result, int m, int n, int k)
    {
        var a = left.Pointer<double>();
        var b = right.Pointer<double>();
        var c = result.Pointer<double>();
        var (aRow, aColumn, bRow, bColumn) = ((nint)left.StridesSpan[^2], (nint)left.StridesSpan[^1], (nint)right.StridesSpan[^2], (nint)right.StridesSpan[^1]);
        loop.Each((offsets, count) =>
        {
            for (var at = 0L; at < count; at++)
            {
                DoubleProduct.Multiply(
                    m, n, k, a + offsets[1] + (at * loop.Step(1)), aRow, aColumn, b + offsets[2] + (at * loop.Step(2)), bRow, bColumn, c + offsets[0] + (at * loop.Step(0)), n);
            }
        });
    }
}
