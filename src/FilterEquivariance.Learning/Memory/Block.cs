using System.Runtime.InteropServices;

namespace FilterEquivariance.Learning.Memory;

/// <summary>
/// Native memory under one or more tensors, with the number of its holders. The last holder gives it back to the pool; a block that everybody forgot without
/// giving it back returns through its finaliser. Blocks are reused as objects too, so the steady state allocates none.
/// </summary>
internal sealed unsafe class Block
{
    private const nuint Alignment = 64;

    private int _holders;

    internal Block(int sizeClass, long capacity)
    {
        SizeClass = sizeClass;
        Capacity = capacity;
        Data = (byte*)NativeMemory.AlignedAlloc((nuint)capacity, Alignment);
    }

    ~Block()
    {
        if (Environment.HasShutdownStarted)
            return;
        if (Volatile.Read(ref _holders) > 0)
        {
            Volatile.Write(ref _holders, 0);
            GC.ReRegisterForFinalize(this);
            BlockPool.Return(this);
        }
        else
        {
            // The pool let it go.
            Free();
        }
    }

    /// <summary>The first byte, aligned to 64.</summary>
    public byte* Data { get; private set; }

    /// <summary>How many bytes there are.</summary>
    public long Capacity { get; }

    /// <summary>Counts the changes in place, so that a gradient that needs the old values can tell.</summary>
    public int Version { get; set; }

    /// <summary>Whether one tensor alone holds it.</summary>
    public bool HasOneHolder => Volatile.Read(ref _holders) == 1;

    internal int SizeClass { get; }

    internal void Hold() => Interlocked.Increment(ref _holders);

    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            BlockPool.Return(this);
    }

    internal void Free()
    {
        NativeMemory.AlignedFree(Data);
        Data = null;
        GC.SuppressFinalize(this);
    }
}
