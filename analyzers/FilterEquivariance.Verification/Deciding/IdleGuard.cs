using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Generality;
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
        if (program.ListParameters is not [var parameter] || program.Entry.IsIterator || SharedVariables.In(program).Count > 0)
            return null;
        var list = program.Entry.Parameters[parameter];
        return Without(program, list, isNatural, options, prove, cancellationToken) ?? (isNatural ? Weakened(program, list, options, prove, cancellationToken) : null);
    }

    private static Proof? Without(Program program, Variable list, bool isNatural, DecisionOptions options, Func<Program, Proof?> prove, CancellationToken cancellationToken)
    {
        var removal = new GuardRemoval(list, program.Entry);
        var rest = WithBody(program, removal.Rewrite(program.Entry.Body));
        if (removal.Facts.Count == 0 || !removal.IsSilent)
            return null;
        var agree = (removal.GivesTheListBack && removal.Facts.All(fact => KeptLists.Keeps(rest.Entry, list, fact)))
            || (isNatural && removal.Facts.All(fact => fact is ListFact.AtMost)
                && AgreeOnLetters(program, rest, removal.Facts.Max(fact => ((ListFact.AtMost)fact).Length), options, cancellationToken));
        return agree && prove(rest) is { } proof ? Explained(proof, $"where it takes hold, the rest of '{program.Entry.Name}' gives the same", removal.Location) : null;
    }

    // The recursive calls of the other function are its own: for calls with shorter lists, which its proof asks for, both agree by induction on the length.
    private static Proof? Weakened(Program program, Variable list, DecisionOptions options, Func<Program, Proof?> prove, CancellationToken cancellationToken)
    {
        var weakening = new GuardWeakening(list, program.Entry);
        var rest = WithBody(program, weakening.Rewrite(program.Entry.Body));
        return weakening.Longest > 0 && AgreeOnLetters(program, rest, weakening.Longest, options, cancellationToken) && prove(rest) is { } proof
            ? Explained(proof, $"'{program.Entry.Name}' would give the same if only the empty list were treated apart", program.Entry.Location)
            : null;
    }

    private static Program WithBody(Program program, Statement body)
    {
        var entry = program.Entry with { Body = body };
        return program with { Entry = entry, Functions = program.Functions.SetItem(entry.Id, entry) };
    }

    private static Proof Explained(Proof proof, string detail, SourceLocation location) =>
        new([new ProofStep("idle guard", detail, location), .. proof.Steps], proof.Summary, proof.Assuming);

    private static bool HasMapLaw(Program program, DecisionOptions options, CancellationToken cancellationToken) =>
        Prover.Prove(Normalizer.Normalize(program), Law.Map, options.MaxCallDepth, cancellationToken).Proof is { Assuming.Count: 0 } || GeneralityReading.Proves(program, cancellationToken);

    // Both functions have the map law, so that their values on one list of different letters tell those on every list of that length.
    private static bool AgreeOnLetters(Program guarded, Program rest, int longest, DecisionOptions options, CancellationToken cancellationToken)
    {
        if (!HasMapLaw(rest, options, cancellationToken))
            return false;
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
