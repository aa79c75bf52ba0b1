namespace FilterEquivariance.Tests.Laws;

/// <summary>The table of LINQ functions of theory, section 5, with its minimal counterexamples.</summary>
public sealed class LinqTableTests
{
    private static readonly Dictionary<string, Func<IReadOnlyList<int>, IEnumerable<int>>> OneList = new()
    {
        ["identity"] = xs => xs.Select(x => x),
        ["reverse"] = xs => xs.Reverse(),
        ["each twice"] = xs => xs.SelectMany(x => Enumerable.Repeat(x, 2)),
        ["concat self"] = xs => xs.Concat(xs),
        ["concat reversed"] = xs => xs.Concat(xs.Reverse()),
        ["nothing"] = xs => [],
        ["distinct"] = xs => xs.Distinct(),
        ["union self"] = xs => xs.Union(xs),
        ["group equal"] = xs => xs.GroupBy(x => x).SelectMany(group => group),
        ["group tails"] = xs => xs.GroupBy(x => x).SelectMany(group => group.Skip(1)),
        ["singletons"] = xs => xs.GroupBy(x => x).Where(group => group.Count() == 1).SelectMany(group => group),
        ["join self"] = xs => xs.Join(xs, x => x, y => y, (x, _) => x),
        ["by own count"] = xs => xs.OrderBy(x => xs.Count(y => y == x)),
        ["order"] = xs => xs.Order(),
        ["descending"] = xs => xs.OrderDescending(),
        ["concat order"] = xs => xs.Concat(xs.Order()),
        ["distinct order"] = xs => xs.Distinct().Order(),
        ["where"] = xs => xs.Where(x => x > 0),
        ["except"] = xs => xs.Except([1]),
        ["order by parity"] = xs => xs.OrderBy(x => x % 2).ThenBy(x => -x),
        ["repeat by value"] = xs => xs.SelectMany(x => Enumerable.Repeat(x, x)),
        ["remove first 1"] = xs => xs.TakeWhile(x => x != 1).Concat(xs.SkipWhile(x => x != 1).Skip(1)),
        ["every second"] = xs => xs.Where((_, i) => i % 2 == 0),
        ["skip 1"] = xs => xs.Skip(1),
        ["append first"] = xs => xs.Count == 0 ? xs : xs.Append(xs[0]),
        ["square"] = xs => xs.SelectMany(_ => xs),
        ["repeat count"] = xs => xs.SelectMany(x => Enumerable.Repeat(x, xs.Count)),
        ["prefixes"] = xs => Enumerable.Range(1, xs.Count).SelectMany(n => xs.Take(n)),
        ["take 2"] = xs => xs.Take(2),
        ["take last 2"] = xs => xs.TakeLast(2),
        ["take 3"] = xs => xs.Take(3),
        ["skip last"] = xs => xs.SkipLast(1),
        ["rotate"] = xs => xs.Skip(1).Concat(xs.Take(1)),
        ["swap first two"] = xs => xs.Count < 2 ? xs : [xs[1], xs[0], .. xs.Skip(2)],
        ["zip reversed"] = xs => xs.Zip(xs.Reverse(), (x, y) => new[] { x, y }).SelectMany(pair => pair),
        ["chunks reversed"] = xs => xs.Chunk(2).SelectMany(chunk => Enumerable.Reverse(chunk)),
        ["reverse if length >= 6"] = xs => xs.Count >= 6 ? xs.Reverse() : xs,
        ["distinct by half"] = xs => xs.DistinctBy(x => x / 2),
        ["group by half"] = xs => xs.GroupBy(x => x / 2).SelectMany(group => group),
        ["take while even"] = xs => xs.TakeWhile(x => x % 2 == 0),
        ["skip while odd"] = xs => xs.SkipWhile(x => x % 2 == 1),
        ["adjacent dedupe"] = xs => xs.Where((x, i) => i == 0 || xs[i - 1] != x),
        ["maximum"] = xs => xs.Count == 0 ? xs : [xs.Max()],
        ["minimum by parity"] = xs => xs.Count == 0 ? xs : [xs.MinBy(x => x % 2)],
        ["append constant"] = xs => xs.Append(7),
        ["default if empty"] = xs => xs.DefaultIfEmpty(),
        ["successor"] = xs => xs.Select(x => x + 1),
        ["first"] = xs => [xs.First()],
        ["last"] = xs => [xs.Last()],
        ["throwing maximum"] = xs => [xs.Max()],
        ["single"] = xs => [xs.Single()],
        ["aggregate"] = xs => [xs.Aggregate((x, y) => x + y)],
    };

