using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Generality;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>
/// Proves the filter law of functions that treat some lists apart although the rest would give the same: <c>if (xs.Count &lt; 2) return xs; return Sorted(xs);</c>,
/// <c>xs.All(p) ? xs : xs.Where(p)</c>. The rest has the law by itself, and on those lists both agree (theory, "Idle guards").
/// </summary>
internal static class IdleGuard
{
    /// <summary>A proof, or null where no guard is seen or it may make a difference.</summary>
    /// <param name="program">The function as it was lowered.</param>
    /// <param name="isNatural">The map law of the function is proved.</param>
    /// <param name="options">Caps.</param>
    /// <param name="prove">Proves the filter law of another function.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    public static Proof? Find(Program program, bool isNatural, DecisionOptions options, Func<Program, Proof?> prove, CancellationToken cancellationToken)
    {
        if (program.ListParameters is not [var parameter] || program.Entry.IsIterator)
            return null;
        var list = program.Entry.Parameters[parameter];
        var removal = new GuardRemoval(list, program.Entry.Body);
        var body = removal.Rewrite(program.Entry.Body);
        if (removal.Facts.Count == 0 || !removal.IsSilent)
            return null;
        var entry = program.Entry with { Body = body };
        var rest = program with { Entry = entry, Functions = program.Functions.SetItem(entry.Id, entry) };
        var agree = (removal.GivesTheListBack && removal.Facts.All(fact => KeptLists.Keeps(entry, list, fact)))
            || (isNatural && removal.Facts.All(fact => fact is ListFact.AtMost) && HasMapLaw(rest, options, cancellationToken)
                && AgreeOnLetters(program, rest, removal.Facts.Max(fact => ((ListFact.AtMost)fact).Length), options, cancellationToken));
        if (!agree || prove(rest) is not { } proof)
            return null;
        var step = new ProofStep("idle guard", $"where it takes hold, the rest of '{entry.Name}' gives the same", removal.Location);
        return new Proof([step, .. proof.Steps], proof.Summary, proof.Assuming);
    }

    private static bool HasMapLaw(Program program, DecisionOptions options, CancellationToken cancellationToken) =>
        Prover.Prove(Normalizer.Normalize(program), Law.Map, options.MaxCallDepth, cancellationToken).Proof is { Assuming.Count: 0 } || GeneralityReading.Proves(program, cancellationToken);

    // Both functions have the map law, so that their values on one list of different letters tell those on every list of that length.
    private static bool AgreeOnLetters(Program guarded, Program rest, int longest, DecisionOptions options, CancellationToken cancellationToken)
    {
        var (with, without) = (new EvaluatedFunction(guarded, options.StepBudget), new EvaluatedFunction(rest, options.StepBudget));
        if (with.Others.Count > 0 || with.Alphabet.Letters.Count < longest)
            return false;
        for (var length = 0; length <= longest; length++)
        {
            var letters = with.Alphabet.Letters.Take(length).ToList();
            if (with.Run([letters], [], cancellationToken) is not Outcome.Returned { Items: var left } || without.Run([letters], [], cancellationToken) is not Outcome.Returned { Items: var right }
                || !left.SequenceEqual(right, with.Alphabet.Equality))
                return false;
        }

        return true;
    }
}
