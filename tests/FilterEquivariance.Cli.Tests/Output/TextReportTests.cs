using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Output;
using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace FilterEquivariance.Cli.Tests.Output;

public sealed class TextReportTests
{
    private static readonly CheckReport Report = new(
        [
            Function("Newest", 12, Proved("stable sort by a key"), Refuted(Law.Map, "[0, 1]", "{0→0, 1→0}", "[0, 0]", "[0]"), refutesDeclaredLaw: true),
            Function("Pick", 20, Refuted(Law.Filter, "[0, 0, 1]", "[1]", "[]", "[1]"), Unknown("the index 'i' decides", "holds on all 3 lists up to length 1"), refutesDeclaredLaw: false),
        ],
        [new CheckedDiagnostic("FEQ2001", DiagnosticSeverity.Error, new Place("Lists.cs", 11, 6, 11, 22), "'Newest' is not map-equivariant", [], new Dictionary<string, string?>())],
        IsComplete: true);

    [Fact]
    public void Piped_EveryFunctionIsOnePlainLine()
    {
        using var output = new StringWriter();

        TextReport.Write(Report, new CommandOutput(output, TextWriter.Null, null, null));

        Assert.Equal(
            """
            Lists.cs:12  Newest  filter ✓ stable sort by a key        map ✗ [0, 1], {0→0, 1→0}: [0, 0] / [0]
            Lists.cs:20  Pick    filter ✗ [0, 0, 1], {1}: [] / [1]    map ? the index 'i' decides (holds on all 3 lists up to length 1)
            Lists.cs(11,6): error FEQ2001: 'Newest' is not map-equivariant
            2 list functions: filter 1 proved, 1 refuted, 0 unknown; map 0 proved, 1 refuted, 1 unknown; 1 function breaks a law it declares

            """,
            output.ToString());
    }

    [Fact]
    public void Interrupted_TheSummarySaysSo()
    {
        using var output = new StringWriter();

        TextReport.Write(Report with { Diagnostics = [], IsComplete = false }, new CommandOutput(output, TextWriter.Null, null, null));

        Assert.StartsWith("interrupted after 2 list functions: ", output.ToString().Split('\n')[2]);
    }

    [Fact]
    public void OnATerminal_FunctionsAreGrouped_AndColoured()
    {
        using var output = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(output),
        });

        TextReport.Write(Report, new CommandOutput(TextWriter.Null, TextWriter.Null, terminal, null));

        var lines = output.ToString().Split('\n');
        Assert.Contains("Lists.cs", lines[0]);
        Assert.StartsWith("  12  Newest", lines[1]);
        Assert.Contains("\u001b[", lines[1]);
        Assert.Contains("[0, 1], {0→0, 1→0}: [0, 0] / [0]", lines[1]);
    }

    private static CheckedFunction Function(string name, int line, Verdict filter, Verdict map, bool refutesDeclaredLaw) => new(
        $"Shop.Lists.{name}", name, $"M:Shop.Lists.{name}(System.Int32[])", "Lists.cs", line,
        new FunctionReport(new LawReport(filter, SourceLocation.None, []), new LawReport(map, SourceLocation.None, []), null), refutesDeclaredLaw);

    private static Verdict Proved(string summary) => new Verdict.Proved(new Proof([new ProofStep("stable sort", "by a key", SourceLocation.None)], summary, []));

    private static Verdict Unknown(string sentence, string coverage) => new Verdict.Unknown(new UnknownReason("position", sentence, SourceLocation.None, coverage));

    private static Verdict Refuted(Law law, string input, string transformation, string after, string before) =>
        new Verdict.Refuted(new Witness(law, [new("xs", input)], [], transformation, after, before));
}
