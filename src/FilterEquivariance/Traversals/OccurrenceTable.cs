namespace FilterEquivariance;

/// <summary>Which element of a list is which letter, and its how-manieth occurrence. Letters are numbered by first appearance.</summary>
internal sealed class OccurrenceTable<T>
    where T : notnull
{
    private readonly IReadOnlyList<T> _source;
    private readonly List<int> _firstPositions = [];

    public OccurrenceTable(IReadOnlyList<T> source, IEqualityComparer<T> equality)
    {
        _source = source;
        Letters = new int[source.Count];
        Occurrences = new int[source.Count];
        var numbers = new Dictionary<T, int>(equality);
        var multiplicities = new List<int>();
        for (var position = 0; position < source.Count; position++)
        {
            if (!numbers.TryGetValue(source[position], out var letter))
            {
                numbers.Add(source[position], letter = multiplicities.Count);
                multiplicities.Add(0);
                _firstPositions.Add(position);
            }

            Letters[position] = letter;
            Occurrences[position] = multiplicities[letter]++;
        }

        Multiplicities = [.. multiplicities];
    }

    /// <summary>The letter at each position.</summary>
    public int[] Letters { get; }

    /// <summary>Which occurrence of its letter stands at each position, from 0 on.</summary>
    public int[] Occurrences { get; }

    /// <summary>How often each letter occurs.</summary>
    public int[] Multiplicities { get; }

    public T Letter(int letter) => _source[_firstPositions[letter]];

    /// <summary>The first positions of all letters, the least letter first; letters that the order does not tell apart as they first appear.</summary>
    public int[] Sorted(IComparer<T> order)
    {
        int[] positions = [.. _firstPositions];
        Array.Sort(positions, (left, right) => order.Compare(_source[left], _source[right]) is var sign and not 0 ? sign : left.CompareTo(right));
        return positions;
    }
}
