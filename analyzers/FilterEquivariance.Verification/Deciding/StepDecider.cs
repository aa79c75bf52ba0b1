using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Lowering;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// Decides a law for one step of a chain of calls, more strictly than for a declared function: a proof here also excludes what the laws take for granted, that delegates,
/// comparers and comparisons of elements are pure and do not throw, and that the function ends.
/// </summary>
public static class StepDecider
{
    /// <summary>Proves the law of the step, or names the first thing in the way.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static StepReport Decide(Step step, Law law, int maxCallDepth, CancellationToken cancellationToken)
    {
        var effects = StepEffects.Of(step.Program);
        var facts = FactsOf(step.Program, effects);
        if ((step.Obstacle ?? effects.Obstacle) is { } obstacle)
            return new StepReport(null, obstacle, facts);
        var normal = Normalizer.Normalize(step.Program);

        // The laws speak of lists on which the function ends; after a rewrite it must not end on others.
        if (UnmeasuredLoops.In(normal))
            return new StepReport(null, "a loop in it may not end", facts);
        var attempt = Prover.Prove(normal, law, maxCallDepth, cancellationToken);
        return attempt.Proof switch
        {
            null => new StepReport(null, attempt.Blocked!.Sentence, facts),
            { Assuming: { Count: > 0 } assuming } => new StepReport(null, $"it rests on the assumption about '{assuming[0]}'", facts),
            var proof => new StepReport(proof, null, facts),
        };
    }

    /// <summary>What the step does, without trying a proof; null when it may have effects that nothing is known of.</summary>
    public static StepFacts? Effects(Step step)
    {
        var effects = StepEffects.Of(step.Program);
        return step.Obstacle is null && effects.Obstacle is null ? FactsOf(step.Program, effects) : null;
    }

    private static StepFacts FactsOf(Program program, StepEffects effects) => new(
        effects.ReadsMutableState,
        effects.ComparesElements,
        !EqualityRespect.IsCertain(program),
        effects.HasLoop || CallGraph.RecursiveFunctions(program).Count > 0,
        program.Entry.Body is Statement.Return { Value: { } value } ? KindOf(value) : StepKind.Other,
        Evaluations.Of(program));

    private static StepKind KindOf(Operation operation) => operation switch
    {
        Operation.Convert convert => KindOf(convert.Operand),
        Operation.LibraryCall call when ModelTable.TryGet(call.Id, out var model) => model!.Shape switch
        {
            Shape.Where or Shape.OfType => StepKind.Filter,
            Shape.Copy => StepKind.Copy,
            Shape.Sort or Shape.ThenBy => StepKind.Sort,
            _ => StepKind.Other,
        },
        _ => StepKind.Other,
    };
}
