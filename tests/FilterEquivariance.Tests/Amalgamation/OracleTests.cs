namespace FilterEquivariance.Tests;

public sealed class OracleTests
{
    private static readonly Func<IReadOnlyList<int>, IReadOnlyList<int>> SortedThenList = KnownFunctions.All["sorted, then list"];

    [Theory]
    [InlineData("identity", 330), InlineData("each twice", 330), InlineData("list twice", 360), InlineData("palindrome", 440)]
    [InlineData("sorted, then list", 560), InlineData("4 random orders", 900), InlineData("8 random orders", 1300)]
    public void Batches_HoldWholeRounds_AndNoMoreQuestionsThanOneByOne(string name, int limit)
    {
        var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 64), 1);
        var (single, batch) = (new PairOracle(KnownFunctions.All[name]), new PairOracle(KnownFunctions.All[name]));
        Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of((IPairOracle<int>)single).Apply(xs));
        var determined = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of((IBatchOracle<int>)batch).Apply(xs));
        Assert.Equal(KnownFunctions.All[name](xs), determined.Output);
        Assert.Equal(single.Questions, batch.Questions);
        Assert.Equal(determined.OracleCalls, batch.Questions.Select(list => string.Join(' ', list.Order())).Distinct().Count());
        Assert.InRange(determined.OracleCalls, 63, limit);

        // All 32 matches of the first level in one round; a merge of n items with n takes log² n rounds, not n.
        Assert.Equal(32, batch.Calls[0].Count);
        Assert.InRange(batch.Calls.Count, 6, 110);
    }

    [Fact]
    public void Rounds_GrowLikeThePowerOfTheLogarithm()
    {
        int Rounds(int letters)
        {
            var oracle = new PairOracle(xs => [.. xs.Order()]);
            Amalgamation.Of((IBatchOracle<int>)oracle).Apply(KnownFunctions.Shuffled(Enumerable.Range(0, letters), 1));
            return oracle.Calls.Count;
        }

        Assert.InRange(Rounds(2048), 1, 320);
    }

    [Fact]
    public async Task AsynchronousOracle_GivesTheSameAsTheOthers()
    {
        var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 40).Select(i => i % 13), 1);
        var oracle = new PairOracle(SortedThenList);
        var lazy = Amalgamation.Of((IAsyncBatchOracle<int>)oracle, batchSize: 7);
        var all = new[]
        {
            await lazy.ApplyAsync(xs),
            await lazy.AppendAsync(xs[..^1], SortedThenList(xs[..^1]), xs[^1]),
            await Amalgamation.VerifiedAsync(xs, oracle, batchSize: 7),
        };
        Assert.All(all, amalgam => Assert.Equal(SortedThenList(xs), Assert.IsType<Amalgam<int>.Determined>(amalgam).Output));
        Assert.Equal(SortedThenList(xs), Assert.IsType<RobustAmalgam<int>.Determined>(await Amalgamation.RobustAsync(xs, oracle)).Output);
        Assert.All(oracle.Calls, call => Assert.InRange(call.Count, 1, 1024));
    }

    [Fact]
    public void Verified_AsksAllPairsOnce_InBatchesOfTheChosenSize()
    {
        var oracle = new PairOracle(SortedThenList);
        var determined = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Verified(Enumerable.Range(0, 64).ToArray(), oracle, batchSize: 100));
        Assert.Equal((2016, 21), (determined.OracleCalls, oracle.Calls.Count));
        Assert.Equal(Enumerable.Repeat(100, 20).Append(16), oracle.Calls.Select(call => call.Count));
        Assert.Equal(2016, oracle.Questions.Select(list => (list[0], list[1])).Distinct().Count());
    }

    [Fact]
    public void Progress_CountsAnswers_UpToWhatIsExpected()
    {
        var progress = new Steps();
        var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 64), 1);
        Amalgamation.Verified(xs, (IBatchOracle<int>)new PairOracle(SortedThenList), batchSize: 1000, progress: progress);
        Assert.Equal([new(1000, 2016), new(2000, 2016), new(2016, 2016)], progress);

        progress.Clear();
        var lazy = Amalgamation.Of(SortedThenList);
        Assert.IsType<Amalgam<int>.Determined>(lazy.Apply(xs, progress));
        Assert.Equal(lazy.OracleCalls, progress[^1].Answered);
        Assert.Equal(progress.OrderBy(step => step.Answered), progress);
        Assert.All(progress, step => Assert.True(step.Answered <= step.Expected));
    }

    [Fact]
    public async Task Cancelling_EndsBetweenTwoCalls_AndKeepsWhatWasAnswered()
    {
        var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 64), 1);
        using var source = new CancellationTokenSource();
        var oracle = new PairOracle(SortedThenList);
        var lazy = Amalgamation.Of((IAsyncBatchOracle<int>)oracle);
        var progress = new Steps { Told = step => { if (step.Answered > 100) source.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lazy.ApplyAsync(xs, progress, source.Token));
        var before = lazy.OracleCalls;
        Assert.InRange(before, 101, 200);

        Assert.Equal(SortedThenList(xs), Assert.IsType<Amalgam<int>.Determined>(await lazy.ApplyAsync(xs)).Output);
        Assert.Equal(lazy.OracleCalls, oracle.Questions.Select(list => (list[0], list[1])).Distinct().Count());
        Assert.Throws<OperationCanceledException>(() => Amalgamation.Of(SortedThenList).Apply(xs, cancellationToken: source.Token));
        Assert.Throws<OperationCanceledException>(() => Amalgamation.Robust(xs, (IPairOracle<int>)oracle, cancellationToken: source.Token));
    }

    [Fact]
    public void AnswersInTheWrongNumber_AreABrokenContract()
    {
        Assert.Contains("1 answers to 2 questions", Assert.Throws<InvalidOperationException>(() => Amalgamation.Of(new Careless([[0, 1]])).Apply([0, 1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Amalgamation.Of(new Careless([null!, [0]])).Apply([0, 1, 2, 3]));
        Assert.Throws<InvalidOperationException>(() => Amalgamation.Of<int>(_ => null!).Apply([0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Amalgamation.Of(new Careless([]), batchSize: 0));
    }

    [Fact]
    public void OnlySoManyAnswers_AreRemembered()
    {
        var lazy = Amalgamation.Of(SortedThenList, rememberedAnswers: 10);
        var first = Assert.IsType<Amalgam<int>.Determined>(lazy.Apply(Enumerable.Range(0, 16).ToArray()));
        var second = Assert.IsType<Amalgam<int>.Determined>(lazy.Apply(Enumerable.Range(0, 16).ToArray()));
        Assert.Equal(first.OracleCalls - 10, second.OracleCalls);
    }

    private sealed class Steps : List<AmalgamationProgress>, IProgress<AmalgamationProgress>
    {
        public Action<AmalgamationProgress>? Told { get; init; }

        public void Report(AmalgamationProgress value)
        {
            Add(value);
            Told?.Invoke(value);
        }
    }

    private sealed class Careless(IReadOnlyList<IReadOnlyList<int>> answers) : IBatchOracle<int>
    {
        public IReadOnlyList<IReadOnlyList<int>> Answer(IReadOnlyList<IReadOnlyList<int>> lists, CancellationToken cancellationToken) => answers;
    }
}
