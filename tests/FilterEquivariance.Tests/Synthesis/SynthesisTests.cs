namespace FilterEquivariance.Tests.Synthesising;

public class SynthesisTests
{
    public static IEnumerable<int[]> SmallPatterns => Enumerable.Range(1, 6).SelectMany(Words.Patterns);

    [Fact]
    public void EveryNaturalFunction_IsFoundFromEveryListThatIsNoPalindrome()
    {
        var functions = Enumerable.Range(1, 5).Select(copies => Words.PassesOf(copies).ToArray()).ToArray();
        var lists = SmallPatterns.ToArray();
        foreach (var passes in functions.SelectMany(some => some))
            foreach (var list in lists)
            {
                var result = Synthesis.Of(EquivarianceClass.Natural, [new Example<int>(list, passes.Apply(list))]);
                if (!Words.IsPalindrome(list))
                {
                    Assert.Equal(passes, Assert.IsType<SynthesisResult<int>.Unique>(result).Function);
                    continue;
                }

                var ambiguous = Assert.IsType<SynthesisResult<int>.Ambiguous>(result);
                Assert.Equal([0, 1], ambiguous.Question);
                Assert.Equal(2, ambiguous.Candidates.Distinct().Count());
                Assert.All(ambiguous.Candidates, candidate => Assert.Equal(passes.Apply(list), candidate.Apply(list)));
                Assert.Equal(functions[passes.Copies - 1].Count(other => other.Apply(list).SequenceEqual(passes.Apply(list))), ambiguous.Count);
            }
    }

    [Fact]
    public void EveryOtherWord_IsRefusedWithACircleOfThree_C1()
    {
        foreach (var copies in new[] { 3, 4 })
            foreach (var word in Words.Shuffles(copies, copies).Where(word => !Passes.TryFromWord(word, out _, out _)))
            {
                var witness = Assert.IsType<SynthesisResult<int>.Contradictory>(Synthesis.Of(EquivarianceClass.Natural, [new Example<int>([0, 1], word)])).Witness;
                Assert.Equal(ContradictionKind.Cycle, witness.Kind);
                Assert.Equal([0, 1, 2], witness.Lists.SelectMany(list => list).Distinct().Order());
                Assert.All(witness.Lists, list => Assert.Equal(2, list.Count));
            }
    }

    [Fact]
    public void ACircle_NeedsAThirdLetter()
    {
        Assert.Equal(ContradictionKind.Cycle, Witness(3L, 0L).Kind);
        Assert.Equal(ContradictionKind.Cycle, Witness("b", "a").Kind);
        Assert.Equal(ContradictionKind.NoForm, Witness(0.0, 1.0).Kind);

        static Contradiction<T> Witness<T>(T first, T second)
            where T : notnull =>
            Assert.IsType<SynthesisResult<T>.Contradictory>(Synthesis.Of(EquivarianceClass.Natural, [new Example<T>([first, second], [first, first, second, first, second, second])])).Witness;
    }

    [Theory]
    [InlineData(false, "1", "2")]
    [InlineData(false, "2", "2")]
    [InlineData(false, "1 2", "1,1")]
    [InlineData(true, "1", "2")]
    [InlineData(true, "2", "1")]
    [InlineData(true, "1 2", "1,1")]
    public void Search_FindsExactlyTheFormsThatFit(bool isSorted, string multiplicities, string copies)
    {
        int[] rows = [.. multiplicities.Split(' ').Select(int.Parse)];
        var forms = Forms.Of(rows, [.. copies.Split(',').Select(int.Parse)], isSorted).ToArray();
        var random = new Random(7);
        foreach (var form in forms.OrderBy(_ => random.Next()).Take(40))
        {
            var letters = random.Next(1, 4);
            int[] list = [.. Enumerable.Range(0, letters * rows.Length).SelectMany(letter => Enumerable.Repeat(letter, rows[letter % rows.Length])).OrderBy(_ => random.Next())];
            var output = form.Apply(list);
            var fitting = forms.Where(other => other.Apply(list).SequenceEqual(output)).Select(other => other.ToString()).Order().ToArray();
            var result = Synthesis.Of(isSorted ? EquivarianceClass.OrderAware : EquivarianceClass.EqualityAware, [new Example<int>(list, output)]);
            if (fitting.Length == 1)
            {
                Assert.Equal(form, Assert.IsType<SynthesisResult<int>.Unique>(result).Function);
                continue;
            }

            var ambiguous = Assert.IsType<SynthesisResult<int>.Ambiguous>(result);
            Assert.Equal(fitting.Length, ambiguous.Count);
            Assert.Subset(fitting.ToHashSet(), ambiguous.Candidates.Select(candidate => candidate.NormalForm).ToHashSet());
            Assert.True(ambiguous.Candidates.Select(candidate => string.Join(" ", candidate.Apply(ambiguous.Question))).Distinct().Count() > 1);
        }
    }

