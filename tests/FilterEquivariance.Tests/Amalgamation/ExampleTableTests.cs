namespace FilterEquivariance.Tests;

public sealed class ExampleTableTests
{
    [Theory]
    [InlineData("12→21 23→32 13→31", "123", "321 by 3")]
    [InlineData("321→123", "321", "123 by 3")]
    [InlineData("321→123", "31", "13 by 1")]
    [InlineData("12→12 23→23", "123", "123 by 2")]
    [InlineData("12→21 23→32", "123", "321 by 2")]
    [InlineData("12→12 13→13", "123", "ask 23")]
    [InlineData("12→12", "1234", "ask 13 14 23 24 34")]
    [InlineData("12→12", "3", "ask 3")]
    [InlineData("1→11", "1", "11 by 1")]
    [InlineData("1→ 2→22", "12", "22 by 2")]
    [InlineData("", "", " by 0")]
    [InlineData("12→123", "1", "Foreign 12→123")]
    [InlineData("→1", "1", "Foreign →1")]
    [InlineData("1→1 12→1122", "1", "Count 1→1 1→11")]
    [InlineData("12→12 12→21", "3", "Answer 12→12 12→21")]
    [InlineData("12→12 13→113", "123", "Count 1→1 1→11")]
    [InlineData("12→12 23→23 13→31", "123", "Cycle 12→12 23→23 13→31")]
    [InlineData("12→12 23→23 34→34 14→41", "1234", "Cycle 12→12 23→23 34→34 14→41")]
    public void Examples_ForceAValue_OrAsk_OrContradict(string examples, string input, string expected)
    {
        var table = examples.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(example => example.Split('→'))
            .Select(sides => new Example<char>(sides[0].ToCharArray(), sides[1].ToCharArray()));
        Assert.Equal(expected, Print(Amalgamation.FromExamples(table, input.ToCharArray())));
    }

    [Fact]
    public void AllPairs_ForceTheValueOfEveryFunction()
    {
        foreach (var xs in Words.UpTo(4, 5))
        {
            var pairs = xs.SelectMany(a => xs.Select(b => xs.Where(x => x == a || x == b).ToArray()));
            var determined = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.FromExamples(pairs.Select(pair => new Example<int>(pair, [.. pair.Order(), .. pair])), xs));
            Assert.Equal([.. xs.Order(), .. xs], determined.Output);
        }
    }

    [Fact]
    public void Contradiction_IsOneSentence()
    {
        var amalgam = Amalgamation.FromExamples([new([0, 1], [0, 1]), new([1, 2], [1, 2]), new Example<int>([0, 2], [2, 0])], [0, 1, 2]);
        Assert.Equal(
            "[0, 1] → [0, 1], [1, 2] → [1, 2], [0, 2] → [2, 0] order their elements in a circle",
            Assert.IsType<Amalgam<int>.Contradictory>(amalgam).Witness.Sentence);
    }

    private static string Print(Amalgam<char> amalgam) => amalgam switch
    {
        Amalgam<char>.Determined determined => $"{string.Concat(determined.Output)} by {determined.OracleCalls}",
        Amalgam<char>.Missing missing => "ask " + string.Join(' ', missing.Questions.Select(question => string.Concat(question))),
        Amalgam<char>.Contradictory { Witness: var witness } =>
            $"{witness.Kind} {string.Join(' ', witness.Lists.Select((list, i) => string.Concat(list) + "→" + string.Concat(witness.Answers[i])))}",
        _ => "",
    };
}
