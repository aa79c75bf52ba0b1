using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>Numbers written one after another.</summary>
internal sealed class Cells
{
    private int[] _items = new int[4096];

    public int Count { get; private set; }

    /// <summary>Another array once this one is full; what is behind <see cref="Count"/> is of no meaning.</summary>
    public int[] Items => _items;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int item)
    {
        var count = Count;
        if (count == _items.Length)
            Reserve(1);
        _items[count] = item;
        Count = count + 1;
    }

    /// <summary>Makes room behind <see cref="Count"/>.</summary>
    public int[] Reserve(int count)
    {
        if (Count + count > _items.Length)
            Array.Resize(ref _items, Math.Max(Count + count, 2 * _items.Length));
        return _items;
    }

    /// <summary>The first <paramref name="count"/> numbers are all there are: forgets those behind, or takes in what was written into reserved room.</summary>
    public void End(int count) => Count = count;
}
