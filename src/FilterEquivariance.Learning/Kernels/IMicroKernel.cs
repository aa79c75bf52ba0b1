namespace FilterEquivariance.Learning.Kernels;

/// <summary>The innermost loop of the matrix product: one tile of the result, held in registers while a stretch of the inner dimension runs by.</summary>
internal unsafe interface IMicroKernel
{
    static abstract bool IsSupported { get; }

    /// <summary>Rows of the tile, at most <see cref="Packing.MostRows"/>.</summary>
    static abstract int Rows { get; }

    /// <summary>Columns of the tile, a multiple of 8.</summary>
    static abstract int Columns { get; }

    /// <summary>The longest stretch of the inner dimension: a panel of the right factor this deep stays close to the processor, and the result is not read and written more often than that.</summary>
    static abstract int Depth { get; }

    /// <summary>
    /// Writes all <see cref="Rows"/> × <see cref="Columns"/> elements of <paramref name="c"/>: the sum over <paramref name="depth"/>, in rising order, added to what is there if
    /// <paramref name="accumulate"/>. Only the first <paramref name="rows"/> rows of <paramref name="a"/> are read; the last of them stands for the missing ones.
    /// </summary>
    static abstract void Run(int depth, float* a, nint aRow, nint aDepth, int rows, float* b, nint bDepth, float* c, nint cRow, bool accumulate);
}
