using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Cli.Explaining;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Cli.Output;

/// <summary>An explanation for people.</summary>
internal static class ExplanationText
{
    private const int MostRows = 40;
    private const int FirstRows = 8;
    private const int WidestValue = 60;

    public static IEnumerable<Line> Lines(Explanation explanation)
    {
        yield return Line.Styled(explanation.Symbol, "bold") + Line.Raw($"  {explanation.Place.Place}");
        if (explanation.NormalForm is { } form)
            yield return Line.Raw($"normal form: {form}");
        foreach (var law in explanation.Laws)
        {
            yield return Line.Empty;
            foreach (var line in Lines(law))
                yield return line;
        }
    }

    private static IEnumerable<Line> Lines(LawExplanation law)
    {
        var (sign, style) = LawSign.Of(law.Report.Verdict);
        yield return Line.Raw($"{law.Law.Name} ") + Line.Styled($"{sign} {VerdictText.Name(law.Report.Verdict)}", style) + Line.Raw($": {VerdictText.Reason(law.Report.Verdict)}");
        foreach (var line in TextColumns.Of(law.Steps.Select(step => new[] { step.Place?.Place ?? "", step.Step.Rule, step.Place?.Code ?? "", Detail(step.Step) })))
            yield return Line.Raw(line);
        if (law.Report.Verdict is Verdict.Proved)
            yield break;

        foreach (var call in law.CallChain)
            yield return Line.Raw($"  called at  {call.Place}  {call.Code}");
        if (law.Blame is { } blame)
            yield return Line.Raw($"  {(law.Report.Verdict is Verdict.Refuted ? "blamed on " : "blocked by")} {blame.Place}  {blame.Code}");
        if (law.Report.Verdict is Verdict.Unknown { Reason: var reason })
            yield return Line.Raw($"  tested     {reason.Coverage ?? (law.Refusal is { } refusal ? $"nothing: runs are refused because of {refusal}" : "nothing")}");
        if (law.Trace is not { } trace)
            yield break;
        yield return Line.Empty;
        foreach (var line in Lines(trace))
            yield return line;
    }

    // A detail that is only the name of the operation stands in its code.
    private static string Detail(ProofStep step) => step.Detail.StartsWith('\'') && step.Detail.IndexOf('\'', 1) == step.Detail.Length - 1 ? "" : step.Detail;

    private static IEnumerable<Line> Lines(Trace trace)
    {
        var rows = trace.Rows.Select(Cells).Prepend(["place", "step", trace.Whole, trace.Transformed, ""]).ToArray();
        var lines = TextColumns.Of(rows).ToArray();
        var hidden = lines.Length > MostRows ? lines.Length - MostRows : 0;
        for (var index = 0; index < lines.Length; index++)
        {
            if (hidden > 0 && index == FirstRows)
                yield return Line.Raw($"  … {hidden} more steps …");
            if (hidden > 0 && index >= FirstRows && index < FirstRows + hidden)
                continue;
            yield return index == 0 ? Line.Styled(lines[index], "dim") : trace.Rows[index - 1].Row.Diverges ? Line.Styled(lines[index], "red") : Line.Raw(lines[index]);
        }

        if (trace.IsTruncated)
            yield return Line.Raw("  … the runs go on; as far as they were followed they agree");
    }

    private static string[] Cells((TraceRow Row, Excerpt? Place) row)
    {
        var (whole, transformed, diverges) = row.Row;
        var step = (whole ?? transformed)!;
        // Two different steps stand at two places.
        var isElsewhere = whole is not null && transformed is not null && whole.Location != transformed.Location;
        return
        [
            row.Place?.Place ?? "", step.Name ?? row.Place?.Code ?? "", Value(whole), isElsewhere ? $"{Value(transformed)} (line {transformed!.Location.Line})" : Value(transformed),
            diverges ? "← here the runs part" : whole is { IsAside: true } ? "dropped element" : "",
        ];
    }

    private static string Value(TraceStep? step) => step is null ? "" : step.Value.Length > WidestValue ? step.Value[..(WidestValue - 2)] + " …" : step.Value;
}
