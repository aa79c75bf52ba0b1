using FilterEquivariance.Tests.Synthesising;

namespace FilterEquivariance.Tests.StrataOfLetters;

/// <summary>The normal form on a stratum, beside all functions with the filter law found by brute force.</summary>
public class BlocksTests
{
    [Theory]
    [InlineData("1", "2", 1)]
    [InlineData("11", "21", 9)]
    [InlineData("22", "11", 64)]
    [InlineData("111", "111", 20)]
    [InlineData("111", "221", 280)]
    [InlineData("112", "111", 38)]
    [InlineData("122", "111", 162)]
    [InlineData("112", "211", 142)]
    [InlineData("113", "111", 72)]
    [InlineData("1111", "1111", 138)]
    public void EveryFunction_HasExactlyOneForm_T7(string multiplicities, string copies, int functions)
    {
        var strata = Digits(multiplicities);
        var stratum = new Stratum(strata, Digits(copies));
        var forms = new HashSet<Blocks>();
        int[][] subsets = [.. Enumerable.Range(0, 1 << strata.Length).Select(chosen => (int[])[.. Enumerable.Range(0, strata.Length).Where(letter => (chosen & (1 << letter)) != 0)])];
        foreach (var function in stratum.Functions())
        {
            var form = Form(strata, function);
            Assert.True(forms.Add(form), form.ToString());
            foreach (var subset in subsets)
            {
                var part = form.Restrict(subset);
                foreach (var list in stratum.Lists(subset))
                {
                    Assert.Equal(function(list), form.Apply(list));
                    Assert.Equal(form.Apply(list), part.Apply([.. list.Select(letter => Array.IndexOf(subset, letter))]).Select(letter => subset[letter]));
                }
            }
        }

        Assert.Equal(functions, forms.Count);
    }

    [Fact]
    public void Forms_AreBlocksOfTheRightKind()
    {
        Assert.Equal("1 1 1 | F(0: 1; 1: 1; 2: 1)", Form([1, 1, 1], list => list).ToString());
        Assert.Equal("1 1 1 | 0 1 2", Form([1, 1, 1], list => [.. list.Order()]).ToString());
        Assert.Equal("1 1 2 | F(0: 1; 1: 1; 2: 1 0) 2", Form([1, 1, 2], list => [.. list.Distinct(), .. list.Where(letter => letter == 2).Take(1)]).ToString());
        Assert.Equal("2 2 1 | B(0: 0 1; 1: 0 1; 2: 1)", Form([2, 2, 1], list => [.. list.Reverse().Distinct()]).ToString());
        Assert.Equal("1 1 | [0 1 → 1 0; 1 0 → 0 1]", Form([1, 1], list => [.. list.Reverse()]).ToString());
        Assert.Equal("1 1 1 | [0 1 → 0 1; 1 0 → 1 0] 2", Form([1, 1, 1], list => [.. list.OrderBy(letter => letter == 2)]).ToString());
        Assert.Equal("2 | 0 0 0", Form([2], _ => [0, 0, 0]).ToString());
    }

    [Fact]
    public void Concatenation_IsTheFormOfTheConcatenation()
    {
        int[] stratum = [1, 2, 2];
        Func<int[], int[]>[] functions = [list => list, list => [.. list.Reverse()], list => [.. list.Distinct()], list => [.. list.Order()], list => [.. list.OrderBy(letter => letter % 2)]];
        foreach (var first in functions)
        {
            foreach (var second in functions)
                Assert.Equal(Form(stratum, list => [.. first(list), .. second(list)]), Form(stratum, first) + Form(stratum, second));
        }

        Assert.Throws<ArgumentException>(() => Form([1, 2], list => list) + Form([2, 1], list => list));
    }

    /// <summary>Of the 64 answers to six questions, 20 are a function's.</summary>
    [Fact]
    public void AnswersWithoutFunction_HaveAWitness()
    {
        var forms = 0;
        for (var answers = 0; answers < 64; answers++)
        {
            var form = Blocks.Of([1, 1, 1], list => list.Count < 2 ? list : (answers & (1 << ((2 * (list.Sum() - 1)) + (list[0] < list[1] ? 1 : 0)))) == 0 ? list : [list[1], list[0]], out var contradiction);
            forms += form is null ? 0 : 1;
            Assert.True(form is null ? contradiction is { Kind: ContradictionKind.Cycle } : contradiction is null);
        }

        Assert.Equal(20, forms);
    }

    [Fact]
    public void ForeignElementsAndOtherCounts_AreContradictions()
    {
        Assert.Null(Blocks.Of([1, 1], list => [.. list, 7], out var foreign));
        Assert.Equal(ContradictionKind.Foreign, foreign!.Kind);
        Assert.Null(Blocks.Of([1, 2], list => [.. list.Take(2)], out var count));
        Assert.Equal("[0] → [0], [1, 1, 0] → [1, 1] give one element different numbers of copies", count!.Sentence);
    }

    [Fact]
    public void StrataAndListsOutsideThem_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Blocks.Of([1, 0], list => list, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Blocks.Of([15, 15], list => list, out _));
        var form = Form([1, 2], list => list);
        Assert.Throws<ArgumentException>(() => form.Apply([0, 1]));
        Assert.Throws<ArgumentException>(() => form.Apply([0, 2]));
        Assert.Throws<ArgumentException>(() => form.Restrict([1, 0]));
        Assert.Throws<OperationCanceledException>(() => Blocks.Of([2, 2], list => list, out _, new CancellationToken(canceled: true)));
    }

    private static Blocks Form(int[] multiplicities, Func<int[], int[]> function) =>
        Blocks.Of(multiplicities, list => function([.. list]), out var contradiction) ?? throw new InvalidOperationException(contradiction!.Sentence);

    private static int[] Digits(string text) => [.. text.Select(digit => digit - '0')];
}
