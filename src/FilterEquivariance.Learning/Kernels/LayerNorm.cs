using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Rows brought to mean 0 and variance 1, then scaled and shifted; and what comes back through that. Scale and shift may be null.</summary>
internal static unsafe class LayerNorm
{
    /// <summary>
    /// <c>result[r, i] = (x[r, i] − mean[r]) · inverse[r] · scale[i] + shift[i]</c>, where inverse is 1/√(variance + ε) and the variance is over the whole width. With a
    /// <paramref name="residual"/>, that is added to x first, in place.
    /// </summary>
    public static void Forward(int rows, int width, float* x, float* residual, float* scale, float* shift, float epsilon, float* result, float* mean, float* inverse)
        => Workers.Run(Rows.Pieces(rows, width), new ForwardPieces(rows, width, x, residual, scale, shift, epsilon, result, mean, inverse));

    /// <summary>
    /// The gradient of x, added to what is there if <paramref name="accumulate"/>, and those of scale and shift (both null or neither), for the gradient
    /// <paramref name="upstream"/> of the result, which must not overlap them.
    /// </summary>
    public static void Backward(
        int rows, int width, float* x, float* scale, float* mean, float* inverse, float* upstream, float* gradient, bool accumulate, float* scaleGradient, float* shiftGradient)
    {
        // Each piece sums its own rows, and the pieces are summed in order, whoever ran them.
        var pieces = Rows.Pieces(rows, width);
        using var sums = Scratch.Rent<float>(2 * pieces * width);
        Workers.Run(pieces, new BackwardPieces(rows, width, x, scale, mean, inverse, upstream, gradient, accumulate, scaleGradient == null ? null : sums.Data));
        if (scaleGradient == null)
            return;
        ColumnSums.Of(pieces, width, 2 * width, sums.Data, scaleGradient, accumulate: false);
        ColumnSums.Of(pieces, width, 2 * width, sums.Data + width, shiftGradient, accumulate: false);
    }

    private static void Add(float* residual, float* x, int width)
    {
        for (var i = 0; i < width; i += VectorMath.Width)
            VectorMath.Store(VectorMath.Load(x + i, width - i) + VectorMath.Load(residual + i, width - i), x + i, width - i);
    }

    private static (float Mean, float Variance) Moments(float* x, int width)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
            sum += VectorMath.Load(x + i, width - i);
        var mean = VectorMath.Sum(sum) / width;
        var centre = Vector256.Create(mean);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
        {
            var distance = VectorMath.Load(x + i, width - i, mean) - centre;
            squares = Vector256.MultiplyAddEstimate(distance, distance, squares);
        }

        return (mean, VectorMath.Sum(squares) / width);
    }

    private readonly struct ForwardPieces(
        int rows, int width, float* x, float* residual, float* scale, float* shift, float epsilon, float* result, float* mean, float* inverse) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, rows, width);
            for (nint row = start; row < end; row++)
            {
                var source = x + (row * width);
                if (residual != null)
                    Add(residual + (row * width), source, width);
                var (centre, variance) = Moments(source, width);
                mean[row] = centre;
                inverse[row] = 1 / MathF.Sqrt(variance + epsilon);
                Row(source, Vector256.Create(centre), Vector256.Create(inverse[row]), result + (row * width));
            }
        }

        private void Row(float* source, Vector256<float> centre, Vector256<float> factor, float* target)
        {
            for (var i = 0; i < width; i += VectorMath.Width)
            {
                var value = (VectorMath.Load(source + i, width - i) - centre) * factor;
                if (scale != null)
                    value *= VectorMath.Load(scale + i, width - i);
                if (shift != null)
                    value += VectorMath.Load(shift + i, width - i);
                VectorMath.Store(value, target + i, width - i);
            }
        }
    }

    private readonly struct BackwardPieces(
        int rows, int width, float* x, float* scale, float* mean, float* inverse, float* upstream, float* gradient, bool accumulate, float* sums) : IPieces
    {
        public void Run(int piece)
        {
            var scaleSums = sums + (2 * (nint)piece * width);
            if (sums != null)
                new Span<float>(scaleSums, 2 * width).Clear();
            var (start, end) = Rows.Of(piece, rows, width);
            for (nint row = start; row < end; row++)
                Row(x + (row * width), Vector256.Create(mean[row]), inverse[row], upstream + (row * width), gradient + (row * width), scaleSums);
        }

        // With the normalised x̂ and u = upstream · scale: inverse · (u − mean u − x̂ · mean (u x̂)).
        private void Row(float* source, Vector256<float> centre, float inverseOfRow, float* from, float* target, float* scaleSums)
        {
            var factor = Vector256.Create(inverseOfRow);
            Vector256<float> plain = default, along = default;
            for (var i = 0; i < width; i += VectorMath.Width)
            {
                var left = width - i;
                var normal = (VectorMath.Load(source + i, left) - centre) * factor;
                var back = VectorMath.Load(from + i, left);
                if (sums != null)
                {
                    VectorMath.Store(VectorMath.Load(scaleSums + i, left) + (back * normal), scaleSums + i, left);
                    VectorMath.Store(VectorMath.Load(scaleSums + width + i, left) + back, scaleSums + width + i, left);
                }

                if (scale != null)
                    back *= VectorMath.Load(scale + i, left);
                plain += back;
                along = Vector256.MultiplyAddEstimate(back, normal, along);
            }

            var plainMean = Vector256.Create(VectorMath.Sum(plain) / width);
            var alongMean = Vector256.Create(VectorMath.Sum(along) / width);
            for (var i = 0; i < width; i += VectorMath.Width)
            {
                var left = width - i;
                var normal = (VectorMath.Load(source + i, left) - centre) * factor;
                var back = VectorMath.Load(from + i, left);
                if (scale != null)
                    back *= VectorMath.Load(scale + i, left);
                var value = (back - plainMean - (normal * alongMean)) * factor;
                if (accumulate)
                    value += VectorMath.Load(target + i, left);
                VectorMath.Store(value, target + i, left);
            }
        }
    }
}
