using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Operations on pairs of elements; the shapes are stretched to each other. Nothing is recorded here.</summary>
internal static unsafe class Elementwise
{
    /// <summary>The result of an operation, in a tensor of its own.</summary>
    public static Tensor Arithmetic<TOperation>(Tensor x, Tensor y, string name)
        where TOperation : struct, IArithmetic
    {
        var type = ElementTypes.Common(x.dtype, y.dtype);
        using var left = Converted.To(x, type);
        using var right = Converted.To(y, type);
        var result = Tensor.Empty(Shape.Broadcast(x.SizesArray, y.SizesArray, name), type);
        Into<TOperation>(left.Tensor, right.Tensor, result, name);
        return result;
    }

    /// <summary>The result of an operation, written where the caller says.</summary>
    /// <param name="x">The left factor.</param>
    /// <param name="y">The right factor, of the same type.</param>
    /// <param name="result">Of the same type, and of a shape to which both can be stretched; may be one of both.</param>
    /// <param name="name">The operation, for messages.</param>
    public static void Into<TOperation>(Tensor x, Tensor y, Tensor result, string name)
        where TOperation : struct, IArithmetic
    {
        switch (result.dtype)
        {
            case ScalarType.Float32:
                Run<float, TOperation>(x, y, result);
                break;
            case ScalarType.Float64:
                Run<double, TOperation>(x, y, result);
                break;
            case ScalarType.Int64:
                Run<long, TOperation>(x, y, result);
                break;
            case ScalarType.Int32:
                Run<int, TOperation>(x, y, result);
                break;
            case ScalarType.Byte:
                Run<byte, TOperation>(x, y, result);
                break;
            default:
                throw new ArgumentException($"{name}: elements of {ElementTypes.Name(result.dtype)} have no arithmetic");
        }
    }

    /// <summary>The answers to a question.</summary>
    public static Tensor Compare<TQuestion>(Tensor x, Tensor y, string name)
        where TQuestion : struct, IComparison
    {
        var type = ElementTypes.Common(x.dtype, y.dtype);
        if (type == ScalarType.Bool)
            type = ScalarType.Byte;
        using var left = Converted.To(x, type);
        using var right = Converted.To(y, type);
        var result = Tensor.Empty(Shape.Broadcast(x.SizesArray, y.SizesArray, name), ScalarType.Bool);
        switch (type)
        {
            case ScalarType.Float32:
                Ask<float, TQuestion>(left.Tensor, right.Tensor, result);
                break;
            case ScalarType.Float64:
                Ask<double, TQuestion>(left.Tensor, right.Tensor, result);
                break;
            case ScalarType.Int64:
                Ask<long, TQuestion>(left.Tensor, right.Tensor, result);
                break;
            case ScalarType.Int32:
                Ask<int, TQuestion>(left.Tensor, right.Tensor, result);
                break;
            default:
                Ask<byte, TQuestion>(left.Tensor, right.Tensor, result);
                break;
        }

        return result;
    }

    private static Loop LoopOf(Tensor result, Tensor x, Tensor y) => new(
        result.Sizes, result.StridesSpan.ToArray(), Shape.Stretch(x.Sizes, x.StridesSpan, result.Sizes), Shape.Stretch(y.Sizes, y.StridesSpan, result.Sizes));

    private static void Run<T, TOperation>(Tensor x, Tensor y, Tensor result)
        where T : unmanaged, INumber<T>
        where TOperation : struct, IArithmetic
    {
        var loop = LoopOf(result, x, y);
        var (rs, xs, ys) = (loop.Step(0), loop.Step(1), loop.Step(2));
        var (rp, xp, yp) = ((nint)result.Pointer<T>(), (nint)x.Pointer<T>(), (nint)y.Pointer<T>());
        loop.Run((offsets, count) =>
        {
            var r = (T*)rp + offsets[0];
            var a = (T*)xp + offsets[1];
            var b = (T*)yp + offsets[2];
            switch (rs, xs, ys)
            {
                case (1, 1, 1):
                    TOperation.Rows(new ReadOnlySpan<T>(a, count), new ReadOnlySpan<T>(b, count), new Span<T>(r, count));
                    break;
                case (1, 1, 0):
                    TOperation.Rows(new ReadOnlySpan<T>(a, count), *b, new Span<T>(r, count));
                    break;
                case (1, 0, 1):
                    TOperation.Rows(*a, new ReadOnlySpan<T>(b, count), new Span<T>(r, count));
                    break;
                default:
                    for (var at = 0L; at < count; at++)
                        r[at * rs] = TOperation.One(a[at * xs], b[at * ys]);
                    break;
            }
        });
    }

    private static void Ask<T, TQuestion>(Tensor x, Tensor y, Tensor result)
        where T : unmanaged, INumber<T>
        where TQuestion : struct, IComparison
    {
        var loop = LoopOf(result, x, y);
        var (xs, ys) = (loop.Step(1), loop.Step(2));
        var (rp, xp, yp) = ((nint)result.Pointer<bool>(), (nint)x.Pointer<T>(), (nint)y.Pointer<T>());
        loop.Run((offsets, count) =>
        {
            var r = (bool*)rp + offsets[0];
            var a = (T*)xp + offsets[1];
            var b = (T*)yp + offsets[2];
            for (var at = 0L; at < count; at++)
                r[at] = TQuestion.Holds(a[at * xs], b[at * ys]);
        });
    }
}
