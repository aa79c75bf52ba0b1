namespace FilterEquivariance;

/// <summary>What is known of the pair words of one list. Letters are numbered by first appearance.</summary>
internal sealed class PairWords<T>
    where T : notnull
{
    private readonly IEqualityComparer<T> _equality;
    private readonly LetterPositions<T> _letters;

    // The words of letters 0 and 1, 2 and 3, …, which are always asked, have a place of their own: for different letters the table of the others stays empty.
    private readonly PairWord?[] _partners;
    private readonly Dictionary<(int, int), PairWord> _words = [];

    private readonly int[] _copies;
    private readonly (IReadOnlyList<T> List, IReadOnlyList<T> Answer)[] _countSources;

    public PairWords(IReadOnlyList<T> list, IEqualityComparer<T> equality)
    {
        _equality = equality;
        _letters = LetterPositions<T>.Of(list, equality);
        _partners = new PairWord?[LetterCount / 2];
        _copies = [.. Enumerable.Repeat(-1, LetterCount)];
        _countSources = new (IReadOnlyList<T>, IReadOnlyList<T>)[LetterCount];
    }

    public Dictionary<T, int> Numbers => _letters.Numbers;

    public int LetterCount => Numbers.Count;

    /// <summary>Why no function has the answers; null as long as nothing contradicts.</summary>
    public Contradiction<T>? Contradiction { get; private set; }

    /// <summary>The pairs whose words are kept, smaller number first.</summary>
    public IEnumerable<(int First, int Second)> KnownPairs =>
        Enumerable.Range(0, _partners.Length).Where(i => _partners[i] is not null).Select(i => (2 * i, (2 * i) + 1)).Concat(_words.Keys);

    public T Letter(int letter) => _letters.First(letter);

    /// <summary>Copies of the letter in the value; -1 while unknown.</summary>
    public int Copies(int letter) => _copies[letter];

    public int Multiplicity(int letter) => _letters.Multiplicity(letter);

    /// <summary>The list filtered to one letter.</summary>
    public IReadOnlyList<T> Sublist(int letter) => _letters.Sublist(letter);

    /// <summary>The list filtered to two letters.</summary>
    public IReadOnlyList<T> Sublist(int first, int second) => _letters.Sublist(first, second);

    /// <summary>The list filtered to some letters.</summary>
    public IReadOnlyList<T> Sublist(IEnumerable<int> letters) => _letters.Sublist(letters);

    /// <summary>The word of two letters, smaller number first; null unless it is kept.</summary>
    public PairWord? Known(int first, int second)
    {
        if (first > second)
            (first, second) = (second, first);
        return ArePartners(first, second) ? _partners[first / 2] : _words.TryGetValue((first, second), out var word) ? word : null;
    }

    /// <summary>Keeps the word of two letters, smaller number first.</summary>
    public void Keep(int first, int second, PairWord word)
    {
        if (ArePartners(first, second))
            _partners[first / 2] = word;
        else
            _words[(first, second)] = word;
    }

    /// <summary>Reads an answer on two letters, smaller number first; null when it contradicts what is known.</summary>
    public PairWord? Read(int first, int second, IReadOnlyList<T> question, IReadOnlyList<T> answer)
    {
        var (firstLetter, secondLetter) = (Letter(first), Letter(second));
        var copiesOfFirst = 0;
        for (var i = 0; i < answer.Count; i++)
        {
            if (_equality.Equals(answer[i], firstLetter))
                copiesOfFirst++;
            else if (!_equality.Equals(answer[i], secondLetter))
                return Contradict(ContradictionKind.Foreign, [question], [answer]);
        }

        var word = PairWord.Of(answer, firstLetter, copiesOfFirst, _equality);
        return SetCopies(first, copiesOfFirst, question, answer) && SetCopies(second, word.CopiesOfSecond, question, answer) ? word : null;
    }

    /// <summary>Reads an answer on one letter alone; false when it contradicts what is known.</summary>
    public bool ReadAlone(int letter, IReadOnlyList<T> question, IReadOnlyList<T> answer)
    {
        if (answer.All(item => _equality.Equals(item, Letter(letter))))
            return SetCopies(letter, answer.Count, question, answer);
        Contradict(ContradictionKind.Foreign, [question], [answer]);
        return false;
    }

    /// <summary>Takes note that a known value has so many copies of a letter; false when another one has not.</summary>
    public bool SetCopies(int letter, int copies, IReadOnlyList<T> question, IReadOnlyList<T> answer)
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

    /// <summary>The answer on two letters whose word is kept.</summary>
    public IReadOnlyList<T> AnswerFor(int first, int second) =>
        [.. Known(first, second)!.Symbols.Select(isFirst => Letter(isFirst ? Math.Min(first, second) : Math.Max(first, second)))];

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

    private static bool ArePartners(int first, int second) => second == first + 1 && first % 2 == 0;
}
