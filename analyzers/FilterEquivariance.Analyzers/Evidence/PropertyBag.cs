using System.Collections.Immutable;
using FilterEquivariance.Verification.Deciding;

namespace FilterEquivariance.Analyzers.Evidence;

/// <summary>The public property bag of a diagnostic. Fixes, the command line and other tools read it instead of the message.</summary>
internal static class PropertyBag
{
    /// <summary>What is known of one law, and in <c>verdict.filter</c> and <c>verdict.map</c> what is known of both: a fix of one claim looks at the other.</summary>
    public static ImmutableDictionary<string, string?> Of(Law law, FunctionReport report)
    {
        var verdict = report.Of(law).Verdict;
        var bag = ImmutableDictionary.CreateBuilder<string, string?>();
        bag["verdict.filter"] = VerdictText.Name(report.Filter.Verdict);
        bag["verdict.map"] = VerdictText.Name(report.Map.Verdict);
        bag["verdict"] = VerdictText.Name(verdict);
        bag["law"] = law.Name;
        bag["reason"] = VerdictText.Reason(verdict);
        switch (verdict)
        {
            case Verdict.Proved { Proof: { Steps.Count: > 0 } proof }:
                bag["rule"] = proof.Steps[proof.Steps.Count - 1].Rule;
                break;
            case Verdict.Unknown unknown:
                bag["rule"] = unknown.Reason.Code;
                break;
            case Verdict.Refuted refuted:
                Add(bag, refuted.Witness);
                break;
        }

        return bag.ToImmutable();
    }

    private static void Add(ImmutableDictionary<string, string?>.Builder bag, Witness witness)
    {
        bag["witness.xs"] = witness.Inputs[0].Value;
        bag[witness.Law == Law.Filter ? "witness.keep" : "witness.map"] = witness.Transformation;
        bag["witness.after"] = witness.After;
        bag["witness.before"] = witness.Before;

        // One list is the common case and needs no more; with several lists, or other parameters, a witness is replayed from all of them.
        if (witness.Inputs.Count > 1)
            bag["witness.inputs"] = Assignments(witness.Inputs);
        if (witness.Arguments.Count > 0)
            bag["witness.arguments"] = Assignments(witness.Arguments);
    }

    private static string Assignments(IEnumerable<KeyValuePair<string, string>> values) =>
        string.Join("; ", values.Select(value => $"{value.Key} = {value.Value}"));
}
