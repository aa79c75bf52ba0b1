using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class CorrectRefutedClaimFixTests
{
    private readonly FixVerifier _verifier = new(new CorrectRefutedClaimFix()) { ChangesOnlyAttributes = true };

    [Fact]
    public async Task TheLawThatIsProved_IsClaimedInstead() => Assert.Equal(
        """
        using FilterEquivariance;
        namespace Shop;

        static class Lists
        {
            /// <summary>No repetitions.</summary>
            [Obsolete("slow"), FilterEquivariant] // for now
            public static int[] Dedup(int[] xs) => xs.Distinct().ToArray();
        }
        """,
        await _verifier.FixAsync("FEQ2001", """
            using FilterEquivariance;
            namespace Shop;

            static class Lists
            {
                /// <summary>No repetitions.</summary>
                [Obsolete("slow"), MapEquivariant] // for now
                public static int[] Dedup(int[] xs) => xs.Distinct().ToArray();
            }
            """));

    [Fact]
    public async Task OfNatural_TheOtherLawStays() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            [MapEquivariant]
            public static T[] FirstTwo<T>(T[] xs)
            {
                return xs.Take(2).ToArray();
            }
        }
        """,
        await _verifier.FixAsync("FEQ1001", """
            using FilterEquivariance;
            static class Lists
            {
                [Natural]
                public static T[] FirstTwo<T>(T[] xs)
                {
                    return xs.Take(2).ToArray();
                }
            }
            """));

    [Theory]
    [InlineData("FEQ1001")]
    [InlineData("FEQ2001")]
    public async Task WhereBothLawsFail_NothingIsClaimed_AndEveryCommentStays(string id) => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            // The smallest one.
            // wishful
            // A comment between.
            public static int[] Smallest(int[] xs) => xs.Order().Take(1).ToArray();
        }
        """,
        await _verifier.FixAsync(id, """
            using FilterEquivariance;
            static class Lists
            {
                // The smallest one.
                [Natural] // wishful
                // A comment between.
                public static int[] Smallest(int[] xs) => xs.Order().Take(1).ToArray();
            }
            """));

    [Fact]
    public async Task AClaimMadeTwice_IsNotMadeAgain() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            [MapEquivariant]
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
        }
        """,
        await _verifier.FixAsync("FEQ1001", """
            using FilterEquivariance;
            static class Lists
            {
                [MapEquivariant, FilterEquivariant]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """));

    [Fact]
    public async Task AllRefutedClaims_AreCorrectedAtOnce_InBothPartsOfAPartialMethod() => Assert.Equal(
        [
            """
            using FilterEquivariance;
            partial class Lists
            {
                [MapEquivariant] public partial int[] FirstTwo(int[] xs);
            }
            """,
            """
            namespace Shop
            {
                using FilterEquivariance;

                static class Others
                {
                    public static int[] Shifted(int[] xs)
                    {
                        return Local(xs);

                        static int[] Local(int[] ys) => ys.Skip(1).Select(y => y + 1).ToArray();
                    }
                }
            }

            partial class Lists
            {
                public partial int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """,
        ],
        await _verifier.FixAllAsync(
            "FEQ1001",
            """
            using FilterEquivariance;
            partial class Lists
            {
                [FilterEquivariant] public partial int[] FirstTwo(int[] xs);
            }
            """,
            """
            namespace Shop
            {
                using FilterEquivariance;

                static class Others
                {
                    public static int[] Shifted(int[] xs)
                    {
                        return Local(xs);

                        [FilterEquivariant]
                        static int[] Local(int[] ys) => ys.Skip(1).Select(y => y + 1).ToArray();
                    }
                }
            }

            partial class Lists
            {
                public partial int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """));
}
