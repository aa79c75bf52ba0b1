using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class SuggestionTests
{
    [Fact]
    public async Task AProvedFunction_IsToldWhatItCouldDeclare()
    {
        var found = await AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), """
            static class Lists
            {
                public static T[] {|FEQ1003:{|FEQ2003:Twice|}|}<T>(T[] xs) => xs.Concat(xs).ToArray();
                public static int[] {|FEQ1003:Sorted|}(int[] xs) => xs.Order().ToArray();
                public static int[] Shifted(int[] xs) => xs.Skip(1).Select(x => x + 1).ToArray();
            }
            """);

        Assert.All(found, diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
        Assert.All(found, diagnostic => Assert.Equal("proved", diagnostic.Properties["verdict"]));
    }

    [Fact]
    public Task TheOtherLaw_OfAFunctionWithOneClaim_IsSuggested() => AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), """
        using FilterEquivariance;
        static class Lists
        {
            [FilterEquivariant]
            public static T[] {|FEQ2003:Twice|}<T>(T[] xs) => xs.Concat(xs).ToArray();
        }
        """);

    [Fact]
    public Task NothingIsSuggested_WhenSwitchedOff() => AnalyzerVerifier.VerifyAsync(
        new EquivarianceAnalyzer(),
        "static class Lists { public static int[] Sorted(int[] xs) => xs.Order().ToArray(); }",
        ("feq.suggest_undeclared", "false"));
}
