using System.Runtime.CompilerServices;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>The matrix product in blocks that fit the caches, with the innermost loop given.</summary>
/// <remarks>
/// The inner dimension is cut into stretches, the columns into blocks; for each pair the right factor is copied into panels once, and blocks of rows are shared among threads.
/// An element is the sum of its stretches, each summed in rising order: neither blocks nor threads nor copies change a bit of it.
/// </remarks>
internal static unsafe class BlockedProduct<TKernel>
    where TKernel : struct, IMicroKernel
{
    // A block of rows of the left factor, this many elements of it, stays in the second-level cache; a block of columns of the right factor in the third-level one.
    private const int RowBlock = 144 * 512;
    private const int ColumnBlock = 2048;

    // Below so many multiplications another thread is not worth waking.
    private const long WorthSharing = 100_000;

    // Copying a factor that is read only so many times costs more than reading it where it lies.
    private const int DirectRows = 64;
    private const int DirectColumns = 256;
    private const int DirectLeft = 64 * 64;

    /// <summary><c>c[i, j] = Σ a[i, p] b[p, j]</c>, added to what is there if <paramref name="accumulate"/>; <paramref name="m"/> × <paramref name="n"/>, <paramref name="k"/> deep, none of them 0.</summary>
    public static void Multiply(int m, int n, int k, Operand a, Operand b, float* c, nint cRow, bool accumulate)
    {
        var threads = (long)m * n * k < WorthSharing ? 1 : Workers.Available;
        for (var p = 0; p < k; p += TKernel.Depth)
        {
            var depth = Math.Min(TKernel.Depth, k - p);
            var mostColumns = ColumnBlock / TKernel.Columns * TKernel.Columns;
            for (var column = 0; column < n; column += mostColumns)
                MultiplyPanels(m, Math.Min(mostColumns, n - column), depth, a.From(0, p), b.From(p, column), c + column, cRow, accumulate || p > 0, threads);
        }
    }

    private static void MultiplyPanels(int m, int n, int depth, Operand a, Operand b, float* c, nint cRow, bool accumulate, int threads)
    {
        var panels = (n + TKernel.Columns - 1) / TKernel.Columns;
        var direct = b.ColumnStep == 1 && m <= DirectRows ? n / TKernel.Columns : 0;
        using var packed = Scratch.Rent<float>((panels - direct) * depth * TKernel.Columns);
        var packing = new PackPanels(b, n, depth, direct, packed.Data);
        if (threads > 1)
            Workers.Run(panels - direct, packing);
        else
            packing.RunAll(panels - direct);

        var height = RowsPerBlock(m, depth, threads);
        var blocks = new RowBlocks(m, n, depth, height, a, b, direct, packed.Data, c, cRow, accumulate);
        if (threads > 1)
            Workers.Run((m + height - 1) / height, blocks);
        else
            blocks.RunAll((m + height - 1) / height);
    }

    // As many blocks as fit the cache, but a multiple of the threads, of equal height and whole tiles.
    private static int RowsPerBlock(int m, int depth, int threads)
    {
        var most = Math.Max(RowBlock / depth / TKernel.Rows * TKernel.Rows, TKernel.Rows);
        var blocks = (m + most - 1) / most;
        blocks = (blocks + threads - 1) / threads * threads;
        var tiles = (m + TKernel.Rows - 1) / TKernel.Rows;
        return (tiles + blocks - 1) / blocks * TKernel.Rows;
    }

    private readonly struct PackPanels(Operand b, int n, int depth, int first, float* packed) : IPieces
    {
        public void Run(int piece)
        {
            var column = (first + piece) * TKernel.Columns;
            Packing.Columns(b.From(0, column), depth, Math.Min(TKernel.Columns, n - column), TKernel.Columns, packed + ((nint)piece * depth * TKernel.Columns));
        }

        public void RunAll(int count)
        {
            for (var piece = 0; piece < count; piece++)
                Run(piece);
        }
    }

    private readonly struct RowBlocks(int m, int n, int depth, int height, Operand a, Operand b, int direct, float* packed, float* c, nint cRow, bool accumulate) : IPieces
    {
        public void Run(int piece)
        {
            var row = piece * height;
            var rows = Math.Min(height, m - row);
            var target = c + (row * cRow);
            if (n > DirectColumns || (a.ColumnStep != 1 && (long)m * depth > DirectLeft))
            {
                using var tiles = Scratch.Rent<float>((((rows + TKernel.Rows - 1) / TKernel.Rows) * TKernel.Rows * depth) + Packing.MostRows);
                Packing.Rows(a.From(row, 0), rows, depth, TKernel.Rows, tiles.Data);
                Multiply(rows, tiles.Data, (nint)TKernel.Rows * depth, 1, TKernel.Rows, target);
            }
            else
            {
                Multiply(rows, a.At(row, 0), a.RowStep * TKernel.Rows, a.RowStep, a.ColumnStep, target);
            }
        }

        public void RunAll(int count)
        {
            for (var piece = 0; piece < count; piece++)
                Run(piece);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Multiply(int rows, float* left, nint tileStep, nint rowStep, nint depthStep, float* target)
        {
            var edge = stackalloc float[TKernel.Rows * TKernel.Columns];
            for (int column = 0, panel = 0; column < n; column += TKernel.Columns, panel++)
            {
                var right = panel < direct ? b.At(0, column) : packed + ((nint)(panel - direct) * depth * TKernel.Columns);
                var rightStep = panel < direct ? b.RowStep : TKernel.Columns;
                var columns = Math.Min(TKernel.Columns, n - column);
                var tile = left;
                for (var row = 0; row < rows; row += TKernel.Rows, tile += tileStep)
                {
                    var tileRows = Math.Min(TKernel.Rows, rows - row);
                    var corner = target + (row * cRow) + column;
                    if (tileRows == TKernel.Rows && columns == TKernel.Columns)
                    {
                        TKernel.Run(depth, tile, rowStep, depthStep, tileRows, right, rightStep, corner, cRow, accumulate);
                    }
                    else
                    {
                        TKernel.Run(depth, tile, rowStep, depthStep, tileRows, right, rightStep, edge, TKernel.Columns, accumulate: false);
                        Put(edge, corner, tileRows, columns);
                    }
                }
            }
        }

        private void Put(float* edge, float* corner, int rows, int columns)
        {
            for (var row = 0; row < rows; row++)
            {
                var target = new Span<float>(corner + (row * cRow), columns);
                var source = new ReadOnlySpan<float>(edge + (row * TKernel.Columns), columns);
                if (accumulate)
                    System.Numerics.Tensors.TensorPrimitives.Add(target, source, target);
                else
                    source.CopyTo(target);
            }
        }
    }
}
