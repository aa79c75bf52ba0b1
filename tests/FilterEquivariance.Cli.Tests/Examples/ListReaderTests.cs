using FilterEquivariance.Cli.Examples;

namespace FilterEquivariance.Cli.Tests.Examples;

public sealed class ListReaderTests
{
    [Theory]
    [InlineData("[]", "[]")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("[1, -2,3]", "[1, -2, 3]")]
    [InlineData("[-9223372036854775808, 9223372036854775807]", "[-9223372036854775808, 9223372036854775807]")]
    public void Numbers(string text, string list)
    {
        var reader = new ListReader();

        Assert.Equal(list, Elements.Numbers.List(Elements.Numbers.Typed(reader.List(text, ""))));
        Assert.False(reader.ReadsTexts);
    }

    [Theory]
    [InlineData("""["a", "b"]""", """["a", "b"]""")]
    [InlineData("['a','b']", """["a", "b"]""")]
    [InlineData("[b, a_1, x.y, été]", """["b", "a_1", "x.y", "été"]""")]
    [InlineData("\"abc\"", """["a", "b", "c"]""")]
    [InlineData("'a\U0001F600'", """["a", "\uD83D\uDE00"]""")]
    [InlineData("""["12", "a b", "], =>", "#"]""", """["12", "a b", "], =>", "#"]""")]
    [InlineData("""["it's", "say \"so\"", "\\\t\u0041"]""", """["it's", "say \"so\"", "\\\tA"]""")]
    public void Texts(string text, string list)
    {
        var reader = new ListReader();

        Assert.Equal(list, Elements.Texts.List(Elements.Texts.Typed(reader.List(text, ""))));
        Assert.True(reader.ReadsTexts);
    }

    [Fact]
    public void WhatIsPrinted_IsReadAgain()
    {
        var random = new Random(1);
        for (var trial = 0; trial < 300; trial++)
        {
            string[] list = [.. Enumerable.Range(0, random.Next(4)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "ab\"'\\\n\t\0\u2028é →#[],=>"[random.Next(18)])))];

            Assert.Equal(list, Elements.Texts.Typed(new ListReader().List(Elements.Texts.List(list), "")));
        }
    }

    [Theory]
    [InlineData("[1, 2] => [2, 1]")]
    [InlineData("[1,2]->[2,1]")]
    [InlineData("[1, 2] → [2, 1]  # backwards")]
    public void Examples(string text)
    {
        var example = Elements.Numbers.Example(new ListReader().Example(text, ""));

        Assert.Equal([1, 2], example.Input);
        Assert.Equal([2, 1], example.Output);
    }

    [Theory]
    [InlineData("", "1: a list such as [1, 2] is expected, but the text ends here.")]
    [InlineData("[1, 2", "6: ',' or ']' is expected, but the text ends here.")]
    [InlineData("[1 2]", "4: ',' or ']' is expected, not '2'.")]
    [InlineData("[1,]", "4: an element is expected, not ']'.")]
    [InlineData("[1, [2]]", "5: an element is expected, not '['.")]
    [InlineData("[1] []", "5: the end of the list is expected, not '['.")]
    [InlineData("1, 2", "1: a list such as [1, 2] is expected, not '1'.")]
    [InlineData("[\U0001F600]", "2: an element is expected, not '\U0001F600'.")]
    [InlineData("[1.5]", "2: '1.5' is no whole number; with quotes around it, it is a text.")]
    [InlineData("[-]", "2: '-' is no whole number; with quotes around it, it is a text.")]
    [InlineData("[9223372036854775808]", "2: 9223372036854775808 does not fit into 64 bits.")]
    [InlineData("[\"a]", "2: the text has no closing \".")]
    [InlineData("""["\q"]""", "3: this is no escape; a backslash is written \\\\.")]
    [InlineData("""["\uD83D"]""", "2: the text holds one half of a surrogate pair.")]
    [InlineData("[1, a]", "5: \"a\" is a text, but 1 at 2 is a number; elements are all of one kind.")]
    public void WhatIsNoList_IsOneSentence_WithItsPlace(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<UnreadableInputException>(() => new ListReader().List(text, "")).Message);

    [Theory]
    [InlineData("[1]", "f:1:4: '=>' is expected, but the text ends here.")]
    [InlineData("[1] = [1]", "f:1:5: '=>' is expected, not '='.")]
    [InlineData("[1] => ", "f:1:8: a list such as [1, 2] is expected, but the text ends here.")]
    [InlineData("[1] => [1] [2]", "f:1:12: the end of the example is expected, not '['.")]
    public void WhatIsNoExample_IsOneSentence_WithItsPlace(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<UnreadableInputException>(() => new ListReader().Example(text, "f:1:")).Message);
}
