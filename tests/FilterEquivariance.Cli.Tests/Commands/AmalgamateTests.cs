using System.Text.Json;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Cli.Tests.Commands;

public sealed class AmalgamateTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public Task AForcedValue_StandsFirst() => PrintsAsync(
        """
        [1, 2, 3]

        Every function with the filter law and these 3 examples has this value on [3, 1, 2] (T1).
        """,
        "[3, 1] => [1, 3]\n\n# two more\n  [1, 2] -> [1, 2]  # in order\n[3, 2] → [2, 3]\r\n",
        "[3, 1, 2]");

    [Fact]
    public Task WhatIsMissing_IsAsked_TheSmallestFirst() => PrintsAsync(
        """
        missing: this one example leaves several values for ["c", "a", "b", "b"].

        Open is the value on
          ["a", "b", "b"]
          ["c", "b", "b"]

        Add it as one more example; a longer list that becomes one of these when other elements are left out will do, too.
        """,
        "[c, a] => [a, c]",
        "[c, a, b, b]");

    [Fact]
    public Task ACircle_IsItsLists() => PrintsAsync(
        """
        contradictory: no function with the filter law fits.
        [1, 2] → [1, 2], [2, 3] → [2, 3], [1, 3] → [3, 1] order their elements in a circle.

          xs      f(xs)
          [1, 2]  [1, 2]
          [2, 3]  [2, 3]
          [1, 3]  [3, 1]
        """,
        "[1, 2] => [1, 2]\n[2, 3] => [2, 3]\n[1, 3] => [3, 1]",
        "[1, 2, 3]");

    [Fact]
    public async Task Json_OfEachStatus()
    {
        const string Two = "[1, 2] => [1, 2]\n[2, 3] => [2, 3]\n";
        var determined = await JsonAsync(Two, "[1, 2]");
        Assert.Equal(("determined", "[1, 2]", "[]"), (Text(determined, "status"), Raw(determined, "output"), Raw(determined, "missing")));
        Assert.Equal(1, determined.GetProperty("oracleCalls").GetInt32());

        var missing = await JsonAsync("[a, b] => [a, b]", "[a, c]");
        Assert.Equal(("missing", "null", """[["a", "c"]]"""), (Text(missing, "status"), Raw(missing, "output"), Raw(missing, "missing")));

        var contradictory = await JsonAsync(Two + "[1, 3] => [3, 1]", "[1, 2, 3]");
        Assert.Equal(("contradictory", "null", "[]"), (Text(contradictory, "status"), Raw(contradictory, "output"), Raw(contradictory, "missing")));
        var witness = contradictory.GetProperty("witness");
        Assert.Equal(("cycle", "[[1, 2], [2, 3], [1, 3]]"), (Text(witness, "kind"), Raw(witness, "lists")));
    }

    [Fact]
    public async Task TheInputStream_HoldsTheList()
    {
        var file = _directory.Write("pairs.txt", "[1, 2] => [2, 1]");

        var run = await WithInputAsync("[1,\n 2]\n", "--examples", file, "--input", "-");

        Assert.StartsWith("[2, 1]", run.Output);
    }

    [Fact]
    public async Task TheInputStream_HoldsTheExamples()
    {
        Assert.StartsWith("[2, 1]", (await WithInputAsync("[1, 2] => [2, 1]", "--examples", "-", "--input", "[1, 2]")).Output);
        Assert.Equal("feq: stdin:2:5: ',' or ']' is expected, but the text ends here.", (await WithInputAsync("\n[1,2", "--examples", "-", "--input", "[1]")).Error.Trim());
    }

    [Fact]
    public Task AMissingFile() => FailsAsync("feq: 'nowhere' does not exist.", "nowhere", "[1]");

    [Fact]
    public Task ADirectory() => FailsAsync($"feq: '{_directory.Path}' is a directory, not a file of examples.", _directory.Path, "[1]");

    [Fact]
    public Task ALineThatIsNoExample()
    {
        var file = _directory.Write("pairs.txt", "[1, 2] => [2, 1]\n[1, 2] [2, 1]\n");
        return FailsAsync($"feq: {file}:2:8: '=>' is expected, not '['.", file, "[1]");
    }

    [Fact]
    public Task AListThatIsNone() => FailsAsync("feq: --input, column 3: ',' or ']' is expected, but the text ends here.", _directory.Write("pairs.txt", ""), "[1");

    [Fact]
    public Task AListOfTexts_BesideNumbers()
    {
        var file = _directory.Write("pairs.txt", "[1, 2] => [2, 1]");
        return FailsAsync($"feq: --input, column 2: \"a\" is a text, but 1 at {file}:1:2 is a number; elements are all of one kind.", file, "[a]");
    }

    [Fact]
    public Task TheInputStreamTwice() => FailsAsync("feq: the examples and the list cannot both come from the input stream.", "-", "-");

    [Fact]
    public async Task ALongList_OfFewElements_HasItsValue()
    {
        var list = "[" + string.Join(", ", Enumerable.Repeat("1, 2, 3", 100_000)) + "]";
        var file = _directory.Write("one.txt", $"{list} => {list}");

        var json = await JsonAsync(await File.ReadAllTextAsync(file), list);

        Assert.Equal("determined", Text(json, "status"));
    }

    [Fact]
    public async Task ALongList_OfManyElements_IsAnsweredByItsSmallestQuestions()
    {
        var list = "[" + string.Join(", ", Enumerable.Range(0, 300_000).Reverse()) + "]";

        var missing = await JsonAsync("[7, 5] => [5, 7]\n[5, 2] => [2, 5]\n[1, 1, 0] => [0, 1, 1]", list);
        var contradictory = await JsonAsync("[7, 5] => [5, 7]\n[5, 2] => [2, 5]\n[7, 2] => [7, 2]", list);

        Assert.Equal("missing", Text(missing, "status"));
        Assert.Equal("[1, 0]", missing.GetProperty("missing")[0].GetRawText());
        Assert.DoesNotContain("[5, 2]", missing.GetProperty("missing").EnumerateArray().Select(question => question.GetRawText()));
        Assert.Equal(("contradictory", "cycle"), (Text(contradictory, "status"), Text(contradictory.GetProperty("witness"), "kind")));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string Raw(JsonElement json, string name) =>
        string.Concat(json.GetProperty(name).GetRawText().Split('\n').Select(line => line.Trim())).Replace("],[", "], [");

    private static async Task<Feq> WithInputAsync(string input, params string[] arguments)
    {
        var before = Console.In;
        Console.SetIn(new StringReader(input));
        try
        {
            return await Feq.RunAsync(["amalgamate", .. arguments]);
        }
        finally
        {
            Console.SetIn(before);
        }
    }

    private async Task<JsonElement> JsonAsync(string examples, string input)
    {
        var run = await Feq.RunAsync("amalgamate", "--examples", _directory.Write("examples.txt", examples), "--input", input, "--format", "json");
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["schemaVersion", "status", "output", "oracleCalls", "missing", "witness"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        return json;
    }

    private async Task PrintsAsync(string text, string examples, string input)
    {
        var run = await Feq.RunAsync("amalgamate", "--examples", _directory.Write("examples.txt", examples), "--input", input);

        Assert.Equal((ExitCodes.Done, "", text.ReplaceLineEndings("\n")), (run.ExitCode, run.Error, run.Output.ReplaceLineEndings("\n").TrimEnd()));
    }

    private static async Task FailsAsync(string sentence, string file, string input)
    {
        var run = await Feq.RunAsync("amalgamate", "--examples", file, "--input", input);

        Assert.Equal((ExitCodes.BadInput, sentence + Environment.NewLine, ""), (run.ExitCode, run.Error, run.Output));
    }
}
