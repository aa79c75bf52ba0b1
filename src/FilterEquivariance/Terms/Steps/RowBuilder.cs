namespace FilterEquivariance;

/// <summary>A row that grows.</summary>
internal struct RowBuilder<T>(int capacity)
{
    private T[] _items = new T[capacity];

    private int _count = 0;

    public readonly Row<T> Row => new(_items, _count);

    /// <exception cref="OverflowException">The row would be longer than <see cref="int.MaxValue"/>.</exception>
    public void Add(T element, int copies)
    {
        var end = checked(_count + copies);
        if (end > _items.Length)
            Array.Resize(ref _items, (int)Math.Min(Math.Max(end, 2L * _items.Length), int.MaxValue));
        while (_count < end)
            _items[_count++] = element;
    }

    public void Add(Row<T> row)
    {
        var end = checked(_count + row.Count);
        if (end > _items.Length)
            Array.Resize(ref _items, end);
        Array.Copy(row.Items, 0, _items, _count, row.Count);
        _count = end;
    }
}
