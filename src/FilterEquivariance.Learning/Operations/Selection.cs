using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Elements of one tensor or of another, by a condition. Nothing is recorded here.</summary>
internal static unsafe class Selection
{
    public static Tensor Where(Tensor condition, Tensor x, Tensor y)
    {
        var type = ElementTypes.Common(x.dtype, y.dtype);
        using var left = Converted.To(x, type);
        using var right = Converted.To(y, type);
        var sizes = Shape.Broadcast(condition.SizesArray, Shape.Broadcast(x.SizesArray, y.SizesArray, nameof(where)), nameof(where));
        var result = Tensor.Empty(sizes, type);
        switch (ElementTypes.Size(type))
        {
            case 1:
                Choose<byte>(condition, left.Tensor, right.Tensor, result);
                break;
            case 4:
                Choose<int>(condition, left.Tensor, right.Tensor, result);
                break;
            default:
                Choose<long>(condition, left.Tensor, right.Tensor, result);
                break;
        }

        return result;
    }

    // Only the width of an element matters.
    private static void Choose<T>(Tensor condition, Tensor x, Tensor y, Tensor result)
        where T : unmanaged
    {
        var loop = new Loop(
            result.Sizes, result.StridesSpan.ToArray(), Shape.Stretch(condition.Sizes, condition.StridesSpan, result.Sizes),
            Shape.Stretch(x.Sizes, x.StridesSpan, result.Sizes), Shape.Stretch(y.Sizes, y.StridesSpan, result.Sizes));
        var (cs, xs, ys) = (loop.Step(1), loop.Step(2), loop.Step(3));
        var (rp, cp, xp, yp) = ((nint)result.Pointer<T>(), (nint)condition.Pointer<bool>(), (nint)x.Pointer<T>(), (nint)y.Pointer<T>());
        loop.Run((offsets, count) =>
        {
            var r = (T*)rp + offsets[0];
            var c = (bool*)cp + offsets[1];
            var a = (T*)xp + offsets[2];
            var b = (T*)yp + offsets[3];
            for (var at = 0L; at < count; at++)
                r[at] = c[at * cs] ? a[at * xs] : b[at * ys];
        });
    }
}
