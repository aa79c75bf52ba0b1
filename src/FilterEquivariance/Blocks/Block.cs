using System.Globalization;

namespace FilterEquivariance;

/// <summary>A part of a value that nothing else comes between (T7). Blocks are equal when they print alike.</summary>
public abstract class Block : IEquatable<Block>
{
    private protected Block()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Block? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Block);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString()!.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    /// <summary>Adds the block's part of the value on a list.</summary>
    internal abstract void Append(IReadOnlyList<int> list, List<int> value);

    private protected static string Print(IEnumerable<int> numbers) => string.Join(" ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>One copy of a letter; printed <c>2</c>.</summary>
    public sealed class Single : Block
    {
        internal Single(int letter) => Letter = letter;

        /// <summary>The letter.</summary>
        public int Letter { get; }

        /// <inheritdoc/>
        public override string ToString() => Print([Letter]);

        internal override void Append(IReadOnlyList<int> list, List<int> value)
        {
            if (list.Contains(Letter))
                value.Add(Letter);
        }
    }

    /// <summary>
    /// Copies of two letters whose order depends on the list, in a way that is no concatenation of shorter blocks; printed <c>[0 1 → 1 0; 1 0 → 0 1]</c> with the value for
    /// every list of the two. Where one letter is missing, the copies of the other are left.
    /// </summary>
    public sealed class TwoLetters : Block
    {
        private readonly SortedDictionary<string, int[]> _values = new(StringComparer.Ordinal);

        internal TwoLetters(int first, int second, IEnumerable<(int[] List, int[] Value)> values)
        {
            (First, Second) = (first, second);
            foreach (var (list, value) in values)
                _values.Add(Print(list), value);
        }

        /// <summary>The smaller letter.</summary>
        public int First { get; }

        /// <summary>The greater letter.</summary>
        public int Second { get; }

        /// <summary>The value on each list of the two letters, as it is printed.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<int>> Values => _values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<int>)pair.Value);

        /// <inheritdoc/>
        public override string ToString() => "[" + string.Join("; ", _values.Select(pair => $"{pair.Key} → {Print(pair.Value)}")) + "]";

        internal override void Append(IReadOnlyList<int> list, List<int> value)
        {
            var part = list.Where(letter => letter == First || letter == Second).ToArray();
            value.AddRange(_values.TryGetValue(Print(part), out var known) ? known : _values.First().Value.Where(part.Contains));
        }
    }

    /// <summary>
    /// A run over at least three letters, each occurrence of which is emitted a number of times; printed <c>F(0: 1; 1: 2 0; 3: 0 1)</c>. Occurrences are counted from the front,
    /// whatever the direction.
    /// </summary>
    public sealed class Pass : Block
    {
        private readonly SortedDictionary<int, int[]> _copies;

        internal Pass(Direction direction, SortedDictionary<int, int[]> copies) => (Direction, _copies) = (direction, copies);

        /// <summary>Which way the run goes.</summary>
        public Direction Direction { get; }

        /// <summary>The copies of each occurrence, by letter.</summary>
        public IReadOnlyDictionary<int, IReadOnlyList<int>> Copies => _copies.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<int>)pair.Value);

        /// <inheritdoc/>
        public override string ToString() => (Direction == Direction.Forward ? "F" : "B") + "(" + string.Join("; ", _copies.Select(pair => $"{Print([pair.Key])}: {Print(pair.Value)}")) + ")";

        internal override void Append(IReadOnlyList<int> list, List<int> value)
        {
            var seen = _copies.Keys.ToDictionary(letter => letter, letter => Direction == Direction.Forward ? 0 : _copies[letter].Length - 1);
            for (var step = 0; step < list.Count; step++)
            {
                var letter = list[Direction == Direction.Forward ? step : list.Count - 1 - step];
                if (!_copies.TryGetValue(letter, out var copies))
                    continue;
                value.AddRange(Enumerable.Repeat(letter, copies[seen[letter]]));
                seen[letter] += Direction == Direction.Forward ? 1 : -1;
            }
        }
    }
}
