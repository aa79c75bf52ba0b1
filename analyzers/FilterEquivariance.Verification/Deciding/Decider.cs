using FilterEquivariance.Verification.Contents;
using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Generality;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Prove, then refute what is left, then say what is unknown and why.</summary>
public static class Decider
{
    /// <summary>Decides both laws.</summary>
    /// <param name="program">The lowered function with everything it reaches.</param>
    /// <param name="options">Caps, counted in steps.</param>
    /// <param name="cancellationToken">Stops the decision.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FunctionReport Decide(Program program, DecisionOptions options, CancellationToken cancellationToken)
    {
        // The prover reads normalised code, the refuter runs the code as it was lowered: a wrong rewriting shows as a disagreement.
        var normal = Normalizer.Normalize(program);
        var map = Prover.Prove(normal, Law.Map, options.MaxCallDepth, cancellationToken);
        if (map.Proof is null && GeneralityReading.Proves(program, cancellationToken))
            map = Prover.General(program);
        var filter = ProveFilter(program, normal, options, cancellationToken);
        if (filter.Proof is null && IdleGuard.Find(program, map.Proof is { Assuming.Count: 0 }, options, ProofOfFilter, cancellationToken) is { } idle)
            filter = new ProofAttempt(idle, null);
        var filterReport = Report(program, Law.Filter, filter, map.Proof is null ? Naturality.None : Naturality.Natural, options, cancellationToken);
        var mapReport = Report(program, Law.Map, map, Naturality.None, options, cancellationToken);
        var normalForm = filter.Proof is not null && map.Proof is not null ? NormalForm.Of(program, options, cancellationToken) : null;
        return new FunctionReport(filterReport, mapReport, normalForm);

        Proof? ProofOfFilter(Program other) => ProveFilter(other, Normalizer.Normalize(other), options, cancellationToken).Proof;
    }

    private static ProofAttempt ProveFilter(Program program, Program normal, DecisionOptions options, CancellationToken cancellationToken)
    {
        var attempt = Prover.Prove(normal, Law.Filter, options.MaxCallDepth, cancellationToken);
        return attempt.Proof is null && SortProof.Find(program, normal, options.MaxCallDepth, cancellationToken) is { } sort ? new ProofAttempt(sort, null) : attempt;
    }

    /// <summary>Searches for a counterexample without trying a proof first. The tests hold it against the prover.</summary>
    public static CheckResult Check(Program program, Law law, Naturality naturality, DecisionOptions options, CancellationToken cancellationToken)
    {
        var function = new EvaluatedFunction(program, options.StepBudget) { Naturality = naturality };
        var budget = CheckBudget.Of(options.SmallScopeLength, function.CriticalLengths);
        return LawChecker.Check(law, function, budget, cancellationToken);
    }

    private static LawReport Report(Program program, Law law, ProofAttempt attempt, Naturality naturality, DecisionOptions options, CancellationToken cancellationToken)
    {
        if (attempt.Proof is { } proof)
        {
            // A proof that rests on an assumption is as good as that; a counterexample wins.
            return proof.Assuming.Count > 0 && options.Refute && Check(program, law, Naturality.None, options, cancellationToken).Verdict is Verdict.Refuted contradicted
                ? new LawReport(contradicted, program.Entry.Location, [])
                : new LawReport(new Verdict.Proved(proof), SourceLocation.None, []);
        }

        var blocked = attempt.Blocked!;
        string? coverage = null;
        if (options.Refute)
        {
            var result = Check(program, law, naturality, options, cancellationToken);
            if (result.Verdict is Verdict.Refuted)
                return new LawReport(result.Verdict, blocked.Location, blocked.CallChain);
            coverage = result.Coverage.Sentence ?? NotSearched(result.Verdict);
        }

        return new LawReport(new Verdict.Unknown(new UnknownReason(blocked.Code, blocked.Sentence, blocked.Location, coverage)), blocked.Location, blocked.CallChain);
    }

    private static string? NotSearched(Verdict verdict) =>
        verdict is Verdict.Unknown { Reason: { Code: "refused", Sentence: var reason } } ? $"not searched: {reason}" : null;
}
