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

    [Theory]
    [InlineData("feq: 'synthesise' is not a command; 'feq --help' lists the commands.", "synthesise", "--example", "[1] => [1]")]
    [InlineData("feq: Option '--example' is required.", "synthesize")]
    [InlineData("feq: --class: Argument 'all' not recognized. Must be one of: 'natural' 'equality' 'order'", "synthesize", "--example", "[1] => [1]", "--class", "all")]
    [InlineData("feq: --example, column 1: a list such as [1, 2] is expected, but the text ends here.", "synthesize", "--example", "")]
    [InlineData("feq: --example, column 4: \"a\" is a text, but 1 at --example, column 2 is a number; elements are all of one kind.", "synthesize", "--example", "[1,\"a\"] => [1]")]
    [InlineData("feq: --example, column 2: 99999999999999999999 does not fit into 64 bits.", "synthesize", "--example", "[99999999999999999999] => []")]
    [InlineData("feq: --example, column 2: the text has no closing \".", "synthesize", "--example", "[\"a] => []")]
    [InlineData("feq: Option '--input' is required.", "amalgamate", "--examples", "pairs.txt")]
    [InlineData("feq: '/' is a directory, not a file of examples.", "amalgamate", "--examples", "/", "--input", "[1]")]
    [InlineData("feq: the examples and the list cannot both come from the input stream.", "amalgamate", "--examples", "-", "--input", "-")]
    [InlineData("feq: 'F Q' is no rule such as FEQ1001, no normal form such as \"F B^2\" or \"1 2 | F(1; 1 0)\", and no path that exists.", "explain", "F Q")]
    public Task WhatNewcomersWrite(string sentence, params string[] arguments) => FailsAsync(sentence, arguments);

    [Theory]
    [InlineData("input,output\n\"1,2\",\"2,1\"", "1:1: a list such as [1, 2] is expected, not 'input'.")]
    [InlineData("{\"examples\":[]}", "1:1: a list such as [1, 2] is expected, not '{'.")]
    [InlineData("[1, 2] => [2, 1]\r\n[1, 2 => [2]", "2:7: ',' or ']' is expected, not '='.")]
    [InlineData("# none\n[1, 2] => [2, 1]\n['a'] => ['a']", "3:2: \"a\" is a text, but 1 at {0}:2:2 is a number; elements are all of one kind.")]
    public Task FilesThatHoldNoExamples(string text, string sentence)
    {
        var file = _directory.Write("examples.txt", text);
        return FailsAsync($"feq: {file}:{sentence.Replace("{0}", file, StringComparison.Ordinal)}", "amalgamate", "--examples", file, "--input", "[1]");
    }

    [Fact]
    public Task MoreElementsThanCanBePutTogether()
    {
        var list = $"[{string.Join(", ", Enumerable.Range(0, 2_001))}]";
        return FailsAsync(
            "feq: the examples show 2,001 different elements of the list, and a value is put together from at most 2,000; the library's Amalgamation.Of asks for fewer pairs.",
            "amalgamate", "--examples", _directory.Write("long.txt", $"{list} => {list}"), "--input", list);
    }

    [Fact]
    public Task AnUnknownFormat() => FailsAsync("feq: --format: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif'", "check", _directory.Path, "--format", "xml");

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