    private static readonly Dictionary<string, Func<IReadOnlyList<int>[], IEnumerable<int>>> TwoLists = new()
    {
        ["concat"] = lists => lists[0].Concat(lists[1]),
        ["union"] = lists => lists[0].Union(lists[1]),
        ["except"] = lists => lists[0].Except(lists[1]),
        ["intersect"] = lists => lists[0].Intersect(lists[1]),
        ["semijoin"] = lists => lists[0].Where(lists[1].Contains),
        ["order of concat"] = lists => lists[0].Concat(lists[1]).Order(),
        ["order by index"] = lists => lists[0].OrderBy(x => Array.IndexOf(lists[1].ToArray(), x)),
        ["zip"] = lists => lists[0].Zip(lists[1], (x, _) => x),
        ["take count"] = lists => lists[0].Take(lists[1].Count),
        ["guard"] = lists => lists[1].Count == 0 ? [] : lists[0],
        ["alternate"] = Alternate,
        ["merge"] = Merge,
    };

    [Theory]
    [InlineData("identity"), InlineData("reverse"), InlineData("each twice"), InlineData("concat self"), InlineData("concat reversed"), InlineData("nothing")]
    [InlineData("distinct"), InlineData("union self"), InlineData("group equal"), InlineData("group tails"), InlineData("singletons"), InlineData("join self")]
    [InlineData("by own count"), InlineData("order"), InlineData("descending"), InlineData("concat order"), InlineData("distinct order"), InlineData("where")]
    [InlineData("except"), InlineData("order by parity"), InlineData("repeat by value"), InlineData("remove first 1")]
    public void FilterEquivariantFunction_IsNotRefuted(string name)
    {
        var coverage = AssertVerdict.NotRefuted(Law.Filter, new IntFunction(OneList[name]));
        Assert.Equal("holds on all 1,093 lists up to length 6 and on 100 random lists up to length 40", coverage.Sentence);
    }

