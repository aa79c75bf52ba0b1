namespace FilterEquivariance;

/// <summary>Numbers letters in the order in which they are first seen.</summary>
internal sealed class Letters<T>(int expected, IEqualityComparer<T>? equality)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(expected, equality);
    private readonly List<T?> _letters = new(expected);
    private int _nullNumber = -1;

    public int Count => _letters.Count;

    public T? this[int number] => _letters[number];

    /// <summary>The number of a letter, a new one where it has none.</summary>
    public int Number(T? letter)
    {
        if (letter is null)
        {
            if (_nullNumber < 0)
                _nullNumber = Add(letter);
            return _nullNumber;
        }

        if (!_numbers.TryGetValue(letter, out var number))
            _numbers.Add(letter, number = Add(letter));
        return number;
    }

    /// <summary>The number of a letter; null where it has none.</summary>
    public int? Find(T? letter) =>
        letter is not null ? _numbers.TryGetValue(letter, out var number) ? number : null
        : _nullNumber < 0 ? null : _nullNumber;

    private int Add(T? letter)
    {
        _letters.Add(letter);
        return _letters.Count - 1;
    }
}
