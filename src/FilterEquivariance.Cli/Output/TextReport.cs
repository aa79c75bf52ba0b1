using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace FilterEquivariance.Cli.Output;

/// <summary>A check for people: one line a function, then the diagnostics, then a summary.</summary>
internal static class TextReport
{
    private const int WidestName = 32;
    private const int WidestEvidence = 44;

    /// <summary>Plain lines, or grouped by file and coloured when there is a terminal.</summary>
    public static void Write(CheckReport report, TextWriter output, IAnsiConsole? terminal)
    {
        if (terminal is null)
        {
            foreach (var line in Lines(report, grouped: false))
                output.WriteLine(line.Plain);
        }
        else
        {
            // Lines are wrapped by the terminal, not by the console library, so that they can be copied whole.
            terminal.Profile.Width = int.MaxValue;
            foreach (var line in Lines(report, grouped: true))
                terminal.MarkupLine(line.Markup);
        }
    }

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
            yield return Line.Raw($"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}): ")
                + Line.Styled($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}", Style(diagnostic.Severity))
                + Line.Raw($": {diagnostic.Message}");
        }

        yield return Line.Raw(Summary(report));
    }

    private static string Place(CheckedFunction function, bool grouped) => grouped ? $"  {function.Line}" : $"{function.File}:{function.Line}";

    private static Line Law(string law, LawReport report, int width)
    {
        var (sign, style) = report.Verdict switch
        {
            Verdict.Proved => ("✓", "green"),
            Verdict.Refuted => ("✗", "red"),
            _ => ("?", "yellow"),
        };
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

    /// <summary>One line, plain and coloured.</summary>
    private readonly record struct Line(string Plain, string Markup)
    {
        public static Line Raw(string text) => new(text, Spectre.Console.Markup.Escape(text));

        public static Line Styled(string text, string style) => new(text, $"[{style}]{Spectre.Console.Markup.Escape(text)}[/]");

        public static Line operator +(Line left, Line right) => new(left.Plain + right.Plain, left.Markup + right.Markup);
    }
}
