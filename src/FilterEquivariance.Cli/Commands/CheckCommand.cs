using System.CommandLine;
using FilterEquivariance.Cli.Checking;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Cli.Output;

namespace FilterEquivariance.Cli.Commands;

/// <summary><c>feq check</c>: a verdict for every list function, then the diagnostics.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandOutput output)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "C# files, directories, projects (.csproj) or solutions (.sln, .slnx).",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format") { Description = "How results are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var all = new Option<bool>("--all") { Description = "Show diagnostics of level Hidden too: laws that could be declared." };

        var command = new Command("check", "Decides both laws for every list function.") { paths, format, all };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format), parsed.GetRequiredValue(all), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string format, bool showHidden, CommandOutput output, CancellationToken cancellationToken)
    {
        using var progress = new ProgressDisplay(output.ErrorTerminal);
        var run = new CheckRun(showHidden, progress);
        var work = Task.Run(async () => run.Decide(await InputLoader.LoadAsync(paths, progress, cancellationToken), cancellationToken), CancellationToken.None);
        try
        {
            await work.WaitAsync(cancellationToken);
        }
        finally
        {
            progress.Dispose();
            var report = run.Finished();
            if (report.IsComplete || (cancellationToken.IsCancellationRequested && report.Functions.Count > 0))
                Print(report, format, output);
        }

        return run.Finished().RefutesDeclaredLaw ? ExitCodes.DeclaredLawRefuted : ExitCodes.Done;
    }

    private static void Print(CheckReport report, string format, CommandOutput output)
    {
        if (format == "json")
            JsonReport.Write(report, output.Out);
        else
            TextReport.Write(report, output.Out, output.Terminal);
        output.Out.Flush();
    }
}
