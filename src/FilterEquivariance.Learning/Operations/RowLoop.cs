using FilterEquivariance.Learning.Kernels;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The walk over the rows of a tensor, that is, its last dimension, shared between threads where there are many.</summary>
internal static class RowLoop
{
    private const long PieceOfWork = 8_192;

    public static void Run(Tensor tensor, Action<long, int> body)
    {
        var width = tensor.Rank == 0 ? 1 : checked((int)tensor.Sizes[^1]);
        var rows = width == 0 ? 0 : tensor.Count / width;
        var group = Math.Max(1, PieceOfWork / Math.Max(1, width));
        var pieces = (int)((rows + group - 1) / group);
        Workers.Run(pieces, piece =>
        {
            for (var row = piece * group; row < Math.Min(rows, (piece + 1) * group); row++)
                body(row, width);
        });
    }
}
