using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Copies of elements, with a change of type where the types differ. Nothing is recorded here.</summary>
internal static unsafe class Copies
{
    /// <summary>A copy, row after row, of the type.</summary>
    public static Tensor Converted(Tensor source, ScalarType type)
    {
        var result = Tensor.Empty(source.Sizes, type);
        Into(source, result);
        return result;
    }

    /// <summary>Copies into a tensor to whose shape the source can be stretched.</summary>
    public static void Into(Tensor source, Tensor target)
    {
        switch (target.dtype)
        {
            case ScalarType.Float32:
                From<float>(source, target);
                break;
            case ScalarType.Float64:
                From<double>(source, target);
                break;
            case ScalarType.Int64:
                From<long>(source, target);
                break;
            case ScalarType.Int32:
                From<int>(source, target);
                break;
            case ScalarType.Byte:
                From<byte>(source, target);
                break;
            case ScalarType.Bool:
                FromTruth(source, target);
                break;
            default:
                throw ElementTypes.Unknown(target.dtype);
        }
    }

    private static void From<TTarget>(Tensor source, Tensor target)
        where TTarget : unmanaged, INumber<TTarget>
    {
        switch (source.dtype)
        {
            case ScalarType.Float32:
                Copy<float, TTarget>(source, target);
                break;
            case ScalarType.Float64:
                Copy<double, TTarget>(source, target);
                break;
            case ScalarType.Int64:
                Copy<long, TTarget>(source, target);
                break;
            case ScalarType.Int32:
                Copy<int, TTarget>(source, target);
                break;
            case ScalarType.Byte or ScalarType.Bool:
                Copy<byte, TTarget>(source, target);
                break;
            default:
                throw ElementTypes.Unknown(source.dtype);
        }
    }

    private static void FromTruth(Tensor source, Tensor target)
    {
        if (source.dtype is ScalarType.Bool)
        {
            Copy<byte, byte>(source, target);
            return;
        }

        using var zero = full([], 0, source.dtype);
        using var truth = Elementwise.Compare<Unequal>(source, zero, "bool");
        Copy<byte, byte>(truth, target);
    }

    private static void Copy<TSource, TTarget>(Tensor source, Tensor target)
        where TSource : unmanaged, INumber<TSource>
        where TTarget : unmanaged, INumber<TTarget>
    {
        var loop = new Loop(target.Sizes, target.StridesSpan.ToArray(), Shape.Stretch(source.Sizes, source.StridesSpan, target.Sizes));
        var (ts, ss) = (loop.Step(0), loop.Step(1));
        var (tp, sp) = ((nint)target.Pointer<TTarget>(), (nint)source.Pointer<TSource>());
        loop.Run((offsets, count) =>
        {
            var t = (TTarget*)tp + offsets[0];
            var s = (TSource*)sp + offsets[1];
            if (ts == 1 && ss == 0)
            {
                new Span<TTarget>(t, count).Fill(TTarget.CreateTruncating(*s));
            }
            else if (ts == 1 && ss == 1)
            {
                if (typeof(TSource) == typeof(TTarget))
                    new ReadOnlySpan<TTarget>(s, count).CopyTo(new Span<TTarget>(t, count));
                else
                    TensorPrimitives.ConvertTruncating(new ReadOnlySpan<TSource>(s, count), new Span<TTarget>(t, count));
            }
            else
            {
                for (var at = 0L; at < count; at++)
                    t[at * ts] = TTarget.CreateTruncating(s[at * ss]);
            }
        });
    }
}
