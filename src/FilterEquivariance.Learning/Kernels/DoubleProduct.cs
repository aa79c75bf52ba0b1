namespace FilterEquivariance.Learning.Kernels;

/// <summary>The matrix product in double precision, plain and slow: derivatives are checked with it, nothing is trained.</summary>
internal static unsafe class DoubleProduct
{
    /// <summary>The same as <see cref="MatrixProduct.Multiply(bool, bool, int, int, int, float*, nint, float*, nint, float*, nint, bool)"/>.</summary>
    public static void Multiply(
        bool transposeA, bool transposeB, int m, int n, int k, double* a, nint aLeading, double* b, nint bLeading, double* c, nint cLeading, bool accumulate = false)
        => Multiply(m, n, k, a, transposeA ? 1 : aLeading, transposeA ? aLeading : 1, b, transposeB ? 1 : bLeading, transposeB ? bLeading : 1, c, cLeading, accumulate);

    /// <summary>The same for factors with any two strides, 0 (repeated) among them.</summary>
    public static void Multiply(
        int m, int n, int k, double* a, nint aRow, nint aColumn, double* b, nint bRow, nint bColumn, double* c, nint cLeading, bool accumulate = false)
    {
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var sum = accumulate ? c[(row * cLeading) + column] : 0;
                for (var p = 0; p < k; p++)
                    sum += a[(row * aRow) + (p * aColumn)] * b[(p * bRow) + (column * bColumn)];
                c[(row * cLeading) + column] = sum;
            }
        }
    }
}