    [Fact]
    public void Question_LeavesTheFewestFunctionsInTheWorstCase()
    {
        var ambiguous = Assert.IsType<SynthesisResult<int>.Ambiguous>(Synthesis.Of(EquivarianceClass.OrderAware, [Of("0 1", "0 1 1 0")]));
        int Worst(IReadOnlyList<int> list) => ambiguous.Candidates.GroupBy(candidate => string.Join(" ", candidate.Apply(list))).Max(group => group.Count());
        var lists = Enumerable.Range(1, 4).SelectMany(length => Words.Shuffles([.. Enumerable.Repeat(1, length)]));
        Assert.Equal(1, Worst(ambiguous.Question));
        Assert.All(lists.Where(list => list.Length < ambiguous.Question.Count), list => Assert.True(Worst(list) > 1));
    }

    [Theory]
    [InlineData("0 1 > 1 0", EquivarianceClass.Natural, "B")]
    [InlineData("0 1 2 > 0 0 1 1 2 2 2 2 1 1 0 0", EquivarianceClass.Natural, "F^2 B^2")]
    [InlineData("0 2 2 1 3 4 4 3 > 0 2 1 3 4; 5 6 > 5 6", EquivarianceClass.EqualityAware, "1 2 | F(1; 1 0)")]
    [InlineData("1 2 0 > 0 1 2", EquivarianceClass.OrderAware, "1 | A(1)")]
    [InlineData("4 1 3 1 4 2 5 5 > 5 4 3 2 1", EquivarianceClass.OrderAware, "1 2 | D(1; 1)")]
    public void SmallestClassThatFits_IsNamed(string examples, EquivarianceClass equivarianceClass, string form)
    {
        var unique = Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of([.. examples.Split("; ").Select(example => Of(example.Split(" > ")[0], example.Split(" > ")[1]))]));
        Assert.Equal((equivarianceClass, form), (unique.Class, unique.Function.NormalForm));
    }

    [Theory]
    [InlineData("0 1 > 2", ContradictionKind.Foreign)]
    [InlineData("> 1", ContradictionKind.Foreign)]
    [InlineData("0 1 > 0 1; 0 1 > 1 0", ContradictionKind.Answer)]
    [InlineData("0 1 2 > 0 1 2; 0 1 > 1 0", ContradictionKind.Answer)]
    [InlineData("0 1 > 0 1; 0 2 > 0 0 2", ContradictionKind.Count)]
    [InlineData("0 1 2 > 1 2 0", ContradictionKind.NoForm)]
    public void ImpossibleExamples_AreContradictions(string examples, ContradictionKind kind)
    {
        var result = Synthesis.Of(EquivarianceClass.Natural, [.. examples.Split("; ").Select(example => Of(example.Split("> ")[0], example.Split("> ")[1]))]);
        var witness = Assert.IsType<SynthesisResult<int>.Contradictory>(result).Witness;
        Assert.Equal(kind, witness.Kind);
        Assert.DoesNotContain("\n", witness.Sentence);
    }

    [Fact]
    public void NoExamples_LeaveEverythingOpen()
    {
        Assert.Equal([0, 1], Assert.IsType<SynthesisResult<int>.Ambiguous>(Synthesis.Of<int>(EquivarianceClass.Natural, [])).Question);
        Assert.Equal([0, 1], Assert.IsType<SynthesisResult<int>.Ambiguous>(Synthesis.Of<int>(EquivarianceClass.OrderAware, [])).Question);
    }

    [Fact]
    public void LargeExamples_AreRead()
    {
        var random = new Random(3);
        int[] list = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.Next())];
        var backwards = new Example<int>(list, [.. list.Reverse()]);
        Assert.Equal(Passes.Reverse, Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of([backwards])).Function);

        int[] distinct = [.. list.Distinct().Take(100_000)];
        var sorted = Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of([new Example<int>(distinct, [.. distinct.Order()])]));
        Assert.Equal("1 | A(1)", sorted.Function.NormalForm);
    }

    [Fact]
    public void AnElementThatOccursVeryOften_IsTooMuchForTheSearch()
    {
        int[] list = [1, .. Enumerable.Repeat(0, 200_000), 1];
        Assert.IsType<SynthesisResult<int>.TooLarge>(Synthesis.Of([new Example<int>(list, [1])]));
        Assert.Equal(Passes.Reverse, Assert.IsType<SynthesisResult<int>.Unique>(Synthesis.Of([new Example<int>([.. list, 2], [2, .. list])])).Function);
    }

    private static Example<int> Of(string input, string output) => new(Numbers(input), Numbers(output));

    private static int[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
