using FilterEquivariance.Learning.Kernels;

namespace TorchSharp;

/// <summary>The walk over all elements of a result and of the factors it is made of: neighbours that lie alike in all of them are one dimension.</summary>
internal sealed class Loop
{
    private const long PieceOfWork = 32_768;

    private readonly long[] _sizes;
    private readonly long[][] _strides;

    /// <summary>A walk.</summary>
    /// <param name="sizes">The sizes of the result.</param>
    /// <param name="strides">For each participant its strides, as many as there are sizes.</param>
    public Loop(ReadOnlySpan<long> sizes, params long[][] strides)
    {
        // Elements may be visited in any order, and the best is that in which the result lies in memory.
        var kept = new List<int>();
        var merged = sizes.ToArray();
        foreach (var dimension in Shape.Order(strides[0]))
        {
            if (sizes[dimension] == 1)
                continue;
            if (kept.Count > 0 && Continues(strides, kept[^1], dimension, merged[dimension]))
                merged[dimension] *= merged[kept[^1]];
            else
                kept.Add(dimension);
            kept[^1] = dimension;
        }

        _sizes = [.. kept.Select(dimension => merged[dimension])];
        _strides = [.. strides.Select(one => kept.Select(dimension => one[dimension]).ToArray())];
        Inner = _sizes.Length == 0 ? (Shape.Count(sizes) == 0 ? 0 : 1) : _sizes[^1];
        Rows = 1;
        for (var dimension = 0; dimension < _sizes.Length - 1; dimension++)
            Rows *= _sizes[dimension];
    }

    /// <summary>Visits so many elements, of one row.</summary>
    /// <param name="offsets">Where each participant begins.</param>
    /// <param name="count">How many elements.</param>
    public delegate void Body(ReadOnlySpan<long> offsets, int count);

    /// <summary>The elements of a row.</summary>
    public long Inner { get; }

    /// <summary>How many rows there are.</summary>
    public long Rows { get; }

    /// <summary>The step of a participant within a row.</summary>
    public long Step(int participant) => _sizes.Length == 0 ? 1 : _strides[participant][^1];

    /// <summary>Visits everything, on several threads where there is much.</summary>
    public void Run(Body body)
    {
        var total = Rows * Inner;
        if (total == 0)
            return;
        if (Rows == 1)
        {
            var pieces = Math.Max(1, total / PieceOfWork);
            if (pieces == 1 || Workers.Available == 1)
                Row(body, 0, 0, Inner);
            else
                Workers.Run((int)pieces, piece => Row(body, 0, Inner * piece / pieces, Inner * (piece + 1) / pieces));
        }
        else
        {
            var pieces = Math.Min(Rows, Math.Max(1, total / PieceOfWork));
            if (pieces == 1 || Workers.Available == 1)
                Block(body, 0, Rows);
            else
                Workers.Run((int)pieces, piece => Block(body, Rows * piece / pieces, Rows * (piece + 1) / pieces));
        }
    }

    /// <summary>Visits every row as a whole, one after the other.</summary>
    public void Each(Body body)
    {
        if (Inner > 0)
            Block(body, 0, Rows);
    }

    private static bool Continues(long[][] strides, int outer, int inner, long size)
    {
        foreach (var one in strides)
        {
            if (one[outer] != one[inner] * size)
                return false;
        }

        return true;
    }

    private void Block(Body body, long from, long to)
    {
        for (var row = from; row < to; row++)
            Row(body, row, 0, Inner);
    }

    private void Row(Body body, long row, long from, long to)
    {
        Span<long> offsets = stackalloc long[_strides.Length];
        for (var participant = 0; participant < offsets.Length; participant++)
            offsets[participant] = from * Step(participant);
        for (var dimension = _sizes.Length - 2; dimension >= 0; dimension--)
        {
            var at = row % _sizes[dimension];
            row /= _sizes[dimension];
            for (var participant = 0; participant < offsets.Length; participant++)
                offsets[participant] += at * _strides[participant][dimension];
        }

        body(offsets, checked((int)(to - from)));
    }
}
