using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Cli.Output;

/// <summary>A check for people: one line a function, then the diagnostics, then a summary.</summary>
internal static class TextReport
{
    private const int WidestName = 32;
    private const int WidestEvidence = 44;

    /// <summary>Plain lines, or grouped by file and coloured when there is a terminal.</summary>
    public static void Write(CheckReport report, CommandOutput output) =>
        output.WriteLines(Lines(report, grouped: output.Terminal is not null));

    private static IEnumerable<Line> Lines(CheckReport report, bool grouped)
    {
        var names = Math.Min(WidestName, report.Functions.Select(function => function.ShortName.Length).DefaultIfEmpty().Max());
        var places = report.Functions.Select(function => Place(function, grouped).Length).DefaultIfEmpty().Max();
        var evidence = Math.Min(WidestEvidence, report.Functions.Select(function => Evidence(function.Report.Filter).Length).DefaultIfEmpty().Max());
        var file = "";
        foreach (var function in report.Functions)
        {
            if (grouped && function.File != file)
                yield return Line.Styled(file = function.File, "bold");
            yield return Line.Raw($"{Place(function, grouped).PadRight(places)}  {function.ShortName.PadRight(names)}  ")
                + Law("filter", function.Report.Filter, evidence) + Line.Raw("    ") + Law("map", function.Report.Map, 0);
        }

        foreach (var diagnostic in report.Diagnostics)
        {
            yield return Line.Raw($"{diagnostic.Place.File}({diagnostic.Place.Line},{diagnostic.Place.Column}): ")
                + Line.Styled($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}", Style(diagnostic.Severity))
                + Line.Raw($": {diagnostic.Message}");
        }

        yield return Line.Raw(Summary(report));
    }

    private static string Place(CheckedFunction function, bool grouped) => grouped ? $"  {function.Line}" : $"{function.File}:{function.Line}";

    private static Line Law(string law, LawReport report, int width)
    {
        var (sign, style) = LawSign.Of(report.Verdict);
        return Line.Raw(law + " ") + Line.Styled(sign, style) + Line.Raw(" " + Evidence(report).PadRight(width));
    }

    private static string Evidence(LawReport report) => report.Verdict is Verdict.Refuted { Witness: var witness }
        ? $"{Values(witness)}, {Transformation(witness)}: {witness.After} / {witness.Before}"
        : VerdictText.Reason(report.Verdict);

    private static string Values(Witness witness) => string.Join(
        ", ",
        witness.Inputs.Select(input => input.Value).Concat(witness.Arguments.Select(argument => $"{argument.Key} = {argument.Value}")));

    private static string Transformation(Witness witness) =>
        witness.Law == FilterEquivariance.Law.Filter ? $"{{{witness.Transformation.Trim('[', ']')}}}" : witness.Transformation;

    private static string Summary(CheckReport report)
    {
        var count = report.Functions.Count;
        if (count == 0)
            return "no list functions";
        var declared = report.Functions.Count(function => function.RefutesDeclaredLaw);
        var broken = declared == 0 ? "" : $"; {declared} {(declared == 1 ? "function breaks a law it declares" : "functions break a law they declare")}";
        var interrupted = report.IsComplete ? "" : "interrupted after ";
        return $"{interrupted}{count} list {(count == 1 ? "function" : "functions")}: filter {Tally(report, function => function.Report.Filter)}; map {Tally(report, function => function.Report.Map)}{broken}";
    }

    private static string Tally(CheckReport report, Func<CheckedFunction, LawReport> law)
    {
        int Count(string name) => report.Functions.Count(function => VerdictText.Name(law(function).Verdict) == name);
        return $"{Count("proved")} proved, {Count("refuted")} refuted, {Count("unknown")} unknown";
    }

    private static string Style(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "blue",
    };
}
