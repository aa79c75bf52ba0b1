namespace FilterEquivariance;

/// <summary>Reads blocks off a function's values on two letters: items whose order depends on the list hang together, and what hangs together is a block (T7).</summary>
internal sealed class BlockDecoding
{
    private readonly int[] _multiplicities;
    private readonly Func<IReadOnlyList<int>, IReadOnlyList<int>> _function;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<(int First, int Second), (int[] List, int[] Value)[]> _answers = [];
    private readonly int[] _copies;

    public BlockDecoding(int[] multiplicities, Func<IReadOnlyList<int>, IReadOnlyList<int>> function, CancellationToken cancellationToken)
    {
        (_multiplicities, _function, _cancellationToken) = (multiplicities, function, cancellationToken);
        _copies = new int[multiplicities.Length];
    }

    public Blocks? Form(out Contradiction<int>? contradiction)
    {
        contradiction = Ask();
        if (contradiction is not null)
            return null;
        var form = Ordered(Components()) is { } components ? new Blocks(_multiplicities, components.Select(Block)) : null;

        // Whatever blocks there are satisfy the law; they are the function's when they have its values.
        if (form is not null && _answers.Values.SelectMany(answers => answers).All(answer => form.Value(answer.List).SequenceEqual(answer.Value)))
            return form;
        contradiction = Witness();
        return null;
    }

    private Contradiction<int>? Ask()
    {
        var single = new int[_multiplicities.Length][];
        for (var letter = 0; letter < _multiplicities.Length; letter++)
        {
            int[] list = [.. Enumerable.Repeat(letter, _multiplicities[letter])];
            single[letter] = [.. _function(list)];
            if (single[letter].Any(item => item != letter))
                return new Contradiction<int>(ContradictionKind.Foreign, [list], [single[letter]]);
            _copies[letter] = single[letter].Length;
        }

        for (var second = 1; second < _multiplicities.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var answers = new List<(int[], int[])>();
                foreach (var list in Shuffles(first, _multiplicities[first], second, _multiplicities[second]))
                {
                    _cancellationToken.ThrowIfCancellationRequested();
                    int[] answer = [.. _function(list)];
                    if (answer.Any(item => item != first && item != second))
                        return new Contradiction<int>(ContradictionKind.Foreign, [list], [answer]);
                    foreach (var letter in (int[])[first, second])
                    {
                        if (answer.Count(item => item == letter) != _copies[letter])
                            return new Contradiction<int>(ContradictionKind.Count, [[.. list.Where(item => item == letter)], list], [single[letter], answer]);
                    }

                    answers.Add((list, answer));
                }

                _answers.Add((first, second), [.. answers]);
            }
        }

