namespace FilterEquivariance.Tests;

/// <summary>When answers suffice and what is asked otherwise, against all words there are.</summary>
public sealed class CoveredListTests
{
    [Fact]
    public void AdjacentPairs_AreTheOnlyOnesThatCannotBeLeftOut_C10()
    {
        foreach (int[] copies in (int[][])[[1, 1, 1], [1, 1, 1, 1], [2, 1, 1], [2, 2, 1], [2, 2, 2], [2, 1, 1, 1]])
        {
            var letters = Enumerable.Range(0, copies.Length).ToArray();
            var pairs = (from b in letters from a in letters where a < b select (a, b)).ToArray();
            var words = Words.Shuffles(copies).ToArray();
            foreach (var word in words)
            {
                var adjacent = AdjacentPairs(word);
                Assert.Single(words, other => adjacent.All(pair => HaveSameWord(word, other, pair)));
                foreach (var left in adjacent)
                    Assert.True(words.Count(other => pairs.Where(pair => pair != left).All(pair => HaveSameWord(word, other, pair))) > 1);
            }
        }
    }

    [Theory]
    [InlineData("identity", 63), InlineData("list twice", 64), InlineData("palindrome", 63)]
    public void AdjacentPairs_OfSixtyFourLetters_AreFew_C10(string name, int count)
    {
        int[] xs = [.. Enumerable.Range(0, 64)];
        var value = KnownFunctions.All[name](xs);
        var adjacent = AdjacentPairs(value);
        Assert.Equal(count, adjacent.Count);
        var examples = adjacent.Select(pair => new Example<int>(Restrict(xs, pair), Restrict(value, pair))).ToArray();
        Assert.Equal(value, Assert.IsType<Amalgam<int>.Determined>(Amalgamation.FromExamples(examples, xs)).Output);
        foreach (var left in examples.Where((_, i) => i % 8 == 0))
        {
            // The copies of all letters are still known, those of the first and the last letter by themselves.
            Example<int>[] others = [.. examples.Where(example => example != left), .. left.Input.Select(x => new Example<int>([x], [.. value.Where(y => y == x)]))];
            var missing = Assert.IsType<Amalgam<int>.Missing>(Amalgamation.FromExamples(others, xs));
            Assert.Contains(left.Input, missing.Questions);
        }
    }

    [Fact]
    public void OpenPairs_AreThoseOnWhichTheWordsThatFitDiffer_SmallestFirst()
    {
        var random = new Random(3);
        var (covered, open) = (0, 0);
        for (var round = 0; round < 600; round++)
        {
            var copies = Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(0, 3)).ToArray();
            int[] xs = KnownFunctions.Shuffled(copies.SelectMany((count, letter) => Enumerable.Repeat(letter, Math.Max(count, 1))), round);
            var words = Words.Shuffles(copies).ToArray();
            var word = words[random.Next(words.Length)];
            var pairs = (from b in Enumerable.Range(0, copies.Length) from a in Enumerable.Range(0, b) select (a, b)).ToArray();
            var known = pairs.Where(_ => random.Next(3) > 0).ToArray();
            var fitting = words.Where(other => known.All(pair => HaveSameWord(word, other, pair))).ToArray();
            var expected = pairs.Where(pair => fitting.Any(other => !HaveSameWord(word, other, pair))).Select(pair => Restrict(xs, pair));

            var examples = known.Select(pair => new Example<int>(Restrict(xs, pair), Restrict(word, pair)))
                .Concat(copies.Select((_, letter) => new Example<int>(Restrict(xs, (letter, letter)), Restrict(word, (letter, letter)))));
            switch (Amalgamation.FromExamples(examples, xs))
            {
                case Amalgam<int>.Determined determined:
                    covered++;
                    Assert.Equal(word, determined.Output);
                    Assert.Single(fitting);
                    break;
                case Amalgam<int>.Missing missing:
                    open++;
                    Assert.Equal(expected.OrderBy(list => list.Length).ThenBy(list => string.Join(' ', list)), missing.Questions);
                    break;
                default:
                    Assert.Fail("some word fits");
                    break;
            }
        }

        Assert.InRange(covered, 100, 500);
        Assert.InRange(open, 100, 500);
    }

    [Fact]
    public void SmallestOpenPair_IsAskedFirst_EvenIfItsLettersCannotComeFirst() =>
        Assert.Equal([1, 3], Assert.IsType<Amalgam<int>.Missing>(Amalgamation.FromExamples<int>([new([1, 2], [1, 2]), new([9, 3], [9, 3])], [1, 2, 9, 3])).Questions[0]);

    private static HashSet<(int, int)> AdjacentPairs(IReadOnlyList<int> word) =>
        [.. word.Zip(word.Skip(1), (a, b) => (Math.Min(a, b), Math.Max(a, b))).Where(pair => pair.Item1 != pair.Item2)];

    private static int[] Restrict(IEnumerable<int> word, (int A, int B) pair) => [.. word.Where(x => x == pair.A || x == pair.B)];

    private static bool HaveSameWord(int[] word, int[] other, (int, int) pair) => Restrict(word, pair).SequenceEqual(Restrict(other, pair));
}
