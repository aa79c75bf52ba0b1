namespace FilterEquivariance.Tests;

public sealed class TermLawTests
{
    private static readonly IReadOnlyList<TermSample> Lawful = [.. TermSamples.Natural, .. TermSamples.Operators];

    public static TheoryData<int> Samples() => [.. Enumerable.Range(0, Lawful.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Operators_SatisfyTheFilterLaw(int index) => Check(Law.Filter, Lawful[index].Term);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Operators_SatisfyTheMapLawExactlyWhenNatural(int index)
    {
        var term = Lawful[index].Term;
        if (term.Naturality == Naturality.Natural)
            Check(Law.Map, term);
        else if (term.ToString() != "Terms.KeepFrequent<int>(0)")
            Assert.IsType<Verdict.Refuted>(Law.Map.Check((int[] xs) => term.Apply(xs)).Verdict);
    }

    [Fact]
    public void RandomTerms_SatisfyTheFilterLawAndNaturalOnesTheMapLaw()
    {
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            Check(Law.Filter, TermSamples.Random(random, Lawful, 3).Term, 1_000);
            var natural = TermSamples.Random(random, TermSamples.Natural, 3).Term;
            Check(Law.Map, natural, 1_000);
            Assert.NotNull(natural.NormalForm);
        }
    }

    [Fact]
    public void OperatorsWithAnotherEquality_SatisfyTheFilterLawForPredicatesThatRespectIt()
    {
        foreach (var (term, _) in TermSamples.ByParity)
        {
            foreach (var list in Words.UpTo(4, 5))
            {
                foreach (var rest in new[] { 0, 1 })
                    Assert.Equal(term.Apply(list).Where(x => x % 2 == rest), term.Apply([.. list.Where(x => x % 2 == rest)]));
            }
        }
    }

    [Fact]
    public void OperatorsThatSeeEqualityAlone_CommuteWithInjectiveMaps()
    {
        foreach (var (term, _) in Lawful.Where(sample => sample.Term.Naturality >= Naturality.Injective))
        {
            foreach (var list in Words.UpTo(3, 5))
                Assert.Equal(term.Apply(list).Select(Renamed), term.Apply([.. list.Select(Renamed)]));
        }

        static int Renamed(int x) => x == 0 ? 7 : x == 1 ? -3 : 0;
    }

    [Fact]
    public void KeysThatThrow_BreakTheLawUnlessAFilterComesFirst()
    {
        var key = Terms.OrderBy((int x) => 10 / x);
        var nonzero = Terms.Keep((int x) => x != 0);
        Assert.IsType<Verdict.Refuted>(Law.Filter.Check((int[] xs) => key.Then(nonzero).Apply(xs)).Verdict);
        Check(Law.Filter, nonzero.Then(key));
    }

    [Fact]
    public void Naturality_IsTheLeastOfTheOperators()
    {
        Assert.Equal(Naturality.Natural, Terms.Identity<int>().Naturality);
        Assert.Equal(Naturality.Natural, (Terms.Reverse<int>() + Passes.Stutter(2)).Naturality);
        Assert.Equal(Naturality.Injective, (Terms.Distinct<int>() + Terms.Reverse<int>()).Naturality);
        Assert.Equal(Naturality.None, Terms.Distinct<int>().Then(Terms.Keep((int x) => x > 0)).Naturality);
        Assert.Equal(Naturality.None, Terms.Distinct(TermSamples.Parity).Naturality);
        Assert.Equal(Naturality.Injective, Terms.Distinct(EqualityComparer<int>.Default).Naturality);
    }

    private static void Check(Law law, Term<int> term, int? runs = null)
    {
        var options = runs is { } limit ? new LawOptions { MaxRuns = limit, RandomLists = 20 } : new LawOptions { MaxRuns = 8_000 };
        var result = law.Check((int[] xs) => term.Apply(xs), options);
        Assert.True(result.Verdict is not Verdict.Refuted, $"{term}: {(result.Verdict as Verdict.Refuted)?.Witness.Describe("f")}");
    }
}