        return null;
    }

    private List<List<Item>> Components()
    {
        var components = new List<List<Item>>();
        foreach (var item in _copies.SelectMany((copies, letter) => Enumerable.Range(0, copies).Select(copy => new Item(letter, copy))))
        {
            var touching = components.Where(component => component.Any(other => other.Letter != item.Letter && Order(other, item) is null)).ToList();
            components.RemoveAll(touching.Contains);
            components.Add([.. touching.SelectMany(component => component), item]);
        }

        return components;
    }

    /// <summary>The components in their order; null where there is none.</summary>
    private List<List<Item>>? Ordered(List<List<Item>> components)
    {
        var ordered = new List<Item>?[components.Count];
        foreach (var component in components)
        {
            var before = components.Count(other => other != component && IsBefore(other[0], component[0]));
            if (ordered[before] is not null)
                return null;
            ordered[before] = component;
        }

        return [.. ordered.Select(component => component!)];

        bool IsBefore(Item item, Item other) => item.Letter == other.Letter ? item.Copy < other.Copy : Order(item, other) == true;
    }

    private Block Block(List<Item> component)
    {
        int[] letters = [.. component.Select(item => item.Letter).Distinct().OrderBy(letter => letter)];
        if (letters.Length == 1)
            return new Block.Single(letters[0]);
        if (letters.Length == 2)
            return new Block.TwoLetters(letters[0], letters[1], _answers[(letters[0], letters[1])].Select(answer => (answer.List, Part(answer.Value, component))));

        // Any other item of another letter shows an item's key: the occurrence beside which it stands.
        var copies = new SortedDictionary<int, int[]>();
        var direction = Direction.Forward;
        foreach (var letter in letters)
            copies.Add(letter, new int[_multiplicities[letter]]);
        foreach (var item in component)
        {
            var (key, isForward) = Key(item, component.First(other => other.Letter != item.Letter && Order(item, other) is null));
            copies[item.Letter][key]++;
            direction = isForward ? Direction.Forward : Direction.Backward;
        }

        return new Block.Pass(direction, copies);
    }

    /// <summary>The occurrences that the order of two items follows; that the form has the function's values is checked in the end.</summary>
    private (int Key, bool IsForward) Key(Item item, Item other)
    {
        var answers = Answers(item, other);
        bool[] orders = [.. answers.Select(answer => IsBefore(answer.Value, item, other))];
        for (var key = 0; key < _multiplicities[item.Letter]; key++)
        {
            for (var otherKey = 0; otherKey < _multiplicities[other.Letter]; otherKey++)
            {
                bool[] inputs = [.. answers.Select(answer => IsBefore(answer.List, new Item(item.Letter, key), new Item(other.Letter, otherKey)))];
                if (inputs.SequenceEqual(orders))
                    return (key, true);
                if (inputs.SequenceEqual(orders.Select(isBefore => !isBefore)))
                    return (key, false);
            }
        }

        return (0, true);
    }

    /// <summary>Whether one item stands before another of a different letter on all lists, or behind it; null where it depends on the list.</summary>
    private bool? Order(Item item, Item other)
    {
        bool? known = null;
        foreach (var answer in Answers(item, other))
        {
            var isBefore = IsBefore(answer.Value, item, other);
            if (known is { } same && same != isBefore)
                return null;
            known = isBefore;
        }

        return known;
    }

    private (int[] List, int[] Value)[] Answers(Item item, Item other) => _answers[item.Letter < other.Letter ? (item.Letter, other.Letter) : (other.Letter, item.Letter)];

    /// <summary>The items of a value that belong to a component.</summary>
    private int[] Part(int[] value, List<Item> component)
    {
        var seen = new int[_multiplicities.Length];
        return [.. value.Where(letter => component.Contains(new Item(letter, seen[letter]++)))];
    }

    private static bool IsBefore(int[] word, Item item, Item other) => Position(word, item) < Position(word, other);

    private static int Position(int[] word, Item item)
    {
        var seen = 0;
        return Array.FindIndex(word, letter => letter == item.Letter && seen++ == item.Copy);
    }

    /// <summary>Three letters are enough to contradict (T3).</summary>
    private Contradiction<int> Witness()
    {
        var examples = _answers.Values.SelectMany(answers => answers).Select(answer => new Example<int>(answer.List, answer.Value)).ToArray();
        for (var third = 2; third < _multiplicities.Length; third++)
        {
            for (var second = 1; second < third; second++)
            {
                for (var first = 0; first < second; first++)
                {
                    foreach (var list in Shuffles(first, _multiplicities[first], second, _multiplicities[second]).SelectMany(list => Inserted(list, third, _multiplicities[third], 0)))
                    {
                        _cancellationToken.ThrowIfCancellationRequested();
                        if (Amalgamation.FromExamples(examples.Where(example => example.Input.All(list.Contains)), list) is Amalgam<int>.Contradictory { Witness: var witness })
                            return witness;
                    }
                }
            }
        }

        throw new InvalidOperationException("answers on two letters that fit together on three have a form (T3, T7)");
    }

    private static IEnumerable<int[]> Shuffles(int first, int firsts, int second, int seconds) => Inserted([.. Enumerable.Repeat(first, firsts)], second, seconds, 0);

    /// <summary>The list with some copies of a letter that it lacks, none before a position.</summary>
    private static IEnumerable<int[]> Inserted(int[] list, int letter, int copies, int from)
    {
        if (copies == 0)
            return [list];
        return Enumerable.Range(from, list.Length - from + 1).SelectMany(position => Inserted([.. list.Take(position), letter, .. list.Skip(position)], letter, copies - 1, position + 1));
    }
}
