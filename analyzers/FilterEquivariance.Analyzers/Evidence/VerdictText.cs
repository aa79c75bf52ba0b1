namespace FilterEquivariance.Analyzers.Evidence;

/// <summary>A verdict in words, the same in messages, the property bag and the command line.</summary>
public static class VerdictText
{
    /// <summary><c>proved</c>, <c>refuted</c> or <c>unknown</c>; an assumption is not knowledge.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Proved => "proved",
        Verdict.Refuted => "refuted",
        _ => "unknown",
    };

    /// <summary>Why the verdict is what it is, in one phrase without final full stop.</summary>
    public static string Reason(Verdict verdict) => verdict switch
    {
        Verdict.Proved { Proof: { Assuming.Count: > 0 } proof } => $"{proof.Summary}, assuming {string.Join(", ", proof.Assuming.Select(name => $"'{name}'"))}",
        Verdict.Proved proved => proved.Proof.Summary,
        Verdict.Refuted refuted => Evidence(refuted.Witness),
        Verdict.Unknown unknown => unknown.Reason.Coverage is { } coverage ? $"{unknown.Reason.Sentence} ({coverage})" : unknown.Reason.Sentence,
        Verdict.Assumed assumed => $"assumed: {assumed.Justification}",
        _ => "",
    };

    // The library's sentence says which function and which law; a reason stands beside both.
    private static string Evidence(Witness witness)
    {
        var claim = $"'' is not {witness.Law.Adjective}: ";
        return witness.Describe("").Substring(claim.Length);
    }
}
