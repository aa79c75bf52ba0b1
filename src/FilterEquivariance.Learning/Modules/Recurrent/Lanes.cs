using System.Numerics;
using System.Runtime.CompilerServices;

namespace TorchSharp.Modules;

/// <summary>A few neighbouring numbers at a time; at the end of a row, where there are fewer, zeros stand in for the rest.</summary>
internal static unsafe class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Load<T>(T* from, int left)
        where T : unmanaged => left >= Vector<T>.Count ? Unsafe.ReadUnaligned<Vector<T>>(from) : LoadRest(from, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector<T> value, T* to, int left)
        where T : unmanaged
    {
        if (left >= Vector<T>.Count)
            Unsafe.WriteUnaligned(to, value);
        else
            StoreRest(value, to, left);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector<T> LoadRest<T>(T* from, int left)
        where T : unmanaged
    {
        var value = Vector<T>.Zero;
        new ReadOnlySpan<T>(from, left).CopyTo(new Span<T>(&value, left));
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreRest<T>(Vector<T> value, T* to, int left)
        where T : unmanaged => new ReadOnlySpan<T>(&value, left).CopyTo(new Span<T>(to, left));
}
