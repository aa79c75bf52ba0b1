namespace FilterEquivariance;

/// <summary>The pair words of one list, asked for when they are needed. Letters are numbered by first appearance.</summary>
internal sealed class PairWords<T>
    where T : notnull
{
    private readonly Func<IReadOnlyList<T>, IReadOnlyList<T>?> _ask;
    private readonly IEqualityComparer<T> _equality;
    private readonly IReadOnlyList<T> _list;
    private readonly List<List<int>> _positions = [];
    private readonly Dictionary<(int, int), PairWord> _words = [];
    private readonly int[] _copies;
    private readonly (IReadOnlyList<T> List, IReadOnlyList<T> Answer)[] _countSources;

    /// <param name="list">The list.</param>
    /// <param name="ask">Answers a list of one or two letters; null when the answer is not known.</param>
    /// <param name="equality">Equality of letters.</param>
    public PairWords(IReadOnlyList<T> list, Func<IReadOnlyList<T>, IReadOnlyList<T>?> ask, IEqualityComparer<T> equality)
    {
        _list = list;
        _ask = ask;
        _equality = equality;
        Numbers = new Dictionary<T, int>(equality);
        for (var position = 0; position < list.Count; position++)
        {
            if (!Numbers.TryGetValue(list[position], out var letter))
            {
                letter = _positions.Count;
                Numbers.Add(list[position], letter);
                _positions.Add([]);
            }

            _positions[letter].Add(position);
        }

        _copies = [.. Enumerable.Repeat(-1, _positions.Count)];
        _countSources = new (IReadOnlyList<T>, IReadOnlyList<T>)[_positions.Count];
    }

    public Dictionary<T, int> Numbers { get; }

    public int LetterCount => _positions.Count;

    /// <summary>Why no function has the answers; null as long as nothing contradicts.</summary>
    public Contradiction<T>? Contradiction { get; set; }

    /// <summary>The pairs whose words are known, smaller number first.</summary>
    public IEnumerable<(int First, int Second)> KnownPairs => _words.Keys;

    public T Letter(int letter) => _list[_positions[letter][0]];

    /// <summary>Copies of the letter in the value; -1 while unknown.</summary>
    public int Copies(int letter) => _copies[letter];

    public int Multiplicity(int letter) => _positions[letter].Count;

    /// <summary>The list filtered to some letters.</summary>
    public IReadOnlyList<T> Sublist(params int[] letters) =>
        letters.Length == 2 ? Merge(_positions[letters[0]], _positions[letters[1]]) : [.. letters.SelectMany(letter => _positions[letter]).OrderBy(position => position).Select(position => _list[position])];

    public IReadOnlyList<T> AnswerFor(int first, int second)
    {
        var word = Word(first, second)!;
        return [.. Enumerable.Range(0, word.Length).Select(index => Letter(word[index] == (first < second) ? first : second))];
    }

    /// <summary>Whether the next copy of the first letter comes before the next of the second, so many copies of each being used. The word must be known.</summary>
    public bool Beats(int first, int second, int usedOfFirst, int usedOfSecond) =>
        _words[Key(first, second)][usedOfFirst + usedOfSecond] == (first < second);

    public int OthersBefore(int letter, int other, int copy) => _words[Key(letter, other)].OthersBefore(letter < other, copy);

    /// <summary>The word of a pair, asked for if need be; null when it is not known or contradicts what is known.</summary>
    public PairWord? Word(int first, int second)
    {
        var key = Key(first, second);
        if (_words.TryGetValue(key, out var known))
            return known;
        var question = Sublist(key.Item1, key.Item2);
        if (_ask(question) is not { } answer)
            return null;
        var symbols = new bool[answer.Count];
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!Numbers.TryGetValue(answer[i], out var letter) || (letter != key.Item1 && letter != key.Item2))
                return Contradict(ContradictionKind.Foreign, [question], [answer]);
            symbols[i] = letter == key.Item1;
        }

        var word = new PairWord(symbols);
        if (!SetCopies(key.Item1, word.CopiesOfFirst, question, answer) || !SetCopies(key.Item2, word.CopiesOfSecond, question, answer))
            return null;
        _words.Add(key, word);
        return word;
    }

    /// <summary>Asks for the value on one letter alone; false when it is not known or contradicts what is known.</summary>
    public bool AskAlone(int letter)
    {
        var question = Sublist(letter);
        if (_ask(question) is not { } answer)
            return false;
        if (!answer.All(item => _equality.Equals(item, Letter(letter))))
        {
            Contradict(ContradictionKind.Foreign, [question], [answer]);
            return false;
        }

        return SetCopies(letter, answer.Count, question, answer);
    }

    public PairWord? Contradict(ContradictionKind kind, IReadOnlyList<IReadOnlyList<T>> lists, IReadOnlyList<IReadOnlyList<T>> answers)
    {
        Contradiction ??= new Contradiction<T>(kind, lists, answers);
        return null;
    }

    /// <summary>Reports letters whose pair words order them in a circle; each comes before the next.</summary>
    public void ContradictCycle(IReadOnlyList<int> cycle)
    {
        var pairs = cycle.Select((letter, i) => (letter, next: cycle[(i + 1) % cycle.Count])).ToArray();
        Contradict(
            ContradictionKind.Cycle,
            [.. pairs.Select(pair => Sublist(pair.letter, pair.next))],
            [.. pairs.Select(pair => AnswerFor(pair.letter, pair.next))]);
    }

    private static (int, int) Key(int first, int second) => first < second ? (first, second) : (second, first);

    private bool SetCopies(int letter, int copies, IReadOnlyList<T> question, IReadOnlyList<T> answer)
    {
        if (_copies[letter] < 0)
        {
            _copies[letter] = copies;
            _countSources[letter] = (question, answer);
            return true;
        }

        if (_copies[letter] == copies)
            return true;
        Contradict(ContradictionKind.Count, [_countSources[letter].List, question], [_countSources[letter].Answer, answer]);
        return false;
    }

    private T[] Merge(List<int> left, List<int> right)
    {
        var merged = new T[left.Count + right.Count];
        var (l, r) = (0, 0);
        for (var i = 0; i < merged.Length; i++)
            merged[i] = _list[r == right.Count || (l < left.Count && left[l] < right[r]) ? left[l++] : right[r++]];
        return merged;
    }
}
