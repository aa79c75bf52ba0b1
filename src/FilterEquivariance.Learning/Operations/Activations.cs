using System.Numerics;
using FilterEquivariance.Learning.Kernels;

namespace TorchSharp;

internal readonly struct TanhFunction : IFunction<TanhFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Tanh(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One - (y * y);

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tanh(x, result);
}

internal readonly struct SigmoidFunction : IFunction<SigmoidFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / (T.One + T.Exp(-x));

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => y * (T.One - y);

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sigmoid(x, result);
}

internal readonly struct ReluFunction : IFunction<ReluFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Max(x, T.Zero);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x > T.Zero ? T.One : T.Zero;

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Max(x, T.Zero, result);
}

/// <summary>x / (1 + e^−x).</summary>
internal readonly struct SiluFunction : IFunction<SiluFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x / (T.One + T.Exp(-x));

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sigmoid = T.One / (T.One + T.Exp(-x));
        return sigmoid + (y * (T.One - sigmoid));
    }
}

/// <summary>log(1 + e^x); beyond 20 the number itself.</summary>
internal readonly struct SoftplusFunction : IFunction<SoftplusFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x > T.CreateChecked(20) ? x : Log1pFunction.Value(T.Exp(x));

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / (T.One + T.Exp(-x));
}

internal readonly struct ErfFunction : IFunction<ErfFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(ErrorFunction.Of(double.CreateTruncating(x)));

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(2 / Math.Sqrt(Math.PI)) * T.Exp(-x * x);

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            SinglePrecision.Map<Erf, T>(x, result);
        else
            OneByOne.Values<ErfFunction, T>(x, result);
    }
}

/// <summary>x Φ(x) with the normal distribution's Φ (the exact form, arXiv 1606.08415).</summary>
internal readonly struct GeluFunction : IFunction<GeluFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x * Phi(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => Phi(x) + (x * T.CreateTruncating(1 / Math.Sqrt(2 * Math.PI)) * T.Exp(-x * x / T.CreateChecked(2)));

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            SinglePrecision.Map<Gelu, T>(x, result);
        else
            OneByOne.Values<GeluFunction, T>(x, result);
    }

    public static void Gradients<T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            SinglePrecision.Zip<GeluGradient, T>(x, gradient, result);
        else
            OneByOne.Gradients<GeluFunction, T>(gradient, x, y, result);
    }

    private static T Phi<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating((1 + ErrorFunction.Of(double.CreateTruncating(x) / Math.Sqrt(2))) / 2);
}
