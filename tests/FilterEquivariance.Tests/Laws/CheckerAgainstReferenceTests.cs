namespace FilterEquivariance.Tests.Laws;

/// <summary>The checker beside a naive reference that tries all lists with all predicates or maps.</summary>
public sealed class CheckerAgainstReferenceTests
{
    private const int Length = 4;
    private const int Letters = 3;

    private static readonly CheckBudget SmallScopeOnly = new() { SmallScopeLength = Length, RandomLists = 0 };

    [Fact]
    public void FilterVerdicts_AgreeWithAllPredicates()
    {
        var (refuted, holding) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var function = Mutant(seed);
            var checker = LawChecker.Check(Law.Filter, new IntFunction(1, lists => function(lists[0]), Letters), SmallScopeOnly, CancellationToken.None);
            var holds = Words.UpTo(Letters, Length).All(xs => KeptSets().All(kept => function([.. xs.Where(kept.Contains)]).SequenceEqual(function(xs).Where(kept.Contains))));
            Assert.Equal(holds, checker.Verdict is Verdict.Unknown);
            _ = holds ? holding++ : refuted++;
        }

        Assert.True(refuted > 50 && holding > 20, $"{refuted} refuted, {holding} holding");
    }

    [Fact]
    public void MapVerdicts_AgreeWithAllMaps()
    {
        var (refuted, holding) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var function = Mutant(seed);
            var checker = LawChecker.Check(Law.Map, new IntFunction(1, lists => function(lists[0]), Letters), SmallScopeOnly, CancellationToken.None);
            var holds = Words.UpTo(Letters, Length).All(xs =>
                Words.Over(Letters, Letters).All(map => function([.. xs.Select(x => map[x])]).SequenceEqual(function(xs).Select(x => map[x]))));
            Assert.Equal(holds, checker.Verdict is Verdict.Unknown);
            _ = holds ? holding++ : refuted++;
        }

        Assert.True(refuted > 50 && holding > 20, $"{refuted} refuted, {holding} holding");
    }

    /// <summary>Patterns come first; where none fails, all lists do.</summary>
    [Fact]
    public void FilterWitness_IsTheFirstPatternOrListOfTheReference_UnlessItCanBeShortened()
    {
        var (exact, shortened) = (0, 0);
        var patterns = Enumerable.Range(0, Length + 1).SelectMany(Patterns.RestrictedGrowth).Where(pattern => pattern.Distinct().Count() <= Letters).ToList();
        var lists = Words.UpTo(Letters, Length).OrderBy(xs => xs.Length).ThenBy(xs => string.Concat(xs.Select(x => Array.IndexOf([.. xs.Distinct()], x)))).ThenBy(string.Concat);
        for (var seed = 0; seed < 300; seed++)
        {
            var function = Mutant(seed);
            var failing = patterns.Find(xs => Failure(function, xs) is not null);
            if ((failing ?? lists.FirstOrDefault(xs => Failure(function, xs) is not null)) is not { } first)
                continue;
            var checkedFunction = new IntFunction(1, xs => function(xs[0]), Letters);
            if (failing is not null && Shorter(first).Any(xs => Failure(function, xs) is not null))
            {
                var refuted = Assert.IsType<Verdict.Refuted>(LawChecker.Check(Law.Filter, checkedFunction, SmallScopeOnly, CancellationToken.None).Verdict);
                int[] found = [.. refuted.Witness.Inputs[0].Value.Where(char.IsDigit).Select(digit => digit - '0')];
                Assert.True(found.Length < first.Length && Failure(function, found) is not null, refuted.Witness.Inputs[0].Value);
                shortened++;
            }
            else
            {
                AssertVerdict.RefutedBy(Failure(function, first)!, Law.Filter, checkedFunction, SmallScopeOnly);
                exact++;
            }
        }

        Assert.True(exact > 50 && shortened > 5, $"{exact} exact, {shortened} shortened");
    }

    private static IEnumerable<int[]> Shorter(int[] xs) =>
        from start in Enumerable.Range(0, xs.Length)
        from count in Enumerable.Range(1, xs.Length - start)
        select (int[])[.. xs.Take(start), .. xs.Skip(start + count)];

    /// <summary>The list and the first value whose removal shows a difference.</summary>
    private static string? Failure(Func<IReadOnlyList<int>, int[]> function, int[] xs)
    {
        if (xs.Length == 0 && function(xs).Length > 0)
            return "[]";
        foreach (var dropped in xs.Distinct())
        {
            if (!function([.. xs.Where(x => x != dropped)]).SequenceEqual(function(xs).Where(x => x != dropped)))
                return $"[{string.Join(", ", xs)}] drop {dropped}";
        }

        return null;
    }

    private static IEnumerable<int[]> KeptSets() =>
        Enumerable.Range(0, 1 << Letters).Select(set => Enumerable.Range(0, Letters).Where(letter => (set & (1 << letter)) != 0).ToArray());

    /// <summary>A lawful function; two times out of three with one wrong value.</summary>
    private static Func<IReadOnlyList<int>, int[]> Mutant(int seed)
    {
        var random = new Random(seed);
        Func<IReadOnlyList<int>, IEnumerable<int>> lawful = (seed % 5) switch
        {
            0 => xs => xs.Reverse(),
            1 => xs => xs.Concat(xs),
            2 => xs => xs.Distinct(),
            3 => xs => xs.Order(),
            _ => xs => xs,
        };
        if (seed % 3 == 0)
            return xs => [.. lawful(xs)];
        var at = Words.UpTo(Letters, Length).ElementAt(random.Next(121));
        var wrong = lawful(at).ToArray();
        random.Shuffle(wrong);
        if (random.Next(2) == 0)
            wrong = [.. wrong.Skip(1)];
        return xs => xs.SequenceEqual(at) ? wrong : [.. lawful(xs)];
    }
}
