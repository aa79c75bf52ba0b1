using System.Numerics;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The walk along the steps, forth and back. Rows of a batch are shared among threads; no sum depends on how.</summary>
internal static unsafe class RecurrentSteps<T, TCell>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TCell : struct, IRecurrentCell
{
    // So many states are worth a thread.
    private const long Piece = 4096;

    public static void Forward(RecurrentWalk walk, Tensor input, Tensor weight, Tensor? bias, Tensor hidden, Tensor memory, Tensor result, Tensor kept, bool isKept)
    {
        var (width, gates) = (walk.Width, walk.Gates * walk.Width);
        using var rows = Converted.Rows(input);
        using var weights = Converted.Rows(weight);
        using var products = Tensor.Empty([walk.Batch, gates], input.dtype);
        var states = result.Pointer<T>();
        var memories = states + (walk.Rows * width);
        for (var step = 0L; step < walk.Steps; step++)
        {
            var (at, before) = (walk.First(step), walk.First(step - 1));
            var hiddenBefore = step == 0 ? hidden.Pointer<T>() : states + (before * width);
            var apart = step == 0 ? width : walk.Apart * width;
            if (bias is not null)
                Copies.Into(bias, products);
            Product(false, true, walk.Batch, gates, width, hiddenBefore, apart, weights.Tensor.Pointer<T>(), width, products.Pointer<T>(), bias is not null);
            Share(walk, new ForwardRows(walk, new RecurrentRow<T>
            {
                Width = (int)width,
                Input = rows.Tensor.Pointer<T>() + (at * gates),
                Recurrent = products.Pointer<T>(),
                HiddenBefore = hiddenBefore,
                MemoryBefore = step == 0 ? memory.Pointer<T>() : memories + (before * width),
                Hidden = states + (at * width),
                Memory = memories + (at * width),
                Kept = kept.Pointer<T>() + (isKept ? at * TCell.Kept * width : 0),
            }, apart, isKept));
        }
    }

    public static void Backward(
        RecurrentWalk walk, Tensor weight, Tensor hidden, Tensor memory, Tensor result, Tensor kept, Tensor gradient, Tensor toInput, Tensor toRecurrent, Tensor before, Tensor toHidden, Tensor toMemory)
    {
        var (width, gates) = (walk.Width, walk.Gates * walk.Width);
        using var weights = Converted.Rows(weight);
        var states = result.Pointer<T>();
        var memories = states + (walk.Rows * width);
        for (var step = walk.Steps - 1; step >= 0; step--)
        {
            var (at, earlier) = (walk.First(step), walk.First(step - 1));
            var hiddenBefore = step == 0 ? hidden.Pointer<T>() : states + (earlier * width);
            var apart = step == 0 ? width : walk.Apart * width;
            Share(walk, new BackwardRows(walk, new RecurrentRow<T>
            {
                Width = (int)width,
                Input = toInput.Pointer<T>() + (at * gates),
                Recurrent = toRecurrent.Pointer<T>() + (at * gates),
                HiddenBefore = hiddenBefore,
                MemoryBefore = step == 0 ? memory.Pointer<T>() : memories + (earlier * width),
                Hidden = states + (at * width),
                Memory = memories + (at * width),
                Kept = kept.Pointer<T>() + (at * TCell.Kept * width),
                ToHidden = toHidden.Pointer<T>(),
                ToMemory = toMemory.Pointer<T>(),
            }, apart, gradient.Pointer<T>() + (at * width), before.Pointer<T>() + (at * width)));
            Product(
                false, false, walk.Batch, width, gates, toRecurrent.Pointer<T>() + (at * gates), walk.Apart * gates, weights.Tensor.Pointer<T>(), width, toHidden.Pointer<T>(), TCell.IsDirect);
        }
    }

    private static void Product(bool transposeA, bool transposeB, long m, long n, long k, T* a, long aLeading, T* b, long bLeading, T* c, bool accumulate)
    {
        if (typeof(T) == typeof(float))
            MatrixProduct.Multiply(transposeA, transposeB, (int)m, (int)n, (int)k, (float*)a, (nint)aLeading, (float*)b, (nint)bLeading, (float*)c, (nint)n, accumulate);
        else
            DoubleProduct.Multiply(transposeA, transposeB, (int)m, (int)n, (int)k, (double*)a, (nint)aLeading, (double*)b, (nint)bLeading, (double*)c, (nint)n, accumulate);
    }

    private static void Share<TPieces>(RecurrentWalk walk, TPieces pieces)
        where TPieces : struct, IPieces => Workers.Run(PiecesOf(walk), pieces);

    private static int PiecesOf(RecurrentWalk walk) => (int)Math.Max(1, Math.Min(walk.Batch, walk.Batch * walk.Width / Piece));

    private static (long From, long To) Part(RecurrentWalk walk, int piece) => (walk.Batch * piece / PiecesOf(walk), walk.Batch * (piece + 1) / PiecesOf(walk));

    private readonly struct ForwardRows(RecurrentWalk walk, RecurrentRow<T> first, long apart, bool isKept) : IPieces
    {
        public void Run(int piece)
        {
            var (width, gates, step) = (walk.Width, walk.Gates * walk.Width, walk.Apart);
            var (from, to) = Part(walk, piece);
            for (var at = from; at < to; at++)
            {
                var row = first;
                row.Input += at * step * gates;
                row.Recurrent += at * gates;
                row.HiddenBefore += at * apart;
                row.MemoryBefore += at * apart;
                row.Hidden += at * step * width;
                row.Memory += at * step * width;
                row.Kept += at * (isKept ? step : 1) * TCell.Kept * width;
                TCell.Forward(row);
            }
        }
    }

    private readonly struct BackwardRows(RecurrentWalk walk, RecurrentRow<T> first, long apart, T* gradient, T* before) : IPieces
    {
        public void Run(int piece)
        {
            var (width, gates, step) = (walk.Width, walk.Gates * walk.Width, walk.Apart);
            var (from, to) = Part(walk, piece);
            for (var at = from; at < to; at++)
            {
                var row = first;
                row.Input += at * step * gates;
                row.Recurrent += at * step * gates;
                row.HiddenBefore += at * apart;
                row.MemoryBefore += at * apart;
                row.Hidden += at * step * width;
                row.Memory += at * step * width;
                row.Kept += at * step * TCell.Kept * width;
                row.ToHidden += at * width;
                Add(row.ToHidden, gradient + (at * step * width));
                if (TCell.HasMemory)
                {
                    row.ToMemory += at * width;
                    Add(row.ToMemory, gradient + ((walk.Rows + (at * step)) * width));
                }

                row.Of(row.HiddenBefore, 0).CopyTo(row.Of(before + (at * step * width), 0));
                TCell.Backward(row);
            }

            void Add(T* to, T* what) => TensorPrimitives.Add(new ReadOnlySpan<T>(to, (int)width), new ReadOnlySpan<T>(what, (int)width), new Span<T>(to, (int)width));
        }
    }
}
