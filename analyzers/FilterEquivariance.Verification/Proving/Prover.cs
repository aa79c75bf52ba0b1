using System.Collections.Immutable;
using FilterEquivariance.Verification.Generality;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Proves laws by relating two runs of a function.</summary>
internal static class Prover
{
    /// <summary>The rule of a proof that needs more than one reading.</summary>
    public const string CaseDistinction = "case distinction";

    public static ProofAttempt Prove(Program program, Law law, int maxCallDepth, CancellationToken cancellationToken)
    {
        var profile = LawProfile.Of(law).For(program.Element);
        var readings = new List<RelationalReading>();
        var blocked = ProveCase(program, profile, [], maxCallDepth, readings, cancellationToken);
        if (blocked is null)
            return Proved(program, readings);
        if (profile.LeftItem is null)
            return GeneralityReading.Proves(program, cancellationToken) ? General(program) : new ProofAttempt(null, blocked);

        // Literals and parameters that elements are compared with are kept or dropped; the law holds when it holds in every case.
        var cases = Fate.Cases(program);
        foreach (var fates in cases)
        {
            if (ProveCase(program, profile, fates, maxCallDepth, readings, cancellationToken) is not null)
                return new ProofAttempt(null, blocked);
        }

        return cases.Count > 0 ? Proved(program, readings) : new ProofAttempt(null, blocked);
    }

    /// <summary>Null when the law holds in this case; the readings of the proof are added to the list.</summary>
    private static Blocked? ProveCase(Program program, LawProfile profile, ImmutableArray<Fate> fates, int maxCallDepth, List<RelationalReading> readings, CancellationToken cancellationToken)
    {
        var whole = Start();
        if (whole.ReadEntry(profile.List, Mode.Paired) is not { } blocked)
        {
            readings.Add(whole);
            return null;
        }

        if (profile.LeftItem is null || program.ListParameters.Length != 1)
            return blocked;

        // Three cases. Both lists empty: the run on the empty list, read alone, gives an empty list and cannot throw. Both non-empty: the results are related.
        // L's alone non-empty: then all its elements are dropped and R's result is the one of the first case, empty; L's must hold dropped elements only.
        var (empty, some, dropped) = (Start(), Start(), Start());
        if (empty.ReadEntry(Relation.Sequence.Empty, Mode.Left, mustBeEmpty: true) is not null
            || some.ReadEntry(profile.List with { NonEmpty = true }, Mode.Paired) is not null
            || dropped.ReadEntry(new Relation.Sequence(null, profile.LeftItem) { NonEmpty = true }, Mode.Left) is not null)
            return blocked;
        readings.AddRange([empty, some, dropped]);
        return null;

        RelationalReading Start() => new(program, profile, maxCallDepth, fates, cancellationToken);
    }

    /// <summary>The map law of a program that is general in the element type.</summary>
    public static ProofAttempt General(Program program)
    {
        const string Rule = "moves elements without looking at them";
        return new ProofAttempt(new Proof([new ProofStep(Rule, "the code would do the same for any type of elements (parametricity)", program.Entry.Location)], Rule, []), null);
    }

    private static ProofAttempt Proved(Program program, IReadOnlyList<RelationalReading> readings)
    {
        var steps = readings.SelectMany(r => r.Steps).Distinct().ToList();
        var rules = steps.Select(s => s.Rule).Where(r => !RelationalReading.IsSupporting(r)).Distinct().ToList();
        var specific = rules.Where(r => r is not ("loop invariant" or "lockstep loop")).ToList();
        var summary = specific.Count > 0 ? string.Join(", ", specific.Take(3)) : rules.Count > 0 ? rules[0] : "the list itself";
        if (readings.Count > 1)
            steps.Insert(0, new ProofStep(CaseDistinction, $"the law holds in each of {readings.Count} cases: which elements are dropped, and whether any are left", program.Entry.Location));
        steps.Add(new ProofStep("conclusion", "the results are related as the law asks", program.Entry.Location));
        return new ProofAttempt(new Proof(steps, summary, [.. readings.SelectMany(r => r.Assuming).Distinct()]), null);
    }
}
