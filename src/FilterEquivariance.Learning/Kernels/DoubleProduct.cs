namespace FilterEquivariance.Learning.Kernels;

/// <summary>The matrix product in double precision, plain and slow: derivatives are checked with it, nothing is trained.</summary>
internal static unsafe class DoubleProduct
{
    /// <summary>The same as <see cref="MatrixProduct.Multiply(bool, bool, int, int, int, float*, nint, float*, nint, float*, nint, bool)"/>.</summary>
    public static void Multiply(
        bool transposeA, bool transposeB, int m, int n, int k, double* a, nint aLeading, double* b, nint bLeading, double* c, nint cLeading, bool accumulate = false)
    {
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var sum = accumulate ? c[(row * cLeading) + column] : 0;
                for (var p = 0; p < k; p++)
                    sum += (transposeA ? a[(p * aLeading) + row] : a[(row * aLeading) + p]) * (transposeB ? b[(column * bLeading) + p] : b[(p * bLeading) + column]);
                c[(row * cLeading) + column] = sum;
            }
        }
    }
}
