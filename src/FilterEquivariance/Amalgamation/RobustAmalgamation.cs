namespace FilterEquivariance;

/// <summary>Amalgamation by votes of blocks of letters (theory, section 4): one round of questions, majorities, and a ranking by wins.</summary>
internal sealed class RobustAmalgamation<T>
    where T : notnull
{
    private readonly IReadOnlyList<int[]> _blocks;
    private readonly RobustOptions _options;
    private readonly Round<T> _round = new();
    private readonly PairWords<T> _words;

    public RobustAmalgamation(PairWords<T> words, RobustOptions options)
    {
        _words = words;
        _options = options;
        _blocks = BlockCover.Of(words.LetterCount, options.BlockSizeFor(words.LetterCount), options.Votes, options.Seed);
        _round.Questions.AddRange(_blocks.Select(words.Sublist));
        _round.Expected = _blocks.Count;
    }

    public IEnumerable<Round<T>> Rounds() => [_round];

    public RobustAmalgam<T> Result(int calls)
    {
        var votes = new BlockVotes<T>(_words, _blocks, _round.Answers);
        var items = votes.Copies.SelectMany((copies, letter) => Enumerable.Range(0, copies).Select(copy => new Item(letter, copy))).ToArray();
        var ranking = new Copeland(items, votes.Count, votes.Balance);
        T[] output = [.. ranking.Ranking.Select(item => _words.Letter(item.Letter))];
        var largest = _blocks.Select(block => block.Length).DefaultIfEmpty(0).Max();
        var report = new VoteReport(calls, largest, votes.Dissent, ranking.CircularTriples, ranking.Undecided, ranking.Ties);
        return Distrust(report) is { } reason
            ? new RobustAmalgam<T>.Abstained(output, reason, report)
            : new RobustAmalgam<T>.Determined(output, report);
    }

    private string? Distrust(VoteReport report)
    {
        static string Percent(double share) => (100 * share).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + " %";

        if (report.Dissent > _options.MaximalDisagreement)
            return $"{Percent(report.Dissent)} of the votes are against the majority, more than {Percent(_options.MaximalDisagreement)}";
        return report.CircularTriples > _options.MaximalDisagreement
            ? $"the majority orders {Percent(report.CircularTriples)} of the triples in a circle, more than {Percent(_options.MaximalDisagreement)}"
            : null;
    }
}
