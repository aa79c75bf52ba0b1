namespace FilterEquivariance.Tests;

public sealed class TermOperatorTests
{
    public static TheoryData<int> Samples() => [.. Enumerable.Range(0, TermSamples.All.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Operators_AreTheirLinqReferences(int index)
    {
        foreach (var list in TermSamples.Lists())
            TermSamples.All[index].AssertAgrees(list);
    }

    [Fact]
    public void RandomTerms_AreTheirOperatorsOneAfterTheOther()
    {
        var random = new Random(20261122);
        int[][] small = [.. Words.UpTo(3, 5)];
        for (var round = 0; round < 300; round++)
        {
            var sample = TermSamples.Random(random, TermSamples.All, 1 + (round % 3));
            foreach (var list in small.Where((_, i) => i % 7 == round % 7).Append(TermSamples.RandomList(random)))
                sample.AssertAgrees(list);
        }
    }

    [Fact]
    public void PairsOfOperators_AreFusedWithoutChange()
    {
        int[][] lists = [.. Words.UpTo(4, 4)];
        foreach (var first in TermSamples.All)
        {
            foreach (var second in TermSamples.All)
            {
                var sample = first.Then(second);
                foreach (var list in lists)
                    sample.AssertAgrees(list);
            }
        }
    }

    [Fact]
    public void TriplesOfOperators_AreFusedWithoutChange()
    {
        int[][] lists = [.. Words.Over(3, 4).Where((_, i) => i % 3 == 0), [3, 0, 2, 2, 1, 0, 3, 1]];
        foreach (var first in TermSamples.All)
        {
            foreach (var second in TermSamples.All)
            {
                foreach (var third in TermSamples.All)
                {
                    var sample = first.Then(second).Then(third);
                    foreach (var list in lists.Take(4).Append(lists[^1]))
                        sample.AssertAgrees(list);
                }
            }
        }
    }

    [Fact]
    public void AllListsUpToLengthSix_AgreeForTermsWithEveryKindOfFusion()
    {
        TermSample At(string text) => TermSamples.All.First(sample => sample.Term.ToString() == text);
        TermSample Chain(params string[] texts) => texts.Select(At).Aggregate((left, right) => left.Then(right));
        var (keep, copies, twice) = ("Terms.Keep<int>((int x) => x > 0)", "Terms.Copies<int>((int x) => Math.Abs(x % 3))", "Terms.Of<int>(Passes.Parse(\"F B^2\"))");
        var (reverse, byHalf, byParity) = ("Terms.Reverse<int>()", "Terms.OrderBy<int, int>((int x) => x / 2, Backwards)", "Terms.OrderByDescending<int, int>((int x) => x % 2)");
        TermSample[] samples =
        [
            Chain(keep, copies, reverse, keep), Chain(twice, copies, twice), Chain(byHalf, keep, copies), Chain(byHalf, byParity, keep), Chain(reverse, byParity, byHalf),
            Chain("Terms.GroupEqual<int>()", "Terms.GroupEqual<int>()", "Terms.Distinct<int>()", "Terms.KeepLast<int>()"), Chain(keep, byHalf, keep, byParity),
            Chain("Terms.KeepUnique<int>()", "Terms.KeepFrequent<int>(2)"), Chain(reverse, reverse).Plus(At(twice)).Then(At(copies)),
        ];
        foreach (var list in Words.UpTo(4, 6))
        {
            foreach (var sample in samples)
                sample.AssertAgrees(list);
        }
    }

    [Fact]
    public void Lists_OfAllKindsAreTaken()
    {
        foreach (var sample in TermSamples.All)
        {
            int[] list = [3, 1, 2, 3, 0, 1];
            var expected = sample.Term.Apply(list);
            Assert.Equal(expected, sample.Term.Apply(new List<int>(list)));
            Assert.Equal(expected, sample.Term.Apply((IReadOnlyList<int>)new ArraySegment<int>([9, .. list, 9], 1, list.Length)));
            Assert.Equal(expected, sample.Term.Apply((ReadOnlySpan<int>)list));
            var destination = Enumerable.Repeat(-1, expected.Length + 1).ToArray();
            Assert.Equal(expected.Length, sample.Term.Apply(list, destination.AsSpan()));
            Assert.Equal([.. expected, -1], destination);
            Assert.Equal(expected.Length, sample.Term.ResultLength(list.Length) ?? expected.Length);
        }
    }

    [Fact]
    public void ResultLengths_AreKnownWhereTheyDependOnTheLengthAlone()
    {
        Assert.Equal(6, (Passes.Palindrome + Terms.OrderBy((int x) => -x)).ResultLength(2));
        Assert.Equal(12, Terms.GroupEqual<int>().Then(Passes.Repeat(2)).Then(Terms.OrderByCount<int>()).ResultLength(6));
        Assert.Null(Terms.Distinct<int>().ResultLength(2));
        Assert.Null((Terms.Keep((int x) => x > 0) + Terms.Reverse<int>()).ResultLength(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Terms.Identity<int>().ResultLength(-1));
    }

    [Fact]
    public void NullElements_AreLettersLikeOthers()
    {
        string?[] list = ["a", null, "b", null, "a"];
        Same(["a", null, "b"], Terms.Distinct<string?>().Apply(list));
        Same(["b", null, "a"], Terms.KeepLast<string?>().Apply(list));
        Same(["a", "a", null, null, "b"], Terms.GroupEqual<string?>().Apply(list));
        Same([null, null, "a", "a", "b"], Terms.OrderBy((string? x) => x).Apply(list));

        static void Same(IEnumerable<string?> expected, IEnumerable<string?> actual) => Assert.Equal(expected, actual);
    }

    [Fact]
    public void ArraysOfDerivedElements_AreTaken()
    {
        string[] words = ["b", "a", "b"];
        Assert.Equal(["b", "a"], Terms.Distinct<object>().Apply(words));
        Assert.IsType<object[]>(Terms.GroupEqual<object>().Apply(words));
    }
}
