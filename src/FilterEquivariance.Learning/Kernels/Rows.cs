namespace FilterEquivariance.Learning.Kernels;

/// <summary>How many rows of a matrix make a piece of work. It depends on the shape alone, and so do the sums over the rows of a piece.</summary>
internal static class Rows
{
    public static int Pieces(int rows, int width) => (rows + PerPiece(width) - 1) / PerPiece(width);

    /// <summary>The first row of a piece and the one behind its last.</summary>
    public static (int Start, int End) Of(int piece, int rows, int width) => (piece * PerPiece(width), Math.Min(rows, (piece + 1) * PerPiece(width)));

    private static int PerPiece(int width) => Math.Max(1, Elementwise.Piece / Math.Max(1, width));
}
