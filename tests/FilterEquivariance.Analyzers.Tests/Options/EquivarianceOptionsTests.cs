using System.Diagnostics.CodeAnalysis;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Tests.Options;

public sealed class EquivarianceOptionsTests
{
    [Fact]
    public void NothingGiven_IsTheDefault() => Assert.Equal(new EquivarianceOptions(new DecisionOptions(), null), Read());

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("99999999999999")]
    [InlineData("1.5")]
    public void ANumberThatCannotBeRead_CountsAsNotGiven(string text) =>
        Assert.Equal(new DecisionOptions(), Read(("feq.max_call_depth", text), ("feq.step_budget", text), ("feq.small_scope_length", text)).Decision);

    [Fact]
    public void Numbers_AreTaken() => Assert.Equal(
        new DecisionOptions { MaxCallDepth = 0, StepBudget = 1, SmallScopeLength = 9 },
        Read(("feq.max_call_depth", "0"), ("feq.step_budget", "1"), ("feq.small_scope_length", "9")).Decision);

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("yes", null)]
    public void Suggestions_AreSwitchedByTrueAndFalse(string text, bool? expected) =>
        Assert.Equal(expected, Read(("feq.suggest_undeclared", text)).SuggestUndeclared);

    private static EquivarianceOptions Read(params (string Key, string Value)[] values) => EquivarianceOptions.Read(new Table(values));

    private sealed class Table((string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = values.FirstOrDefault(pair => pair.Key == key).Value;
            return value is not null;
        }
    }
}
