using System.Numerics;
using FilterEquivariance.Learning.Autograd;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Rows brought to mean 0 and variance 1, then scaled and shifted (arXiv 1607.06450).</summary>
internal static unsafe class LayerNormalization
{
    public static Tensor Apply(Tensor input, long[] shape, Tensor? weight, Tensor? bias, double epsilon)
    {
        if (!ElementTypes.IsFloating(input.dtype) || shape.Length > input.Rank || !input.Sizes[(input.Rank - shape.Length)..].SequenceEqual(shape))
            throw new ArgumentException($"layer_norm: {Shape.Text(shape)} is not how the shape {Shape.Text(input.Sizes)} ends");
        foreach (var part in new[] { weight, bias })
        {
            if (part is not null && !part.Sizes.SequenceEqual(shape))
                throw new ArgumentException($"layer_norm: a scale or shift of shape {Shape.Text(part.Sizes)} does not belong to {Shape.Text(shape)}");
        }

        return input.dtype == ScalarType.Float32 ? Single(input, shape, weight, bias, (float)epsilon) : Plain(input, shape, weight, bias, epsilon);
    }

    private static Tensor Single(Tensor input, long[] shape, Tensor? weight, Tensor? bias, float epsilon)
    {
        using var rows = Converted.Rows(input);
        using var scale = Factor(weight, shape, 1);
        using var shift = Factor(bias, shape, 0);
        var width = checked((int)Shape.Count(shape));
        var count = width == 0 ? 0 : checked((int)(input.Count / width));
        var result = Tensor.Empty(input.Sizes, input.dtype);
        using var mean = Tensor.Empty([count], input.dtype);
        using var inverse = Tensor.Empty([count], input.dtype);
        LayerNorm.Forward(
            count, width, rows.Tensor.Pointer<float>(), null, scale.Pointer<float>(), shift.Pointer<float>(), epsilon, result.Pointer<float>(), mean.Pointer<float>(), inverse.Pointer<float>());
        return Tape.Record(result, "layer_norm", [input, weight, bias], [rows.Tensor, scale, mean, inverse], (node, gradient) =>
        {
            using var upstream = Converted.Rows(gradient);
            var back = Tensor.Empty(gradient.Sizes, gradient.dtype);
            var (toScale, toShift) = (Tensor.Empty(shape, gradient.dtype), Tensor.Empty(shape, gradient.dtype));
            LayerNorm.Backward(
                count, width, node.Saved(0).Pointer<float>(), node.Saved(1).Pointer<float>(), node.Saved(2).Pointer<float>(), node.Saved(3).Pointer<float>(), upstream.Tensor.Pointer<float>(),
                back.Pointer<float>(), accumulate: false, toScale.Pointer<float>(), toShift.Pointer<float>());
            node.Give(0, back);
            node.Give(1, toScale);
            node.Give(2, toShift);
        });
    }

    // Factors that are not there are ones and zeros.
    private static Tensor Factor(Tensor? given, long[] shape, int otherwise) => given is null ? full(shape, otherwise, ScalarType.Float32) : Copies.Converted(given, ScalarType.Float32);

    private static Tensor Plain(Tensor input, long[] shape, Tensor? weight, Tensor? bias, double epsilon)
    {
        // Normalised rows are kept; what comes back needs nothing else.
        using var rows = Converted.Rows(input);
        var width = Shape.Count(shape);
        var count = width == 0 ? 0 : input.Count / width;
        using var normal = Tensor.Empty([count, width], input.dtype);
        using var scales = Tensor.Empty([count], input.dtype);
        Forward<double>(rows.Tensor, normal, scales, epsilon);
        Tensor result;
        using (no_grad())
        {
            var shaped = normal.view(input.shape);
            result = (weight, bias) switch
            {
                (null, null) => shaped,
                (not null, null) => shaped * weight,
                (null, not null) => shaped + bias,
                _ => (shaped * weight).add_(bias),
            };
        }

        return Tape.Record(result, "layer_norm", [input, weight, bias], [normal, scales, weight], (node, gradient) =>
        {
            var table = gradient.reshape(count, width);
            if (node.Wants(0))
            {
                var scaled = weight is null ? table.contiguous() : table * node.Saved(2).view(1, width);
                var back = Tensor.Empty(gradient.Sizes, gradient.dtype);
                Backward<double>(node.Saved(0), scaled, node.Saved(1), back);
                node.Give(0, back);
            }

            if (node.Wants(1))
                node.Give(1, (table * node.Saved(0)).sum(dim: 0).view(shape));
            if (node.Wants(2))
                node.Give(2, table.sum(dim: 0).view(shape));
        });
    }

    private static void Forward<T>(Tensor x, Tensor normal, Tensor scales, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        RowLoop.Run(normal, (row, width) => scales.Pointer<T>()[row] = RowFunctions.Normalize(
            new ReadOnlySpan<T>(x.Pointer<T>() + (row * width), width), epsilon, new Span<T>(normal.Pointer<T>() + (row * width), width)));

    private static void Backward<T>(Tensor normal, Tensor gradient, Tensor scales, Tensor result)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        RowLoop.Run(normal, (row, width) => RowFunctions.NormalizeGradient(
            new ReadOnlySpan<T>(normal.Pointer<T>() + (row * width), width), new ReadOnlySpan<T>(gradient.Pointer<T>() + (row * width), width),
            scales.Pointer<T>()[row], new Span<T>(result.Pointer<T>() + (row * width), width)));
}
