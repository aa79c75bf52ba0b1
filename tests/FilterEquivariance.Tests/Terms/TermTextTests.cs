namespace FilterEquivariance.Tests;

public sealed class TermTextTests
{
    [Fact]
    public void Terms_PrintTheCodeThatBuildsThem()
    {
        var term = Terms.Keep((int x) => x > 0).Then(Terms.OrderBy((int x) => x % 10)).Then(Terms.Reverse<int>());
        Assert.Equal("Terms.Keep<int>((int x) => x > 0).Then(Terms.OrderBy<int, int>((int x) => x % 10)).Then(Terms.Reverse<int>())", term.ToString());
        Assert.Equal("Terms.Identity<List<int?[]>>()", Terms.Identity<List<int?[]>>().ToString());
        Assert.Equal("Terms.Distinct<string>(StringComparer.Ordinal)", Terms.Distinct<string>(StringComparer.Ordinal).ToString());
        Assert.Equal("Terms.KeepFrequent<int>(2, TermSamples.Parity)", Terms.KeepFrequent(2, TermSamples.Parity).ToString());
        Assert.Equal("Terms.Of<char>(Passes.Parse(\"F B^2\"))", ((Term<char>)Passes.Parse("F B^2")).ToString());
    }

    [Fact]
    public void Sums_HaveParenthesesWhereTheyAreNeeded()
    {
        var (a, b) = (Terms.Reverse<int>(), Terms.Distinct<int>());
        Assert.Equal("Terms.Reverse<int>() + Terms.Distinct<int>() + Terms.Reverse<int>()", (a + b + a).ToString());
        Assert.Equal("(Terms.Reverse<int>() + Terms.Distinct<int>()).Then(Terms.Reverse<int>() + Terms.Distinct<int>())", (a + b).Then(a + b).ToString());
        Assert.Equal("Terms.Reverse<int>().Then(Terms.Distinct<int>()) + Terms.Distinct<int>()", (a.Then(b) + b).ToString());
    }

    [Fact]
    public void ArgumentsOnSeveralLines_ArePrintedOnOne() =>
        Assert.Equal(
            "Terms.Keep<int>(x => x > 0 && x < 9)",
            Terms.Keep<int>(x => x > 0
                && x < 9).ToString());

    [Fact]
    public void Explanations_SayAStepInASentence()
    {
        var term = Terms.Drop((int x) => x < 0).Then(Terms.GroupEqual<int>());
        Assert.Equal(
            [
                "Drop((int x) => x < 0) drops the elements on which the predicate is true; two filters can be applied in either order.",
                "GroupEqual() puts equal elements side by side, in the order of first appearance; a filter drops all occurrences of a value or none, so their numbers stay the same.",
            ],
            term.Explain());
        Assert.Equal(["The list stays as it is; a filter changes it like any other list."], Terms.Identity<int>().Explain());
        Assert.Equal(
            [
                "The results of 2 terms stand one after the other; filtering a concatenation filters its parts.",
                "Drop((int x) => x < 0) drops the elements on which the predicate is true; two filters can be applied in either order.",
                "GroupEqual() puts equal elements side by side, in the order of first appearance; a filter drops all occurrences of a value or none, so their numbers stay the same.",
                "Reverse gives the list backwards; a filter does not ask where an element stands.",
            ],
            (term + Terms.Reverse<int>()).Explain());
    }

    [Fact]
    public void Explanations_AreOneSentencePerOperator() =>
        Assert.All(TermSamples.All, sample =>
        {
            var sentence = Assert.Single(sample.Term.Explain());
            Assert.EndsWith(".", sentence);
            Assert.DoesNotContain("\n", sentence);
        });
}
