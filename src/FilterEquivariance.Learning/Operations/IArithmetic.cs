using System.Numerics;

namespace TorchSharp;

/// <summary>An operation on two numbers of one type, and on rows of them.</summary>
internal interface IArithmetic
{
    static abstract T One<T>(T x, T y)
        where T : unmanaged, INumber<T>;

    static abstract void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T>;

    static abstract void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T>;

    static abstract void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T>;
}

/// <summary>x + y.</summary>
internal readonly struct Plus : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => x + y;

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Add(y, x, result);
}

/// <summary>x − y.</summary>
internal readonly struct Minus : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => x - y;

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Subtract(x, y, result);
}

/// <summary>x y.</summary>
internal readonly struct Times : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => x * y;

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Multiply(y, x, result);
}

/// <summary>x / y.</summary>
internal readonly struct Over : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => x / y;

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Divide(x, y, result);
}

/// <summary>The greater; what is not a number wins.</summary>
internal readonly struct Greater : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Max(x, y);

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Max(y, x, result);
}

/// <summary>The lesser; what is not a number wins.</summary>
internal readonly struct Lesser : IArithmetic
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> => T.Min(x, y);

    public static void Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, result);

    public static void Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(x, y, result);

    public static void Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
        where T : unmanaged, INumber<T> => TensorPrimitives.Min(y, x, result);
}

/// <summary>An operation on two numbers of one type for which there is no faster way than one after the other.</summary>
internal interface IPairwise<TSelf> : IArithmetic
    where TSelf : struct, IPairwise<TSelf>
{
    static void IArithmetic.Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
    {
        for (var at = 0; at < result.Length; at++)
            result[at] = TSelf.One(x[at], y[at]);
    }

    static void IArithmetic.Rows<T>(ReadOnlySpan<T> x, T y, Span<T> result)
    {
        for (var at = 0; at < result.Length; at++)
            result[at] = TSelf.One(x[at], y);
    }

    static void IArithmetic.Rows<T>(T x, ReadOnlySpan<T> y, Span<T> result)
    {
        for (var at = 0; at < result.Length; at++)
            result[at] = TSelf.One(x, y[at]);
    }
}

/// <summary>x to the power y.</summary>
internal readonly struct Power : IPairwise<Power>
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) ? T.CreateTruncating(MathF.Pow(float.CreateTruncating(x), float.CreateTruncating(y)))
        : typeof(T) == typeof(double) ? T.CreateTruncating(Math.Pow(double.CreateTruncating(x), double.CreateTruncating(y)))
        : Whole(x, long.CreateTruncating(y));

    // By squaring; a whole number to a negative power is 0, but for 1 and −1.
    private static T Whole<T>(T x, long y)
        where T : unmanaged, INumber<T>
    {
        if (y < 0)
            return x == T.One ? T.One : x == -T.One ? (y % 2 == 0 ? T.One : -T.One) : T.Zero;
        var result = T.One;
        for (; y > 0; y >>= 1)
        {
            if ((y & 1) == 1)
                result *= x;
            x *= x;
        }

        return result;
    }
}

/// <summary>The rest of x / y, with the sign of y.</summary>
internal readonly struct Remainder : IPairwise<Remainder>
{
    public static T One<T>(T x, T y)
        where T : unmanaged, INumber<T>
    {
        var rest = x % y;
        return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(y) ? rest + y : rest;
    }
}
