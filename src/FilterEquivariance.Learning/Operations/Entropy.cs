using FilterEquivariance.Learning.Autograd;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

/// <summary>The loss −Σ w t log softmax(x), where t is 1 at the target, or smoothed.</summary>
internal static unsafe class Entropy
{
    public static Tensor Apply(Tensor input, Tensor target, Tensor? weight, long ignored, Reduction reduction, double smoothing)
    {
        if (input.Rank is 0 || target.dtype != ScalarType.Int64)
            throw new ArgumentException($"cross_entropy: the target must hold classes as int64, not {ElementTypes.Name(target.dtype)}");

        // Classes stand in the second dimension, or in the only one.
        var classes = input.Rank == 1 ? 0 : 1;
        var isRight = input.Rank == 1 ? target.Rank == 0 : input.Rank == target.Rank + 1 && input.Sizes[0] == target.Sizes[0] && input.Sizes[2..].SequenceEqual(target.Sizes[1..]);
        if (!isRight)
            throw new ArgumentException($"cross_entropy: shapes {Shape.Text(input.Sizes)} and {Shape.Text(target.Sizes)} do not fit together");
        var count = input.Sizes[classes];
        if (weight is not null && (weight.Rank != 1 || weight.Sizes[0] != count))
            throw new ArgumentException($"cross_entropy: weights of shape {Shape.Text(weight.Sizes)} do not belong to {count} classes");
        if (smoothing is < 0 or > 1)
            throw new ArgumentOutOfRangeException(nameof(smoothing), "cross_entropy: label_smoothing must lie between 0 and 1");
        var order = Enumerable.Range(0, input.Rank).Where(axis => axis != classes).Append(classes).Select(axis => (long)axis).ToArray();
        var table = input.permute(order).reshape(-1, count);
        var numbers = target.reshape(-1);
        if (input.dtype == ScalarType.Float32)
            return Single(table, numbers, weight, ignored, reduction, (float)smoothing, target.shape);
        var logarithms = LogSoftmax(table, 1, null);
        var isCounted = numbers.ne(ignored);
        var places = where(isCounted, numbers, zeros_like(numbers));
        foreach (var place in places.data<long>().ToArray())
        {
            if (place < 0 || place >= count)
                throw new ArgumentOutOfRangeException(nameof(target), $"cross_entropy: there is no class {place} among {count}");
        }

        var counted = isCounted.to(input.dtype);
        var weights = weight is null ? counted : counted * weight.index_select(0, places);
        var losses = -(logarithms.gather(1, places.unsqueeze(1)).squeeze(1) * weights);
        if (smoothing > 0)
        {
            var all = weight is null ? logarithms.sum(1) : (logarithms * weight).sum(1);
            losses = ((1 - smoothing) * losses) - (smoothing / count * all * counted);
        }

        return reduction switch
        {
            Reduction.None => losses.view(target.shape),
            Reduction.Sum => losses.sum(),
            _ => losses.sum() / weights.sum(),
        };
    }

    private static Tensor Single(Tensor logits, Tensor target, Tensor? weight, long ignored, Reduction reduction, float smoothing, long[] shape)
    {
        using var rows = Converted.Rows(logits);
        using var places = Converted.Rows(target);
        using var factors = weight is null ? null : Copies.Converted(weight, ScalarType.Float32);
        var (count, classes) = ((int)logits.Sizes[0], (int)logits.Sizes[1]);
        using var logarithms = Tensor.Empty([count], ScalarType.Float32);
        using var weights = Tensor.Empty([count], ScalarType.Float32);
        var losses = Tensor.Empty([count], ScalarType.Float32);
        new CrossEntropy(count, classes, rows.Tensor.Pointer<float>(), places.Tensor.Pointer<long>(), factors is null ? null : factors.Pointer<float>(), ignored, smoothing)
            .Forward(losses.Pointer<float>(), weights.Pointer<float>(), logarithms.Pointer<float>());
        Tape.Record(losses, "cross_entropy", [logits], [rows.Tensor, places.Tensor, factors, logarithms], (node, gradient) =>
        {
            using var upstream = Converted.Rows(gradient);
            var back = Tensor.Empty(node.Saved(0).Sizes, ScalarType.Float32);
            new CrossEntropy(count, classes, node.Saved(0).Pointer<float>(), node.Saved(1).Pointer<long>(), weight is null ? null : node.Saved(2).Pointer<float>(), ignored, smoothing)
                .Backward(node.Saved(3).Pointer<float>(), upstream.Tensor.Pointer<float>(), back.Pointer<float>());
            node.Give(0, back);
        });
        return reduction switch
        {
            Reduction.None => losses.view(shape),
            Reduction.Sum => losses.sum(),
            _ => losses.sum() / weights.sum(),
        };
    }
}
