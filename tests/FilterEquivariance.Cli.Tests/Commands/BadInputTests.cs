using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Commands;

/// <summary>Input that cannot be read: exit code 2, one sentence on the error stream, nothing on the output stream.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public Task AMissingPath() => FailsAsync("feq: 'nowhere' does not exist.", "check", "nowhere");

    [Fact]
    public Task NoPath() => FailsAsync("feq: Required argument 'path' missing for command: 'check'.", "check");

    [Fact]
    public Task NoCommand() => FailsAsync("feq: say what to do, as in 'feq check .'; 'feq --help' lists the commands.");

    [Fact]
    public Task AnUnknownFormat() => FailsAsync("feq: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif'", "check", _directory.Path, "--format", "xml");

    [Fact]
    public Task AnUnknownOption() => FailsAsync("feq: '--fast' is not an option.", "check", "--fast", _directory.Path);

    [Fact]
    public Task ADirectoryWithoutCSharp()
    {
        _directory.Write("obj/Left.cs", "class Left;");
        return FailsAsync($"feq: '{_directory.Path}' contains no C# files.", "check", _directory.Path);
    }

    [Fact]
    public Task ABinaryFile()
    {
        File.WriteAllBytes(_directory["Image.cs"], [0x7f, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0xff]);
        return FailsAsync("feq: 'Image.cs' is a binary file, not text.", "check", _directory["Image.cs"]);
    }

    [Fact]
    public Task AFileOfAnotherKind()
    {
        var file = _directory.Write("notes.txt", "nothing");
        return FailsAsync($"feq: '{file}' is not a C# file, a directory, a project (.csproj) or a solution (.sln, .slnx).", "check", file);
    }

    [Fact]
    public async Task ABrokenProject()
    {
        var project = _directory.Write("Broken.csproj", "<Project><PropertyGroup></Project>");

        var run = await Feq.RunAsync("check", project);

        Assert.Equal(ExitCodes.BadInput, run.ExitCode);
        Assert.StartsWith("feq: 'Broken.csproj' cannot be loaded: error MSB4025", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal("", run.Output);
    }

    [Fact]
    public Task ASolutionThatIsNone()
    {
        var solution = _directory.Write("Shop.sln", "nothing");
        return FailsAsync("feq: 'Shop.sln' is not a solution.", "check", solution);
    }

    [Fact]
    public Task ASolutionWithAMissingProject()
    {
        var solution = _directory.Write("Shop.slnx", """<Solution><Project Path="src/Shop.csproj" /></Solution>""");
        return FailsAsync("feq: 'Shop.slnx' names 'Shop.csproj', which does not exist.", "check", solution);
    }

    [Fact]
    public Task OneGoodInput_DoesNotExcuseABadOne()
    {
        var file = _directory.Write("Lists.cs", "static class Lists;");
        return FailsAsync("feq: 'nowhere' does not exist.", "check", file, "nowhere");
    }

    private static async Task FailsAsync(string sentence, params string[] arguments)
    {
        var run = await Feq.RunAsync(arguments);

        Assert.Equal((ExitCodes.BadInput, sentence + Environment.NewLine, ""), (run.ExitCode, run.Error, run.Output));
    }
}
