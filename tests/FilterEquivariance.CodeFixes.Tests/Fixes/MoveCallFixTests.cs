using FilterEquivariance.Analyzers;
using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class MoveCallFixTests
{
    private readonly FixVerifier _verifier = new(new MoveCallFix(), new RewriteAnalyzer());

    [Fact]
    public async Task AChainOverSeveralLines_KeepsItsLayout() => Assert.Equal(
        Lists("""
            xs
                    .Where(x => x > 2) // the rest is not shown
                    .Distinct()
                    .OrderBy(x => x % 3)
                    .ToList()
            """),
        await _verifier.FixAsync("FEQ3001", Lists("""
            xs
                    .Distinct()
                    .OrderBy(x => x % 3)
                    .Where(x => x > 2) // the rest is not shown
                    .ToList()
            """)));

    [Fact]
    public async Task OnOneLine_NothingIsBroken() => Assert.Equal(
        Lists("(xs ?? []).Where(x => x > 2).OrderBy(x => x % 3).ToList()"),
        await _verifier.FixAsync("FEQ3001", Lists("(xs ?? []).OrderBy(x => x % 3).Where(x => x > 2).ToList()")));

    [Fact]
    public async Task AnArgument_IsFilteredInPlace_AndStoredAgain() => Assert.Equal(
        Lists("Backwards(xs.Where(x => x > 2).ToList(), 1).ToList()"),
        await _verifier.FixAsync("FEQ3001", Lists("Backwards(xs, 1).Where(x => x > 2).ToList()")));

    [Fact]
    public async Task ALocal_IsFilteredWhereItIsDeclared() => Assert.Equal(
        """
        static class Lists
        {
            public static int Sum(List<int> xs)
            {
                var sorted = xs.Where(x => x > 2).OrderBy(x => x % 3);
                return sorted.Sum();
            }
        }
        """,
        await _verifier.FixAsync("FEQ3001", """
            static class Lists
            {
                public static int Sum(List<int> xs)
                {
                    var sorted = xs.OrderBy(x => x % 3);
                    return sorted.Where(x => x > 2).Sum();
                }
            }
            """));

    [Fact]
    public async Task AQuery_HasItsClausesInAnotherOrder() => Assert.Equal(
        Lists("""
            (from x in xs
                     where x > 2
                     orderby x % 3, x
                     select x * 2).ToList()
            """),
        await _verifier.FixAsync("FEQ3001", Lists("""
            (from x in xs
                     orderby x % 3, x
                     where x > 2
                     select x * 2).ToList()
            """)));

    [Fact]
    public async Task TwoSelects_BecomeOne() => Assert.Equal(
        Lists("xs.Select(x => (x + 1) * 2).ToList()"),
        await _verifier.FixAsync("FEQ3002", Lists("xs.Select(x => x + 1).Select(y => y * 2).ToList()")));

    [Fact]
    public async Task AllAreFixedAtOnce() => Assert.Equal(
        Lists("xs.Where(x => x > 1).Reverse<int>().Concat(xs.Where(x => x > 2).OrderBy(x => x % 3)).ToList()"),
        await _verifier.FixAllAsync("FEQ3001", Lists("xs.Reverse<int>().Where(x => x > 1).Concat(xs.OrderBy(x => x % 3).Where(x => x > 2)).ToList()")));

    private static string Lists(string chain) => $$"""
        static class Lists
        {
            public static List<int> Some(List<int> xs) =>
                {{chain}};

            public static List<int> Backwards(List<int> xs, int unused) => xs.AsEnumerable().Reverse().ToList();
        }
        """;
}
