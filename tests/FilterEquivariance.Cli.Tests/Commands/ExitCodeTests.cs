using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Commands;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task ARefutedClaim_FailsTheCheck() => Assert.Equal(1, await CheckAsync("""
        using FilterEquivariance;
        static class Lists { [FilterEquivariant] static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }
        """));

    [Fact]
    public async Task ASuppressedRefutation_FailsTheCheckStill() => Assert.Equal(1, await CheckAsync("""
        using FilterEquivariance;
        #pragma warning disable FEQ1001
        static class Lists { [FilterEquivariant] static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }
        """));

    [Fact]
    public async Task ABrokenContract_FailsTheCheck() => Assert.Equal(1, await CheckAsync("""
        using FilterEquivariance;
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs); }
        class FirstTwo : IPicker { public int[] Pick(int[] xs) => xs.Take(2).ToArray(); }
        """));

    [Fact]
    public async Task AContractAboutFewerLists_IsNotBrokenByTheOthers() => Assert.Equal(0, await CheckAsync("""
        using FilterEquivariance;
        interface IPicker { [FilterEquivariant] int[] Pick(int[] xs, [Fixed] int[] order); }
        class Known : IPicker { public int[] Pick(int[] xs, int[] order) => xs.Where(x => order.Length > 1).ToArray(); }
        """));

    [Fact]
    public async Task AContradictedAssumption_DoesNot() => Assert.Equal(0, await CheckAsync("""
        using FilterEquivariance;
        static class Lists { [AssumeFilterEquivariant("so")] static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }
        """));

    [Fact]
    public async Task ARefutedFunctionThatClaimsNothing_DoesNot() => Assert.Equal(0, await CheckAsync(
        "static class Lists { static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }"));

    [Fact]
    public async Task ASyntaxError_DoesNot() => Assert.Equal(0, await CheckAsync(
        "static class Lists { static int[] FirstTwo(int[] xs) => xs.Take(2.ToArray(); static int[] Same(int[] xs) => xs; }"));

    [Fact]
    public async Task AnEmptyFile_DoesNot() => Assert.Equal(0, await CheckAsync(""));

    [Fact]
    public async Task TheProcess_SaysTheSame()
    {
        var file = _directory.Write("Lists.cs", "static class Lists { static int Length(int[] xs) => xs.Length; }");
        var command = Path.Combine(AppContext.BaseDirectory, "feq.dll");

        var good = await ChildProcess.DotnetAsync(_directory.Path, command, "check", file);
        var bad = await ChildProcess.DotnetAsync(_directory.Path, command, "check", "nowhere");

        Assert.Equal((0, "no list functions", ""), (good.ExitCode, good.Output.Trim(), good.Error));
        Assert.Equal((2, "", "feq: 'nowhere' does not exist."), (bad.ExitCode, bad.Output, bad.Error.Trim()));
    }

    [Theory]
    [InlineData("check", "Lists.cs")]
    [InlineData("explain", "Lists.cs", "F")]
    [InlineData("synthesize", "--example", "[1, 2] => [2, 1]")]
    [InlineData("amalgamate", "--examples", "Lists.cs", "--input", "[1]")]
    public async Task AnInterruptedCommand_EndsWith130(params string[] arguments)
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await FilterEquivariance.Cli.Commands.CommandLine.RunAsync(
            [.. arguments.Select(argument => argument == "Lists.cs" ? _directory.Write(argument, "# static class Lists;") : argument)], new CommandOutput(output, error, null, null), interruption.Token);

        Assert.Equal((ExitCodes.Interrupted, "", ""), (exitCode, output.ToString(), error.ToString()));
    }

    private async Task<int> CheckAsync(string source)
    {
        var run = await Feq.RunAsync("check", _directory.Write("Lists.cs", source));
        Assert.Equal("", run.Error);
        return run.ExitCode;
    }
}
