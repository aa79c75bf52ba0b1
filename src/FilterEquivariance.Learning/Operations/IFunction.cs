using System.Numerics;

namespace TorchSharp;

/// <summary>A function of one real number with its slope; one row of the table of functions.</summary>
internal interface IFunction<TSelf>
    where TSelf : struct, IFunction<TSelf>
{
    static abstract T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The slope at x, where the value is y.</summary>
    static abstract T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>;

    static virtual void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
        => OneByOne.Values<TSelf, T>(x, result);

    static virtual void Gradients<T>(ReadOnlySpan<T> gradient, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
        => OneByOne.Gradients<TSelf, T>(gradient, x, y, result);
}

internal readonly struct ExpFunction : IFunction<ExpFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => y;

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, result);
}

internal readonly struct Expm1Function : IFunction<Expm1Function>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Near 0 the difference to 1 would lose its digits: e^x − 1 = 2 sinh(x/2) e^(x/2).
        var half = x / T.CreateChecked(2);
        return T.Abs(x) < T.One ? T.CreateChecked(2) * T.Sinh(half) * T.Exp(half) : T.Exp(x) - T.One;
    }

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => y + T.One;
}

internal readonly struct LogFunction : IFunction<LogFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Log(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / x;

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, result);
}

internal readonly struct Log1pFunction : IFunction<Log1pFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // The rounding of 1 + x is put right by the quotient.
        var sum = T.One + x;
        return sum == T.One ? x : T.Log(sum) * (x / (sum - T.One));
    }

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / (x + T.One);
}

internal readonly struct SqrtFunction : IFunction<SqrtFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / (y + y);

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, result);
}

internal readonly struct RsqrtFunction : IFunction<RsqrtFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.One / T.Sqrt(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => -y * y * y / T.CreateChecked(2);
}

internal readonly struct SquareFunction : IFunction<SquareFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x * x;

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x + x;

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Multiply(x, x, result);
}

internal readonly struct SinFunction : IFunction<SinFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Sin(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);
}

internal readonly struct CosFunction : IFunction<CosFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => -T.Sin(x);
}

/// <summary>sin(πx) / πx, and 1 at 0.</summary>
internal readonly struct SincFunction : IFunction<SincFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x == T.Zero ? T.One : T.SinPi(x) / (T.Pi * x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x == T.Zero ? T.Zero : (T.CosPi(x) - y) / x;
}

internal readonly struct AbsFunction : IFunction<AbsFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Abs(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x == T.Zero ? T.Zero : T.CopySign(T.One, x);

    public static void Values<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Abs(x, result);
}

/// <summary>−1, 0 or 1; flat.</summary>
internal readonly struct SignFunction : IFunction<SignFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => x == T.Zero || T.IsNaN(x) ? x : T.CopySign(T.One, x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Zero;
}

/// <summary>The next whole number below; flat.</summary>
internal readonly struct FloorFunction : IFunction<FloorFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Zero;
}

/// <summary>The nearest whole number, halves to the even one; flat.</summary>
internal readonly struct RoundFunction : IFunction<RoundFunction>
{
    public static T Value<T>(T x)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Round(x);

    public static T Slope<T>(T x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => T.Zero;
}
