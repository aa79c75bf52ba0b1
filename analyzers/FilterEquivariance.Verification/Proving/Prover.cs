using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Proves laws by relating two runs of a function.</summary>
internal static class Prover
{
    public static ProofAttempt Prove(Program program, Law law, int maxCallDepth, CancellationToken cancellationToken)
    {
        var profile = LawProfile.Of(law);
        var whole = new RelationalReading(program, profile, maxCallDepth, cancellationToken);
        var blocked = whole.ReadEntry(profile.List, Mode.Paired);
        if (blocked is null)
            return Proved(program, [whole]);
        if (profile.LeftItem is null)
            return new ProofAttempt(null, blocked);

        // Three cases. Both lists empty: the run on the empty list, read alone, gives an empty list and cannot throw. Both non-empty: the results are related.
        // L's alone non-empty: then all its elements are dropped and R's result is the one of the first case, empty; L's must hold dropped elements only.
        var empty = new RelationalReading(program, profile, maxCallDepth, cancellationToken);
        var some = new RelationalReading(program, profile, maxCallDepth, cancellationToken);
        var dropped = new RelationalReading(program, profile, maxCallDepth, cancellationToken);
        if (program.ListParameters.Length == 1
            && empty.ReadEntry(Relation.Sequence.Empty, Mode.Left, mustBeEmpty: true) is null
            && some.ReadEntry(profile.List with { NonEmpty = true }, Mode.Paired) is null
            && dropped.ReadEntry(new Relation.Sequence(null, profile.LeftItem) { NonEmpty = true }, Mode.Left) is null)
            return Proved(program, [empty, some, dropped]);
        return new ProofAttempt(null, blocked);
    }

    private static ProofAttempt Proved(Program program, IReadOnlyList<RelationalReading> readings)
    {
        var steps = readings.SelectMany(r => r.Steps).Distinct().ToList();
        var rules = steps.Select(s => s.Rule).Where(r => r is not ("reading a called function" or "same exception")).Distinct().ToList();
        var specific = rules.Where(r => r is not ("loop invariant" or "lockstep loop")).ToList();
        var summary = specific.Count > 0 ? string.Join(", ", specific.Take(3)) : rules.Count > 0 ? rules[0] : "the list itself";
        steps.Add(new ProofStep("conclusion", "the results are related as the law asks", program.Entry.Location));
        return new ProofAttempt(new Proof(steps, summary, [.. readings.SelectMany(r => r.Assuming).Distinct()]), null);
    }
}
