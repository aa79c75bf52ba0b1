using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Eight rows by three vectors of sixteen: twenty-four sums, three loads and one broadcast out of thirty-two registers.</summary>
internal readonly unsafe struct Avx512MicroKernel : IMicroKernel
{
    public static bool IsSupported => Avx512F.IsSupported;

    public static int Rows => 8;

    public static int Columns => 48;

    public static int Depth => 192;

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
        var a6 = a + (aRow * Math.Min(6, last));
        var a7 = a + (aRow * Math.Min(7, last));
        Vector512<float> c00 = default, c01 = default, c02 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default;
        Vector512<float> c40 = default, c41 = default, c42 = default;
        Vector512<float> c50 = default, c51 = default, c52 = default;
        Vector512<float> c60 = default, c61 = default, c62 = default;
        Vector512<float> c70 = default, c71 = default, c72 = default;
        nint at = 0;
        for (; depth > 0; depth--)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var b2 = Vector512.Load(b + 32);
            var x = Vector512.Create(a0[at]);
            c00 = Avx512F.FusedMultiplyAdd(x, b0, c00);
            c01 = Avx512F.FusedMultiplyAdd(x, b1, c01);
            c02 = Avx512F.FusedMultiplyAdd(x, b2, c02);
            x = Vector512.Create(a1[at]);
            c10 = Avx512F.FusedMultiplyAdd(x, b0, c10);
            c11 = Avx512F.FusedMultiplyAdd(x, b1, c11);
            c12 = Avx512F.FusedMultiplyAdd(x, b2, c12);
            x = Vector512.Create(a2[at]);
            c20 = Avx512F.FusedMultiplyAdd(x, b0, c20);
            c21 = Avx512F.FusedMultiplyAdd(x, b1, c21);
            c22 = Avx512F.FusedMultiplyAdd(x, b2, c22);
            x = Vector512.Create(a3[at]);
            c30 = Avx512F.FusedMultiplyAdd(x, b0, c30);
            c31 = Avx512F.FusedMultiplyAdd(x, b1, c31);
            c32 = Avx512F.FusedMultiplyAdd(x, b2, c32);
            x = Vector512.Create(a4[at]);
            c40 = Avx512F.FusedMultiplyAdd(x, b0, c40);
            c41 = Avx512F.FusedMultiplyAdd(x, b1, c41);
            c42 = Avx512F.FusedMultiplyAdd(x, b2, c42);
            x = Vector512.Create(a5[at]);
            c50 = Avx512F.FusedMultiplyAdd(x, b0, c50);
            c51 = Avx512F.FusedMultiplyAdd(x, b1, c51);
            c52 = Avx512F.FusedMultiplyAdd(x, b2, c52);
            x = Vector512.Create(a6[at]);
            c60 = Avx512F.FusedMultiplyAdd(x, b0, c60);
            c61 = Avx512F.FusedMultiplyAdd(x, b1, c61);
            c62 = Avx512F.FusedMultiplyAdd(x, b2, c62);
            x = Vector512.Create(a7[at]);
            c70 = Avx512F.FusedMultiplyAdd(x, b0, c70);
            c71 = Avx512F.FusedMultiplyAdd(x, b1, c71);
            c72 = Avx512F.FusedMultiplyAdd(x, b2, c72);
            at += aDepth;
            b += bDepth;
        }

        Put(c, c00, c01, c02, accumulate);
        Put(c += cRow, c10, c11, c12, accumulate);
        Put(c += cRow, c20, c21, c22, accumulate);
        Put(c += cRow, c30, c31, c32, accumulate);
        Put(c += cRow, c40, c41, c42, accumulate);
        Put(c += cRow, c50, c51, c52, accumulate);
        Put(c += cRow, c60, c61, c62, accumulate);
        Put(c + cRow, c70, c71, c72, accumulate);
    }

    private static void Put(float* c, Vector512<float> left, Vector512<float> middle, Vector512<float> right, bool accumulate)
    {
        if (accumulate)
        {
            left += Vector512.Load(c);
            middle += Vector512.Load(c + 16);
            right += Vector512.Load(c + 32);
        }

        left.Store(c);
        middle.Store(c + 16);
        right.Store(c + 32);
    }
}
