using System.Runtime.Intrinsics;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Sums over the rows of a matrix, as the gradient of a bias is one. Columns are shared among threads, rows never: the order of a sum is fixed.</summary>
internal static unsafe class ColumnSums
{
    // Columns of a piece: four vectors, whose sums stay in registers.
    private const int Columns = 4 * VectorMath.Width;

    // Long sums lose digits, sums of short ones fewer.
    private const int RowsPerSum = 64;

    private const int WorthSharing = 2 * Elementwise.Piece;

    /// <summary><c>sums[i] = Σ x[r, i]</c> over rows <paramref name="leading"/> apart, added to what is there if <paramref name="accumulate"/>.</summary>
    public static void Of(int rows, int width, nint leading, float* x, float* sums, bool accumulate)
    {
        var pieces = new Pieces(rows, width, leading, x, sums, accumulate);
        var count = (width + Columns - 1) / Columns;
        if ((long)rows * width >= WorthSharing)
        {
            Workers.Run(count, pieces);
        }
        else
        {
            for (var piece = 0; piece < count; piece++)
                pieces.Run(piece);
        }
    }

    private readonly struct Pieces(int rows, int width, nint leading, float* x, float* sums, bool accumulate) : IPieces
    {
        public void Run(int piece)
        {
            var column = piece * Columns;
            if (width - column >= Columns)
            {
                Four(column);
                return;
            }

            for (; column < width; column += VectorMath.Width)
                One(column);
        }

        private void Four(int column)
        {
            Vector256<float> total0 = default, total1 = default, total2 = default, total3 = default;
            for (var start = 0; start < rows; start += RowsPerSum)
            {
                Vector256<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
                for (nint row = start; row < Math.Min(rows, start + RowsPerSum); row++)
                {
                    var source = x + (row * leading) + column;
                    sum0 += Vector256.Load(source);
                    sum1 += Vector256.Load(source + 8);
                    sum2 += Vector256.Load(source + 16);
                    sum3 += Vector256.Load(source + 24);
                }

                total0 += sum0;
                total1 += sum1;
                total2 += sum2;
                total3 += sum3;
            }

            Put(total0, column);
            Put(total1, column + 8);
            Put(total2, column + 16);
            Put(total3, column + 24);
        }

        private void One(int column)
        {
            var total = Vector256<float>.Zero;
            for (var start = 0; start < rows; start += RowsPerSum)
            {
                var sum = Vector256<float>.Zero;
                for (nint row = start; row < Math.Min(rows, start + RowsPerSum); row++)
                    sum += VectorMath.Load(x + (row * leading) + column, width - column);
                total += sum;
            }

            Put(total, column);
        }

        private void Put(Vector256<float> total, int column)
        {
            if (accumulate)
                total += VectorMath.Load(sums + column, width - column);
            VectorMath.Store(total, sums + column, width - column);
        }
    }
}
