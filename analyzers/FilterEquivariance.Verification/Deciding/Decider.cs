using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Prove, then refute what is left, then say what is unknown and why.</summary>
public static class Decider
{
    /// <summary>Decides both laws.</summary>
    public static FunctionReport Decide(Program program, DecisionOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reason = new Verdict.Unknown(new UnknownReason("unsupported", "nothing is decided yet", program.Entry.Location, null));
        var report = new LawReport(reason, program.Entry.Location, []);
        return new FunctionReport(report, report, null);
    }
}
