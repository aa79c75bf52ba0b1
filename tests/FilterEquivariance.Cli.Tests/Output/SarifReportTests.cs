using System.Text.Json;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Output;

public sealed class SarifReportTests : IDisposable
{
    private const string Lists = """
        using FilterEquivariance;

        public static class Lists
        {
            [FilterEquivariant]
            public static int[] Least(int[] xs) => xs.Where(x => x <= Bound(xs)).ToArray();

            static int Bound(int[] xs) => xs.Min();
        }
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task TheLog_HasTheMembersThatTheSchemaRequires()
    {
        var log = await ReportAsync("Big lists/Lists.cs");

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("feq", driver.GetProperty("name").GetString());
        Assert.True(Assert.Single(run.GetProperty("invocations").EnumerateArray()).GetProperty("executionSuccessful").GetBoolean());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), (string[])["none", "note", "warning", "error"]);
        Assert.All(result.GetProperty("locations").EnumerateArray().Concat(result.GetProperty("relatedLocations").EnumerateArray()), location =>
        {
            var region = location.GetProperty("physicalLocation").GetProperty("region");
            Assert.All((string[])["startLine", "startColumn", "endLine", "endColumn"], member => Assert.True(region.GetProperty(member).GetInt32() >= 1));
        });
        Assert.All(result.GetProperty("relatedLocations").EnumerateArray(), location => Assert.True(location.GetProperty("id").GetInt32() >= 0));
    }

    [Fact]
    public async Task AResult_PointsAtItsRule_AndTheRuleHelps()
    {
        var run = (await ReportAsync("Lists.cs")).GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        var result = run.GetProperty("results")[0];

        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal("FEQ1001", result.GetProperty("ruleId").GetString());
        Assert.Equal("FEQ1001", rule.GetProperty("id").GetString());
        Assert.StartsWith("# FEQ1001", rule.GetProperty("help").GetProperty("markdown").GetString());
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal(RuleTable.All.Length, rules.Select(one => one.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, one => Assert.NotEqual("", one.GetProperty("shortDescription").GetProperty("text").GetString()));
        Assert.All(rules, one => Assert.NotEqual("", one.GetProperty("help").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task TheWitness_StandsInTheProperties()
    {
        var properties = (await ReportAsync("Lists.cs")).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("properties");

        Assert.Equal(
            ("refuted", "filter", "[0, 1]", "[1]", "[]", "[1]"),
            (Text("verdict"), Text("law"), Text("witness.xs"), Text("witness.keep"), Text("witness.after"), Text("witness.before")));

        string? Text(string name) => properties.GetProperty(name).GetString();
    }

    [Fact]
    public async Task TheBlamedOperation_IsTheFirstRelatedLocation_AndItsCallFollows()
    {
        var related = (await ReportAsync("Lists.cs")).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations").EnumerateArray().ToArray();

        Assert.Equal(
            [("the operation to blame", 8), ("called from here", 6)],
            related.Select(location => (location.GetProperty("message").GetProperty("text").GetString(), Region(location).GetProperty("startLine").GetInt32())));
    }

    [Fact]
    public async Task Files_AreRelativeUris()
    {
        var result = (await ReportAsync("Big lists/Lists.cs")).GetProperty("runs")[0].GetProperty("results")[0];

        var location = result.GetProperty("locations")[0];

        Assert.Equal("Big%20lists/Lists.cs", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((5, 6), (Region(location).GetProperty("startLine").GetInt32(), Region(location).GetProperty("startColumn").GetInt32()));
    }

    private static JsonElement Region(JsonElement location) => location.GetProperty("physicalLocation").GetProperty("region");

    private async Task<JsonElement> ReportAsync(string file)
    {
        _directory.Write(file, Lists);
        var run = await Feq.RunAsync("check", _directory.Path, "--format", "sarif");
        Assert.Equal((ExitCodes.DeclaredLawRefuted, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
