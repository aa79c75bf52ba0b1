using System.Numerics;

namespace TorchSharp;

/// <summary>Functions of whole rows with what comes back through them, written plainly for any precision. The kernels are their fast forms in single precision.</summary>
internal static unsafe class RowFunctions
{
    /// <summary>e^x / Σ e^x; a row of nothing but −∞ becomes zero.</summary>
    public static void Softmax<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var greatest = x.IsEmpty ? T.Zero : TensorPrimitives.Max(x);
        if (T.IsNegativeInfinity(greatest))
        {
            result.Clear();
            return;
        }

        TensorPrimitives.Subtract(x, greatest, result);
        TensorPrimitives.Exp<T>(result, result);
        TensorPrimitives.Divide(result, TensorPrimitives.Sum<T>(result), result);
    }

    /// <summary>x − log Σ e^x.</summary>
    public static void LogSoftmax<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Subtract(x, LogSumExp(x), result);

    public static T LogSumExp<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var greatest = x.IsEmpty ? T.NegativeInfinity : TensorPrimitives.Max(x);
        if (!T.IsFinite(greatest))
            return greatest;
        var sum = T.Zero;
        foreach (var number in x)
            sum += T.Exp(number - greatest);
        return greatest + T.Log(sum);
    }

    /// <summary>y (g − Σ g y).</summary>
    public static void SoftmaxGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Subtract(gradient, TensorPrimitives.Dot(y, gradient), result);
        TensorPrimitives.Multiply(y, result, result);
    }

    /// <summary>g − e^y Σ g.</summary>
    public static void LogSoftmaxGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sum = TensorPrimitives.Sum(gradient);
        for (var at = 0; at < y.Length; at++)
            result[at] = gradient[at] - (T.Exp(y[at]) * sum);
    }

    /// <summary>(x − mean) / √(variance + ε), and 1 / √(variance + ε).</summary>
    public static T Normalize<T>(ReadOnlySpan<T> x, T epsilon, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var width = T.CreateTruncating(x.Length);
        TensorPrimitives.Subtract(x, TensorPrimitives.Sum(x) / width, result);
        var scale = T.One / T.Sqrt((TensorPrimitives.SumOfSquares<T>(result) / width) + epsilon);
        TensorPrimitives.Multiply(result, scale, result);
        return scale;
    }

    /// <summary>scale (g − mean g − y mean(g y)), for the normalised row y.</summary>
    public static void NormalizeGradient<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> gradient, T scale, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var width = T.CreateTruncating(y.Length);
        var mean = TensorPrimitives.Sum(gradient) / width;
        var slope = TensorPrimitives.Dot(gradient, y) / width;
        for (var at = 0; at < y.Length; at++)
            result[at] = scale * (gradient[at] - mean - (y[at] * slope));
    }
}
