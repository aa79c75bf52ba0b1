namespace FilterEquivariance;

/// <summary>The first <paramref name="count"/> elements of an array.</summary>
internal readonly struct Row<T>(T[] items, int count)
{
    public T[] Items { get; } = items;

    public int Count { get; } = count;

    /// <summary>An array of these elements that nobody else holds, if nobody else holds the row.</summary>
    public T[] ToArray()
    {
        if (Items.Length == Count)
            return Items;
        var result = new T[Count];
        Array.Copy(Items, result, Count);
        return result;
    }
}
