using FilterEquivariance;

namespace TestingLaws;

/// <summary>May callers filter before instead of after? The checker looks for a list that says no.</summary>
public sealed class LawTests
{
    // Equal prices under different names are what stable sorts are about.
    private static readonly LawOptions Offers = new()
    {
        Alphabet = [new Offer("apple", 30), new Offer("bread", 30), new Offer("cake", 90)],
        Print = offer => ((Offer)offer!).Name,
    };

    [Fact]
    public void TheOneLine() => Law.Filter.Check(Shop.Cheapest, Offers).ThrowIfRefuted();

    [Fact]
    public void WhatWasTried_IsSaid()
    {
        var result = Law.Filter.Check(Shop.Cheapest, Offers);

        // Running never proves; that is the analyzer's part.
        Assert.IsType<Verdict.Unknown>(result.Verdict);
        Assert.Equal("holds on all 1,093 lists up to length 6 and on 100 random lists up to length 40", result.Coverage.Sentence);
    }

    [Fact]
    public void WrongFunction_IsRefutedByTheShortestList()
    {
        var refuted = Assert.Throws<LawRefutedException>(() => Law.Filter.Check(Shop.Window, Offers).ThrowIfRefuted());

        Assert.Equal(
            "'Window' is not filter-equivariant: for offers = [apple, apple, bread] keeping {bread}, filter after gives [] but filter before gives [bread]",
            refuted.Message);
        Assert.Equal("[bread]", refuted.Witness.Transformation);
    }

    [Fact]
    public void Counterexample_CanBeRunAgain()
    {
        var counterexample = Law.Filter.Check(Shop.Window, Offers).Counterexample!;
        List<Offer> all = [.. counterexample.Lists[0].Cast<Offer>()], kept = [.. counterexample.Transformed[0].Cast<Offer>()];

        Assert.NotEqual(Shop.Window(all).SelectMany(offer => counterexample.ImageOf(offer)), Shop.Window(kept));
    }

    [Fact]
    public void SeveralLists_AreFilteredTogether_OtherParametersAreFixed()
    {
        var options = new LawOptions
        {
            Alphabet = [10, 20, 30, 40],
            Arguments = new Dictionary<string, IReadOnlyList<object?>> { ["limit"] = [25, int.MaxValue] },
        };

        Law.Filter.Check(Shop.Available, options).ThrowIfRefuted();
        var refuted = Assert.Throws<LawRefutedException>(() => Law.Filter.Check(Shop.WhileStocksLast, options).ThrowIfRefuted());
        Assert.Equal(["wanted", "stock"], refuted.Witness.Inputs.Select(input => input.Key));
        Assert.Equal("limit", Assert.Single(refuted.Witness.Arguments).Key);
    }

    [Fact]
    public void Comparers_AreArguments_AndTheLawIsAboutEqualityOfElements()
    {
        LawOptions With(IEqualityComparer<string> comparer) => new()
        {
            Alphabet = ["tea", "Tea", "milk"],
            Arguments = new Dictionary<string, IReadOnlyList<object?>> { ["comparer"] = [comparer] },
        };

        Law.Filter.Check(Shop.Names, With(StringComparer.Ordinal)).ThrowIfRefuted();
        var witness = Assert.Throws<LawRefutedException>(() => Law.Filter.Check(Shop.Names, With(StringComparer.OrdinalIgnoreCase)).ThrowIfRefuted()).Witness;
        Assert.Equal("[\"tea\", \"Tea\"]", witness.Inputs[0].Value);
    }

    [Fact]
    public void Budgets_AreCountedInRuns_AndTheSeedFixesTheLists()
    {
        // Short lists alone do not show that long ones are sorted wrongly.
        Law.Filter.Check(Shop.Sorted, new LawOptions { RandomLists = 0 }).ThrowIfRefuted();

        // Long random ones do, and a length at which the code changes can be named.
        var found = Law.Filter.Check(Shop.Sorted, new LawOptions { MaxRandomLength = 60, Seed = 7 }).Counterexample!;
        var told = Law.Filter.Check(Shop.Sorted, new LawOptions { RandomLists = 0, CriticalLengths = [19, 20] }).Counterexample!;
        Assert.Equal(20, found.Lists[0].Count);
        Assert.Equal(20, told.Lists[0].Count);
    }

    [Fact]
    public void MapLaw_AsksWhetherTheElementsMatter()
    {
        Law.Map.Check(Shop.Rotated).ThrowIfRefuted();
        var refuted = Assert.Throws<LawRefutedException>(() => Law.Map.Check(Shop.Latest).ThrowIfRefuted());
        Assert.Equal("'Latest' is not map-equivariant: for prices = [0, 1] and g = {0→0, 1→0}, map after gives [0, 0] but map before gives [0]", refuted.Message);
    }
}
