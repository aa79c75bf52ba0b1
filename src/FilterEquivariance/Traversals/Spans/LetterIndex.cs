#if NET
namespace FilterEquivariance;

/// <summary>The different elements of a list, each with its first position and its multiplicity, on tables that the caller lends. Only as many entries as there are letters mean anything.</summary>
internal ref struct LetterIndex
{
    private const int Spread = unchecked((int)0x9E3779B1);

    private readonly Span<int> _buckets;
    private readonly int _shift;

    /// <summary>An empty index.</summary>
    /// <param name="room">At least <see cref="Room"/> numbers.</param>
    /// <param name="length">The length of the list.</param>
    public LetterIndex(Span<int> room, int length)
    {
        var bits = Bits(length);
        _shift = 32 - bits;
        _buckets = room[..(1 << bits)];
        Firsts = room.Slice(1 << bits, length);
        Multiplicities = room.Slice((1 << bits) + length, length);
        Letters = room.Slice((1 << bits) + (2 * length), length);
    }

    /// <summary>How many different elements there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first position of each letter.</summary>
    public Span<int> Firsts { get; }

    /// <summary>How often each letter occurs.</summary>
    public Span<int> Multiplicities { get; }

    /// <summary>The letter at each position, where it was asked for.</summary>
    public Span<int> Letters { get; }

    /// <summary>Room for one number of each letter, once everything is read.</summary>
    public readonly Span<int> Spare => _buckets;

    /// <summary>How many numbers the tables take for a list of this length.</summary>
    public static int Room(int length) => checked((1 << Bits(length)) + (3 * length));

    /// <summary>Reads a list; letters are numbered by first appearance.</summary>
    /// <param name="source">The list.</param>
    /// <param name="equality">Equality of elements; null for the default.</param>
    /// <param name="keepsLetters">Whether <see cref="Letters"/> is filled.</param>
    public void Read<T>(ReadOnlySpan<T> source, IEqualityComparer<T>? equality, bool keepsLetters)
    {
        _buckets.Clear();
        if (equality is null || ReferenceEquals(equality, EqualityComparer<T>.Default))
            Hash<T, OwnEquality<T>>(source, default, keepsLetters);
        else
            Hash(source, new GivenEquality<T>(equality), keepsLetters);
    }

    /// <summary>Reads a list in which equal elements are neighbours.</summary>
    public void ReadSorted<T>(ReadOnlySpan<T> source)
    {
        var count = 0;
        for (var position = 0; position < source.Length; count++)
        {
            var first = position;
            while (++position < source.Length && EqualityComparer<T>.Default.Equals(source[first], source[position]))
            {
            }

            Firsts[count] = first;
            Multiplicities[count] = position - first;
        }

        Count = count;
    }

    // At most half of the buckets are taken.
    private static int Bits(int length)
    {
        var bits = 3;
        while (1L << bits < 2L * length)
            bits++;
        return bits;
    }

    private void Hash<T, TEquality>(ReadOnlySpan<T> source, TEquality equality, bool keepsLetters)
        where TEquality : struct, IEqualityComparer<T>
    {
        var buckets = _buckets;
        var firsts = Firsts;
        var multiplicities = Multiplicities;
        var letters = Letters;
        var (mask, shift, count) = (_buckets.Length - 1, _shift, 0);
        for (var position = 0; position < source.Length; position++)
        {
            var element = source[position];
            var slot = (int)((uint)(equality.GetHashCode(element!) * Spread) >> shift);
            int letter;
            while (true)
            {
                letter = buckets[slot] - 1;
                if (letter < 0)
                {
                    letter = count++;
                    buckets[slot] = count;
                    firsts[letter] = position;
                    multiplicities[letter] = 1;
                    break;
                }

                if (equality.Equals(source[firsts[letter]], element))
                {
                    multiplicities[letter]++;
                    break;
                }

                slot = (slot + 1) & mask;
            }

            if (keepsLetters)
                letters[position] = letter;
        }

        Count = count;
    }

    // Structs, so that the runtime can inline the equality of elements that are values.
    private readonly struct OwnEquality<T> : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

        public int GetHashCode(T element) => element is null ? 0 : EqualityComparer<T>.Default.GetHashCode(element);
    }

    private readonly struct GivenEquality<T>(IEqualityComparer<T> equality) : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => equality.Equals(x, y);

        public int GetHashCode(T element) => element is null ? 0 : equality.GetHashCode(element);
    }
}
#endif
