namespace FilterEquivariance;

/// <summary>Numbers written one after another.</summary>
internal sealed class Cells
{
    private int[] _items = new int[4096];

    public int Count { get; private set; }

    /// <summary>Grows as needed; what is behind <see cref="Count"/> is of no meaning.</summary>
    public int[] Items => _items;

    public void Add(int item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        _items[Count++] = item;
    }

    /// <summary>Forgets all but the first <paramref name="count"/> numbers.</summary>
    public void Cut(int count) => Count = count;
}
