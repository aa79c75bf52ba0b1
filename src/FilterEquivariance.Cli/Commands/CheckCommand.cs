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
        var format = SharedOptions.Format("text", "json", "sarif");
        var models = SharedOptions.Models();
        var all = new Option<bool>("--all") { Description = "Show diagnostics of level Hidden too: laws that could be declared." };

        var command = new ExemplifiedCommand(
            "check",
            "Decides both laws for every list function, then lists the diagnostics. Ends with exit code 1 when a declared law is refuted.",
            "feq check Lists.cs",
            "feq check src/Shop/Shop.csproj --all",
            "feq check Shop.slnx --format sarif > feq.sarif",
            "feq check . --models Acme.feqmodels")
        { paths, format, all, models };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(paths), parsed.GetValue(models) ?? [], parsed.GetRequiredValue(format), parsed.GetRequiredValue(all), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, string[] models, string format, bool showHidden, CommandOutput output, CancellationToken cancellationToken)
    {
        using var progress = new ProgressDisplay(output.ErrorTerminal);
        var run = new CheckRun(showHidden, progress);
        var work = Task.Run(async () => run.Decide(await InputLoader.LoadAsync(paths, models, progress, cancellationToken), cancellationToken), CancellationToken.None);
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
        switch (format)
        {
            case "json":
                JsonReport.Write(report, output.Out);
                break;
            case "sarif":
                SarifReport.Write(report, output.Out);
                break;
            default:
                TextReport.Write(report, output);
                break;
        }

        output.Out.Flush();
    }
}
