using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Copies pieces of a factor into the order in which the innermost loop reads them.</summary>
internal static unsafe class Packing
{
    /// <summary>The most rows a tile may have, and how far a packed block of the left factor may be written past its end.</summary>
    public const int MostRows = 8;

    /// <summary>Columns of the right factor as rows of <paramref name="width"/>, zeros where there are no columns: <c>target[p * width + j] = b[p, j]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(Operand b, int depth, int columns, int width, float* target)
    {
        if (b.ColumnStep == 1 && columns == width)
        {
            for (var p = 0; p < depth; p++)
                Copy(b.At(p, 0), target + (p * width), width);
        }
        else if (b.RowStep == 1 && Avx.IsSupported)
        {
            for (var column = 0; column < width; column += 8)
                TransposedColumns(b.From(0, column), depth, Math.Clamp(columns - column, 0, 8), width, target + column);
        }
        else
        {
            for (var p = 0; p < depth; p++)
            {
                for (var column = 0; column < columns; column++)
                    target[column] = *b.At(p, column);
                new Span<float>(target + columns, width - columns).Clear();
                target += width;
            }
        }
    }

    /// <summary>Rows of the left factor in groups of <paramref name="height"/>: <c>target[p * height + i] = a[i, p]</c>.</summary>
    /// <remarks>Missing rows of the last group hold leftovers. Up to <see cref="MostRows"/> elements behind the last group are overwritten.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(Operand a, int rows, int depth, int height, float* target)
    {
        for (var row = 0; row < rows; row += height, target += depth * height)
        {
            if (a.ColumnStep == 1 && Avx.IsSupported)
                TransposedColumns(new(a.At(row, 0), 1, a.RowStep), depth, Math.Min(height, rows - row), height, target);
            else
                GroupOfRows(a.From(row, 0), rows - row, depth, height, target);
        }
    }

    private static void GroupOfRows(Operand a, int rows, int depth, int height, float* target)
    {
        // Eight elements are one move; those too many are overwritten by the next.
        var whole = a.RowStep == 1 && rows >= MostRows;
        for (var p = 0; p < depth; p++)
        {
            if (whole)
            {
                Vector256.Load(a.At(0, p)).Store(target);
            }
            else
            {
                for (var row = 0; row < Math.Min(height, rows); row++)
                    target[row] = *a.At(row, p);
            }

            target += height;
        }
    }

    private static void Copy(float* source, float* target, int count)
    {
        for (var i = 0; i < count; i += 8)
            Vector256.Load(source + i).Store(target + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposedColumns(Operand b, int depth, int columns, int width, float* target)
    {
        var p = 0;
        for (; p + 8 <= depth; p += 8)
        {
            TransposeEight(b.At(p, 0), b.ColumnStep, columns, target, width);
            target += 8 * width;
        }

        for (; p < depth; p++)
        {
            for (var column = 0; column < Math.Min(8, width); column++)
                target[column] = column < columns ? *b.At(p, column) : 0;
            target += width;
        }
    }

    // Three rounds of interleaving: pairs, quadruples, halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeEight(float* source, nint step, int lines, float* target, int width)
    {
        var r0 = Line(source, step, 0, lines);
        var r1 = Line(source, step, 1, lines);
        var r2 = Line(source, step, 2, lines);
        var r3 = Line(source, step, 3, lines);
        var r4 = Line(source, step, 4, lines);
        var r5 = Line(source, step, 5, lines);
        var r6 = Line(source, step, 6, lines);
        var r7 = Line(source, step, 7, lines);
        var (a0, a1, a2, a3) = TransposeHalves(r0, r1, r2, r3);
        var (b0, b1, b2, b3) = TransposeHalves(r4, r5, r6, r7);
        Avx.Permute2x128(a0, b0, 0x20).Store(target);
        Avx.Permute2x128(a1, b1, 0x20).Store(target + width);
        Avx.Permute2x128(a2, b2, 0x20).Store(target + (2 * width));
        Avx.Permute2x128(a3, b3, 0x20).Store(target + (3 * width));
        Avx.Permute2x128(a0, b0, 0x31).Store(target + (4 * width));
        Avx.Permute2x128(a1, b1, 0x31).Store(target + (5 * width));
        Avx.Permute2x128(a2, b2, 0x31).Store(target + (6 * width));
        Avx.Permute2x128(a3, b3, 0x31).Store(target + (7 * width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Line(float* source, nint step, int line, int lines) => line < lines ? Vector256.Load(source + (line * step)) : default;

    // Columns 0 to 3 of four lines in the lower halves, columns 4 to 7 in the upper ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> First, Vector256<float> Second, Vector256<float> Third, Vector256<float> Fourth) TransposeHalves(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3)
    {
        var low01 = Avx.UnpackLow(r0, r1);
        var high01 = Avx.UnpackHigh(r0, r1);
        var low23 = Avx.UnpackLow(r2, r3);
        var high23 = Avx.UnpackHigh(r2, r3);
        return (Avx.Shuffle(low01, low23, 0x44), Avx.Shuffle(low01, low23, 0xEE), Avx.Shuffle(high01, high23, 0x44), Avx.Shuffle(high01, high23, 0xEE));
    }
}
