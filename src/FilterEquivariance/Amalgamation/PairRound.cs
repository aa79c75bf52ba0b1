namespace FilterEquivariance;

/// <summary>A round of questions about pairs of letters.</summary>
internal sealed class PairRound<T>(PairWords<T> words) : Round<T>
    where T : notnull
{
    private readonly Dictionary<(int, int), int> _indices = [];
    private readonly List<(int First, int Second)> _pairs = [];
    private readonly List<PairWord> _words = [];

    /// <summary>The words of the round that was asked last, in the order of its questions; smaller number first.</summary>
    public PairWord this[int index] => _words[index];

    /// <summary>Adds the question about two letters and returns its index.</summary>
    public int Add(int first, int second)
    {
        if (first > second)
            (first, second) = (second, first);

        // Only items of letters with several copies can meet at two places in one round, since an item waits at one place.
        if (words.Copies(first) > 1 && words.Copies(second) > 1)
        {
            if (_indices.TryGetValue((first, second), out var index))
                return index;
            _indices.Add((first, second), _pairs.Count);
        }

        _pairs.Add((first, second));
        Questions.Add(words.Sublist(first, second));
        return _pairs.Count - 1;
    }

    /// <summary>Reads the answers and makes room for the next round; false when one contradicts what is known.</summary>
    /// <param name="keepAll">Whether words of one copy each are kept, too. A merge compares two items once and has no need of them afterwards.</param>
    public bool Read(bool keepAll)
    {
        _words.Clear();
        for (var i = 0; i < _pairs.Count; i++)
        {
            var (first, second) = _pairs[i];
            if (words.Read(first, second, Questions[i], Answers[i]) is not { } word)
                return false;
            _words.Add(word);
            if (keepAll || word.CopiesOfFirst > 1 || word.CopiesOfSecond > 1)
                words.Keep(first, second, word);
        }

        _pairs.Clear();
        _indices.Clear();
        Questions.Clear();
        return true;
    }
}
