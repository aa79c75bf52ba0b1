using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class AssumeUnprovedClaimFixTests
{
    private const string Body = """
        {
                var result = xs.ToArray();
                var swapped = true;
                while (swapped)
                {
                    swapped = false;
                    for (var j = 1; j < result.Length; j++)
                        if (result[j - 1] > result[j])
                        {
                            (result[j - 1], result[j]) = (result[j], result[j - 1]);
                            swapped = true;
                        }
                }

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
