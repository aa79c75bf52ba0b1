namespace FilterEquivariance;

/// <summary>
/// The order of elements where a caller names none: the elements' own, and the ordinal one for texts. Their own order depends on the culture, and takes some
/// different texts for equal, which an order of letters must not.
/// </summary>
internal static class DefaultOrder<T>
{
    public static IComparer<T> Instance { get; } =
        typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.Ordinal
        : typeof(T) == typeof(object) ? (IComparer<T>)(object)new Mixed()
        : Comparer<T>.Default;

    private sealed class Mixed : IComparer<object>
    {
        public int Compare(object? x, object? y) =>
            x is string left && y is string right ? string.CompareOrdinal(left, right) : Comparer<object>.Default.Compare(x!, y!);
    }
}
