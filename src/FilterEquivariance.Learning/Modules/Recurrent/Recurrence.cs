using System.Numerics;
using FilterEquivariance.Learning.Autograd;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>All steps of one layer in one direction, as one operation: the products with the inputs were made before, all at once; here each step makes one with the hidden state.</summary>
internal static class Recurrence
{
    /// <summary>The states after each step.</summary>
    /// <param name="input">The products with the inputs: steps, batch, gates; or batch, steps, gates.</param>
    /// <param name="weight">The weights of the hidden state: gates, width.</param>
    /// <param name="bias">What is added to its products.</param>
    /// <param name="hidden">The hidden states at first: batch, width.</param>
    /// <param name="memory">The memories at first, for a cell that has them.</param>
    /// <param name="batchFirst">Whether the batch is the first dimension.</param>
    /// <param name="reversed">Whether the last step comes first.</param>
    /// <returns>Shaped as the input, but as wide as the hidden state; for a cell with a memory, two of these, the memories second.</returns>
    public static Tensor Run<TCell>(Tensor input, Tensor weight, Tensor? bias, Tensor hidden, Tensor? memory, bool batchFirst, bool reversed)
        where TCell : struct, IRecurrentCell
    {
        var isKept = Tape.Wants(input, weight, bias, hidden, memory);
        using var first = Converted.Rows(hidden);
        using var firstMemory = Converted.Rows(memory ?? hidden);
        var walk = new RecurrentWalk(input.Sizes[batchFirst ? 1 : 0], input.Sizes[batchFirst ? 0 : 1], weight.Sizes[1], TCell.Gates, batchFirst, reversed);
        var result = Tensor.Empty([.. TCell.HasMemory ? [2L] : Array.Empty<long>(), input.Sizes[0], input.Sizes[1], weight.Sizes[1]], input.dtype);
        using var kept = Tensor.Empty([(isKept ? walk.Rows : walk.Batch) * TCell.Kept * walk.Width], input.dtype);
        if (input.dtype == ScalarType.Float32)
            RecurrentSteps<float, TCell>.Forward(walk, input, weight, bias, first.Tensor, firstMemory.Tensor, result, kept, isKept);
        else
            RecurrentSteps<double, TCell>.Forward(walk, input, weight, bias, first.Tensor, firstMemory.Tensor, result, kept, isKept);
        return Tape.Record(result, "recurrence", [input, weight, bias, hidden, memory], [weight, first.Tensor, firstMemory.Tensor, result, kept], (node, gradient) =>
        {
            if (gradient.dtype == ScalarType.Float32)
                Back<float, TCell>(walk, node, gradient);
            else
                Back<double, TCell>(walk, node, gradient);
        });
    }

    private static void Back<T, TCell>(RecurrentWalk walk, Node node, Tensor gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TCell : struct, IRecurrentCell
    {
        using var rows = Converted.Rows(gradient);
        var (type, gates) = (gradient.dtype, walk.Gates * walk.Width);
        var toInput = Tensor.Empty(walk.Shape(gates), type);
        var toRecurrent = TCell.IsSum ? toInput : Tensor.Empty(toInput.Sizes, type);
        var before = Tensor.Empty(walk.Shape(walk.Width), type);
        var toHidden = zeros([walk.Batch, walk.Width], type);
        var toMemory = zeros([TCell.HasMemory ? walk.Batch : 0, walk.Width], type);
        RecurrentSteps<T, TCell>.Backward(walk, node.Saved(0), node.Saved(1), node.Saved(2), node.Saved(3), node.Saved(4), rows.Tensor, toInput, toRecurrent, before, toHidden, toMemory);
        var table = toRecurrent.view(-1, gates);
        if (node.Wants(0))
            node.Give(0, toInput);
        if (node.Wants(1))
        {
            var toWeight = Tensor.Empty([gates, walk.Width], type);
            Products.Into(table.t(), before.view(-1, walk.Width), toWeight, accumulate: false);
            node.Give(1, toWeight);
        }

        if (node.Wants(2))
            node.Give(2, sum(table, dim: 0));
        if (node.Wants(3))
            node.Give(3, toHidden);
        if (node.Wants(4))
            node.Give(4, toMemory);
    }
}

/// <summary>How many steps, rows and numbers there are, and where they lie.</summary>
internal readonly record struct RecurrentWalk(long Steps, long Batch, long Width, int Gates, bool BatchFirst, bool Reversed)
{
    public long Rows => Steps * Batch;

    /// <summary>From one row of the batch to the next, at the same step.</summary>
    public long Apart => BatchFirst ? Steps : 1;

    /// <summary>The row of the first of the batch at a step, counted in the order of the walk.</summary>
    public long First(long step)
    {
        var time = Reversed ? Steps - 1 - step : step;
        return BatchFirst ? time : time * Batch;
    }

    public long[] Shape(long width) => BatchFirst ? [Batch, Steps, width] : [Steps, Batch, width];
}
