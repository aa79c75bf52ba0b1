using FilterEquivariance.Learning.Autograd;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Attention of [batch, heads, time, width] without a mask or seeing only what came before, in single precision.</summary>
/// <remarks>The result lies in memory as [batch, time, heads, depth], so joining the heads afterwards copies nothing; inputs are read where they lie.</remarks>
internal static unsafe class FusedAttention
{
    /// <summary>Whether it can be done this way.</summary>
    public static bool Fits(Tensor query, Tensor key, Tensor value) =>
        query.Rank == 4 && key.Rank == 4 && value.Rank == 4 && query.dtype == ScalarType.Float32 && key.dtype == ScalarType.Float32 && value.dtype == ScalarType.Float32
        && query.Sizes[..2].SequenceEqual(key.Sizes[..2]) && query.Sizes[..2].SequenceEqual(value.Sizes[..2]) && query.Sizes[3] == key.Sizes[3] && key.Sizes[2] == value.Sizes[2];

    public static Tensor Apply(Tensor query, Tensor key, Tensor value, bool causal)
    {
        var sizes = new Dimensions(query, key, value);
        var kernel = new Attention(sizes.Queries, sizes.Keys, sizes.Width, sizes.Depth, 1 / MathF.Sqrt(sizes.Width), causal);
        using var weights = Tensor.Empty([sizes.Batch, sizes.Heads, sizes.Queries, sizes.Keys], ScalarType.Float32);
        using var rows = Tensor.Empty([sizes.Batch, sizes.Queries, sizes.Heads, sizes.Depth], ScalarType.Float32);
        Workers.Run(sizes.Count, head => kernel.Forward(
            sizes.Of(query, head), sizes.Of(key, head), sizes.Of(value, head), weights.Pointer<float>() + ((long)head * sizes.Queries * sizes.Keys), sizes.Row(rows, head), sizes.Heads * sizes.Depth));
        Tensor result;
        using (no_grad())
            result = rows.permute(0, 2, 1, 3);
        return Tape.Record(result, "attention", [query, key, value], [query, key, value, weights], (node, gradient) =>
        {
            var (q, k, v, kept) = (node.Saved(0), node.Saved(1), node.Saved(2), node.Saved(3));
            var (toQ, toK, toV) = (Room(node, 0, q), Room(node, 1, k), Room(node, 2, v));
            Workers.Run(sizes.Count, head => kernel.Backward(
                sizes.Of(q, head), sizes.Of(k, head), sizes.Of(v, head), kept.Pointer<float>() + ((long)head * sizes.Queries * sizes.Keys), sizes.Of(gradient, head),
                toQ is null ? null : sizes.Row(toQ, head), sizes.Heads * sizes.Width, toK is null ? null : sizes.Row(toK, head), sizes.Heads * sizes.Width,
                toV is null ? null : sizes.Row(toV, head), sizes.Heads * sizes.Depth));
            Give(node, 0, toQ);
            Give(node, 1, toK);
            Give(node, 2, toV);
        });
    }

    // Gradients lie as results do, for they go back to what the heads were split from.
    private static Tensor? Room(Node node, int input, Tensor like) =>
        node.Wants(input) ? Tensor.Empty([like.Sizes[0], like.Sizes[2], like.Sizes[1], like.Sizes[3]], ScalarType.Float32) : null;

    private static void Give(Node node, int input, Tensor? gradient)
    {
        if (gradient is not null)
            node.Give(input, gradient.permute(0, 2, 1, 3));
    }

    private sealed class Dimensions(Tensor query, Tensor key, Tensor value)
    {
        public long Batch { get; } = query.Sizes[0];

        public int Heads { get; } = (int)query.Sizes[1];

        public int Queries { get; } = (int)query.Sizes[2];

        public int Keys { get; } = (int)key.Sizes[2];

        public int Width { get; } = (int)query.Sizes[3];

        public int Depth { get; } = (int)value.Sizes[3];

        public int Count => checked((int)(Batch * Heads));

        /// <summary>A head of a tensor [batch, heads, time, width], wherever it lies.</summary>
        public Operand Of(Tensor tensor, int head) => new(
            tensor.Pointer<float>() + (head / Heads * tensor.StridesSpan[0]) + (head % Heads * tensor.StridesSpan[1]), (nint)tensor.StridesSpan[2], (nint)tensor.StridesSpan[3]);

        /// <summary>The first row of a head in a tensor that lies as [batch, time, heads, width].</summary>
        public float* Row(Tensor rows, int head) => rows.Pointer<float>() + (head / Heads * rows.StridesSpan[0]) + (head % Heads * rows.StridesSpan[2]);
    }
}
