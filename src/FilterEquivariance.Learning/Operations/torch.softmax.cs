using System.Numerics;
using FilterEquivariance.Learning.Autograd;
using FilterEquivariance.Learning.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>e^x / Σ e^x along a dimension; where everything is −∞, zero.</summary>
    public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Normalized(input, dim, dtype, isLogarithm: false, nameof(softmax));

    internal static Tensor LogSoftmax(Tensor input, long dim, ScalarType? dtype) => Normalized(input, dim, dtype, isLogarithm: true, "log_softmax");

    private static Tensor Normalized(Tensor input, long dim, ScalarType? dtype, bool isLogarithm, string name)
    {
        var x = input.to(dtype ?? (ElementTypes.IsFloating(input.dtype) ? input.dtype : get_default_dtype()));
        var at = Shape.Dimension(dim, x.Rank, name);
        if (x.Rank > 0 && at != x.Rank - 1)
            return Normalized(x.transpose(at, -1), -1, null, isLogarithm, name).transpose(at, -1);
        using var rows = Converted.Rows(x);
        var result = Tensor.Empty(x.Sizes, x.dtype);
        if (x.dtype == ScalarType.Float32)
            NormalizeSingle(rows.Tensor, result, isLogarithm);
        else
            Normalize<double>(rows.Tensor, result, isLogarithm);
        return Tape.Record(result, name, [x], [result], (node, gradient) =>
        {
            using var rows = Converted.Rows(gradient);
            var back = Tensor.Empty(gradient.Sizes, gradient.dtype);
            if (gradient.dtype == ScalarType.Float32)
                NormalizeGradientSingle(node.Saved(0), rows.Tensor, back, isLogarithm);
            else
                NormalizeGradient<double>(node.Saved(0), rows.Tensor, back, isLogarithm);
            node.Give(0, back);
        });
    }

    private static unsafe void NormalizeSingle(Tensor x, Tensor result, bool isLogarithm)
    {
        var (rows, width) = Table(x);
        if (isLogarithm)
            Softmax.LogForward(rows, width, x.Pointer<float>(), result.Pointer<float>());
        else
            Softmax.Forward(rows, width, x.Pointer<float>(), result.Pointer<float>());
    }

    private static unsafe void NormalizeGradientSingle(Tensor y, Tensor gradient, Tensor result, bool isLogarithm)
    {
        var (rows, width) = Table(y);
        if (isLogarithm)
            Softmax.LogBackward(rows, width, y.Pointer<float>(), gradient.Pointer<float>(), result.Pointer<float>());
        else
            Softmax.Backward(rows, width, y.Pointer<float>(), gradient.Pointer<float>(), result.Pointer<float>());
    }

    private static (int Rows, int Width) Table(Tensor tensor)
    {
        var width = tensor.Rank == 0 ? 1 : checked((int)tensor.Sizes[^1]);
        return (width == 0 ? 0 : checked((int)(tensor.Count / width)), width);
    }

    private static unsafe void Normalize<T>(Tensor x, Tensor result, bool isLogarithm)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        RowLoop.Run(x, (row, width) =>
        {
            var from = new ReadOnlySpan<T>(x.Pointer<T>() + (row * width), width);
            var to = new Span<T>(result.Pointer<T>() + (row * width), width);
            if (isLogarithm)
                RowFunctions.LogSoftmax(from, to);
            else
                RowFunctions.Softmax(from, to);
        });

    private static unsafe void NormalizeGradient<T>(Tensor y, Tensor gradient, Tensor result, bool isLogarithm)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        RowLoop.Run(y, (row, width) =>
        {
            var values = new ReadOnlySpan<T>(y.Pointer<T>() + (row * width), width);
            var from = new ReadOnlySpan<T>(gradient.Pointer<T>() + (row * width), width);
            var to = new Span<T>(result.Pointer<T>() + (row * width), width);
            if (isLogarithm)
                RowFunctions.LogSoftmaxGradient(values, from, to);
            else
                RowFunctions.SoftmaxGradient(values, from, to);
        });
}
