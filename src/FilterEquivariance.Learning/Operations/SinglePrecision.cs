using FilterEquivariance.Learning.Kernels;
using Eightfold = FilterEquivariance.Learning.Kernels.Elementwise;

namespace TorchSharp;

/// <summary>Kernels for eight numbers at a time, called from code for any precision that has found out that it runs in single precision.</summary>
internal static unsafe class SinglePrecision
{
    public static void Map<TKernel, T>(ReadOnlySpan<T> x, Span<T> result)
        where TKernel : struct, IUnary
        where T : unmanaged
    {
        fixed (T* from = x, to = result)
            Eightfold.Map<TKernel>(result.Length, (float*)from, (float*)to);
    }

    public static void Zip<TKernel, T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> result)
        where TKernel : struct, IBinary
        where T : unmanaged
    {
        fixed (T* left = x, right = y, to = result)
            Eightfold.Zip<TKernel>(result.Length, (float*)left, (float*)right, (float*)to);
    }
}
