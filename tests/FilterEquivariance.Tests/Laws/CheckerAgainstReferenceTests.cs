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

    [Fact]
    public void FilterWitness_IsTheFirstListAndValueOfTheReference()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var function = Mutant(seed);
            if (FirstByReference(function) is { } expected)
                AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(1, lists => function(lists[0]), Letters), SmallScopeOnly);
        }
    }

    private static string? FirstByReference(Func<IReadOnlyList<int>, int[]> function)
    {
        var lists = Words.UpTo(Letters, Length).OrderBy(xs => xs.Length).ThenBy(xs => string.Concat(xs.Select(x => Array.IndexOf([.. xs.Distinct()], x)))).ThenBy(string.Concat);
        foreach (var xs in lists)
        {
            if (xs.Length == 0 && function(xs).Length > 0)
                return "[]";
            foreach (var dropped in xs.Distinct())
            {
                if (!function([.. xs.Where(x => x != dropped)]).SequenceEqual(function(xs).Where(x => x != dropped)))
                    return $"[{string.Join(", ", xs)}] drop {dropped}";
            }
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
