namespace FilterEquivariance;

/// <summary>The letters of a row, numbered in the order of their first appearance.</summary>
internal sealed class Occurrences
{
    private Occurrences(int[] letters, int[] multiplicities)
    {
        Letters = letters;
        Multiplicities = multiplicities;
    }

    /// <summary>The letter at each position.</summary>
    public int[] Letters { get; }

    /// <summary>How often each letter occurs.</summary>
    public int[] Multiplicities { get; }

    public static Occurrences Of<T>(Row<T> row, IEqualityComparer<T> equality)
    {
        var letters = new int[row.Count];
        var multiplicities = new List<int>();
        // Dictionaries take no null as a key; a list may hold it.
        var known = new Dictionary<Letter<T>, int>(new LetterEquality<T>(equality));
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = new Letter<T>(row.Items[i]);
            if (!known.TryGetValue(letter, out letters[i]))
            {
                known.Add(letter, letters[i] = multiplicities.Count);
                multiplicities.Add(0);
            }

            multiplicities[letters[i]]++;
        }

        return new(letters, [.. multiplicities]);
    }

    private readonly struct Letter<T>(T value)
    {
        public T Value { get; } = value;
    }

    private sealed class LetterEquality<T>(IEqualityComparer<T> equality) : IEqualityComparer<Letter<T>>
    {
        public bool Equals(Letter<T> x, Letter<T> y) => equality.Equals(x.Value, y.Value);

        public int GetHashCode(Letter<T> letter) => letter.Value is null ? 0 : equality.GetHashCode(letter.Value);
    }
}
