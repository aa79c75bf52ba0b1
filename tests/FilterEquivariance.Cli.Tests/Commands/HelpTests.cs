using System.Text.RegularExpressions;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("feq check .", "--help")]
    [InlineData("feq explain Lists.cs Newest", "--help")]
    [InlineData("feq check Lists.cs", "check", "--help")]
    [InlineData("feq explain FEQ1001", "explain", "--help")]
    [InlineData("feq synthesize --example \"[1, 2] => [2, 1]\"", "synthesize", "--help")]
    [InlineData("feq amalgamate --examples pairs.txt --input \"[3, 1, 2]\"", "amalgamate", "--help")]
    public async Task Help_ShowsExamples(string example, params string[] arguments)
    {
        var run = await Feq.RunAsync(arguments);

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  {example}", run.Output);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("explain")]
    [InlineData("synthesize")]
    [InlineData("amalgamate")]
    public async Task EveryOption_StandsOnThePage(string command)
    {
        var page = File.ReadAllText(RepositoryFiles.Find("docs", "command-line.md"));

        var help = (await Feq.RunAsync(command, "--help")).Output;

        Assert.All(Regex.Matches(help, @"^\s+(--[a-z]+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value), option => Assert.Contains(option, page));
    }
}
