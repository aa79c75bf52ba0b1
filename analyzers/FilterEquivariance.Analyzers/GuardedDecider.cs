using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Analyzers;

/// <summary>Lowers and decides one list function. A fault of the engine becomes an unknown verdict, so that it never takes the host down.</summary>
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
            return Decider.Decide(lowering.Lower(function, cancellationToken), options, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var sentence = $"the engine failed with {exception.GetType().Name}: {exception.Message.Replace("\r", "").Replace('\n', ' ')}";
            var report = new LawReport(new Verdict.Unknown(new UnknownReason(Fault, sentence, SourceLocation.None, null)), SourceLocation.None, []);
            return new FunctionReport(report, report, null);
        }
    }
}
