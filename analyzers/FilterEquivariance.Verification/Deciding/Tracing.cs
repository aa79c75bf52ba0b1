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
        if (report.Of(law).Verdict is not Verdict.Refuted { Witness: var witness } || Find(program, witness, options, cancellationToken) is not { } found)
            return null;
        var function = new EvaluatedFunction(program, options.StepBudget);
        var whole = new RunObserver(found.ImageOf);
        var transformed = new RunObserver(value => [value]);
        function.Watch(found.Lists, found.Others, whole, cancellationToken);
        function.Watch(found.Transformed, found.Others, transformed, cancellationToken);
        return TracePair.Of(whole, transformed);
    }

    // The same search finds the same counterexample; how far the function was known to be natural then shows in what is found.
    private static Counterexample? Find(Program program, Witness witness, DecisionOptions options, CancellationToken cancellationToken) =>
        new[] { Naturality.None, Naturality.Natural }
            .Select(naturality => Decider.Check(program, witness.Law, naturality, options, cancellationToken))
            .FirstOrDefault(found => found.Verdict is Verdict.Refuted refuted && refuted.Witness.Evidence() == witness.Evidence())?.Counterexample;
}
