namespace FilterEquivariance.Tests.Forms;

public class TraversalsTests
{
    /// <summary>Forms beside the same functions in LINQ, on lists whose elements occur once, twice or three times.</summary>
    public static TheoryData<string> Forms() => [.. References.Keys];

    private static readonly Dictionary<string, Func<int[], IEnumerable<int>>> References = new()
    {
        ["1 2 3 | F(1; 1 1; 1 1 1)"] = xs => xs,
        ["1 2 3 | B(2; 2 2; 2 2 2)"] = xs => xs.Reverse().SelectMany(x => new[] { x, x }),
        ["1 2 3 | F(1; 1 0; 1 0 0)"] = xs => xs.Distinct(),
        ["1 2 3 | F(1; 0 1; 0 0 1)"] = xs => xs.Reverse().Distinct().Reverse(),
        ["1 2 3 | F(1; 2 0; 3 0 0)"] = xs => xs.GroupBy(x => x).SelectMany(group => group),
        ["1 2 3 | F(0; 0 1; 0 1 1)"] = xs => xs.Where((x, i) => xs.Take(i).Contains(x)),
        ["1 2 3 | F(1; 0 0; 0 0 0)"] = xs => xs.Where(x => xs.Count(y => y == x) == 1),
        ["1 2 3 | F(1; 0 0; 0 0 0) F(0; 1 1; 0 0 0) F(0; 0 0; 1 1 1)"] = xs => xs.OrderBy(x => xs.Count(y => y == x)),
        ["1 2 3 | A(1; 2; 3)"] = xs => xs.Order(),
        ["1 2 3 | D(1; 1; 1)"] = xs => xs.Distinct().OrderDescending(),
        ["1 2 3 | A(1; 1; 1) B(1; 1 1; 1 1 1)"] = xs => xs.Distinct().Order().Concat(xs.Reverse()),
        ["1 2 3 | 0"] = _ => [],
    };

    private static readonly int[][] Lists = [.. Words.UpTo(4, 6).Where(list => list.GroupBy(x => x).All(group => group.Count() <= 3))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_IsTheFunctionInLinq(string text)
    {
        var form = Traversals.Parse(text);
        foreach (var list in Lists)
            Assert.Equal(References[text](list), form.Apply(list));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void PrintedForm_ParsesToTheSameForm(string text)
    {
        Assert.Equal(text, Traversals.Parse(text).ToString());
        Assert.Equal(Traversals.Parse(text), Traversals.Parse(" " + text.Replace(" ", "  ") + " "));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Forms_SatisfyTheFilterLaw(string text)
    {
        // Other multiplicities are dropped, which satisfies the law too (T2).
        var form = Traversals.Parse(text);
        Law.Filter.Check((int[] xs) => form.Apply(xs, Beyond.Drop)).ThrowIfRefuted();
    }

    [Theory]
    [InlineData("")]
    [InlineData("F(1)")]
    [InlineData("1 | F(1 1)")]
    [InlineData("2 | F(1)")]
    [InlineData("2 | A(1 1)")]
    [InlineData("0 | F()")]
    [InlineData("1 1 | F(1; 1)")]
    [InlineData("1 | G(1)")]
    [InlineData("1 | F(-1)")]
    [InlineData("1 | F(x)")]
    [InlineData("1 | F(1")]
    [InlineData("1 |")]
    [InlineData("1 | FF(1)")]
    public void OtherText_IsNoForm(string text) => Assert.Throws<FormatException>(() => Traversals.Parse(text));

    [Fact]
    public void UnknownMultiplicity_IsRefusedWithTheElement_OrDropped()
    {
        var form = Traversals.Parse("1 3 | B(1; 1 1 1)");
        var refusal = Assert.Throws<MultiplicityNotCoveredException>(() => form.Apply([4, 7, 4]));
        Assert.Equal("the element 4 occurs 2 times; known are elements that occur 1, 3 times", refusal.Message);
        Assert.Equal([7], form.Apply([4, 7, 4], Beyond.Drop));
    }

    [Fact]
    public void EmptyTraversals_AreLeftOut() =>
        Assert.Equal(Traversals.Parse("1 2 | B(1; 0 1)"), new Traversals([2, 1], [new Traversal(Route.Forward, [[0], [0, 0]]), new Traversal(Route.Backward, [[1], [0, 1]])]));

    /// <summary>The rows for three occurrences say how the table goes on, for all forms but the one that orders by number of occurrences.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void ContinuedForm_IsTheFunctionInLinq_OnAllLists(string text)
    {
        var form = Traversals.Parse(text);
        Assert.Equal(!text.Contains("0 0 0) F"), form.CanContinue);
        if (!form.CanContinue)
            return;
        foreach (var list in Words.UpTo(3, 7))
            Assert.Equal(References[text](list), form.Apply(list, Beyond.Continue));
        Law.Filter.Check((int[] xs) => form.Apply(xs, Beyond.Continue)).ThrowIfRefuted();
    }

    [Theory]
    [InlineData("1 2 | F(1; 1 0)")]
    [InlineData("1 2 4 | F(1; 1 0; 1 0 0 0)")]
    [InlineData("2 3 4 | A(2; 3; 4)")]
    [InlineData("1 2 3 | A(1; 2; 1)")]
    [InlineData("1 2 3 | F(1; 0 2; 0 0 1)")]
    [InlineData("1 2 3 5 | A(1; 2; 3; 4)")]
    [InlineData("1 2 3 4 | F(1; 1 0; 1 0 0; 1 1 0 0)")]
    public void TableThatShowsNoContinuation_IsNotContinued(string text)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Traversals.Parse(text).Apply([1], Beyond.Continue));
        Assert.Equal($"the form '{text}' does not show how it continues: it takes elements that occur once, twice and three times, whose copies go on by equal steps", refusal.Message);
    }

    [Fact]
    public void TextsAreSortedByTheirCharacters() =>
        Assert.Equal(["B", "a", "ab", "a\u00ADb"], Traversals.Parse("1 | A(1)").Apply(["ab", "a\u00ADb", "B", "a"]));
}
