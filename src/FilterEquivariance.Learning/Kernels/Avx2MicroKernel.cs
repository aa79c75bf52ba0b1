using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Six rows by two vectors of eight: twelve sums, two loads and one broadcast fill the sixteen registers.</summary>
internal readonly unsafe struct Avx2MicroKernel : IMicroKernel
{
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Rows => 6;

    public static int Columns => 16;

    public static int Depth => 512;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, float* a, nint aRow, nint aDepth, int rows, float* b, nint bDepth, float* c, nint cRow, bool accumulate)
    {
        var last = rows - 1;
        var a0 = a;
        var a1 = a + (aRow * Math.Min(1, last));
        var a2 = a + (aRow * Math.Min(2, last));
        var a3 = a + (aRow * Math.Min(3, last));
        var a4 = a + (aRow * Math.Min(4, last));
        var a5 = a + (aRow * Math.Min(5, last));
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        nint at = 0;
        for (; depth > 0; depth--)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Avx.BroadcastScalarToVector256(a0 + at);
            c00 = Fma.MultiplyAdd(x, b0, c00);
            c01 = Fma.MultiplyAdd(x, b1, c01);
            x = Avx.BroadcastScalarToVector256(a1 + at);
            c10 = Fma.MultiplyAdd(x, b0, c10);
            c11 = Fma.MultiplyAdd(x, b1, c11);
            x = Avx.BroadcastScalarToVector256(a2 + at);
            c20 = Fma.MultiplyAdd(x, b0, c20);
            c21 = Fma.MultiplyAdd(x, b1, c21);
            x = Avx.BroadcastScalarToVector256(a3 + at);
            c30 = Fma.MultiplyAdd(x, b0, c30);
            c31 = Fma.MultiplyAdd(x, b1, c31);
            x = Avx.BroadcastScalarToVector256(a4 + at);
            c40 = Fma.MultiplyAdd(x, b0, c40);
            c41 = Fma.MultiplyAdd(x, b1, c41);
            x = Avx.BroadcastScalarToVector256(a5 + at);
            c50 = Fma.MultiplyAdd(x, b0, c50);
            c51 = Fma.MultiplyAdd(x, b1, c51);
            at += aDepth;
            b += bDepth;
        }

        Put(c, c00, c01, accumulate);
        Put(c += cRow, c10, c11, accumulate);
        Put(c += cRow, c20, c21, accumulate);
        Put(c += cRow, c30, c31, accumulate);
        Put(c += cRow, c40, c41, accumulate);
        Put(c + cRow, c50, c51, accumulate);
    }

    private static void Put(float* c, Vector256<float> left, Vector256<float> right, bool accumulate)
    {
        if (accumulate)
        {
            left += Vector256.Load(c);
            right += Vector256.Load(c + 8);
        }

        left.Store(c);
        right.Store(c + 8);
    }
}
