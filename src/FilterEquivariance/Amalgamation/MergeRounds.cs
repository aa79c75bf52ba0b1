namespace FilterEquivariance;

/// <summary>
/// A tournament of runs of items in which the matches of a level go on at the same time. Two runs are merged by placing the middle item of the left one in the
/// right one by binary search and then the halves on their own, which takes O(log² n) rounds, O(n) comparisons for runs of n items, and compares two
/// items at most once. Every two neighbours of the result that come from different runs have been compared (T11).
/// </summary>
internal sealed class MergeRounds<T>(PairWords<T> words, int roundSize)
    where T : notnull
{
    private readonly Stack<Part> _open = new();
    private readonly PairRound<T> _round = new(words);
    private readonly List<(Part Part, int Question)> _waiting = [];
    private Item[] _from = [];
    private Item[] _to = [];

    /// <summary>The merged items, once all rounds have been asked.</summary>
    public Item[] Result => _from;

    /// <summary>Merges runs. Ends early when an answer contradicts another, which <see cref="PairWords{T}.Contradiction"/> then tells.</summary>
    /// <param name="items">The runs, one behind the other.</param>
    /// <param name="bounds">Where each run begins, and where the last one ends.</param>
    public IEnumerable<Round<T>> Merge(Item[] items, List<int> bounds)
    {
        (_from, _to) = (items, new Item[items.Length]);
        _round.Expected = Expected(items.Length, bounds.Count - 1);
        for (; bounds.Count > 2; bounds = [.. bounds.Where((_, i) => i % 2 == 0 || i == bounds.Count - 1)])
        {
            for (var run = 0; run + 2 < bounds.Count; run += 2)
                _open.Push(new Part(bounds[run], bounds[run + 1], bounds[run + 1], bounds[run + 2], bounds[run + 1]));
            if (bounds.Count % 2 == 0)
                Array.Copy(_from, bounds[bounds.Count - 2], _to, bounds[bounds.Count - 2], items.Length - bounds[bounds.Count - 2]);
            while (true)
            {
                while (_open.Count > 0 && _waiting.Count < roundSize)
                    Advance(_open.Pop());
                if (_waiting.Count == 0)
                    break;
                yield return _round;
                if (!_round.Read(keepAll: false))
                    yield break;
                foreach (var (part, question) in _waiting)
                    _open.Push(part.After(_round[question].IsBefore(_from[part.Probe], _from[part.Middle])));
                _waiting.Clear();
            }

            (_from, _to) = (_to, _from);
        }
    }

    private long Expected(int items, int runs)
    {
        var levels = 0;
        while (1L << levels < runs)
            levels++;
        return Math.Min((long)words.LetterCount * (words.LetterCount - 1) / 2, (long)items * levels);
    }

    private void Advance(Part part)
    {
        if (part.IsOneSided)
        {
            Array.Copy(_from, part.Left, _to, part.Target, part.LeftEnd - part.Left);
            Array.Copy(_from, part.Right, _to, part.Target + part.LeftEnd - part.Left, part.RightEnd - part.Right);
            return;
        }

        while (part.Low < part.High)
        {
            var (middle, probe) = (_from[part.Middle], _from[part.Probe]);
            if (words.Known(middle.Letter, probe.Letter) is not { } word)
            {
                _waiting.Add((part, _round.Add(middle.Letter, probe.Letter)));
                return;
            }

            part = part.After(word.IsBefore(probe, middle));
        }

        _to[part.Target + part.Middle - part.Left + part.Low - part.Right] = _from[part.Middle];
        _open.Push(new Part(part.Middle + 1, part.LeftEnd, part.Low, part.RightEnd, part.Boundary));
        _open.Push(new Part(part.Left, part.Middle, part.Right, part.Low, part.Boundary));
    }

    /// <summary>A piece of the left run and the piece of the right run that it is merged with; the middle of the former stands somewhere in Low to High.</summary>
    /// <param name="Left">Where the piece of the left run begins.</param>
    /// <param name="LeftEnd">Where it ends.</param>
    /// <param name="Right">Where the piece of the right run begins.</param>
    /// <param name="RightEnd">Where it ends.</param>
    /// <param name="Boundary">Where the left run ends and the right one begins.</param>
    private readonly record struct Part(int Left, int LeftEnd, int Right, int RightEnd, int Boundary)
    {
        public int Low { get; private init; } = Right;

        public int High { get; private init; } = RightEnd;

        public bool IsOneSided => Left == LeftEnd || Right == RightEnd;

        public int Middle => (Left + LeftEnd) / 2;

        public int Probe => (Low + High) / 2;

        /// <summary>Where the merged pieces begin: behind what precedes them in both runs.</summary>
        public int Target => Left + Right - Boundary;

        public Part After(bool probeIsBefore) => probeIsBefore ? this with { Low = Probe + 1 } : this with { High = Probe };
    }
}
