using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;

namespace FilterEquivariance.Analyzers;

/// <summary>
/// The safety net of hosts that must not hang: a decision that takes far longer than its fuel should is given up. Fuel decides verdicts, this clock does not;
/// the command line goes without it.
/// </summary>
public static class ClockedDecider
{
    /// <summary>Reason code of a verdict that stands for a decision that took too long.</summary>
    public const string Clock = "clock";

    // More than ten times what the default fuel takes on a slow and busy machine; more fuel gets more time.
    private const double SecondsOfDefaultFuel = 30;

    /// <summary>Decides both laws within the time that belongs to the fuel.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FunctionReport Decide(CompilationLowering lowering, ListFunction function, DecisionOptions options, CancellationToken cancellationToken)
    {
        var scale = Math.Max(1.0, (double)options.StepBudget / new DecisionOptions().StepBudget);
        return Decide(lowering, function, options, TimeSpan.FromSeconds(SecondsOfDefaultFuel * scale), cancellationToken);
    }

    /// <summary>Decides both laws within some time.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FunctionReport Decide(
        CompilationLowering lowering, ListFunction function, DecisionOptions options, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return GuardedDecider.Decide(lowering, function, options, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return GuardedDecider.Undecided(Clock, $"the analysis took longer than {limit.TotalSeconds:0} seconds");
        }
    }
}
