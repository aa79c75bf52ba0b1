namespace FilterEquivariance;

/// <summary>The arrays of a <see cref="RunTable"/>. A check hands them on to the next one of its thread, since filling new ones costs as much as the runs.</summary>
internal sealed class RunMemory
{
    private const int FewestSlots = 2048;

    /// <summary>Arrays that grew beyond this are left to the garbage collector.</summary>
    private const int MostKept = 1 << 18;

    [ThreadStatic]
    private static RunMemory? _spare;

    private int[] _slots = new int[FewestSlots];
    private int _used;

    public Cells Cells { get; } = new();

    /// <summary>A function that is checked may run a check itself: that one gets a memory of its own.</summary>
    public static RunMemory Take()
    {
        var memory = _spare ?? new RunMemory();
        _spare = null;
        return memory;
    }

    public void GiveBack()
    {
        if (Cells.Items.Length > MostKept || _slots.Length > MostKept)
            return;
        Array.Clear(_slots, 0, _slots.Length);
        _used = 0;
        Cells.End(0);
        _spare = this;
    }

    /// <summary>
    /// The slot of a key, which is the last row of the cells: it holds the row with that key, or 0. A row starts with its hash and the number of cells of its key.
    /// </summary>
    public int SlotOf(int row)
    {
        var cells = Cells.Items;
        var slots = _slots;
        var mask = slots.Length - 1;
        var slot = cells[row] & mask;
        while (slots[slot] is var known and not 0 && !HaveEqualKeys(cells, known, row))
            slot = (slot + 1) & mask;
        return slot;
    }

    public int this[int slot] => _slots[slot];

    public void Set(int slot, int row)
    {
        _slots[slot] = row;
        if (++_used * 2 > _slots.Length)
            Grow();
    }

    private static bool HaveEqualKeys(int[] cells, int left, int right)
    {
        if (cells[left] != cells[right] || cells[left + RunTable.KeyLength] != cells[right + RunTable.KeyLength])
            return false;
        for (var (i, end) = (RunTable.Key, RunTable.Key + cells[left + RunTable.KeyLength]); i < end; i++)
        {
            if (cells[left + i] != cells[right + i])
                return false;
        }

        return true;
    }

    private void Grow()
    {
        var rows = _slots;
        _slots = new int[2 * rows.Length];
        foreach (var row in rows)
        {
            if (row != 0)
                _slots[SlotOf(row)] = row;
        }
    }
}
