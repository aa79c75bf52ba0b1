using System.Collections;
using System.Globalization;

namespace FilterEquivariance;

/// <summary>
/// The normal form of every function with the filter law on one stratum (NF-2): on the lists in which each of finitely many letters occurs a given number of times, and on
/// their sublists with fewer letters, such a function is a concatenation of blocks in exactly one way (T7). So two functions are equal on the stratum exactly when their
/// forms are.
/// </summary>
public sealed class Blocks : IReadOnlyList<Block>, IEquatable<Blocks>
{
    private const int MostLists = 1_000_000;

    private readonly int[] _multiplicities;
    private readonly Block[] _blocks;

    internal Blocks(IEnumerable<int> multiplicities, IEnumerable<Block> blocks)
    {
        _multiplicities = [.. multiplicities];
        _blocks = [.. blocks];
    }

    /// <summary>How often each letter 0, 1, … occurs.</summary>
    public IReadOnlyList<int> Multiplicities => _multiplicities;

    /// <summary>Number of blocks.</summary>
    public int Count => _blocks.Length;

    /// <inheritdoc/>
    public Block this[int index] => _blocks[index];

    /// <summary>One after the other, on the same stratum.</summary>
    /// <exception cref="ArgumentException">The strata differ.</exception>
    public static Blocks operator +(Blocks first, Blocks second)
    {
        if (first is null)
            throw new ArgumentNullException(nameof(first));
        if (second is null)
            throw new ArgumentNullException(nameof(second));
        return first._multiplicities.SequenceEqual(second._multiplicities) ? new(first._multiplicities, first._blocks.Concat(second._blocks)) : throw new ArgumentException("the strata differ", nameof(second));
    }

    /// <summary>Reads the form off a function's values on all lists of one and of two letters of a stratum.</summary>
    /// <param name="multiplicities">How often each letter 0, 1, … occurs; each at least once.</param>
    /// <param name="function">The function, which is called on those lists.</param>
    /// <param name="contradiction">Why no function with the filter law has its values; null when there is one.</param>
    /// <param name="cancellationToken">Stops between two calls.</param>
    /// <returns>The form; null where the values contradict each other. The function itself may still break the law on longer lists.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A multiplicity is less than 1, or there are more than a million such lists.</exception>
    public static Blocks? Of(IReadOnlyList<int> multiplicities, Func<IReadOnlyList<int>, IReadOnlyList<int>> function, out Contradiction<int>? contradiction, CancellationToken cancellationToken = default)
    {
        if (multiplicities is null)
            throw new ArgumentNullException(nameof(multiplicities));
        if (function is null)
            throw new ArgumentNullException(nameof(function));
        if (multiplicities.Any(multiplicity => multiplicity < 1))
            throw new ArgumentOutOfRangeException(nameof(multiplicities), "a letter occurs at least once");
        var lists = multiplicities.SelectMany((one, second) => multiplicities.Take(second).Select(other => Shuffles(one, other))).Sum();
        if (lists > MostLists)
            throw new ArgumentOutOfRangeException(nameof(multiplicities), $"the stratum has more than {MostLists.ToString("N0", CultureInfo.InvariantCulture)} lists of two letters");
        return new BlockDecoding([.. multiplicities], function, cancellationToken).Form(out contradiction);
    }

    /// <summary>Applies the function.</summary>
    /// <param name="list">Each letter of the stratum as often as it says, or not at all.</param>
    /// <exception cref="ArgumentException">The list lies outside the stratum.</exception>
    public IReadOnlyList<int> Apply(IReadOnlyList<int> list)
    {
        if (list is null)
            throw new ArgumentNullException(nameof(list));
        foreach (var letter in list.GroupBy(letter => letter))
        {
            if (letter.Key < 0 || letter.Key >= _multiplicities.Length || letter.Count() != _multiplicities[letter.Key])
                throw new ArgumentException($"the letter {letter.Key.ToString(CultureInfo.InvariantCulture)} does not occur {letter.Count().ToString(CultureInfo.InvariantCulture)} times in the stratum", nameof(list));
        }

        return Value(list);
    }

    /// <summary>The form on fewer letters, which are numbered anew: a block can fall apart there.</summary>
    /// <param name="letters">Which letters stay, in increasing order.</param>
    /// <exception cref="ArgumentException">A letter is none of the stratum, or they are not in increasing order.</exception>
    public Blocks Restrict(IReadOnlyList<int> letters)
    {
        if (letters is null)
            throw new ArgumentNullException(nameof(letters));
        for (var i = 0; i < letters.Count; i++)
        {
            if (letters[i] < 0 || letters[i] >= _multiplicities.Length || (i > 0 && letters[i] <= letters[i - 1]))
                throw new ArgumentException("the letters are some of the stratum's, in increasing order", nameof(letters));
        }

        var numbers = letters.Select((letter, number) => (letter, number)).ToDictionary(pair => pair.letter, pair => pair.number);
        return Of([.. letters.Select(letter => _multiplicities[letter])], list => [.. Value([.. list.Select(number => letters[number])]).Select(letter => numbers[letter])], out _)!;
    }

    /// <summary><c>1 2 1 | 0 F(0: 1; 1: 1 0; 2: 1)</c>: the multiplicities, then the blocks.</summary>
    public override string ToString() =>
        string.Join(" ", _multiplicities.Select(multiplicity => multiplicity.ToString(CultureInfo.InvariantCulture))) + " | " + string.Join(" ", _blocks.Select(block => block.ToString()));

    /// <inheritdoc/>
    public bool Equals(Blocks? other) => other is not null && _multiplicities.SequenceEqual(other._multiplicities) && _blocks.SequenceEqual(other._blocks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => _blocks.Aggregate(_multiplicities.Length, (hash, block) => unchecked((hash * 31) + block.GetHashCode()));

    /// <inheritdoc/>
    public IEnumerator<Block> GetEnumerator() => ((IEnumerable<Block>)_blocks).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal List<int> Value(IReadOnlyList<int> list)
    {
        var value = new List<int>();
        foreach (var block in _blocks)
            block.Append(list, value);
        return value;
    }

    /// <summary>How many lists have so many of two letters, or a number above the limit.</summary>
    private static double Shuffles(int one, int other)
    {
        var lists = 1.0;
        for (var i = 1; i <= Math.Min(one, other) && lists <= MostLists; i++)
            lists = lists * (Math.Max(one, other) + i) / i;
        return lists;
    }
}
