using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>
/// softmax(scale · q kᵀ) v for many heads, and what comes back through it. Of each head, q is [queries, width], k [keys, width], v [keys, depth], with any strides;
/// the weights [queries, keys] are kept for the way back.
/// </summary>
/// <remarks>Heads are shared among threads, one head is never split: so results do not depend on the number of threads.</remarks>
internal readonly unsafe struct Attention(int queries, int keys, int width, int depth, float scale, bool causal)
{
    /// <summary>One head: its weights and its result, whose rows lie <paramref name="resultLeading"/> apart.</summary>
    public void Forward(Operand q, Operand k, Operand v, float* weights, float* result, nint resultLeading)
    {
        MatrixProduct.Multiply(queries, keys, width, q, new Operand(k.Data, k.ColumnStep, k.RowStep), weights, keys);
        for (var row = 0; row < queries; row++)
        {
            var line = weights + ((nint)row * keys);
            var seen = Seen(row);
            for (var i = 0; i < seen; i += VectorMath.Width)
                VectorMath.Store(VectorMath.Load(line + i, seen - i) * Vector256.Create(scale), line + i, seen - i);
            Softmax.Forward(1, seen, line, line);
            new Span<float>(line + seen, keys - seen).Clear();
        }

        MatrixProduct.Multiply(queries, depth, keys, new Operand(weights, keys, 1), v, result, resultLeading);
    }

    /// <summary>One head: the gradients of q, k and v, whose rows lie their leading apart; null for one that nobody wants.</summary>
    public void Backward(Operand q, Operand k, Operand v, float* weights, Operand upstream, float* toQ, nint qLeading, float* toK, nint kLeading, float* toV, nint vLeading)
    {
        if (toV != null)
            MatrixProduct.Multiply(keys, depth, queries, new Operand(weights, 1, keys), upstream, toV, vLeading);
        if (toQ == null && toK == null)
            return;
        using var scratch = Scratch.Rent<float>(queries * keys);
        var slopes = scratch.Data;
        MatrixProduct.Multiply(queries, keys, depth, upstream, new Operand(v.Data, v.ColumnStep, v.RowStep), slopes, keys);
        for (var row = 0; row < queries; row++)
        {
            var line = slopes + ((nint)row * keys);
            var seen = Seen(row);
            Softmax.Backward(1, seen, weights + ((nint)row * keys), line, line);
            for (var i = 0; i < seen; i += VectorMath.Width)
                VectorMath.Store(VectorMath.Load(line + i, seen - i) * Vector256.Create(scale), line + i, seen - i);
            new Span<float>(line + seen, keys - seen).Clear();
        }

        if (toQ != null)
            MatrixProduct.Multiply(queries, width, keys, new Operand(slopes, keys, 1), k, toQ, qLeading);
        if (toK != null)
            MatrixProduct.Multiply(keys, width, queries, new Operand(slopes, 1, keys), q, toK, kLeading);
    }

    private int Seen(int row) => causal ? Math.Min(keys, row + 1) : keys;
}
