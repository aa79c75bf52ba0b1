using FilterEquivariance.Testing.Analyzers;
using FilterEquivariance.Verification.Deciding;

namespace FilterEquivariance.Analyzers.Tests.Rules;

/// <summary>What is reported for verdicts that real functions give only until the engine learns better: the decisions are made up.</summary>
public sealed class UndecidedClaimTests
{
    private const string Claimed = """
        using FilterEquivariance;
        static class Lists
        {
            [{|FEQ1002:FilterEquivariant|}]
            public static int[] Pick(int[] xs) => xs;
        }
        """;

    [Fact]
    public async Task AnUnprovedClaim_SaysWhatBlockedIt_AndWhatWasChecked()
    {
        var found = await VerifyAsync(
            Claimed, new UnknownReason("position", "the index 'i' at line 14 decides which elements survive", SourceLocation.None, "holds on all 1,093 lists up to length 6"));

        Assert.Equal(
            "'Pick' could not be proved filter-equivariant: the index 'i' at line 14 decides which elements survive (holds on all 1,093 lists up to length 6)",
            found.Single().GetMessage());
        Assert.Equal(("unknown", "position"), (found.Single().Properties["verdict"], found.Single().Properties["rule"]));
    }

    [Fact]
    public async Task AnExhaustedBudget_IsReportedInAddition()
    {
        var found = await VerifyAsync(
            Claimed.Replace("{|FEQ1002:FilterEquivariant|}", "{|FEQ0001:{|FEQ1002:FilterEquivariant|}|}"),
            new UnknownReason("budget", "the analysis took more than 10 steps", SourceLocation.None, null));

        Assert.Equal("'Pick' was not decided: the analysis took more than 10 steps", found.Single(diagnostic => diagnostic.Id == "FEQ0001").GetMessage());
    }

    [Fact]
    public async Task AnEngineThatThrows_CostsOneMessage()
    {
        var found = await AnalyzerVerifier.VerifyAsync(
            new EquivarianceAnalyzer((_, _, _, _) => throw new InvalidOperationException("a fault")),
            Claimed.Replace("FEQ1002", "FEQ0001"),
            ("feq.suggest_undeclared", "false"));

        Assert.Equal("'Pick' was not decided: the analyzer failed with InvalidOperationException", found.Single().GetMessage());
    }

    [Fact]
    public async Task TheOptionsOfTheFile_ReachTheEngine()
    {
        DecisionOptions? seen = null;
        await AnalyzerVerifier.VerifyAsync(
            new EquivarianceAnalyzer((_, _, options, _) =>
            {
                seen = options;
                return Report(new UnknownReason("position", "blocked", SourceLocation.None, null));
            }),
            "{|FEQ0002:|}" + Claimed,
            ("feq.max_call_depth", "3"), ("feq.step_budget", "1234"), ("feq.small_scope_length", "five"));

        Assert.Equal(new DecisionOptions { MaxCallDepth = 3, StepBudget = 1234, Refute = true }, seen);
    }

    [Fact]
    public async Task AnUndeclaredFunction_IsNeverSearched()
    {
        DecisionOptions? seen = null;
        await AnalyzerVerifier.VerifyAsync(
            new EquivarianceAnalyzer((_, _, options, _) =>
            {
                seen = options;
                return Report(new UnknownReason("position", "blocked", SourceLocation.None, null));
            }),
            "static class Lists { public static int[] Pick(int[] xs) => xs; }",
            ("feq.suggest_undeclared", "true"));

        Assert.False(seen!.Refute);
    }

    [Fact]
    public async Task AnUndeclaredFunction_IsNotDecided_WhereNobodyAsked()
    {
        var decided = false;
        await AnalyzerVerifier.VerifyAsync(
            new EquivarianceAnalyzer((_, _, _, _) =>
            {
                decided = true;
                return Report(new UnknownReason("position", "blocked", SourceLocation.None, null));
            }),
            "static class Lists { public static int[] Pick(int[] xs) => xs; }",
            ("feq.suggest_undeclared", "false"));

        Assert.False(decided);
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string source, UnknownReason reason) =>
        AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer((_, _, _, _) => Report(reason)), source, ("feq.suggest_undeclared", "false"));

    private static FunctionReport Report(UnknownReason reason)
    {
        var law = new LawReport(new Verdict.Unknown(reason), SourceLocation.None, []);
        return new FunctionReport(law, law, null);
    }
}
