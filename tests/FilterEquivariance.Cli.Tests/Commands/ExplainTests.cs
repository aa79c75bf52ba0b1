using System.Text.Json;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string Lists = """
        namespace Shop;

        public static class Lists
        {
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();

            public static int[] Sorted(int[] xs) =>
                xs.Order()
                    .ToArray();

            public static T[] Twice<T>(T[] xs) => xs.Concat(xs.Reverse()).ToArray();

            public static int[] Shuffled(int[] xs) => xs.OrderBy(x => Random.Shared.Next()).ToArray();

            public static T[] Single<T>(T[] xs) => [Only(xs)];

            static T Only<T>(T[] ys) => ys.Single();
        }

        public static class Others
        {
            public static int[] Sorted(int[] xs) => xs.OrderDescending().ToArray();
        }
        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly string _file;

    public ExplainTests() => _file = _directory.Write("Lists.cs", Lists);

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("FEQ1001")]
    [InlineData("feq1001")]
    public async Task ARule_IsItsPage(string id)
    {
        var run = await Feq.RunAsync("explain", id);

        Assert.Equal(
            (ExitCodes.Done, File.ReadAllText(RepositoryFiles.Find("docs", "rules", "FEQ1001.md")).TrimEnd(), ""),
            (run.ExitCode, run.Output.ReplaceLineEndings("\n").TrimEnd(), run.Error));
    }

    [Fact]
    public async Task ARule_InJson()
    {
        var json = JsonDocument.Parse((await Feq.RunAsync("explain", "FEQ2001", "--format", "json")).Output).RootElement;

        Assert.Equal(["schemaVersion", "id", "title", "page"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Declared map-equivariant, refuted by counterexample", json.GetProperty("title").GetString());
        Assert.StartsWith("# FEQ2001", json.GetProperty("page").GetString());
    }

    [Fact]
    public async Task AnUnknownRule_ListsTheKnownOnes()
    {
        var run = await Feq.RunAsync("explain", "FEQ1234");

        Assert.Equal((ExitCodes.BadInput, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("feq: 'FEQ1234' is not a rule; the rules are FEQ0001, FEQ0002, FEQ1001, ", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task ANormalForm_IsItsWords_ItsValues_AndItsCode()
    {
        var run = await Feq.RunAsync("explain", "1 3 | B(1; 0 2 1) A(0; 3)");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            1 3 | B(1; 0 2 1) A(0; 3)

              walk                                                  elements that occur  are given
              B(1; 0 2 1)  from the last element to the first       once                 once
                                                                    3 times              twice at the second occurrence and once at the last occurrence
              A(0; 3)      each different element, the least first  once                 not at all
                                                                    3 times              3 times

              xs               f(xs)
              []               []
              [0]              [0]
              [1, 0]           [0, 1]
              [2, 0, 1]        [1, 0, 2]
              [0, 0, 0]        [0, 0, 0, 0, 0, 0]
              [2, 1, 1, 0, 1]  [1, 0, 1, 1, 2, 1, 1, 1]

              private static readonly Traversals ExtrapolantForm = Traversals.Parse("1 3 | B(1; 0 2 1) A(0; 3)");

              public static T[] Extrapolant<T>(IReadOnlyList<T> source)
                  where T : notnull => ExtrapolantForm.Apply(source);
            """.ReplaceLineEndings("\n"),
            run.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("0", "  0  the empty list")]
    [InlineData("F B^2", "  B^2  the list backwards, each element twice in a row")]
    [InlineData("F^2147483647", "  F^2147483647  the list, each element 2,147,483,647 times in a row")]
    [InlineData("1000000 | A(2)", "  A(2)  each different element, the least first  1,000,000 times      twice")]
    public async Task ANormalForm_OfAnySize_HasWords(string form, string line) =>
        Assert.Contains(line, (await Feq.RunAsync("explain", form)).Output.ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public async Task ANormalForm_OfSeveralLists_IsItsWordsAndAValue()
    {
        var run = await Feq.RunAsync("explain", "F1 B2^2 F1");

        Assert.Equal(
            """
            F1 B2^2 F1

              F1    list 1
              B2^2  list 2 backwards, each element twice in a row

              f([0, 1], [2, 3]) = [0, 1, 3, 3, 2, 2, 0, 1]
            """.ReplaceLineEndings("\n"),
            run.Output.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task ANormalForm_InJson()
    {
        var json = JsonDocument.Parse((await Feq.RunAsync("explain", "F B^2", "--format", "json")).Output).RootElement;

        Assert.Equal(["schemaVersion", "normalForm", "csharp"], Members(json));
        Assert.Equal("F B^2", json.GetProperty("normalForm").GetString());
    }

    [Fact]
    public async Task AProof_IsItsRules_WithTheirPlaces()
    {
        var lines = await LinesAsync("Shop.Lists.Sorted");

        Assert.Equal("Shop.Lists.Sorted  Lists.cs:7", lines[0]);
        Assert.Contains("filter ✓ proved: stable sort", lines);
        Assert.Contains(lines, line => line.StartsWith("  Lists.cs:8  stable sort", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  Lists.cs:9  same elements", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANaturalFunction_HasItsNormalForm() => Assert.Contains("normal form: F B", await LinesAsync("Twice"));

    [Fact]
    public async Task ARefutation_IsBothRuns_UpToTheStepInWhichTheyPart()
    {
        var lines = await LinesAsync("FirstTwo");

        var start = Array.FindIndex(lines, line => line.StartsWith("  place", StringComparison.Ordinal));
        Assert.Equal("  blamed on  Lists.cs:5  Take(2)", lines[start - 2]);
        Assert.Equal(
            [
                "  place       step     f(xs)      f(xs.Where(p))",
                "  Lists.cs:5  xs       [0, 0, 1]  [1]",
                "  Lists.cs:5  Take(2)  [0, 0]     [1]             ← here the runs part",
            ],
            lines[start..(start + 3)]);
    }

    [Fact]
    public async Task WhatIsUnknown_NamesTheOperation_AndWhyNothingWasTested()
    {
        var lines = await LinesAsync("Shuffled");

        Assert.Contains("filter ? unknown: 'Shared' is not known to the analysis (not searched: 'Shared')", lines);
        Assert.Contains("  blocked by Lists.cs:13  Random.Shared", lines);
        Assert.Contains("  tested     not searched: 'Shared'", lines);
    }

    [Fact]
    public async Task ACallThatLeadsToTheBlame_IsNamed()
    {
        var lines = await LinesAsync("Lists.Single");

        Assert.Contains("  called at  Lists.cs:15  Only(xs)", lines);
        Assert.Contains("  blamed on  Lists.cs:17  Single()", lines);
    }

    [Fact]
    public async Task Json_HoldsTheSame()
    {
        var json = JsonDocument.Parse((await Feq.RunAsync("explain", _file, "FirstTwo", "--format", "json")).Output).RootElement;

        Assert.Equal(["schemaVersion", "symbol", "id", "file", "line", "filter", "map", "normalForm"], Members(json));
        Assert.Equal(
            ["verdict", "reason", "assuming", "counterexample", "steps", "blame", "callChain", "tested", "refusal", "trace"], Members(json.GetProperty("filter")));
        Assert.Equal("Take(2)", json.GetProperty("filter").GetProperty("blame").GetProperty("code").GetString());
        var last = json.GetProperty("filter").GetProperty("trace").GetProperty("steps").EnumerateArray().Last();
        Assert.Equal(["file", "line", "column", "code", "name", "whole", "transformed", "diverges"], Members(last));
        Assert.Equal(("[0, 0]", "[1]", true), (last.GetProperty("whole").GetString(), last.GetProperty("transformed").GetString(), last.GetProperty("diverges").GetBoolean()));
        var step = json.GetProperty("map").GetProperty("steps")[0];
        Assert.Equal(["rule", "detail", "file", "line", "column", "code"], Members(step));
        Assert.Equal(("Lists.cs", 5), (step.GetProperty("file").GetString(), step.GetProperty("line").GetInt32()));
    }

    [Fact]
    public Task AnAmbiguousName_ListsWhatItMayMean() => FailsAsync(
        "feq: 'Sorted' is ambiguous: M:Shop.Lists.Sorted(System.Int32[]) at Lists.cs:7, M:Shop.Others.Sorted(System.Int32[]) at Lists.cs:22.", _file, "Sorted");

    [Fact]
    public async Task ADocumentationId_IsNeverAmbiguous() => Assert.Equal(
        "Shop.Others.Sorted  Lists.cs:22", (await LinesAsync("M:Shop.Others.Sorted(System.Int32[])"))[0]);

    [Fact]
    public Task AnUnknownName_IsOneSentence() => FailsAsync(
        $"feq: 'Rest' is not a list function of '{_directory["Empty.cs"]}', which has none.", _directory.Write("Empty.cs", "class Empty;"), "Rest");

    [Fact]
    public Task APathWithoutName_IsOneSentence() => FailsAsync($"feq: say which function of '{_file}' to explain, as in 'feq explain {_file} NAME'.", _file);

    [Fact]
    public Task NoArgument_IsOneSentence() => FailsAsync("feq: Required argument 'rule or path' missing for command: 'explain'.");

    private static string[] Members(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private async Task<string[]> LinesAsync(string symbol)
    {
        var run = await Feq.RunAsync("explain", _file, symbol);
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        return run.Output.ReplaceLineEndings("\n").Split('\n');
    }

    private static async Task FailsAsync(string sentence, params string[] arguments)
    {
        var run = await Feq.RunAsync(["explain", .. arguments]);

        Assert.Equal((ExitCodes.BadInput, sentence + Environment.NewLine, ""), (run.ExitCode, run.Error, run.Output));
    }
}
