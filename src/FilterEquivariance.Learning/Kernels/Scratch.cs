using System.Runtime.InteropServices;

namespace FilterEquivariance.Learning.Kernels;

/// <summary>Memory for the length of one kernel, from a stack of blocks that each thread keeps: in the steady state nothing is allocated.</summary>
/// <remarks>Contents are left over from earlier uses. Blocks are given back in the reverse order, which <c>using</c> does.</remarks>
internal static unsafe class Scratch
{
    private const nuint Alignment = 64;

    [ThreadStatic]
    private static Blocks? _blocks;

    /// <summary>Room for so many values, aligned to 64 bytes.</summary>
    public static Block<T> Rent<T>(int count)
        where T : unmanaged
    {
        var blocks = _blocks ??= new();
        return new((T*)blocks.Push((nuint)count * (nuint)sizeof(T)), blocks);
    }

    /// <summary>A block in use, until it is disposed of.</summary>
    public readonly ref struct Block<T>
        where T : unmanaged
    {
        private readonly Blocks _owner;

        internal Block(T* data, Blocks owner)
        {
            Data = data;
            _owner = owner;
        }

        public T* Data { get; }

        public void Dispose() => _owner.Pop();
    }

    /// <summary>The blocks of one thread, by depth of use; the collector frees them after the thread has ended.</summary>
    internal sealed class Blocks
    {
        private const int MostDepth = 32;

        private readonly void*[] _data = new void*[MostDepth];
        private readonly nuint[] _sizes = new nuint[MostDepth];
        private int _depth;

        ~Blocks()
        {
            foreach (var block in _data)
                NativeMemory.AlignedFree(block);
        }

        public void* Push(nuint size)
        {
            var depth = _depth++;
            if (_sizes[depth] < size)
            {
                NativeMemory.AlignedFree(_data[depth]);
                _data[depth] = null;
                _sizes[depth] = 0;
                _data[depth] = NativeMemory.AlignedAlloc(size, Alignment);
                _sizes[depth] = size;
            }

            return _data[depth];
        }

        public void Pop() => _depth--;
    }
}
