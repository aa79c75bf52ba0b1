namespace FilterEquivariance.Tests;

public sealed class RobustAmalgamationTests
{
    public static TheoryData<string> Names() => [.. KnownFunctions.All.Keys];

    [Theory]
    [InlineData("sorted, then list", 60), InlineData("distinct", 200)]
    public void OneErrorInAHundredAnswers_IsOutvoted(string name, int trials)
    {
        var function = KnownFunctions.All[name];
        var (robust, lazy, verified) = (0, 0, 0);
        for (var seed = 0; seed < trials; seed++)
        {
            var xs = ThirtyTwoLetters(seed);
            var oracle = new NoisyOracle(function, 0.01, seed);
            robust += Amalgamation.Robust(xs, oracle) is RobustAmalgam<int>.Determined { Output: var output } && output.SequenceEqual(function(xs)) ? 1 : 0;
            lazy += Amalgamation.Of(oracle).Apply(xs) is Amalgam<int>.Determined { Output: var trusted } && trusted.SequenceEqual(function(xs)) ? 1 : 0;
            verified += seed < 20 && Amalgamation.Verified(xs, oracle) is Amalgam<int>.Determined ? 1 : 0;
        }

        Assert.InRange(robust, Math.Ceiling(0.95 * trials), trials);
        Assert.InRange(lazy, 0, 0.6 * trials);
        Assert.InRange(verified, 0, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ExactAnswers_GiveTheFunctionsValue(string name)
    {
        var function = KnownFunctions.All[name];
        foreach (var xs in Words.UpTo(3, 4).Append(ThirtyTwoLetters(1)).Append(KnownFunctions.Shuffled(Enumerable.Range(0, 20), 1)))
        {
            foreach (var size in (int?[])[null, 2, 5])
            {
                var determined = Assert.IsType<RobustAmalgam<int>.Determined>(Amalgamation.Robust(xs, (IPairOracle<int>)new PairOracle(function), new RobustOptions { BlockSize = size }));
                Assert.Equal(function(xs), determined.Output);
                Assert.Equal((0, 0, 0, 0), (determined.Votes.Dissent, determined.Votes.CircularTriples, determined.Votes.Undecided, determined.Votes.Ties));
            }
        }
    }

    [Theory]
    [InlineData(3, 4), InlineData(4, 10), InlineData(8, 64), InlineData(16, 128), InlineData(32, 280), InlineData(64, 520), InlineData(128, 1100)]
    public void Votes_ComeFromDifferentQuestions_OfWhichThereAreFew(int letters, int most)
    {
        var oracle = new PairOracle(xs => xs);
        var votes = Amalgamation.Robust(Enumerable.Range(0, letters).ToArray(), (IBatchOracle<int>)oracle, new RobustOptions { BatchSize = 5000 }).Votes;
        var questions = Assert.Single(oracle.Calls);
        Assert.InRange(votes.OracleCalls, 1, most);
        Assert.Equal(votes.OracleCalls, questions.Select(list => string.Join(' ', list)).Distinct().Count());
        var together = new int[letters, letters];
        foreach (var list in questions)
        {
            Assert.InRange(list.Count, 2, votes.BlockSize);
            foreach (var a in list)
            {
                foreach (var b in list)
                    together[a, b]++;
            }
        }

        // With three letters a pair is in two blocks only: with the third letter and without it.
        Assert.All(Enumerable.Range(0, letters), a => Assert.All(Enumerable.Range(0, a), b => Assert.True(together[a, b] >= Math.Min(3, letters - 1))));
    }

    [Fact]
    public void Questions_DependOnTheSeedAlone()
    {
        static string Questions(int seed)
        {
            var oracle = new PairOracle(xs => xs);
            Amalgamation.Robust(ThirtyTwoLetters(1), (IPairOracle<int>)oracle, new RobustOptions { Seed = seed });
            return string.Join('|', oracle.Questions.Select(list => string.Join(' ', list)));
        }

        Assert.Equal(Questions(1), Questions(1));
        Assert.NotEqual(Questions(1), Questions(2));
    }

    [Theory]
    [InlineData("random order", "in a circle"), InlineData("without the first", "against the majority"), InlineData("foreign", "against the majority")]
    public void AnswersThatContradictEachOther_LeadToAnAbstention(string name, string reason)
    {
        IReadOnlyList<int> Oracle(IReadOnlyList<int> xs) => name switch
        {
            "random order" => KnownFunctions.Shuffled(xs, xs.Aggregate(7, (hash, x) => unchecked((hash * 31) + x))),
            "without the first" => [.. xs.Skip(1)],
            _ => [.. xs, -1],
        };

        var options = new RobustOptions { MaximalDisagreement = name == "random order" ? 0.2 : 0.05, Votes = name == "random order" ? 1 : 3 };
        var abstained = Assert.IsType<RobustAmalgam<int>.Abstained>(Amalgamation.Robust(Enumerable.Range(0, 32).ToArray(), (IPairOracle<int>)new PairOracle(Oracle), options));
        Assert.Contains(reason, abstained.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OneWrongAnswer_IsReportedAsDissent_AndOutvoted()
    {
        var calls = 0;
        IReadOnlyList<int> Oracle(IReadOnlyList<int> xs) => ++calls == 7 ? [.. xs.Reverse()] : xs;

        var xs = Enumerable.Range(0, 32).ToArray();
        var determined = Assert.IsType<RobustAmalgam<int>.Determined>(Amalgamation.Robust(xs, (IPairOracle<int>)new PairOracle(Oracle)));
        Assert.Equal(xs, determined.Output);
        Assert.InRange(determined.Votes.Dissent, 1e-6, 0.01);
    }

    [Fact]
    public void AnswersWithTheWrongCopies_HaveNoVoteOnTheOrder()
    {
        IReadOnlyList<int> Oracle(IReadOnlyList<int> xs) => xs.Sum() % 5 == 0 ? [.. xs.SelectMany(x => new[] { x, x })] : xs;

        int[] xs = [.. Enumerable.Range(0, 16), .. Enumerable.Range(0, 16)];
        var determined = Assert.IsType<RobustAmalgam<int>.Determined>(
            Amalgamation.Robust(xs, (IPairOracle<int>)new PairOracle(Oracle), new RobustOptions { Votes = 5, MaximalDisagreement = 0.5 }));
        Assert.Equal(xs, determined.Output);
        Assert.Equal((0, 0), (determined.Votes.Undecided, determined.Votes.Ties));
    }

    [Fact]
    public void VotesOnOnePairThatAreEven_AreReportedAsUndecidedAndTied()
    {
        IReadOnlyList<int> Oracle(IReadOnlyList<int> xs) => xs.Count == 2 && xs[0] + xs[1] == 1 ? [.. xs.Reverse()] : xs;

        var votes = Amalgamation.Robust([0, 1, 2], (IPairOracle<int>)new PairOracle(Oracle), new RobustOptions { MaximalDisagreement = 1 }).Votes;
        Assert.Equal((4, 1, 2), (votes.OracleCalls, votes.Undecided, votes.Ties));
    }

    [Theory]
    [InlineData(1, 3, 0.1), InlineData(2, 0, 0.1), InlineData(2, 3, 1.1), InlineData(2, 3, double.NaN)]
    public void OptionsOutOfRange_AreRefused(int size, int votes, double limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Amalgamation.Robust([1], (IPairOracle<int>)new PairOracle(xs => xs), new RobustOptions { BlockSize = size, Votes = votes, MaximalDisagreement = limit }));

    /// <summary>32 letters with one or two copies each.</summary>
    private static int[] ThirtyTwoLetters(int seed) =>
        KnownFunctions.Shuffled(Enumerable.Range(0, 32).SelectMany(letter => Enumerable.Repeat(letter, 1 + ((letter + seed) % 2))), seed);
}
