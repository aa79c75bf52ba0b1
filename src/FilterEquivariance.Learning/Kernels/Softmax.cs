using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Softmax over rows that lie one behind the other, and what comes back through it. A row of nothing but −∞ has the result zero.</summary>
internal static unsafe class Softmax
{
    /// <summary><c>result[r, i] = exp(x[r, i]) / Σ exp(x[r, j])</c>; may be written over <paramref name="x"/>.</summary>
    public static void Forward(int rows, int width, float* x, float* result)
        => Workers.Run(Rows.Pieces(rows, width), new ForwardPieces(rows, width, x, result, logarithms: false));

    /// <summary>The logarithm of the softmax, <c>x[r, i] − log Σ exp(x[r, j])</c>; may be written over <paramref name="x"/>.</summary>
    public static void LogForward(int rows, int width, float* x, float* result)
        => Workers.Run(Rows.Pieces(rows, width), new ForwardPieces(rows, width, x, result, logarithms: true));

    /// <summary>The gradient of the input, from the softmax <paramref name="y"/> and the gradient of it; may be written over the latter.</summary>
    public static void Backward(int rows, int width, float* y, float* upstream, float* gradient)
        => Workers.Run(Rows.Pieces(rows, width), new BackwardPieces(rows, width, y, upstream, gradient, logarithms: false));

    /// <summary>The gradient of the input, from the logarithm of the softmax and the gradient of it; may be written over the latter.</summary>
    public static void LogBackward(int rows, int width, float* logarithms, float* upstream, float* gradient)
        => Workers.Run(Rows.Pieces(rows, width), new BackwardPieces(rows, width, logarithms, upstream, gradient, logarithms: true));

    /// <summary>The largest of a row, −∞ if there is none; with a NaN in it, any number.</summary>
    public static float Max(float* x, int width)
    {
        var most = Vector256.Create(float.NegativeInfinity);
        for (var i = 0; i < width; i += VectorMath.Width)
            most = Vector256.MaxNative(most, VectorMath.Load(x + i, width - i, float.NegativeInfinity));
        return VectorMath.Max(most);
    }

    /// <summary>log Σ exp(x[i]) of a row, −∞ if there is nothing but that.</summary>
    public static float LogSumExp(float* x, int width)
    {
        var most = Max(x, width);
        if (float.IsInfinity(most))
            return most;
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
            sum += VectorMath.ExpBelow(VectorMath.Load(x + i, width - i, float.NegativeInfinity) - Vector256.Create(most));
        return most + MathF.Log(VectorMath.Sum(sum));
    }

    private static void Row(float* x, int width, float* result)
    {
        var most = Max(x, width);
        if (most == float.NegativeInfinity)
        {
            new Span<float>(result, width).Clear();
            return;
        }

        var sum = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
        {
            var exponential = VectorMath.ExpBelow(VectorMath.Load(x + i, width - i, float.NegativeInfinity) - Vector256.Create(most));
            sum += exponential;
            VectorMath.Store(exponential, result + i, width - i);
        }

        var scale = Vector256.Create(1 / VectorMath.Sum(sum));
        for (var i = 0; i < width; i += VectorMath.Width)
            VectorMath.Store(VectorMath.Load(result + i, width - i) * scale, result + i, width - i);
    }

    private static void LogRow(float* x, int width, float* result)
    {
        var logarithm = Vector256.Create(LogSumExp(x, width));
        for (var i = 0; i < width; i += VectorMath.Width)
            VectorMath.Store(VectorMath.Load(x + i, width - i) - logarithm, result + i, width - i);
    }

    // y (u − Σ y u)
    private static void RowBack(float* y, float* upstream, int width, float* gradient)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
            sum = Vector256.MultiplyAddEstimate(VectorMath.Load(y + i, width - i), VectorMath.Load(upstream + i, width - i), sum);
        var total = Vector256.Create(VectorMath.Sum(sum));
        for (var i = 0; i < width; i += VectorMath.Width)
            VectorMath.Store(VectorMath.Load(y + i, width - i) * (VectorMath.Load(upstream + i, width - i) - total), gradient + i, width - i);
    }

    // u − exp(l) Σ u
    private static void LogRowBack(float* logarithms, float* upstream, int width, float* gradient)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < width; i += VectorMath.Width)
            sum += VectorMath.Load(upstream + i, width - i);
        var total = Vector256.Create(VectorMath.Sum(sum));
        for (var i = 0; i < width; i += VectorMath.Width)
            VectorMath.Store(VectorMath.Load(upstream + i, width - i) - (VectorMath.Exp(VectorMath.Load(logarithms + i, width - i)) * total), gradient + i, width - i);
    }

    private readonly struct ForwardPieces(int rows, int width, float* x, float* result, bool logarithms) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, rows, width);
            for (nint row = start; row < end; row++)
            {
                if (logarithms)
                    LogRow(x + (row * width), width, result + (row * width));
                else
                    Row(x + (row * width), width, result + (row * width));
            }
        }
    }

    private readonly struct BackwardPieces(int rows, int width, float* y, float* upstream, float* gradient, bool logarithms) : IPieces
    {
        public void Run(int piece)
        {
            var (start, end) = Rows.Of(piece, rows, width);
            for (nint row = start; row < end; row++)
            {
                if (logarithms)
                    LogRowBack(y + (row * width), upstream + (row * width), width, gradient + (row * width));
                else
                    RowBack(y + (row * width), upstream + (row * width), width, gradient + (row * width));
            }
        }
    }
}
