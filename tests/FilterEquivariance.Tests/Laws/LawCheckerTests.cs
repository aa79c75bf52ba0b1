namespace FilterEquivariance.Tests.Laws;

public sealed class LawCheckerTests
{
    [Theory]
    [InlineData(3, 9, 18, 40), InlineData(4, 24, 93, 121), InlineData(5, 76, 634, 364), InlineData(6, 279, 5317, 1093)]
    public void ScopeSizes_AreThoseOfTheTable_C9(int length, int injective, int monotone, int any)
    {
        var budget = new CheckBudget { SmallScopeLength = length, RandomLists = 0 };
        Assert.Equal(any, AssertVerdict.NotRefuted(Law.Filter, new IntFunction(xs => xs), budget).Inputs);
        Assert.Equal(injective, AssertVerdict.NotRefuted(Law.Filter, new IntFunction(xs => xs) { Naturality = Naturality.Injective }, budget).Inputs);
        Assert.Equal(monotone, AssertVerdict.NotRefuted(Law.Filter, new IntFunction(xs => xs) { Naturality = Naturality.Monotone }, budget).Inputs);
        Assert.Equal(length + 1, AssertVerdict.NotRefuted(Law.Filter, new IntFunction(xs => xs) { Naturality = Naturality.Natural }, budget).Inputs);
    }

    [Theory]
    [InlineData(3, 13), InlineData(4, 38), InlineData(5, 127), InlineData(6, 481)]
    public void DeletedPatterns_AreRunOnce_C9(int length, int runs)
    {
        var function = new IntFunction(xs => xs) { Naturality = Naturality.Injective };
        AssertVerdict.NotRefuted(Law.Filter, function, new CheckBudget { SmallScopeLength = length, RandomLists = 0 });
        Assert.Equal(runs, function.Runs);
    }

    [Fact]
    public void RunsStayWithinTheBudget_AndTheCoverageSaysSo()
    {
        var function = new IntFunction(xs => xs);
        var coverage = AssertVerdict.NotRefuted(Law.Filter, function, new CheckBudget { MaxRuns = 200 });
        Assert.InRange(function.Runs, 1, 200);
        Assert.StartsWith("holds on all 121 lists up to length 4", coverage.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ReducedPatterns_SpeakForAllLists()
    {
        var coverage = AssertVerdict.NotRefuted(Law.Filter, new IntFunction(xs => xs.Distinct()) { Naturality = Naturality.Injective });
        Assert.Equal("holds on all lists up to length 6 and on 100 random lists up to length 40", coverage.Sentence);
    }

    [Fact]
    public void RefusedRuns_AreEvidenceForNothing()
    {
        var coverage = AssertVerdict.NotRefuted(Law.Filter, new Refusing(list => list.Count >= 3), new CheckBudget { RandomLists = 0 });
        Assert.Equal("holds on all 13 lists up to length 2", coverage.Sentence);
        coverage = AssertVerdict.NotRefuted(Law.Filter, new Refusing(_ => true));
        Assert.Null(coverage.Sentence);
    }

    [Theory]
    [InlineData(12, "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2] drop 0")]
    [InlineData(50, "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2] drop 0")]
    public void CriticalLengths_AreTried(int length, string expected) => AssertVerdict.RefutedBy(
        expected,
        Law.Filter,
        new IntFunction(xs => xs.Count >= length ? xs.Reverse() : xs),
        new CheckBudget { RandomLists = 0, CriticalLengths = [length - 1, length, length + 1, length + 2] });

    [Fact]
    public void FaultAtOneExactLength_IsFound_AtItsCriticalLength() => AssertVerdict.RefutedBy(
        "[0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2] drop 0",
        Law.Filter,
        new IntFunction(xs => xs.Count == 11 ? xs.Reverse() : xs),
        new CheckBudget { RandomLists = 0, CriticalLengths = [11] });

    [Fact]
    public void ThrowOnLongLists_ShrinksToTheShortest() => AssertVerdict.RefutedBy(
        "[0, 0, 0, 0, 0, 0, 0] drop 0", Law.Filter, new IntFunction(xs => xs.Count >= 7 ? throw new InvalidOperationException() : xs));

    [Fact]
    public void RareLetters_MeetInShortLists() =>
        AssertVerdict.RefutedBy("[0, 1, 9] drop 9", Law.Filter, new IntFunction(xs => xs.Contains(9) ? xs.Reverse() : xs));

    [Fact]
    public void TwoTypesOfException_AreDifferentBehaviour() => AssertVerdict.RefutedBy(
        "[0] drop 0", Law.Filter, new IntFunction(xs => xs.Count == 0 ? throw new ArgumentException("") : throw new InvalidOperationException()));

    [Fact]
    public void FixedParameters_AreTriedInOrder_OnEachList()
    {
        var function = new Taking([3, 2, 1]);
        var witness = Assert.IsType<Verdict.Refuted>(LawChecker.Check(Law.Filter, function, new CheckBudget(), CancellationToken.None).Verdict).Witness;
        Assert.Equal(("[0, 1]", "n", "1"), (witness.Inputs[0].Value, witness.Arguments[0].Key, witness.Arguments[0].Value));
        Assert.Equal(
            "holds on all 1,093 lists up to length 6 with 2 values of the other parameters and on 100 random lists up to length 40",
            AssertVerdict.NotRefuted(Law.Filter, new Taking([0, 1_000])).Sentence);
    }

    [Fact]
    public void SameSeed_GivesTheSameRuns()
    {
        List<string> Log()
        {
            var log = new List<string>();
            LawChecker.Check(Law.Filter, new IntFunction(xs =>
            {
                log.Add(string.Join(',', xs));
                return xs;
            }), new CheckBudget { MaxRuns = 2_000 }, CancellationToken.None);
            return log;
        }

        Assert.Equal(Log(), Log());
    }

    [Fact]
    public void Cancellation_PassesThrough()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => LawChecker.Check(Law.Filter, new IntFunction(xs => xs), new CheckBudget(), source.Token));
    }

    private sealed class Refusing(Func<IReadOnlyList<object?>, bool> refuses) : IListFunction
    {
        private readonly IntFunction _function = new(xs => xs);

        public IReadOnlyList<string> Lists => _function.Lists;

        public IReadOnlyList<FixedParameter> Others => [];

        public Alphabet Alphabet => _function.Alphabet;

        public Naturality Naturality => Naturality.None;

        public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken) =>
            refuses(lists[0]) ? new Outcome.Refused("unsupported") : _function.Run(lists, others, cancellationToken);
    }

    private sealed class Taking(IReadOnlyList<object?> counts) : IListFunction
    {
        public IReadOnlyList<string> Lists { get; } = ["xs"];

        public IReadOnlyList<FixedParameter> Others { get; } = [new("n", counts, CSharpLiteral.Of)];

        public Alphabet Alphabet { get; } = new IntFunction(xs => xs).Alphabet;

        public Naturality Naturality => Naturality.None;

        public Outcome Run(IReadOnlyList<IReadOnlyList<object?>> lists, IReadOnlyList<object?> others, CancellationToken cancellationToken) =>
            new Outcome.Returned([.. lists[0].Take((int)others[0]!)]);
    }
}
