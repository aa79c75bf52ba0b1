using System.Diagnostics;
using System.Globalization;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Campaigns;

/// <summary>How long <c>feq check</c> takes beside <c>dotnet build</c>, each as a process of its own.</summary>
internal static class BuildTimes
{
    // Without servers, whose time would belong to nobody, all work is done by descendants of the measured process.
    private static readonly string[] Build = ["build", "--no-restore", "--no-incremental", "-c", "Release", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>Prints the best of some runs for each project or solution; the two commands take turns.</summary>
    public static async Task PrintAsync(IEnumerable<SurveyedCode> codes, int runs, CancellationToken cancellationToken)
    {
        SurveyedCode[] projects = [.. codes.Where(code => runs > 0 && Path.GetExtension(code.Path) is ".csproj" or ".sln" or ".slnx")];
        if (projects.Length == 0)
            return;
        Markdown.Head(6, "code", "build, processor", "check, processor", "ratio", "build, clock", "check, clock", "ratio");
        foreach (var code in projects)
        {
            Cost? build = null, check = null;
            for (var run = 0; run < runs; run++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                build = Best(build, await OfAsync(code.Path, [.. Build, Path.GetFullPath(code.Path)]));
                check = Best(check, await OfAsync(code.Path, [Path.Combine(AppContext.BaseDirectory, "feq.dll"), "check", Path.GetFullPath(code.Path)]));
            }

            if (build is not null && check is not null)
            {
                Markdown.Row(
                    code.Name, $"{build.Processor:F1} s", $"{check.Processor:F1} s", $"{check.Processor / build.Processor:F2}",
                    $"{build.Clock:F1} s", $"{check.Clock:F1} s", $"{check.Clock / build.Clock:F2}");
            }
        }
    }

    // The two best times may come from different runs: both say what the machine can do when nobody disturbs it.
    private static Cost Best(Cost? before, Cost now) =>
        before is null ? now : new Cost(Math.Min(before.Processor, now.Processor), Math.Min(before.Clock, now.Clock));

    private static async Task<Cost> OfAsync(string path, string[] arguments)
    {
        var (processor, clock) = (OfDescendants(), Stopwatch.StartNew());
        var done = await ChildProcess.DotnetAsync(Path.GetDirectoryName(Path.GetFullPath(path))!, arguments);
        var cost = new Cost(OfDescendants() - processor, clock.Elapsed.TotalSeconds);
        Console.Error.WriteLine($"{arguments.Last()}: {cost.Processor:F1} s, by the clock {cost.Clock:F1} s, exit code {done.ExitCode}");
        // 1 is what a check says where a law is declared and refuted.
        return done.ExitCode == 0 || (done.ExitCode == 1 && arguments[0] != Build[0])
            ? cost
            : throw new Cli.UnreadableInputException($"'{path}' is not timed, 'dotnet {arguments[0]}' fails: {FirstError(done.Output)}");
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal))?.Trim() ?? "it does not say why";

    // Seconds of all processes below this one that have ended; the fields are counted from behind the name, which may hold anything.
    private static double OfDescendants()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        const int UserOfChildren = 13, SystemOfChildren = 14;
        const double TicksPerSecond = 100;
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[UserOfChildren], CultureInfo.InvariantCulture) + long.Parse(fields[SystemOfChildren], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private sealed record Cost(double Processor, double Clock);
}
