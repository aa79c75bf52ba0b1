namespace FilterEquivariance;

/// <summary>Compares a value with the pair words that are kept, and finds three letters that show where they part.</summary>
internal sealed class Fit<T>
    where T : notnull
{
    private readonly PairWords<T> _words;
    private readonly Item[] _output;

    // The copies of letter a stand at the places from _starts[a] up to _starts[a + 1].
    private readonly int[] _places;
    private readonly int[] _starts;

    public Fit(PairWords<T> words, Item[] output)
    {
        _words = words;
        _output = output;
        _starts = new int[words.LetterCount + 1];
        for (var letter = 0; letter < words.LetterCount; letter++)
            _starts[letter + 1] = _starts[letter] + words.Copies(letter);
        _places = new int[output.Length];
        for (var place = 0; place < output.Length; place++)
            _places[_starts[output[place].Letter] + output[place].Copy] = place;
    }

    /// <summary>Two places of the value whose items a word orders the other way round; null if all words fit.</summary>
    public (int Early, int Late)? Misfit() => _words.KnownPairs.Select(Misfit).FirstOrDefault(misfit => misfit is not null);

    /// <summary>
    /// Reports three letters in a circle. The way from the early to the late item and back is one, and a question about its middle leaves half of it or
    /// ends the search: at most 2 log2 m questions. Neighbours have been compared, so they need none.
    /// </summary>
    public IEnumerable<Round<T>> Circle(int early, int late)
    {
        var round = new PairRound<T>(_words);
        var middle = early + 1;
        while (late - early > 2)
        {
            middle = (early + late) / 2;
            foreach (var end in (int[])[early, late])
            {
                if (MustAsk(middle, end))
                    round.Add(_output[middle].Letter, _output[end].Letter);
            }

            round.Expected = Math.Max(round.Expected, round.Questions.Count);
            if (round.Questions.Count > 0)
            {
                yield return round;
                if (!round.Read(keepAll: true))
                    yield break;
            }

            if (IsBefore(middle, early))
                late = middle;
            else if (IsBefore(late, middle))
                early = middle;
            else
                break;
            middle = early + 1;
        }

        KeepNeighbours(early, middle);
        KeepNeighbours(middle, late);
        _words.ContradictCycle([_output[early].Letter, _output[middle].Letter, _output[late].Letter]);
    }

    /// <summary>Keeps the word of two neighbours. One that a merge has not kept has one copy of each letter, in the order in which the merge has put them.</summary>
    public void KeepNeighbours(int place, int next)
    {
        var (first, second) = (_output[place].Letter, _output[next].Letter);
        if (_words.Known(first, second) is null)
            _words.Keep(Math.Min(first, second), Math.Max(first, second), new PairWord([first < second ? 0 : 1], 1));
    }

    private (int Early, int Late)? Misfit((int First, int Second) pair)
    {
        var word = _words.Known(pair.First, pair.Second)!;
        var (seconds, secondStart) = (0, _starts[pair.Second]);
        for (var copy = 0; copy < word.CopiesOfFirst; copy++)
        {
            var place = _places[_starts[pair.First] + copy];
            while (seconds < word.CopiesOfSecond && _places[secondStart + seconds] < place)
                seconds++;
            if (seconds > word.SecondsBefore(copy))
                return (_places[secondStart + seconds - 1], place);
            if (seconds < word.SecondsBefore(copy))
                return (place, _places[secondStart + seconds]);
        }

        return null;
    }

    private bool MustAsk(int place, int other) =>
        Math.Abs(place - other) > 1 && _output[place].Letter != _output[other].Letter && _words.Known(_output[place].Letter, _output[other].Letter) is null;

    private bool IsBefore(int place, int other) =>
        Math.Abs(place - other) == 1 || _output[place].Letter == _output[other].Letter
            ? place < other
            : _words.Known(_output[place].Letter, _output[other].Letter)!.IsBefore(_output[place], _output[other]);
}
