using System.Text.Json;
using FilterEquivariance.Cli.Commands;

namespace FilterEquivariance.Cli.Tests;

/// <summary>One run of the command line inside this process, its streams piped.</summary>
internal sealed record Feq(int ExitCode, string Output, string Error)
{
    public static async Task<Feq> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, new CommandOutput(output, error, null, null), CancellationToken.None);
        return new Feq(exitCode, output.ToString(), error.ToString());
    }

    public static async Task<JsonElement> CheckJsonAsync(params string[] arguments)
    {
        var run = await RunAsync(["check", .. arguments, "--format", "json"]);
        Assert.Equal("", run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
