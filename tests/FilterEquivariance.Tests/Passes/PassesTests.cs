using FsCheck;
using FsCheck.Fluent;

namespace FilterEquivariance.Tests;

public sealed class PassesTests
{
    private static readonly Gen<Passes> Random =
        from directions in Gen.Elements(Direction.Forward, Direction.Backward).ListOf()
        from copies in Gen.Choose(1, 3).ArrayOf(directions.Count)
        select new Passes(directions.Take(4).Select((direction, i) => new Pass(direction, copies[i])));

    [Theory]
    [InlineData(1, 2, 2), InlineData(2, 6, 6), InlineData(3, 20, 18), InlineData(4, 70, 54), InlineData(5, 252, 162), InlineData(6, 924, 486), InlineData(7, 3432, 1458)]
    public void WordsThatParse_AreThoseWhoseCopiesAmalgamate_C1(int copies, int words, int natural)
    {
        var all = Words.Shuffles(copies, copies).ToArray();
        var parsed = all.Where(word => Passes.TryFromWord(word, out _, out _)).ToArray();
        Assert.Equal(words, all.Length);
        Assert.Equal(natural, parsed.Length);
        Assert.Equal(parsed, all.Where(AmalgamatesOnThreeLetters));
        Assert.Equal(natural, Words.PassesOf(copies).Distinct().Count());
    }

    [Theory]
    [InlineData("0011", "F^2"), InlineData("1100", "B^2"), InlineData("0101", "F F"), InlineData("1010", "B B"), InlineData("0110", "F B"), InlineData("1001", "B F")]
    public void FourLetterWords_HaveTheListedForms_C1(string word, string form) => Assert.Equal(form, Passes.FromWord(Digits(word)).ToString());

    [Theory]
    [InlineData("001011"), InlineData("110100"), InlineData("00010111"), InlineData("00011011"), InlineData("00100111"), InlineData("00101011"), InlineData("00101101")]
    [InlineData("00101110"), InlineData("01001011"), InlineData("01110100"), InlineData("0"), InlineData("0112")]
    public void OtherWords_AreRejected_C1(string word)
    {
        Assert.False(Passes.TryFromWord(Digits(word), out _, out var offset));
        Assert.InRange(offset, 1, word.Length);
        Assert.Throws<FormatException>(() => Passes.FromWord(Digits(word)));
    }

    [Fact]
    public void Application_IsTheAmalgamOfTheRenamedWords_C1()
    {
        foreach (var passes in Enumerable.Range(0, 5).SelectMany(Words.PassesOf))
        {
            var word = passes.Apply([0, 1]);
            for (var n = 2; n <= 5; n++)
            {
                var amalgam = Amalgamation.Verified(Enumerable.Range(0, n).ToArray(), new Renamed(word));
                Assert.Equal(passes.Apply(Enumerable.Range(0, n).ToArray()), Assert.IsType<Amalgam<int>.Determined>(amalgam).Output);
            }
        }
    }