    [Theory]
    [InlineData("every second", "[0, 1] drop 0")]
    [InlineData("skip 1", "[0, 1] drop 0")]
    [InlineData("append first", "[0, 1] drop 0")]
    [InlineData("square", "[0, 1] drop 0")]
    [InlineData("repeat count", "[0, 1] drop 0")]
    [InlineData("prefixes", "[0, 1] drop 1")]
    [InlineData("take 2", "[0, 0, 1] drop 0")]
    [InlineData("take last 2", "[0, 0, 1] drop 1")]
    [InlineData("take 3", "[0, 0, 0, 1] drop 0")]
    [InlineData("skip last", "[0, 1] drop 1")]
    [InlineData("rotate", "[0, 1, 2] drop 0")]
    [InlineData("swap first two", "[0, 1, 2] drop 0")]
    [InlineData("zip reversed", "[0, 1, 2] drop 0")]
    [InlineData("chunks reversed", "[0, 1, 2] drop 0")]
    [InlineData("reverse if length >= 6", "[0, 0, 0, 0, 1, 2] drop 0")]
    [InlineData("distinct by half", "[0, 1] drop 0")]
    [InlineData("group by half", "[0, 2, 1] drop 0")]
    [InlineData("take while even", "[1, 0] drop 1")]
    [InlineData("skip while odd", "[0, 1] drop 0")]
    [InlineData("adjacent dedupe", "[0, 1, 0] drop 1")]
    [InlineData("maximum", "[0, 1] drop 1")]
    [InlineData("minimum by parity", "[0, 1] drop 0")]
    [InlineData("append constant", "[]")]
    [InlineData("default if empty", "[]")]
    [InlineData("successor", "[0] drop 0")]
    [InlineData("first", "[0] drop 0")]
    [InlineData("last", "[0] drop 0")]
    [InlineData("throwing maximum", "[0] drop 0")]
    [InlineData("single", "[0] drop 0")]
    [InlineData("aggregate", "[0] drop 0")]
    public void OtherFunction_IsRefuted_ByTheListedCounterexample(string name, string expected) =>
        AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(OneList[name]));

    [Theory]
    [InlineData("every second", "[0, 1] drop 0")]
    [InlineData("prefixes", "[0, 1] drop 1")]
    [InlineData("take 2", "[0, 0, 1] drop 0")]
    [InlineData("take last 2", "[0, 0, 1] drop 1")]
    [InlineData("rotate", "[0, 1, 2] drop 0")]
    [InlineData("reverse if length >= 6", "[0, 0, 0, 0, 1, 2] drop 0")]
    public void KnowingTheMapLaw_DoesNotChangeTheCounterexample(string name, string expected) =>
        AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(OneList[name]) { Naturality = Naturality.Natural });

    [Theory]
    [InlineData("adjacent dedupe", Naturality.Injective, "[0, 1, 0] drop 1")]
    [InlineData("maximum", Naturality.Monotone, "[0, 1] drop 1")]
    public void KnowingRenamings_DoesNotChangeTheCounterexample(string name, Naturality naturality, string expected) =>
        AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(OneList[name]) { Naturality = naturality });

    [Theory]
    [InlineData("identity"), InlineData("reverse"), InlineData("each twice"), InlineData("concat self"), InlineData("every second"), InlineData("skip 1")]
    [InlineData("append first"), InlineData("square"), InlineData("repeat count"), InlineData("prefixes"), InlineData("take 2"), InlineData("take 3")]
    [InlineData("rotate"), InlineData("zip reversed"), InlineData("chunks reversed"), InlineData("reverse if length >= 6"), InlineData("first"), InlineData("single")]
    public void MapEquivariantFunction_IsNotRefuted(string name) => AssertVerdict.NotRefuted(Law.Map, new IntFunction(OneList[name]));

    [Theory]
    [InlineData("distinct", "[0, 1] {0→0, 1→0}")]
    [InlineData("adjacent dedupe", "[0, 1] {0→0, 1→0}")]
    [InlineData("singletons", "[0, 1] {0→0, 1→0}")]
    [InlineData("group equal", "[0, 1, 2] {0→0, 1→1, 2→0}")]
    [InlineData("order", "[0, 1] {0→1, 1→0}")]
    [InlineData("where", "[0] {0→1}")]
    [InlineData("successor", "[0] {0→1}")]
    [InlineData("append constant", "[] {7→0}")]
    [InlineData("maximum", "[0, 1] {0→1, 1→0}")]
    public void OtherFunction_IsNotMapEquivariant(string name, string expected) => AssertVerdict.RefutedBy(expected, Law.Map, new IntFunction(OneList[name]));

    [Theory]
    [InlineData("concat"), InlineData("union"), InlineData("except"), InlineData("intersect"), InlineData("semijoin"), InlineData("order of concat"), InlineData("order by index")]
    public void JointlyFilterEquivariantFunction_IsNotRefuted(string name)
    {
        var coverage = AssertVerdict.NotRefuted(Law.Filter, new IntFunction(2, TwoLists[name]));
        Assert.StartsWith("holds on all 7,108 inputs up to total length 6 and on 100 random inputs", coverage.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip", "([0], [1]) drop 1")]
    [InlineData("take count", "([0], [1]) drop 1")]
    [InlineData("guard", "([0], [1]) drop 1")]
    [InlineData("alternate", "([0, 1], [2]) drop 0")]
    [InlineData("merge", "([1], [2, 0]) drop 2")]
    public void OtherFunctionOfTwoLists_IsRefuted_ByTheListedCounterexample(string name, string expected) =>
        AssertVerdict.RefutedBy(expected, Law.Filter, new IntFunction(2, TwoLists[name]));

    private static IEnumerable<int> Alternate(IReadOnlyList<int>[] lists)
    {
        for (var i = 0; i < Math.Max(lists[0].Count, lists[1].Count); i++)
        {
            foreach (var list in lists.Where(list => i < list.Count))
                yield return list[i];
        }
    }

    private static IEnumerable<int> Merge(IReadOnlyList<int>[] lists)
    {
        var (left, right) = (0, 0);
        while (left < lists[0].Count || right < lists[1].Count)
        {
            if (right == lists[1].Count || (left < lists[0].Count && lists[0][left] <= lists[1][right]))
                yield return lists[0][left++];
            else
                yield return lists[1][right++];
        }
    }
}
