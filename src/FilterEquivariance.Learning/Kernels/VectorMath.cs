using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Functions of eight numbers at a time, and sums over them in a fixed order. Eight on every processor, so that results do not depend on how wide its vectors are.</summary>
internal static unsafe class VectorMath
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 8;

    // Beyond these the result is infinite, or no longer a normal number and taken for zero.
    private const float LargestExponent = 88.72283f;
    private const float SmallestExponent = -87.33654f;

    /// <summary>The exponential function, to about one unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        var most = Vector256.Create(LargestExponent);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, most), Vector256.Create(float.PositiveInfinity), ExpBelow(Vector256.MinNative(most, x)));
    }

    /// <summary>The same for numbers that are not so large that the result is infinite: the power of two nearest to it, times the Taylor series on what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpBelow(Vector256<float> x)
    {
        // In this order of operands a NaN stays one.
        var least = Vector256.Create(SmallestExponent);
        var bounded = Vector256.MaxNative(least, x);
        var power = Vector256.Round(bounded * Vector256.Create(1.44269504f));

        // ln 2 in two parts: the products with the first are exact.
        var rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-0.693359375f), bounded);
        rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(2.12194440e-4f), rest);
        var series = Vector256.MultiplyAddEstimate(Vector256.Create(1f / 5040), rest, Vector256.Create(1f / 720));
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256.Create(1f / 120));
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256.Create(1f / 24));
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256.Create(1f / 6));
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256.Create(0.5f));
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256<float>.One);
        series = Vector256.MultiplyAddEstimate(series, rest, Vector256<float>.One);
        var result = (series.AsInt32() + (Vector256.ConvertToInt32Native(power) << 23)).AsSingle();
        return Vector256.ConditionalSelect(Vector256.LessThan(x, least), default, result);
    }

    /// <summary>1 − erf(<paramref name="x"/>) for x ≥ 0 with the exponential of −x² given, within 1.5e−7: Abramowitz and Stegun, Handbook of Mathematical Functions, formula 7.1.26.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ErrorTail(Vector256<float> x, Vector256<float> exponential)
    {
        var t = Vector256<float>.One / Vector256.MultiplyAddEstimate(x, Vector256.Create(0.3275911f), Vector256<float>.One);
        var series = Vector256.MultiplyAddEstimate(Vector256.Create(1.061405429f), t, Vector256.Create(-1.453152027f));
        series = Vector256.MultiplyAddEstimate(series, t, Vector256.Create(1.421413741f));
        series = Vector256.MultiplyAddEstimate(series, t, Vector256.Create(-0.284496736f));
        series = Vector256.MultiplyAddEstimate(series, t, Vector256.Create(0.254829592f));
        return series * t * exponential;
    }

    /// <summary>The error function within 1e−6; near zero, where the tail would cancel, by its Taylor series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x)
    {
        var square = x * x;
        var size = Vector256.Abs(x);
        var far = Vector256.CopySign(Vector256<float>.One - ErrorTail(size, ExpBelow(-square)), x);

        // 2/√π (x − x³/3 + x⁵/10 − x⁷/42 + x⁹/216 − x¹¹/1320)
        var near = Vector256.MultiplyAddEstimate(square, Vector256.Create(-1f / 1320), Vector256.Create(1f / 216));
        near = Vector256.MultiplyAddEstimate(near, square, Vector256.Create(-1f / 42));
        near = Vector256.MultiplyAddEstimate(near, square, Vector256.Create(1f / 10));
        near = Vector256.MultiplyAddEstimate(near, square, Vector256.Create(-1f / 3));
        near = Vector256.MultiplyAddEstimate(near, square, Vector256<float>.One) * x * Vector256.Create(1.12837917f);
        return Vector256.ConditionalSelect(Vector256.LessThan(size, Vector256.Create(0.5f)), near, far);
    }

    /// <summary>The sum of the eight, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> x)
    {
        var four = x.GetLower() + x.GetUpper();
        var two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return two[0] + two[1];
    }

    /// <summary>The largest of the eight; whatever it likes if one is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Vector256<float> x)
    {
        var four = Vector128.MaxNative(x.GetLower(), x.GetUpper());
        var two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2)))[0];
    }

    /// <summary>The next eight numbers, or the <paramref name="left"/> there are and <paramref name="fill"/> in place of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(float* source, nint left, float fill = 0) => left >= Width ? Vector256.Load(source) : LoadPart(source, left, fill);

    /// <summary>Writes the eight numbers, or the first <paramref name="left"/> of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> values, float* target, nint left)
    {
        if (left >= Width)
            values.Store(target);
        else
            StorePart(values, target, left);
    }

    private static Vector256<float> LoadPart(float* source, nint left, float fill)
    {
        if (Avx.IsSupported)
        {
            var mask = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)left)).AsSingle();
            return Vector256.ConditionalSelect(mask, Avx.MaskLoad(source, mask), Vector256.Create(fill));
        }

        var values = Vector256.Create(fill);
        for (var i = 0; i < left; i++)
            values = values.WithElement(i, source[i]);
        return values;
    }

    private static void StorePart(Vector256<float> values, float* target, nint left)
    {
        for (var i = 0; i < left; i++)
            target[i] = values[i];
    }
}
