using System.Numerics;

namespace TorchSharp;

/// <summary>Functions applied to one number after the other.</summary>
internal static class OneByOne
{
    public static void Values<TFunction, T>(ReadOnlySpan<T> x, Span<T> result)
        where TFunction : struct, IFunction<TFunction>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var at = 0; at < result.Length; at++)
            result[at] = TFunction.Value(x[at]);
    }

    public static void Gradients<TFunction, T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where TFunction : struct, IFunction<TFunction>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var at = 0; at < result.Length; at++)
            result[at] = gradient[at] * TFunction.Slope(x[at], y[at]);
    }
}
