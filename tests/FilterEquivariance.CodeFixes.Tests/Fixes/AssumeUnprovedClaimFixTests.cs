using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class AssumeUnprovedClaimFixTests
{
    private const string Body = """
        {
                var result = xs.ToArray();
                for (var gap = result.Length / 2; gap > 0; gap /= 2)
                    for (var i = gap; i < result.Length; i++)
                        for (var j = i; j >= gap && result[j - gap] > result[j]; j -= gap)
                            (result[j - gap], result[j]) = (result[j], result[j - gap]);

                return result;
            }
        """;

    private readonly FixVerifier _verifier = new(new AssumeUnprovedClaimFix()) { ChangesOnlyAttributes = true };

    [Fact]
    public async Task TheClaim_BecomesAnAssumption_WithAPlaceholder() => Assert.Equal(
        $$"""
        using FilterEquivariance;

        namespace Shop;
        static class Lists
        {
            [AssumeFilterEquivariant("TODO: why this holds")] /* sorts */
            public static int[] Sorted(int[] xs)
            {{Body}}
        }
        """,
        await _verifier.FixAsync("FEQ1002", $$"""
            namespace Shop;
            static class Lists
            {
                [FilterEquivariance.FilterEquivariant] /* sorts */
                public static int[] Sorted(int[] xs)
                {{Body}}
            }
            """));

    [Fact]
    public async Task OfNatural_TheOtherClaimStays() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            [Obsolete("slow"), FilterEquivariant, AssumeMapEquivariant("TODO: why this holds")]
            public static int[] SameEitherWay(int[] xs) => xs.SelectMany(x => x.GetHashCode() % 2 == 0 ? new[] { x } : new[] { x }.Reverse()).ToArray();
        }
        """,
        await _verifier.FixAsync("FEQ2002", """
            using FilterEquivariance;
            static class Lists
            {
                [Obsolete("slow"), Natural]
                public static int[] SameEitherWay(int[] xs) => xs.SelectMany(x => x.GetHashCode() % 2 == 0 ? new[] { x } : new[] { x }.Reverse()).ToArray();
            }
            """));
}
