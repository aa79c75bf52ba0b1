using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Analyzers;

/// <summary>
/// Lowers and decides one list function, and takes over what is assumed of it where nothing is known. A fault of the engine becomes an unknown verdict, so that
/// it never takes the host down.
/// </summary>
public static class GuardedDecider
{
    /// <summary>Reason code of a verdict that stands for a fault of the engine.</summary>
    public const string Fault = "internal";

    /// <summary>Decides both laws.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FunctionReport Decide(CompilationLowering lowering, ListFunction function, DecisionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var report = Decider.Decide(lowering.Lower(function, cancellationToken), options, cancellationToken);
            return lowering.Assumptions.About(function.Symbol).Where(assumption => assumption.Counts).Aggregate(report, Assume);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Undecided(Fault, $"the engine failed with {exception.GetType().Name}: {exception.Message.Replace("\r", "").Replace('\n', ' ')}");
        }
    }

    /// <summary>Both laws unknown for a reason that is not in the function.</summary>
    internal static FunctionReport Undecided(string code, string sentence)
    {
        var report = new LawReport(new Verdict.Unknown(new UnknownReason(code, sentence, SourceLocation.None, null)), SourceLocation.None, []);
        return new FunctionReport(report, report, null);
    }

    // What is known, either way, is worth more than what is assumed.
    private static FunctionReport Assume(FunctionReport report, LawAttribute assumption)
    {
        var law = report.Of(assumption.Law);
        if (law.Verdict is not Verdict.Unknown)
            return report;
        var assumed = law with { Verdict = new Verdict.Assumed(assumption.Reason) };
        return assumption.Law == Law.Filter ? report with { Filter = assumed } : report with { Map = assumed };
    }
}
