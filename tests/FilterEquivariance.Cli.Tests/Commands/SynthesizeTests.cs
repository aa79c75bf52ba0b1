using System.Text.Json;

namespace FilterEquivariance.Cli.Tests.Commands;

public sealed class SynthesizeTests
{
    [Fact]
    public Task TheOnlyNaturalFunction() => PrintsAsync(
        """
        B^2 F  is the only natural function with this value

          B^2  the list backwards, each element twice in a row
          F    the list

          xs         f(xs)
          []         []
          [0]        [0, 0, 0]
          [1, 0]     [0, 0, 1, 1, 1, 0]
          [0, 0]     [0, 0, 0, 0, 0, 0]
          [0, 1, 0]  [0, 0, 1, 1, 0, 0, 0, 1, 0]
          [2, 0, 1]  [1, 1, 0, 0, 2, 2, 2, 0, 1]

          public static T[] Extrapolant<T>(ReadOnlySpan<T> source)
          {
              var result = new T[checked(3 * source.Length)];
              Span<T> destination = result;
              var next = 0;
              for (var i = source.Length - 1; i >= 0; i--)
              {
                  var element = source[i];
                  var part = destination.Slice(next, 2);
                  part[0] = element;
                  part[1] = element;
                  next += 2;
              }
              source.CopyTo(destination.Slice(next, source.Length));
              return result;
          }

        Why no other: one list that is no palindrome determines a natural function (T6), and [1, 2] is none.
        """,
        "[1, 2] => [2, 2, 1, 1, 1, 2]");

    [Fact]
    public Task TheOnlyFunctionThatSeesEquality() => PrintsAsync(
        """
        1 2 | F(1; 1 0)  is the only equality-aware function with these values

          walk                                           elements that occur  are given
          F(1; 1 0)  from the first element to the last  once                 once
                                                         twice                once at the first occurrence

          xs               f(xs)
          []               []
          ["a"]            ["a"]
          ["b", "a"]       ["b", "a"]
          ["a", "a"]       ["a"]
          ["a", "b", "a"]  ["a", "b"]
          ["c", "a", "b"]  ["c", "a", "b"]

          private static readonly Traversals ExtrapolantForm = Traversals.Parse("1 2 | F(1; 1 0)");

          public static T[] Extrapolant<T>(IReadOnlyList<T> source)
              where T : notnull => ExtrapolantForm.Apply(source);

        Why no other: the search over all normal forms found this one alone (T8). It is the function on lists whose
        elements occur once or twice; what it does with others, no example says (T2).
        """,
        "[c, a, a, b, d, e, e, d] => [c, a, b, d, e]", "[a] => [a]");

    [Fact]
    public async Task TheOrderOfTexts_IsNamed()
    {
        const string Sentence = "Texts were compared by StringComparer.Ordinal";

        var ofTexts = await RunAsync("[a, A, b] => [A, a, b]");
        var ofNumbers = await RunAsync("[2, 1, 3] => [1, 2, 3]");

        Assert.StartsWith("1 | A(1)  is the only order-aware function with this value", ofTexts.Output);
        Assert.StartsWith("1 | A(1)  is the only order-aware function with this value", ofNumbers.Output);
        Assert.Contains(Sentence, ofTexts.Output);
        Assert.DoesNotContain(Sentence, ofNumbers.Output);
    }

    [Fact]
    public Task SeveralFunctions_AndTheQuestionThatPartsThem() => PrintsAsync(
        """
        ambiguous: 2 natural functions fit:

        F
          F  the list

        B
          B  the list backwards

          xs      F       B
          [0, 1]  [0, 1]  [1, 0]

        Next question: what is f([0, 1])? Any elements will do that are equal where these are. Answer it with one more --example.
        """,
        "[1] => [1]");

    [Fact]
    public Task AContradiction_IsASentence_AndItsLists() => PrintsAsync(
        """
        contradictory: no function with the filter law fits.
        [1, 2] → [2, 1], [1, 2] → [1, 2] are two answers for one list.

          xs      f(xs)
          [1, 2]  [2, 1]
          [1, 2]  [1, 2]
        """,
        "[1, 2] => [2, 1]", "[1, 2] => [1, 2]");

    [Fact]
    public Task TheFilterLawAlone_ShowsWhatIsCovered() => PrintsAsync(
        """
        open: nothing contradicts the filter law, but no natural, equality-aware or order-aware function fits.
        The filter law alone leaves the function open (T2). On lists whose pairs the examples show, it is determined (T1).

          two elements that occur  patterns shown
          once and once            1 of 1

        A pattern is the order in which two elements occur, whichever they are. For the value on one list:
        feq amalgamate --examples FILE --input LIST, with the examples in FILE.
        """,
        "[1, 2] => [2]");

    // The filter law allows this value; it is the map law that renames the letters and closes the circle.
    [Fact]
    public Task ACircle_IsOneOfNaturalFunctions() => PrintsAsync(
        """
        contradictory: no natural function fits.
        By the map law the values on two elements are the same up to their names:
        [1, 0] → [1, 1, 0, 1, 0, 0], [1, 2] → [1, 1, 2, 1, 2, 2], [2, 0] → [2, 2, 0, 2, 0, 0] order their elements in a circle.
        """,
        "[1, 2] => [1, 1, 2, 1, 2, 2]", "--class", "natural");

