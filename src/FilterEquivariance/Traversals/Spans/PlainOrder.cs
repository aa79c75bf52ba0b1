#if NET
namespace FilterEquivariance;

/// <summary>Elements whose equality is identity and whose order is total, so that equal ones may change places while sorting: whole numbers, characters and texts.</summary>
internal static class PlainOrder<T>
{
    /// <summary>Whether the type is one of them.</summary>
    public static bool Holds { get; } =
        typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint) || typeof(T) == typeof(char) || typeof(T) == typeof(string);

    /// <summary>Sorts in place, the least first.</summary>
    public static void Sort(Span<T> items)
    {
        if (typeof(T) == typeof(string))
            items.Sort(DefaultOrder<T>.Instance);
        else
            items.Sort();
    }
}
#endif
