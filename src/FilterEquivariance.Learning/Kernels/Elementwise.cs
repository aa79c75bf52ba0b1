using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>A function of one number, for eight of them.</summary>
internal interface IUnary
{
    static abstract Vector256<float> Apply(Vector256<float> x);
}

/// <summary>A function of two numbers, for eight pairs of them.</summary>
internal interface IBinary
{
    static abstract Vector256<float> Apply(Vector256<float> x, Vector256<float> y);
}

/// <summary>Functions applied to each element, shared among threads. A result may be written over an operand.</summary>
internal static unsafe class Elementwise
{
    /// <summary>Elements of one piece of work: some ten microseconds.</summary>
    public const int Piece = 16 * 1024;

    public static void Map<TFunction>(nint count, float* x, float* result)
        where TFunction : struct, IUnary
        => Workers.Run(PiecesOf(count), new MapPieces<TFunction>(count, x, result));

    public static void Zip<TFunction>(nint count, float* x, float* y, float* result)
        where TFunction : struct, IBinary
        => Workers.Run(PiecesOf(count), new ZipPieces<TFunction>(count, x, y, result));

    public static int PiecesOf(nint count) => (int)((count + Piece - 1) / Piece);

    private readonly struct MapPieces<TFunction>(nint count, float* x, float* result) : IPieces
        where TFunction : struct, IUnary
    {
        public void Run(int piece)
        {
            var end = Math.Min(count, (piece + (nint)1) * Piece);
            for (var at = piece * (nint)Piece; at < end; at += VectorMath.Width)
                VectorMath.Store(TFunction.Apply(VectorMath.Load(x + at, end - at)), result + at, end - at);
        }
    }

    private readonly struct ZipPieces<TFunction>(nint count, float* x, float* y, float* result) : IPieces
        where TFunction : struct, IBinary
    {
        public void Run(int piece)
        {
            var end = Math.Min(count, (piece + (nint)1) * Piece);
            for (var at = piece * (nint)Piece; at < end; at += VectorMath.Width)
                VectorMath.Store(TFunction.Apply(VectorMath.Load(x + at, end - at), VectorMath.Load(y + at, end - at)), result + at, end - at);
        }
    }
}
