namespace FilterEquivariance.Learning.Kernels;

/// <summary>The matrix product in single precision. Results are bitwise the same for every number of threads, but not for different instruction sets.</summary>
internal static unsafe class MatrixProduct
{
    private static readonly delegate*<int, int, int, Operand, Operand, float*, nint, bool, void> Own =
        Avx512MicroKernel.IsSupported ? &BlockedProduct<Avx512MicroKernel>.Multiply
        : Avx2MicroKernel.IsSupported ? &BlockedProduct<Avx2MicroKernel>.Multiply
        : &BlockedProduct<PortableMicroKernel>.Multiply;

    /// <summary>Whether OpenBLAS multiplies in place of our own loops where it can; at first only if the environment variable <c>FEQ_OPENBLAS</c> is 1 and the library is there.</summary>
    public static bool UseOpenBlas { get; set; } = Environment.GetEnvironmentVariable("FEQ_OPENBLAS") == "1" && OpenBlas.IsAvailable;

    // So many multiplications make a piece of a batch: small ones are handed out in groups.
    private const long PieceOfBatch = 100_000;

    /// <summary>
    /// <c>C = op(A) op(B)</c>, or <c>C += op(A) op(B)</c> if <paramref name="accumulate"/>, where op transposes or not. op(A) is <paramref name="m"/> × <paramref name="k"/>,
    /// op(B) <paramref name="k"/> × <paramref name="n"/>, C <paramref name="m"/> × <paramref name="n"/>; each is stored row after row, its <i>leading</i> number of elements apart.
    /// C must not overlap a factor.
    /// </summary>
    public static void Multiply(
        bool transposeA, bool transposeB, int m, int n, int k, float* a, nint aLeading, float* b, nint bLeading, float* c, nint cLeading, bool accumulate = false)
        => Multiply(m, n, k, Operand.Of(a, aLeading, transposeA), Operand.Of(b, bLeading, transposeB), c, cLeading, accumulate);

    /// <summary>The same for factors with any two strides, 0 (repeated) among them.</summary>
    public static void Multiply(int m, int n, int k, Operand a, Operand b, float* c, nint cLeading, bool accumulate = false)
    {
        if (m == 0 || n == 0)
            return;
        if (k == 0)
        {
            if (!accumulate)
                Clear(m, n, c, cLeading);
        }
        else if (!UseOpenBlas || !OpenBlas.TryMultiply(m, n, k, a, b, c, cLeading, accumulate))
        {
            Own(m, n, k, a, b, c, cLeading, accumulate);
        }
    }

    /// <summary>So many products of one shape; the matrices of a batch lie <i>step</i> elements apart, 0 for one that all share. Those of C must not overlap.</summary>
    public static void MultiplyBatch(
        int count, int m, int n, int k, Operand a, nint aStep, Operand b, nint bStep, float* c, nint cLeading, nint cStep, bool accumulate = false)
    {
        var work = Math.Max(1, (long)m * n * k);
        var group = (int)Math.Clamp(PieceOfBatch / work, 1, Math.Max(1, count));
        var pieces = (count + group - 1) / group;
        var batch = new Batch(count, group, m, n, k, a, aStep, b, bStep, c, cLeading, cStep, accumulate);

        // Few large products are better shared one by one.
        if (pieces >= Workers.Available)
        {
            Workers.Run(pieces, batch);
        }
        else
        {
            for (var piece = 0; piece < pieces; piece++)
                batch.Run(piece);
        }
    }

    private static void Clear(int m, int n, float* c, nint cLeading)
    {
        for (var row = 0; row < m; row++)
            new Span<float>(c + (row * cLeading), n).Clear();
    }

    private readonly struct Batch(
        int count, int group, int m, int n, int k, Operand a, nint aStep, Operand b, nint bStep, float* c, nint cLeading, nint cStep, bool accumulate) : IPieces
    {
        public void Run(int piece)
        {
            var end = Math.Min(count, (piece + 1) * group);
            for (nint at = piece * group; at < end; at++)
                Multiply(m, n, k, a.Offset(at * aStep), b.Offset(at * bStep), c + (at * cStep), cLeading, accumulate);
        }
    }
}
