using System.Text.Json;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Output;

public sealed class JsonReportTests : IDisposable
{
    private const string Lists = """
        using FilterEquivariance;

        namespace Shop;

        public static class Lists
        {
            [FilterEquivariant]
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();

            public static int[] Sorted(int[] xs) => xs.Order().ToArray();

            public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();

            public static int[] Copies(int[] xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, n)).ToArray();
        }
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task TheTopLevel_HasExactlyTheseMembers()
    {
        var json = await Feq.CheckJsonAsync(_directory.Write("Lists.cs", Lists));

        Assert.Equal(["schemaVersion", "functions", "diagnostics"], Members(json));
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
    }

    [Fact]
    public async Task Functions_StandInSourceOrder_WithNameIdAndLine()
    {
        var functions = (await Feq.CheckJsonAsync(_directory.Write("Lists.cs", Lists))).GetProperty("functions").EnumerateArray().ToArray();

        Assert.All(functions, function => Assert.Equal(["symbol", "id", "file", "line", "filter", "map", "normalForm"], Members(function)));
        Assert.Equal(
            ["Shop.Lists.FirstTwo", "Shop.Lists.Sorted", "Shop.Lists.Twice", "Shop.Lists.Copies"],
            functions.Select(function => function.GetProperty("symbol").GetString()));
        Assert.Equal("M:Shop.Lists.FirstTwo(System.Int32[])", functions[0].GetProperty("id").GetString());
        Assert.Equal(("Lists.cs", 8), (functions[0].GetProperty("file").GetString(), functions[0].GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task ARefutedFilterLaw_HasItsCounterexample()
    {
        var law = (await FunctionAsync("Shop.Lists.FirstTwo")).GetProperty("filter");

        Assert.Equal(["verdict", "reason", "assuming", "counterexample"], Members(law));
        Assert.Equal("refuted", law.GetProperty("verdict").GetString());
        Assert.Equal(
            """{"input":"[0, 0, 1]","inputs":{"xs":"[0, 0, 1]"},"arguments":{},"keep":"[1]","filterAfter":"[]","filterBefore":"[1]"}""",
            Compact(law.GetProperty("counterexample")));
    }

    [Fact]
    public async Task ARefutedMapLaw_HasItsTable()
    {
        var counterexample = (await FunctionAsync("Shop.Lists.Sorted")).GetProperty("map").GetProperty("counterexample");

        Assert.Equal(["input", "inputs", "arguments", "map", "mapAfter", "mapBefore"], Members(counterexample));
        Assert.StartsWith("{", counterexample.GetProperty("map").GetString());
    }

    [Fact]
    public async Task WhatIsAssumed_IsUnknownWithItsReason_AndNamedWhereItIsUsed()
    {
        var json = await Feq.CheckJsonAsync(_directory.Write("Lists.cs", """
            using FilterEquivariance;
            interface IOrder { [FilterEquivariant] int[] Sorted(int[] xs); }
            static class Lists
            {
                [AssumeFilterEquivariant("the year is a constant")]
                static int[] Lately(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;
                static int[] Both(IOrder order, int[] xs) => Lately(order.Sorted(xs));
                [AssumeFilterEquivariant("it is short")]
                static int[] First(int[] xs) => xs.Take(1).ToArray();
                [AssumeFilterEquivariant("it only moves elements")]
                static int[] Backwards(int[] xs) => xs.Reverse().ToArray();
            }
            """));

        var laws = json.GetProperty("functions").EnumerateArray().Select(function => function.GetProperty("filter")).ToArray();
        Assert.Equal(["unknown", "proved", "refuted", "proved"], laws.Select(law => law.GetProperty("verdict").GetString()));
        Assert.Equal("assumed: the year is a constant", laws[0].GetProperty("reason").GetString());
        Assert.EndsWith(", assuming 'Lately', 'Sorted'", laws[1].GetProperty("reason").GetString());
        Assert.Equal("""["Lately","Sorted"]""", Compact(laws[1].GetProperty("assuming")));
        Assert.Equal(
            ["FEQ1005", "FEQ1006"],
            json.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task AProvedLaw_HasAReason_AndNoCounterexample()
    {
        var law = (await FunctionAsync("Shop.Lists.Sorted")).GetProperty("filter");

        Assert.Equal(["verdict", "reason", "assuming", "counterexample"], Members(law));
        Assert.Equal("proved", law.GetProperty("verdict").GetString());
        Assert.NotEqual("", law.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, law.GetProperty("counterexample").ValueKind);
        Assert.Equal(0, law.GetProperty("assuming").GetArrayLength());
    }

    [Fact]
    public async Task OtherParameters_AreAmongTheArguments()
    {
        var counterexample = (await FunctionAsync("Shop.Lists.Copies")).GetProperty("filter").GetProperty("counterexample");

        Assert.Equal("""{"n":"-1"}""", Compact(counterexample.GetProperty("arguments")));
    }

    [Fact]
    public async Task Diagnostics_AreThoseOfTheAnalyzer()
    {
        var diagnostics = (await Feq.CheckJsonAsync(_directory.Write("Lists.cs", Lists))).GetProperty("diagnostics");

        Assert.Equal(
            """[{"id":"FEQ1001","severity":"error","file":"Lists.cs","line":7,"column":6,"message":"'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]"}]""",
            Compact(diagnostics));
    }

    [Fact]
    public async Task All_AddsWhatCouldBeDeclared()
    {
        var diagnostics = (await Feq.CheckJsonAsync(_directory.Write("Lists.cs", Lists), "--all")).GetProperty("diagnostics").EnumerateArray();

        Assert.Contains(diagnostics, diagnostic =>
            diagnostic.GetProperty("id").GetString() == "FEQ1003" && diagnostic.GetProperty("severity").GetString() == "hidden" && diagnostic.GetProperty("line").GetInt32() == 10);
    }

    [Fact]
    public async Task TwoRuns_GiveTheSameBytes()
    {
        var file = _directory.Write("Lists.cs", Lists);

        Assert.Equal((await Feq.RunAsync("check", file, "--format", "json")).Output, (await Feq.RunAsync("check", file, "--format", "json")).Output);
    }

    private async Task<JsonElement> FunctionAsync(string symbol) =>
        (await Feq.CheckJsonAsync(_directory.Write("Lists.cs", Lists))).GetProperty("functions").EnumerateArray()
            .Single(function => function.GetProperty("symbol").GetString() == symbol);

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(
        element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
