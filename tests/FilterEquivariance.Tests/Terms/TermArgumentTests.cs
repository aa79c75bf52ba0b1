namespace FilterEquivariance.Tests;

public sealed class TermArgumentTests
{
    [Fact]
    public void MissingArguments_AreNamed()
    {
        var term = Terms.Reverse<int>();
        Throws("predicate", () => Terms.Keep<int>(null!));
        Throws("predicate", () => Terms.Drop<int>(null!));
        Throws("copies", () => Terms.Copies<int>(null!));
        Throws("key", () => Terms.OrderBy<int, int>(null!));
        Throws("key", () => Terms.OrderByDescending<int, int>(null!));
        Throws("passes", () => Terms.Of<int>(null!));
        Throws("passes", () => (Term<int>)(Passes)null!);
        Throws("next", () => term.Then(null!));
        Throws("left", () => (Term<int>)null! + term);
        Throws("right", () => term + (Term<int>)null!);
        Throws("source", () => term.Apply((IReadOnlyList<int>)null!));
        Throws("source", () => Terms.Distinct<int>().Apply((int[])null!));
    }

    [Fact]
    public void NegativeCopies_AreRefusedInWords()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Terms.Copies((int x) => x).Apply([1, -2]));
        Assert.StartsWith("the number of copies of an element is at least 0, but the function given to Copies returned -2", thrown.Message);
    }

    [Fact]
    public void Destinations_HaveToBeLongEnoughAndApart()
    {
        var list = new[] { 1, 2, 1 };
        var term = Terms.GroupEqual<int>();
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => term.Apply(list, new int[2].AsSpan())).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => term.Apply(list, list.AsSpan())).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => Terms.Reverse<int>().Apply(list, list.AsSpan())).ParamName);
        Assert.Equal([1, 2, 1], list);
    }

    [Fact]
    public void ResultsBeyondTheLargestArray_AreRefused()
    {
        Assert.Throws<OverflowException>(() => Terms.Copies((int _) => int.MaxValue).Then(Terms.Copies((int _) => 2)).Apply([1]));
        Assert.Throws<OverflowException>(() => Terms.Of<int>(Passes.Stutter(1 << 20)).Then(Passes.Stutter(1 << 20)));
    }

    private static void Throws(string parameter, Func<object?> build) => Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(build).ParamName);
}
