namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>The unary reading proves sorts, and nothing that is not one. What is a sort is settled by running the compiled code.</summary>
public sealed class SortProofTests(SortProofTests.Sorts sorts) : IClassFixture<SortProofTests.Sorts>
{
    [Fact]
    public void EveryRightSort_SatisfiesTheLawForReal()
    {
        var wrong = sorts.Right.Indexes.Select(i => (Source: RightSorts.All[i], Found: sorts.Right.Refute(i))).Where(r => r.Found is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void EveryRightSort_IsProved()
    {
        Assert.Equal(RightSorts.All.Count, sorts.Right.Indexes.Count());
        var missed = sorts.Right.Indexes.Where(i => !sorts.Right.IsProved(i)).Select(i => RightSorts.All[i]).ToList();
        Assert.True(missed.Count == 0, string.Join("\n", missed));
    }

    [Fact]
    public void EveryWrongSort_BreaksTheLawForReal()
    {
        Assert.Equal(WrongSorts.All.Count, sorts.Wrong.Indexes.Count());
        var unbroken = sorts.Wrong.Indexes.Where(i => sorts.Wrong.Refute(i) is null).Select(i => WrongSorts.All[i]).ToList();
        Assert.True(unbroken.Count == 0, string.Join("\n", unbroken));
    }

    [Fact]
    public void NoWrongSort_IsProved()
    {
        var proved = sorts.Wrong.Indexes.Where(sorts.Wrong.IsProved).Select(i => WrongSorts.All[i]).ToList();
        Assert.True(proved.Count == 0, string.Join("\n", proved));
    }

    [Fact]
    public void NoSortThatMayNotEnd_IsProved()
    {
        var compiled = new CompiledSorts(EndlessSorts.All);
        Assert.Equal(EndlessSorts.All.Count, compiled.Indexes.Count());
        var proved = compiled.Indexes.Where(compiled.IsProved).Select(i => EndlessSorts.All[i]).ToList();
        Assert.True(proved.Count == 0, string.Join("\n", proved));
    }

    [Fact]
    public void NoSortThatFailsOnANull_IsProved()
    {
        var compiled = new CompiledSorts(StableSorts.OfNull);
        Assert.Equal(StableSorts.OfNull.Count, compiled.Indexes.Count());
        var proved = compiled.Indexes.Where(compiled.IsProved).Select(i => StableSorts.OfNull[i]).ToList();
        Assert.True(proved.Count == 0, string.Join("\n", proved));
    }

    /// <summary>One operator or number changed: a mutant is proved only where it still satisfies the law. Of the stable sorts some will do, as they are alike.</summary>
    [Fact]
    public void NoMutantThatBreaksTheLaw_IsProved()
    {
        var mutants = RightSorts.OfNumbers.Concat(StableSorts.Proved.Where((_, i) => i % 4 == 0)).SelectMany(Mutants.Of).Distinct().ToList();
        var compiled = new CompiledSorts(mutants);
        var wrong = compiled.Indexes.Where(compiled.IsProved).Select(i => (Source: mutants[i], Found: compiled.Refute(i))).Where(r => r.Found is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>All cases are compiled and decided once.</summary>
    public sealed class Sorts
    {
        internal CompiledSorts Right { get; } = new(RightSorts.All);

        internal CompiledSorts Wrong { get; } = new(WrongSorts.All);
    }
}
