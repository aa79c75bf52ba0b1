namespace FilterEquivariance.Tests;

public sealed class AmalgamationTests
{
    public static TheoryData<string> Names() => [.. KnownFunctions.All.Keys];

    [Theory]
    [InlineData("identity", 330), InlineData("each twice", 330), InlineData("list twice", 360), InlineData("palindrome", 440)]
    [InlineData("sorted, then list", 560), InlineData("4 random orders", 900), InlineData("8 random orders", 1300)]
    public void OracleCalls_StayBelowTheListedNumbers(string name, int limit)
    {
        foreach (var seed in Enumerable.Range(0, 5))
        {
            var xs = KnownFunctions.Shuffled(Enumerable.Range(0, 64), seed);
            var determined = Assert.IsType<Amalgam<int>.Determined>(Amalgamation.Of(KnownFunctions.All[name]).Apply(xs));
            Assert.Equal(KnownFunctions.All[name](xs), determined.Output);
            Assert.InRange(determined.OracleCalls, 63, limit);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AllWays_GiveTheFunctionsValue(string name)
    {
        var function = KnownFunctions.All[name];
        var lazy = Amalgamation.Of(function);
        foreach (var xs in Words.UpTo(3, 5).Append(KnownFunctions.Shuffled(Enumerable.Range(0, 40).Select(i => i % 9), 1)))
        {
            AssertDetermined(function(xs), lazy.Apply(xs));
            AssertDetermined(function(xs), Amalgamation.Verified(xs, (IPairOracle<int>)new PairOracle(function)));
            if (xs.Length > 0)
                AssertDetermined(function(xs), lazy.Append(xs[..^1], function(xs[..^1]), xs[^1]));
        }
    }

    [Fact]
    public void Answers_AreRememberedAcrossLists()
    {
        var lazy = Amalgamation.Of(KnownFunctions.All["palindrome"]);
        var first = Assert.IsType<Amalgam<int>.Determined>(lazy.Apply([2, 1, 0]));
        var second = Assert.IsType<Amalgam<int>.Determined>(lazy.Apply([2, 1, 0]));
        Assert.Equal((2, 0, 2), (first.OracleCalls, second.OracleCalls, lazy.OracleCalls));
    }

    [Fact]
    public void Append_AsksForThePairsOfTheNewElementOnly()
    {
        var lazy = Amalgamation.Of(KnownFunctions.All["palindrome"]);
        var xs = Enumerable.Range(0, 64).ToArray();
        var known = KnownFunctions.All["palindrome"](xs);
        var determined = Assert.IsType<Amalgam<int>.Determined>(lazy.Append(xs, known, 64));
        Assert.Equal(KnownFunctions.All["palindrome"]([.. xs, 64]), determined.Output);
        Assert.InRange(determined.OracleCalls, 1, 16);
    }

    [Theory]
    [InlineData("aax", ContradictionKind.Cycle), InlineData("xaa", null), InlineData("axa", null), InlineData("ax", ContradictionKind.Count), InlineData("axab", ContradictionKind.Foreign)]
    public void Append_ContradictsAValueThatAnswersDoNotFit(string answer, ContradictionKind? kind)
    {
        // From the value "aba" and "x before b": x stands before the second a.
        IReadOnlyList<char> Oracle(IReadOnlyList<char> list) => list.Contains('b') ? ['x', 'b'] : answer.ToCharArray();

        var amalgam = Amalgamation.Of<char>(Oracle).Append(['a', 'b', 'a'], ['a', 'b', 'a'], 'x');
        Assert.Equal(kind, (amalgam as Amalgam<char>.Contradictory)?.Witness.Kind);
        if (kind == ContradictionKind.Cycle)
            Assert.Equal(["aba", "bx", "aax"], ((Amalgam<char>.Contradictory)amalgam).Witness.Lists.Select(list => string.Concat(list)));
        else if (amalgam is Amalgam<char>.Determined { Output: var output })
            Assert.Equal(answer, string.Concat(output.Where(letter => letter != 'b')));
    }

    [Fact]
    public void Append_FitsAllAnswersItAskedFor_OrContradicts()
    {
        var random = new Random(4);
        var contradictions = 0;
        for (var round = 0; round < 1_000; round++)
        {
            var copies = Enumerable.Range(0, random.Next(3, 6)).Select(_ => random.Next(1, 4)).ToArray();
            var oracle = new RandomWords(copies, random, errors: round % 3);
            var letters = Enumerable.Range(0, copies.Length).ToArray();
            if (Amalgamation.Verified(letters[..^1], oracle) is not Amalgam<int>.Determined known)
                continue;
            var asked = new List<IReadOnlyList<int>>();
            switch (Amalgamation.Of<int>(list => { asked.Add(list); return oracle.Answer(list); }).Append(letters[..^1], known.Output, letters[^1]))
            {
                case Amalgam<int>.Determined determined:
                    Assert.Equal(known.Output, determined.Output.Where(letter => letter != letters[^1]));
                    Assert.All(asked, list => Assert.Equal(oracle.Answer(list), determined.Output.Where(list.Contains)));
                    break;
                case Amalgam<int>.Contradictory contradictory:
                    contradictions++;
                    Assert.IsNotType<Amalgam<int>.Determined>(Amalgamation.Verified(letters, oracle));
                    Assert.Equal(known.Output, contradictory.Witness.Answers[0]);
                    Assert.Equal(contradictory.Witness.Lists.Skip(1).Select(oracle.Answer), contradictory.Witness.Answers.Skip(1));
                    break;
                default:
                    Assert.Fail("the answers leave no choice");
                    break;
            }
        }

        Assert.InRange(contradictions, 20, 900);
    }

    [Fact]
    public void PairWords_AreInconsistent_ExactlyIfSomeThreeLettersAre_C3()
    {
        var random = new Random(1);
        var inconsistent = 0;
        for (var round = 0; round < 10_000; round++)
        {
            var copies = Enumerable.Range(0, random.Next(3, 7)).Select(_ => random.Next(1, 4)).ToArray();
            var oracle = new RandomWords(copies, random, errors: round % 4);
            var letters = Enumerable.Range(0, copies.Length).ToArray();
            var triples = from a in letters from b in letters from c in letters where a < b && b < c select (int[])[a, b, c];
            var isConsistentOnTriples = triples.All(oracle.HaveACommonWord);
            Assert.Equal(isConsistentOnTriples, oracle.HaveACommonWord(letters));
            switch (Amalgamation.Verified(letters, oracle))
            {
                case Amalgam<int>.Determined determined:
                    Assert.True(isConsistentOnTriples);
                    foreach (var (a, b) in letters.SelectMany(a => letters[..a].Select(b => (a, b))))
                        Assert.True(oracle.Answer([b, a]).SequenceEqual(determined.Output.Where(x => x == a || x == b)));
                    break;
                case Amalgam<int>.Contradictory contradictory:
                    inconsistent++;
                    Assert.False(isConsistentOnTriples);
                    AssertIsCycle(contradictory.Witness, oracle);
                    break;
                default:
                    Assert.Fail("all pairs are known");
                    break;
            }
        }

        Assert.InRange(inconsistent, 2_000, 9_000);
    }

    [Fact]
    public void LazyAmalgamation_FindsContradictionsAmongWhatItAsked()
    {
        var random = new Random(2);
        for (var round = 0; round < 1_000; round++)
        {
            var copies = Enumerable.Range(0, random.Next(3, 7)).Select(_ => random.Next(1, 4)).ToArray();
            var oracle = new RandomWords(copies, random, errors: round % 3);
            var letters = Enumerable.Range(0, copies.Length).ToArray();
            if (Amalgamation.Verified(letters, oracle) is Amalgam<int>.Determined expected)
                AssertDetermined(expected.Output, Amalgamation.Of(oracle).Apply(letters));
            else if (Amalgamation.Of(oracle).Apply(letters) is Amalgam<int>.Contradictory contradictory)
                AssertIsCycle(contradictory.Witness, oracle);
        }
    }

    [Theory]
    [InlineData(ContradictionKind.Foreign), InlineData(ContradictionKind.Count)]
    public void WrongLettersAndCopies_AreContradictions(ContradictionKind kind)
    {
        IReadOnlyList<int> Oracle(IReadOnlyList<int> list) => (kind, list) switch
        {
            (ContradictionKind.Foreign, [1, 2]) => [0, 1, 2],
            (ContradictionKind.Count, [1, 2]) => [1, 1, 2],
            _ => list,
        };

        var lazy = Assert.IsType<Amalgam<int>.Contradictory>(Amalgamation.Of<int>(Oracle).Apply([0, 1, 2]));
        var verified = Assert.IsType<Amalgam<int>.Contradictory>(Amalgamation.Verified([0, 1, 2], (IPairOracle<int>)new PairOracle(Oracle)));
        Assert.Equal((kind, kind), (lazy.Witness.Kind, verified.Witness.Kind));
    }

    [Fact]
    public void RotatedPairs_AmalgamateToTheReverse_SoConsistencyIsNoProof() =>
        AssertDetermined([3, 2, 1, 0], Amalgamation.Of<int>(xs => [.. xs.Skip(1), .. xs.Take(1)]).Apply([0, 1, 2, 3]));

    private static void AssertDetermined(IReadOnlyList<int> expected, Amalgam<int> amalgam) =>
        Assert.Equal(expected, Assert.IsType<Amalgam<int>.Determined>(amalgam).Output);

    private static void AssertIsCycle(Contradiction<int> witness, IPairOracle<int> oracle)
    {
        Assert.Equal(ContradictionKind.Cycle, witness.Kind);
        Assert.Equal(3, witness.Lists.Count);
        Assert.Equal(3, witness.Lists.SelectMany(list => list).Distinct().Count());
        for (var i = 0; i < 3; i++)
            Assert.Equal(oracle.Answer(witness.Lists[i]), witness.Answers[i]);
    }

    /// <summary>The pair words of one random word, some of them shuffled anew.</summary>
    private sealed class RandomWords : IPairOracle<int>
    {
        private readonly Dictionary<(int, int), int[]> _words = [];
        private readonly int[] _copies;

        public RandomWords(int[] copies, Random random, int errors)
        {
            _copies = copies;
            var whole = copies.SelectMany((count, letter) => Enumerable.Repeat(letter, count)).ToArray();
            random.Shuffle(whole);
            for (var b = 1; b < copies.Length; b++)
            {
                for (var a = 0; a < b; a++)
                    _words[(a, b)] = [.. whole.Where(letter => letter == a || letter == b)];
            }

            for (var error = 0; error < errors; error++)
                random.Shuffle(_words[_words.Keys.ElementAt(random.Next(_words.Count))]);
        }

        public IReadOnlyList<int> Answer(IReadOnlyList<int> list) => Word(list[0], list[^1]);

        /// <summary>Takes the words apart from the left, as long as some letter is in front of all its words.</summary>
        public bool HaveACommonWord(int[] letters)
        {
            var used = new int[letters.Max() + 1];
            while (Array.Exists(letters, letter => used[letter] < _copies[letter]))
            {
                if (Array.FindIndex(letters, IsInFront) is not (>= 0 and var index))
                    return false;
                used[letters[index]]++;
            }

            return true;

            bool IsInFront(int letter) =>
                used[letter] < _copies[letter] && Array.TrueForAll(letters, other => other == letter || Word(letter, other)[used[letter] + used[other]] == letter);
        }

        private int[] Word(int a, int b) => _words[a < b ? (a, b) : (b, a)];
    }
}
