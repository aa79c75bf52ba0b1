using System.Runtime.InteropServices;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>The matrix product of OpenBLAS, where that library can be loaded. Never required, and not used unless asked for; sums differ from ours in their last bits.</summary>
internal static unsafe class OpenBlas
{
    private const int RowMajor = 101;
    private const int AsStored = 111;
    private const int Transposed = 112;

    // Below so many multiplications another thread is not worth waking.
    private const long WorthSharing = 100_000;

    private static readonly Lazy<nint> Product = new(Load);
    private static delegate* unmanaged<int, void> _setThreads;
    private static int _ownThreads = 1;

    /// <summary>Whether the library is there; the first question loads it.</summary>
    public static bool IsAvailable => Product.Value != 0;

    /// <summary>Threads that the library starts itself; at first 1, and then a product is shared among ours. Has no effect while the library is missing.</summary>
    public static int OwnThreads
    {
        get => _ownThreads;
        set
        {
            if (value == _ownThreads || !IsAvailable || _setThreads == null)
                return;
            _ownThreads = value;
            _setThreads(value);
        }
    }

    /// <summary>The product as in <see cref="BlockedProduct{TKernel}.Multiply"/>, or false if the library is missing or a factor is not stored in a way it knows.</summary>
    /// <remarks>Rows are shared among our threads, which the library does not know; how they are split may change last bits.</remarks>
    public static bool TryMultiply(int m, int n, int k, Operand a, Operand b, float* c, nint cLeading, bool accumulate)
    {
        if (!IsAvailable || !Describe(a, m, k, out var aOrder, out var aLeading) || !Describe(b, k, n, out var bOrder, out var bLeading) || cLeading > int.MaxValue)
            return false;
        var pieces = (long)m * n * k < WorthSharing || _ownThreads > 1 ? 1 : Math.Min(Workers.Available, m);
        Workers.Run(pieces, new RowBlocks((m + pieces - 1) / pieces, m, n, k, a, aOrder, aLeading, b.Data, bOrder, bLeading, c, cLeading, accumulate));
        return true;
    }

    private static bool Describe(Operand matrix, int rows, int columns, out int order, out int leading)
    {
        order = matrix.ColumnStep == 1 ? AsStored : Transposed;
        var (step, other, least) = matrix.ColumnStep == 1 ? (matrix.RowStep, matrix.ColumnStep, columns) : (matrix.ColumnStep, matrix.RowStep, rows);
        leading = (int)Math.Min(step, int.MaxValue);
        return other == 1 && step >= least && step < int.MaxValue;
    }

    private static nint Load()
    {
        if (!NativeLibrary.TryLoad("libopenblas.so.0", out var library) && !NativeLibrary.TryLoad("libopenblas", out library))
            return 0;
        if (!NativeLibrary.TryGetExport(library, "cblas_sgemm", out var product))
            return 0;
        if (NativeLibrary.TryGetExport(library, "openblas_set_num_threads", out var setThreads))
        {
            // Its own threads would compete with ours.
            _setThreads = (delegate* unmanaged<int, void>)setThreads;
            _setThreads(1);
        }

        return product;
    }

    private readonly struct RowBlocks(
        int height, int m, int n, int k, Operand a, int aOrder, int aLeading, float* b, int bOrder, int bLeading, float* c, nint cLeading, bool accumulate) : IPieces
    {
        public void Run(int piece)
        {
            var row = piece * height;
            if (row >= m)
                return;
            ((delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)Product.Value)(
                RowMajor, aOrder, bOrder, Math.Min(height, m - row), n, k, 1, a.At(row, 0), aLeading, b, bLeading, accumulate ? 1 : 0, c + (row * cLeading), (int)cLeading);
        }
    }
}
