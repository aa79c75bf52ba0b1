using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Four rows by two vectors of four, on any processor; where there are no vectors the runtime computes the same one element after the other.</summary>
internal readonly unsafe struct PortableMicroKernel : IMicroKernel
{
    public static bool IsSupported => true;

    public static int Rows => 4;

    public static int Columns => 8;

    public static int Depth => 256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, float* a, nint aRow, nint aDepth, int rows, float* b, nint bDepth, float* c, nint cRow, bool accumulate)
    {
        var last = rows - 1;
        var a0 = a;
        var a1 = a + (aRow * Math.Min(1, last));
        var a2 = a + (aRow * Math.Min(2, last));
        var a3 = a + (aRow * Math.Min(3, last));
        Vector128<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        nint at = 0;
        for (; depth > 0; depth--)
        {
            var b0 = Vector128.Load(b);
            var b1 = Vector128.Load(b + 4);
            var x = Vector128.Create(a0[at]);
            c00 = Vector128.MultiplyAddEstimate(x, b0, c00);
            c01 = Vector128.MultiplyAddEstimate(x, b1, c01);
            x = Vector128.Create(a1[at]);
            c10 = Vector128.MultiplyAddEstimate(x, b0, c10);
            c11 = Vector128.MultiplyAddEstimate(x, b1, c11);
            x = Vector128.Create(a2[at]);
            c20 = Vector128.MultiplyAddEstimate(x, b0, c20);
            c21 = Vector128.MultiplyAddEstimate(x, b1, c21);
            x = Vector128.Create(a3[at]);
            c30 = Vector128.MultiplyAddEstimate(x, b0, c30);
            c31 = Vector128.MultiplyAddEstimate(x, b1, c31);
            at += aDepth;
            b += bDepth;
        }

        Put(c, c00, c01, accumulate);
        Put(c += cRow, c10, c11, accumulate);
        Put(c += cRow, c20, c21, accumulate);
        Put(c + cRow, c30, c31, accumulate);
    }

    private static void Put(float* c, Vector128<float> left, Vector128<float> right, bool accumulate)
    {
        if (accumulate)
        {
            left += Vector128.Load(c);
            right += Vector128.Load(c + 4);
        }

        left.Store(c);
        right.Store(c + 4);
    }
}
