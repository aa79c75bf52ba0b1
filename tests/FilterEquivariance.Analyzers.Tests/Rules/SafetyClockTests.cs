using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class SafetyClockTests
{
    [Fact]
    public async Task ADecisionThatTakesTooLong_IsGivenUp_AndReported()
    {
        var found = await AnalyzerVerifier.VerifyAsync(
            new EquivarianceAnalyzer((lowering, function, options, token) => ClockedDecider.Decide(lowering, function, options, TimeSpan.Zero, token)),
            """
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ0001:{|FEQ1002:FilterEquivariant|}|}]
                public static int[] Positive(int[] xs) => xs.Where(x => x > 0).ToArray();
            }
            """,
            ("feq.suggest_undeclared", "false"));

        Assert.Equal("'Positive' was not decided: the analysis took longer than 0 seconds", found[0].GetMessage());
    }

    [Fact]
    public void ACancelledHost_IsNotADecisionThatTookTooLong()
    {
        var lowering = new CompilationLowering(SourceCompiler.Compile("static class Lists { public static int[] Positive(int[] xs) => xs.Where(x => x > 0).ToArray(); }"));
        var function = lowering.FindListFunctions(CancellationToken.None).Single();

        Assert.ThrowsAny<OperationCanceledException>(() => ClockedDecider.Decide(lowering, function, new DecisionOptions(), new CancellationToken(canceled: true)));
    }
}
