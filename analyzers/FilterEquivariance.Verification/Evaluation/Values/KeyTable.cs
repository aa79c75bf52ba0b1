namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>Distinct keys with values: the storage of sets, maps and lookups. Reproduces what their enumerators notice.</summary>
public sealed class KeyTable
{
    private readonly List<Entry?> _slots = [];
    private readonly Dictionary<object, int>? _index;
    private readonly IComparer<object?>? _comparer;
    private int _nullSlot = -1;
    private int _version;
    private bool _reusesSlots;

    /// <summary>By hash.</summary>
    public KeyTable(IEqualityComparer<object?> equality, EnumerationOrder order)
    {
        _index = new Dictionary<object, int>(equality);
        Order = order;
    }

    /// <summary>By order.</summary>
    public KeyTable(IComparer<object?> comparer)
    {
        _comparer = comparer;
        Order = EnumerationOrder.Sorted;
    }

    public EnumerationOrder Order { get; }

    public int Count { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version => _version;

    public bool TryGet(object? key, out object? value)
    {
        int slot = Find(key);
        value = slot < 0 ? null : _slots[slot]!.Value;
        return slot >= 0;
    }

    /// <summary>The stored key equal to this one.</summary>
    public bool TryGetKey(object? key, out object? stored)
    {
        int slot = Find(key);
        stored = slot < 0 ? null : _slots[slot]!.Key;
        return slot >= 0;
    }

    /// <summary>Adds a new key; false, changing nothing, when it is there.</summary>
    public bool Add(object? key, object? value)
    {
        int slot = Find(key);
        if (slot >= 0)
            return false;
        _version++;
        if (_comparer is not null)
        {
            _slots.Insert(~slot, new Entry(key, value));
        }
        else
        {
            // A hash table fills the slots of removed keys first; that order is nobody's promise.
            _reusesSlots |= _slots.Count > Count;
            if (key is null)
                _nullSlot = _slots.Count;
            else
                _index![key] = _slots.Count;
            _slots.Add(new Entry(key, value));
        }

        Count++;
        return true;
    }

    /// <summary>Adds or overwrites. Overwriting keeps the key and its place; only sorted tables count it as a change.</summary>
    public void Set(object? key, object? value)
    {
        int slot = Find(key);
        if (slot < 0)
        {
            Add(key, value);
            return;
        }

        _slots[slot]!.Value = value;
        if (_comparer is not null)
            _version++;
    }

    public bool Remove(object? key)
    {
        int slot = Find(key);
        if (slot < 0)
            return false;
        Count--;
        if (_comparer is not null)
        {
            _version++;
            _slots.RemoveAt(slot);
            return true;
        }

        _slots[slot] = null;
        if (key is null)
            _nullSlot = -1;
        else
            _index!.Remove(key);
        return true;
    }

    public void Clear()
    {
        if (_comparer is not null)
            _version++;
        _slots.Clear();
        _index?.Clear();
        _nullSlot = -1;
        _reusesSlots = false;
        Count = 0;
    }

    /// <summary>The entries in order; refused where the runtime's order is not a matter of insertion or comparison.</summary>
    public IEnumerable<KeyValuePair<object?, object?>> Enumerate() => Enumerate(_version);

    /// <summary>The entries where their order does not matter.</summary>
    public IEnumerable<KeyValuePair<object?, object?>> Unordered() =>
        _slots.Where(slot => slot is not null).Select(slot => new KeyValuePair<object?, object?>(slot!.Key, slot.Value));

    private IEnumerable<KeyValuePair<object?, object?>> Enumerate(int version)
    {
        if (Count > 1 && (_reusesSlots || Order == EnumerationOrder.Unspecified))
            throw new RefusedException("the enumeration order of a hash table");
        for (int i = 0; ; i++)
        {
            if (version != _version)
                throw new EvaluationException("InvalidOperationException");
            if (i >= _slots.Count)
                yield break;
            if (_slots[i] is { } entry)
                yield return new KeyValuePair<object?, object?>(entry.Key, entry.Value);
        }
    }

    // The slot of a key; for a sorted table the complement of where it would be inserted.
    private int Find(object? key)
    {
        if (_comparer is null)
            return key is null ? _nullSlot : _index!.TryGetValue(key, out int found) ? found : -1;
        int low = 0;
        int high = _slots.Count - 1;
        while (low <= high)
        {
            int middle = low + (high - low) / 2;
            int c = _comparer.Compare(_slots[middle]!.Key, key);
            if (c == 0)
                return middle;
            if (c < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    private sealed class Entry(object? key, object? value)
    {
        public object? Key { get; } = key;

        public object? Value { get; set; } = value;
    }
}
