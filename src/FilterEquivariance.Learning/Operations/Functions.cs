using System.Numerics;
using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Functions of one number on tensors whose elements lie row after row, shared between threads where there are many.</summary>
internal static unsafe class Functions
{
    private const long PieceOfWork = 16_384;

    public static void Values<T, TFunction>(Tensor x, Tensor result)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFunction : struct, IFunction<TFunction>
        => Share(x.Count, new ValuePieces<T, TFunction>(x.Pointer<T>(), result.Pointer<T>(), x.Count));

    public static void Gradients<T, TFunction>(Tensor gradient, Tensor x, Tensor y, Tensor result)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFunction : struct, IFunction<TFunction>
        => Share(x.Count, new GradientPieces<T, TFunction>(gradient.Pointer<T>(), x.Pointer<T>(), y.Pointer<T>(), result.Pointer<T>(), x.Count));

    private static void Share<TPieces>(long count, TPieces pieces)
        where TPieces : struct, IPieces => Workers.Run((int)((count + PieceOfWork - 1) / PieceOfWork), pieces);

    private static int Length(int piece, long count) => (int)Math.Min(PieceOfWork, count - (piece * PieceOfWork));

    private readonly struct ValuePieces<T, TFunction>(T* x, T* result, long count) : IPieces
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFunction : struct, IFunction<TFunction>
    {
        public void Run(int piece)
        {
            var (at, length) = (piece * PieceOfWork, Length(piece, count));
            TFunction.Values(new ReadOnlySpan<T>(x + at, length), new Span<T>(result + at, length));
        }
    }

    private readonly struct GradientPieces<T, TFunction>(T* gradient, T* x, T* y, T* result, long count) : IPieces
        where T : unmanaged, IFloatingPointIeee754<T>
        where TFunction : struct, IFunction<TFunction>
    {
        public void Run(int piece)
        {
            var (at, length) = (piece * PieceOfWork, Length(piece, count));
            TFunction.Gradients(new ReadOnlySpan<T>(gradient + at, length), new ReadOnlySpan<T>(x + at, length), new ReadOnlySpan<T>(y + at, length), new Span<T>(result + at, length));
        }
    }
}
