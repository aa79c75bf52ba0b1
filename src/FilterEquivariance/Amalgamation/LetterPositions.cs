namespace FilterEquivariance;

/// <summary>Where each letter of a list stands, so that a restriction to two letters costs no more than its length.</summary>
internal sealed class LetterPositions<T>
    where T : notnull
{
    private readonly IReadOnlyList<T> _list;

    // The positions of letter a are those from _starts[a] up to _starts[a + 1].
    private readonly int[] _positions;
    private readonly int[] _starts;

    private LetterPositions(IReadOnlyList<T> list, Dictionary<T, int> numbers, int[] letters)
    {
        _list = list;
        Numbers = numbers;
        _starts = new int[numbers.Count + 1];
        foreach (var letter in letters)
            _starts[letter + 1]++;
        for (var letter = 0; letter < numbers.Count; letter++)
            _starts[letter + 1] += _starts[letter];
        _positions = new int[letters.Length];
        var next = _starts.ToArray();
        for (var position = 0; position < letters.Length; position++)
            _positions[next[letters[position]]++] = position;
    }

    /// <summary>The number of each letter.</summary>
    public Dictionary<T, int> Numbers { get; }

    /// <summary>Numbers the letters of a list by first appearance.</summary>
    public static LetterPositions<T> Of(IReadOnlyList<T> list, IEqualityComparer<T> equality)
    {
        var numbers = new Dictionary<T, int>(equality);
        var letters = new int[list.Count];
        for (var position = 0; position < letters.Length; position++)
        {
            if (!numbers.TryGetValue(list[position], out letters[position]))
                numbers.Add(list[position], letters[position] = numbers.Count);
        }

        return new LetterPositions<T>(list, numbers, letters);
    }

    /// <summary>Another list with the same numbers; null when it contains another letter.</summary>
    public LetterPositions<T>? In(IReadOnlyList<T> list)
    {
        var letters = new int[list.Count];
        for (var position = 0; position < letters.Length; position++)
        {
            if (!Numbers.TryGetValue(list[position], out letters[position]))
                return null;
        }

        return new LetterPositions<T>(list, Numbers, letters);
    }

    /// <summary>How often a letter occurs.</summary>
    public int Multiplicity(int letter) => _starts[letter + 1] - _starts[letter];

    /// <summary>The first occurrence of a letter, which must have one.</summary>
    public T First(int letter) => _list[_positions[_starts[letter]]];

    /// <summary>The list filtered to one letter.</summary>
    public T[] Sublist(int letter)
    {
        var sublist = new T[Multiplicity(letter)];
        for (var i = 0; i < sublist.Length; i++)
            sublist[i] = _list[_positions[_starts[letter] + i]];
        return sublist;
    }

    /// <summary>The list filtered to two letters.</summary>
    public T[] Sublist(int first, int second)
    {
        var merged = new T[Multiplicity(first) + Multiplicity(second)];
        var (l, r) = (_starts[first], _starts[second]);
        for (var i = 0; i < merged.Length; i++)
            merged[i] = _list[_positions[r == _starts[second + 1] || (l < _starts[first + 1] && _positions[l] < _positions[r]) ? l++ : r++]];
        return merged;
    }

    /// <summary>The list filtered to some letters.</summary>
    public T[] Sublist(IEnumerable<int> letters) =>
        [.. letters.SelectMany(letter => Enumerable.Range(_starts[letter], Multiplicity(letter))).Select(i => _positions[i]).OrderBy(position => position).Select(position => _list[position])];
}
