using FilterEquivariance.Testing;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>What the page of a sample says about its output is what it prints.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("Extrapolants")]
    public async Task Samples_PrintWhatTheirPagesShow(string name)
    {
        var page = await File.ReadAllTextAsync(RepositoryFiles.Find("samples", name, "README.md"));
        var command = $"```\n$ dotnet run -c Release --project samples/{name}\n";
        var start = page.IndexOf(command, StringComparison.Ordinal) + command.Length;
        Assert.True(start >= command.Length, $"the page of {name} does not show how it is run");
        var shown = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        // It was built beside this test, in the same configuration.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var run = await ChildProcess.DotnetAsync(RepositoryFiles.Root, RepositoryFiles.Find("samples", name, "bin", output.Parent!.Name, output.Name, name + ".dll"));

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal(shown, run.Output.ReplaceLineEndings("\n"));
    }
}
