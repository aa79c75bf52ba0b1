using System.Numerics;

namespace FilterEquivariance.Learning.Memory;

/// <summary>Blocks of memory by size, in steps of an eighth of a power of two; what is given back is lent again.</summary>
/// <remarks>
/// The collector does not see native memory. So when so much was allocated anew as lived after the last collection, the pool asks for one before it grows:
/// a program that never disposes of a tensor stays within about twice of what it can reach.
/// </remarks>
internal static class BlockPool
{
    private const int StepsPerOctave = 8;
    private const int LeastBits = 6;
    private const long LeastGrowth = 64L << 20;

    private static readonly Lock Gate = new();
    private static readonly Stack<Block>[] Free = [.. Enumerable.Range(0, (63 - LeastBits) * StepsPerOctave).Select(_ => new Stack<Block>())];

    private static long _live;
    private static long _peak;
    private static long _reserved;
    private static long _grown;
    private static long _growthBeforeCollection = LeastGrowth;

    /// <summary>Bytes in blocks that are held.</summary>
    public static long LiveBytes => Volatile.Read(ref _live);

    /// <summary>The most that <see cref="LiveBytes"/> has been since the last <see cref="ResetPeak"/>.</summary>
    public static long PeakBytes => Volatile.Read(ref _peak);

    /// <summary>Bytes in all blocks, held or free.</summary>
    public static long ReservedBytes => Volatile.Read(ref _reserved);

    /// <summary>Starts the measurement of the peak anew.</summary>
    public static void ResetPeak() => Volatile.Write(ref _peak, LiveBytes);

    /// <summary>A block with one holder; what it holds is left over from earlier uses.</summary>
    /// <param name="bytes">At least so many.</param>
    public static Block Rent(long bytes)
    {
        var (sizeClass, capacity) = ClassOf(bytes);
        var block = TryRent(sizeClass, capacity);
        if (block is null && MustCollect(capacity))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            lock (Gate)
                _growthBeforeCollection = Math.Max(LeastGrowth, _live);
            block = TryRent(sizeClass, capacity);
        }

        if (block is null)
        {
            block = new Block(sizeClass, capacity);
            lock (Gate)
            {
                _reserved += capacity;
                _grown += capacity;
                CountLive(capacity);
            }
        }

        block.Version = 0;
        block.Hold();
        return block;
    }

    internal static void Return(Block block)
    {
        lock (Gate)
        {
            _live -= block.Capacity;
            Free[block.SizeClass].Push(block);
        }
    }

    /// <summary>Gives all free blocks back to the system.</summary>
    public static void Trim()
    {
        lock (Gate)
        {
            foreach (var stack in Free)
            {
                while (stack.TryPop(out var block))
                {
                    _reserved -= block.Capacity;
                    block.Free();
                }
            }
        }
    }

    private static Block? TryRent(int sizeClass, long capacity)
    {
        lock (Gate)
        {
            if (!Free[sizeClass].TryPop(out var block))
                return null;
            CountLive(capacity);
            return block;
        }
    }

    private static bool MustCollect(long capacity)
    {
        lock (Gate)
        {
            if (_grown + capacity <= _growthBeforeCollection)
                return false;
            _grown = 0;
            return true;
        }
    }

    private static void CountLive(long capacity)
    {
        _live += capacity;
        _peak = Math.Max(_peak, _live);
    }

    private static (int SizeClass, long Capacity) ClassOf(long bytes)
    {
        var size = Math.Max(bytes, 1L << LeastBits);
        var octave = BitOperations.Log2((ulong)(size - 1) | 1);
        if (size == 1L << LeastBits)
            octave = LeastBits;
        var step = Math.Max(1L, (1L << octave) / StepsPerOctave);
        var steps = Math.Max(0, (size - (1L << octave) + step - 1) / step);
        return (((octave - LeastBits) * StepsPerOctave) + (int)steps, (1L << octave) + (steps * step));
    }
}