    [Theory]
    [InlineData("[1, 2] => [2, 1]")]
    [InlineData("'ab' => 'ba'")]
    [InlineData("""["x", "y"] → ["y", "x"]""")]
    public async Task NumbersAndTexts_AreTheSame(string example) => Assert.Equal("B", Text(await JsonAsync(example), "normalForm"));

    [Fact]
    public async Task Json_OfEachStatus()
    {
        var unique = await JsonAsync("[1, 2] => [2, 1]");
        Assert.Equal(("unique", "B", null), (Text(unique, "status"), Text(unique, "normalForm"), Text(unique, "question")));
        Assert.StartsWith("public static T[] Extrapolant<T>(ReadOnlySpan<T> source)\n{", Text(unique, "csharp"));

        var ambiguous = await JsonAsync("[b, b] => [b, b]");
        Assert.Equal(("ambiguous", null, null, """["a", "b"]"""), (Text(ambiguous, "status"), Text(ambiguous, "normalForm"), Text(ambiguous, "csharp"), Text(ambiguous, "question")));

        var contradictory = await JsonAsync("[] => [1]");
        Assert.Equal(("contradictory", null, null, null), (Text(contradictory, "status"), Text(contradictory, "normalForm"), Text(contradictory, "csharp"), Text(contradictory, "question")));
        var witness = contradictory.GetProperty("witness");
        Assert.Equal(["kind", "lists", "sentence"], witness.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("foreign", "[[]]"), (Text(witness, "kind"), witness.GetProperty("lists").GetRawText().ReplaceLineEndings("").Replace(" ", "")));

        var covered = await JsonAsync("[1, 2] => [2]");
        Assert.Equal(("ambiguous", null, null, null), (Text(covered, "status"), Text(covered, "normalForm"), Text(covered, "csharp"), Text(covered, "question")));
    }

    [Theory]
    [InlineData("foreign", "[1] => [2]")]
    [InlineData("count", "[1, 2] => [1, 2]", "[1, 3] => [1, 1, 3]")]
    [InlineData("answer", "[1, 2] => [1, 2]", "[1, 2] => [2, 1]")]
    [InlineData("noForm", "[1, 2] => [2]", "--class", "equality")]
    [InlineData("noForm", "[1, 2, 3] => [2]", "--class", "order")]
    [InlineData("cycle", "[1, 2] => [1, 1, 2, 1, 2, 2]", "--class", "natural")]
    public async Task Witnesses_OfEachKind(string kind, params string[] arguments) =>
        Assert.Equal(kind, Text((await JsonAsync(arguments)).GetProperty("witness"), "kind"));

    [Theory]
    [InlineData("natural", "contradictory")]
    [InlineData("equality", "contradictory")]
    [InlineData("order", "unique")]
    public async Task AClass_IsKeptTo(string equivarianceClass, string status) =>
        Assert.Equal(status, Text(await JsonAsync("[2, 3, 1] => [1, 2, 3]", "--class", equivarianceClass), "status"));

    [Fact]
    public async Task AQuestion_IsReadAgain()
    {
        var question = Text(await JsonAsync("[2, 1, 1] => [2, 1]"), "question");

        var run = await RunAsync("[2, 1, 1] => [2, 1]", $"{question} => []");

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public Task NoExample() => FailsAsync("feq: Option '--example' is required.", []);

    [Fact]
    public Task AnUnknownClass() => FailsAsync(
        "feq: --class: Argument 'odd' not recognized. Must be one of: 'natural' 'equality' 'order'", ["--example", "[1] => [1]", "--class", "odd"]);

    [Fact]
    public Task AnExampleThatIsNone() => FailsAsync("feq: --example, column 8: '=>' is expected, but the text ends here.", ["--example", "[1, 2] "]);

    [Fact]
    public Task NumbersBesideTexts() => FailsAsync(
        "feq: --example number 2, column 2: \"a\" is a text, but 1 at --example number 1, column 2 is a number; elements are all of one kind.",
        ["--example", "[1] => [1]", "--example", "[a] => [a]"]);

    private static Task<Feq> RunAsync(params string[] arguments) =>
        Feq.RunAsync(["synthesize", .. arguments.SelectMany(argument => argument[0] is '[' or '\'' ? (string[])["--example", argument] : [argument])]);

    private static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--format", "json"]);
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["schemaVersion", "status", "normalForm", "csharp", "question", "witness"], json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        return json;
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task PrintsAsync(string text, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(text.ReplaceLineEndings("\n"), string.Join('\n', run.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Take(text.Split('\n').Length)));
    }

    private static async Task FailsAsync(string sentence, string[] arguments)
    {
        var run = await Feq.RunAsync(["synthesize", .. arguments]);

        Assert.Equal((ExitCodes.BadInput, sentence + Environment.NewLine, ""), (run.ExitCode, run.Error, run.Output));
    }
}
