namespace FilterEquivariance;

/// <summary>Goes through injective maps of blocks to letters in lexicographic order.</summary>
internal sealed class InjectionCursor
{
    private readonly bool[] _used;
    private readonly int _movable;

    /// <param name="blocks">Numbered from 0; at most <paramref name="letters"/>.</param>
    /// <param name="letters">Images are below this number.</param>
    public InjectionCursor(int blocks, int letters)
        : this(blocks, letters, blocks)
    {
    }

    private InjectionCursor(int blocks, int letters, int movable)
    {
        Image = new int[blocks];
        _used = new bool[letters];
        for (var block = 0; block < blocks; block++)
            Use(block, 0);
        _movable = movable;
    }

    /// <summary>The map reached, first the identity; the next one is written over it.</summary>
    public int[] Image { get; }

    /// <summary>The identity alone.</summary>
    public static InjectionCursor Identity(int blocks) => new(blocks, blocks, 0);

    /// <summary>Moves on; false at the last map, after which the first one comes again.</summary>
    public bool Next()
    {
        // The last block that can move on to a greater letter does; those behind it get the least letters that are left.
        var moved = _movable - 1;
        for (; moved >= 0; moved--)
        {
            _used[Image[moved]] = false;
            if (Use(moved, Image[moved] + 1))
                break;
        }

        for (var block = moved + 1; block < _movable; block++)
            Use(block, 0);
        return moved >= 0;
    }

    private bool Use(int block, int least)
    {
        while (least < _used.Length && _used[least])
            least++;
        if (least == _used.Length)
            return false;
        Image[block] = least;
        return _used[least] = true;
    }
}