    [Fact]
    public void ExactlyTheNonPalindromes_DecideFromOneExample_C4()
    {
        var patterns = Enumerable.Range(0, 7).SelectMany(Words.Patterns).ToArray();
        Assert.Equal((279, 17), (patterns.Length, patterns.Count(Words.IsPalindrome)));
        foreach (var copies in Enumerable.Range(1, 4))
        {
            var functions = Words.PassesOf(copies).ToArray();
            foreach (var pattern in patterns)
            {
                var separates = functions.Select(passes => string.Join(',', passes.Apply(pattern))).Distinct().Count() == functions.Length;
                Assert.Equal(!Words.IsPalindrome(pattern), separates);
                foreach (var passes in functions)
                {
                    PassesInference expected = separates ? new PassesInference.Determined(passes) : new PassesInference.Missing();
                    Assert.Equal(expected.ToString(), Passes.FromExample(pattern, passes.Apply(pattern)).ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData("01", "10 ", "B")]
    [InlineData("00120", "001200", "offset 6")]
    [InlineData("010", "0100", "offset 4")]
    [InlineData("010", "011", "offset 2")]
    [InlineData("00", "000", "offset 3")]
    [InlineData("01", "012", "offset 2")]
    [InlineData("", "0", "offset 0")]
    [InlineData("", "", "ask [0, 1]")]
    [InlineData("010", "", "0")]
    public void OneExample_GivesTheFormOrTheReason(string input, string output, string expected)
    {
        var found = Passes.FromExample(Digits(input), Digits(output.Trim())) switch
        {
            PassesInference.Determined determined => determined.Passes.ToString(),
            PassesInference.Missing missing => "ask [" + string.Join(", ", missing.Question) + "]",
            PassesInference.Contradictory contradictory => "offset " + contradictory.Offset,
            _ => "",
        };
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(1, 2, 2), InlineData(2, 6, 4), InlineData(3, 18, 8), InlineData(4, 54, 16), InlineData(5, 162, 32)]
    public void BlockFunctions_AreTheSequencesOfSingleCopies_C8(int copies, int natural, int block)
    {
        var functions = Words.PassesOf(copies).ToArray();
        var blockFunctions = functions.Where(passes => CommutesWith(passes, letter => [letter, letter + 10, letter])).ToArray();
        Assert.Equal(natural, functions.Length);
        Assert.Equal(block, blockFunctions.Length);
        Assert.All(blockFunctions, passes => Assert.All(passes, pass => Assert.Equal(1, pass.Copies)));
        Assert.Equal([Passes.Repeat(copies)], functions.Where(passes => CommutesWith(passes, letter => [letter, letter + 10])));
    }

    [Fact]
    public void Composition_IsApplicationTwice_C13() =>
        Prop.ForAll(Random.ArrayOf(2).ToArbitrary(), pair =>
            pair[0].Compose(pair[1]).Apply([0, 1, 2]).SequenceEqual(pair[0].Apply(pair[1].Apply([0, 1, 2])))
            && pair[0].Compose(pair[1]).Copies == pair[0].Copies * pair[1].Copies).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Composition_IsAMonoid_DistributiveOnTheLeft_C13()
    {
        Prop.ForAll(Random.ArrayOf(3).ToArbitrary(), t =>
            t[0].Compose(t[1]).Compose(t[2]) == t[0].Compose(t[1].Compose(t[2]))
            && Passes.Identity.Compose(t[0]) == t[0] && t[0].Compose(Passes.Identity) == t[0]
            && (t[0] + t[1]).Compose(t[2]) == t[0].Compose(t[2]) + t[1].Compose(t[2])).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        var sum = Passes.Parse("F F^2");
        Assert.Equal("B^2 B", Passes.Reverse.Compose(sum).ToString());
        Assert.Equal("B B^2", (Passes.Reverse.Compose(Passes.Parse("F")) + Passes.Reverse.Compose(Passes.Parse("F^2"))).ToString());
    }

    [Fact]
    public void Flip_IsTheReverseOfTheResult() =>
        Prop.ForAll(Random.ToArbitrary(), passes => passes.Flip() == Passes.Reverse.Compose(passes)).QuickCheckThrowOnFailure();

    [Fact]
    public void PrintedForm_ParsesToTheSameForm() =>
        Prop.ForAll(Random.ToArbitrary(), passes => Passes.Parse(passes.ToString()) == passes).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(""), InlineData("F^0"), InlineData("G"), InlineData("F^"), InlineData("F^-1"), InlineData("F 0"), InlineData("FB"), InlineData("F^2147483647 F"), InlineData("F^99999999999")]
    public void OtherText_IsNoForm(string text)
    {
        Assert.False(Passes.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Passes.Parse(text));
    }

    [Fact]
    public void NamedForms_AreWhatTheirNamesSay()
    {
        int[] xs = [1, 2, 3];
        Assert.Equal([1, 2, 3], Passes.Identity.Apply(xs));
        Assert.Equal([3, 2, 1], Passes.Reverse.Apply(xs));
        Assert.Equal([1, 2, 3, 1, 2, 3], Passes.Repeat(2).Apply(xs));
        Assert.Equal([1, 1, 2, 2, 3, 3], Passes.Stutter(2).Apply(xs));
        Assert.Equal([1, 2, 3, 3, 2, 1], Passes.Palindrome.Apply(xs));
        Assert.Equal([], Passes.Empty.Apply(xs));
    }

    [Fact]
    public void SpansAndLists_GiveTheSameResult() =>
        Prop.ForAll(Random.ToArbitrary(), passes =>
        {
            List<int> list = [4, 5, 6, 5];
            var destination = new int[passes.ResultLength(4) + 1];
            var written = passes.Apply(list.ToArray().AsSpan(), destination);
            return written == 4 * passes.Copies && destination[written] == 0 && passes.Apply((IReadOnlyList<int>)list).SequenceEqual(destination[..written]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Destination_MustBeLongEnough_AndApart()
    {
        var shared = new int[6];
        Assert.Throws<ArgumentException>(() => Passes.Repeat(2).Apply<int>(shared.AsSpan(0, 3), new int[5]));
        Assert.Throws<ArgumentException>(() => Passes.Reverse.Apply<int>(shared.AsSpan(0, 3), shared.AsSpan(1, 3)));
    }

    [Fact]
    public void WritingToADestination_AllocatesNothing()
    {
        var passes = Passes.Parse("F B^2 B");
        var (source, destination) = (new int[50], new int[200]);
        passes.Apply(source.AsSpan(), destination);
        var before = GC.GetAllocatedBytesForCurrentThread();
        passes.Apply(source.AsSpan(), destination);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void NaturalFunctions_PassTheChecker()
    {
        foreach (var passes in Words.PassesOf(2))
        {
            Assert.IsType<Verdict.Unknown>(Law.Filter.Check(int[] (int[] xs) => passes.Apply(xs), new LawOptions { SmallScopeLength = 4 }).Verdict);
            Assert.IsType<Verdict.Unknown>(Law.Map.Check(int[] (int[] xs) => passes.Apply(xs), new LawOptions { SmallScopeLength = 4 }).Verdict);
        }
    }

    private static int[] Digits(string text) => [.. text.Select(digit => digit - '0')];

    private static bool AmalgamatesOnThreeLetters(int[] word) => Amalgamation.Verified([0, 1, 2], new Renamed(word)) is Amalgam<int>.Determined;

    private static bool CommutesWith(Passes passes, Func<int, int[]> substitution)
    {
        int[] xs = [0, 1, 2];
        return passes.Apply(xs.SelectMany(substitution).ToArray()).SequenceEqual(passes.Apply(xs).SelectMany(substitution));
    }

    /// <summary>Answers the list [a, b] with a word in which 0 and 1 are renamed to a and b.</summary>
    private sealed class Renamed(int[] word) : IPairOracle<int>
    {
        public IReadOnlyList<int> Answer(IReadOnlyList<int> list) => [.. word.Select(letter => list[letter])];
    }
}
