using System.Diagnostics;

namespace FilterEquivariance.Testing;

/// <summary>What a finished process left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its output stream.</param>
/// <param name="Error">Its error stream.</param>
public sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Both streams, for messages.</summary>
    public string Everything => $"exit code {ExitCode}{Environment.NewLine}{Output}{Environment.NewLine}{Error}";

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    public static Task<ChildProcess> DotnetAsync(string directory, params string[] arguments) => RunAsync("dotnet", directory, arguments);

    /// <summary>Runs a program to its end, without input and without the variables that steer builds.</summary>
    public static async Task<ChildProcess> RunAsync(string program, string directory, params string[] arguments)
    {
        using var process = Start(program, directory, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ChildProcess(process.ExitCode, output, await error);
    }

    /// <summary>Starts a program with all streams redirected.</summary>
    public static Process Start(string program, string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }
}
