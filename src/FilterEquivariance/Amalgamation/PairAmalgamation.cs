namespace FilterEquivariance;

/// <summary>The amalgam of one list's pair words, as rounds of questions. Read the result when all rounds have been asked.</summary>
internal sealed class PairAmalgamation<T>(PairWords<T> words, int roundSize)
    where T : notnull
{
    private readonly MergeRounds<T> _merge = new(words, roundSize);
    private Item[] _output = [];

    public Amalgam<T> Result(int calls) =>
        words.Contradiction is { } contradiction
            ? new Amalgam<T>.Contradictory(contradiction)
            : new Amalgam<T>.Determined([.. _output.Select(item => words.Letter(item.Letter))], calls);

    /// <summary>Asks the pairs that merging needs: O(m log d) of them (T11).</summary>
    public IEnumerable<Round<T>> Lazy() => words.LetterCount < 2 ? Alone() : Ask(Opening(), words.LetterCount / 2).Concat(Merge());

    /// <summary>Asks all pairs before it merges.</summary>
    public IEnumerable<Round<T>> Verified() => words.LetterCount < 2 ? Alone() : Ask(AllPairs(), (long)words.LetterCount * (words.LetterCount - 1) / 2).Concat(Merge());

    /// <summary>
    /// Continues from the value on the list without its last element x. Without x the value is that on the list without x (the filter law), so only the copies
    /// of x have to be placed anew.
    /// </summary>
    public IEnumerable<Round<T>> Append(IReadOnlyList<T> input, IReadOnlyList<T> output, T appended)
    {
        var letter = words.Numbers[appended];
        if (words.LetterCount == 1)
        {
            foreach (var alone in Alone())
                yield return alone;
            yield break;
        }

        var others = Others(input, output, letter);
        var round = new PairRound<T>(words) { Expected = words.LetterCount - 1 };

        // Any pair tells the copies of x, and the pair with the middle item is needed anyhow.
        round.Add(letter, others.Count > 0 ? others[others.Count / 2].Letter : letter == 0 ? 1 : 0);
        yield return round;
        if (!round.Read(keepAll: true))
            yield break;
        Item[] items = [.. Enumerable.Range(0, words.Copies(letter)).Select(copy => new Item(letter, copy)), .. others];
        foreach (var next in _merge.Merge(items, [0, words.Copies(letter), items.Length]))
            yield return next;
        if (words.Contradiction is not null)
            yield break;
        _output = _merge.Result;
        var fit = new Fit<T>(words, _output);
        if (fit.Misfit() is (var early, var late))
            ContradictValue(input, output, letter, fit, early, late);
    }

    private IEnumerable<Round<T>> Alone()
    {
        if (words.LetterCount == 0)
            yield break;
        var round = new Round<T> { Expected = 1 };
        round.Questions.Add(words.Sublist(0));
        yield return round;
        if (words.ReadAlone(0, round.Questions[0], round.Answers[0]))
            _output = [.. Enumerable.Range(0, words.Copies(0)).Select(copy => new Item(0, copy))];
    }

    /// <summary>The matches of the first level, which tell the copies of all letters; an odd one out plays against the last.</summary>
    private IEnumerable<(int First, int Second)> Opening()
    {
        for (var letter = 1; letter < words.LetterCount; letter += 2)
            yield return (letter - 1, letter);
        if (words.LetterCount % 2 == 1)
            yield return (words.LetterCount - 2, words.LetterCount - 1);
    }

    private IEnumerable<(int First, int Second)> AllPairs() =>
        Enumerable.Range(1, words.LetterCount - 1).SelectMany(second => Enumerable.Range(0, second).Select(first => (first, second)));

    private IEnumerable<Round<T>> Ask(IEnumerable<(int First, int Second)> pairs, long expected)
    {
        var round = new PairRound<T>(words) { Expected = expected };
        foreach (var (first, second) in pairs)
        {
            if (round.Questions.Count == roundSize)
            {
                yield return round;
                if (!round.Read(keepAll: true))
                    yield break;
            }

            round.Add(first, second);
        }

        yield return round;
        round.Read(keepAll: true);
    }

    private IEnumerable<Round<T>> Merge()
    {
        if (words.Contradiction is not null)
            yield break;
        var bounds = new List<int>(words.LetterCount + 1) { 0 };
        for (var letter = 0; letter < words.LetterCount; letter++)
            bounds.Add(bounds[letter] + words.Copies(letter));
        var items = new Item[bounds[words.LetterCount]];
        for (var letter = 0; letter < words.LetterCount; letter++)
        {
            for (var copy = 0; copy < words.Copies(letter); copy++)
                items[bounds[letter] + copy] = new Item(letter, copy);
        }

        foreach (var round in _merge.Merge(items, bounds))
            yield return round;
        if (words.Contradiction is not null)
            yield break;
        _output = _merge.Result;
        var fit = new Fit<T>(words, _output);
        if (fit.Misfit() is not (var early, var late))
            yield break;
        foreach (var round in fit.Circle(early, late))
            yield return round;
    }

    private List<Item> Others(IReadOnlyList<T> input, IReadOnlyList<T> output, int letter)
    {
        var others = new List<Item>(output.Count);
        var copies = new int[words.LetterCount];
        foreach (var element in output)
        {
            if (!words.Numbers.TryGetValue(element, out var other))
                throw new ArgumentException("the value contains an element that the list lacks", nameof(output));
            if (other != letter)
                others.Add(new Item(other, copies[other]++));
        }

        for (var other = 0; other < copies.Length; other++)
        {
            if (other != letter)
                words.SetCopies(other, copies[other], input, output);
        }

        return others;
    }

    /// <summary>The word that does not fit orders x and some a; the neighbour of x on the way to a was compared with x, and the known value orders it and a.</summary>
    private void ContradictValue(IReadOnlyList<T> input, IReadOnlyList<T> output, int letter, Fit<T> fit, int early, int late)
    {
        var isEarly = _output[early].Letter == letter;
        var neighbour = isEarly ? early + 1 : late - 1;
        while (_output[neighbour].Letter == letter)
            neighbour += isEarly ? 1 : -1;
        fit.KeepNeighbours(isEarly ? neighbour - 1 : neighbour, isEarly ? neighbour : neighbour + 1);
        var (between, other) = (_output[neighbour].Letter, _output[isEarly ? late : early].Letter);
        words.Contradict(
            ContradictionKind.Cycle,
            [input, words.Sublist(letter, between), words.Sublist(letter, other)],
            [output, words.AnswerFor(letter, between), words.AnswerFor(letter, other)]);
    }
}
