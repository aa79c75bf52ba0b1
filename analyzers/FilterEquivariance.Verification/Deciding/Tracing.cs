using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Runs both sides of a refuted law again, watched.</summary>
public static class Tracing
{
    /// <summary>The two runs of the counterexample that <see cref="Decider.Decide"/> found.</summary>
    /// <param name="program">The decided function.</param>
    /// <param name="law">The refuted law.</param>
    /// <param name="report">What was decided; it says how the search went.</param>
    /// <param name="options">The options of the decision.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    /// <returns>Null when the law is not refuted.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TracePair? Of(Program program, Law law, FunctionReport report, DecisionOptions options, CancellationToken cancellationToken)
    {
        // The same search finds the same counterexample.
        var naturality = law == Law.Filter && report.Map.Verdict is Verdict.Proved ? Naturality.Natural : Naturality.None;
        if (Decider.Check(program, law, naturality, options, cancellationToken).Counterexample is not { } found)
            return null;
        var function = new EvaluatedFunction(program, options.StepBudget);
        var whole = new RunObserver(found.ImageOf);
        var transformed = new RunObserver(value => [value]);
        function.Watch(found.Lists, found.Others, whole, cancellationToken);
        function.Watch(found.Transformed, found.Others, transformed, cancellationToken);
        return TracePair.Of(whole, transformed);
    }
}
