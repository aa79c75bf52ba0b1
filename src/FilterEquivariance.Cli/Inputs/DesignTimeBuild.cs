using System.Diagnostics;
using System.Text.Json;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>A project's compiler arguments, as its own build would pass them.</summary>
/// <param name="Project">Full path of the project.</param>
/// <param name="Arguments">Arguments of the C# compiler.</param>
/// <param name="References">Projects it references as assemblies, with the assembly each one builds.</param>
internal sealed record DesignTimeBuild(string Project, IReadOnlyList<string> Arguments, IReadOnlyList<string> References)
{
    private const string ReferenceItems = "_MSBuildProjectReferenceExistent";

    /// <summary>Restores a project's packages and says which framework to read it for: its only one, or the first.</summary>
    /// <exception cref="UnreadableInputException">The project cannot be restored.</exception>
    public static async Task<string?> RestoreAsync(string project, CancellationToken cancellationToken)
    {
        // For all frameworks at once: restoring one alone would forget the others.
        var output = await MsBuildAsync(project, ["-t:Restore", "-getProperty:TargetFramework,TargetFrameworks"], cancellationToken);
        using var json = Parse(output, project);
        var properties = json.RootElement.GetProperty("Properties");
        return properties.GetProperty("TargetFramework").GetString() is { Length: > 0 }
            ? null
            : properties.GetProperty("TargetFrameworks").GetString()!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
    }

    /// <summary>Asks MSBuild for the arguments without compiling anything.</summary>
    /// <exception cref="UnreadableInputException">MSBuild cannot load the project.</exception>
    public static async Task<DesignTimeBuild> RunAsync(string project, string? framework, CancellationToken cancellationToken)
    {
        // The compile step must count as out of date, or it says nothing: its outputs include this file, which never exists.
        const string OutOfDate = "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__";
        var built = await MsBuildAsync(
            project,
            [
                "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false",
                "-p:ContinueOnError=ErrorAndContinue", OutOfDate, .. framework is null ? (string[])[] : [$"-p:TargetFramework={framework}"], $"-getItem:CscCommandLineArgs,{ReferenceItems}",
            ],
            cancellationToken);
        using var json = Parse(built, project);
        var items = json.RootElement.GetProperty("Items");
        var arguments = items.GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToArray();
        if (arguments.Length == 0)
            throw new UnreadableInputException($"'{Path.GetFileName(project)}' is not a C# project.");
        var references = items.GetProperty(ReferenceItems).EnumerateArray()
            .Where(item => !IsSet(item, "ReferenceOutputAssembly", "false") && !HasValue(item, "OutputItemType"))
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Where(reference => reference.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return new DesignTimeBuild(project, arguments, references);
    }

    private static bool IsSet(JsonElement item, string metadata, string value) =>
        item.TryGetProperty(metadata, out var found) && string.Equals(found.GetString(), value, StringComparison.OrdinalIgnoreCase);

    private static bool HasValue(JsonElement item, string metadata) => item.TryGetProperty(metadata, out var found) && found.GetString() is { Length: > 0 };

    private static JsonDocument Parse(string output, string project)
    {
        try
        {
            return JsonDocument.Parse(output);
        }
        catch (JsonException)
        {
            throw new UnreadableInputException($"'{Path.GetFileName(project)}' cannot be loaded: MSBuild does not describe it.");
        }
    }

    private static async Task<string> MsBuildAsync(string project, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(project)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["msbuild", project, "-nologo", "-nodeReuse:false", "-v:quiet", "-tl:off", .. arguments])
            start.ArgumentList.Add(argument);

        // A build that runs this program leaves variables behind that would steer the inner build.
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(variable);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        using var process = Process.Start(start) ?? throw new UnreadableInputException("the 'dotnet' command cannot be started.");
        process.StandardInput.Close();
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? output
                : throw new UnreadableInputException($"'{Path.GetFileName(project)}' cannot be loaded: {FirstError(output + "\n" + await error)}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(candidate => candidate.Contains("error ", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "the build failed";
        var start = line.IndexOf("error ", StringComparison.Ordinal);
        var end = line.LastIndexOf(" [", StringComparison.Ordinal);
        return start < 0 ? line : end > start ? line[start..end] : line[start..];
    }
}
