using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class RemoveAttributeFixTests
{
    private readonly FixVerifier _verifier = new(new RemoveAttributeFix()) { ChangesOnlyAttributes = true };

    [Fact]
    public async Task AllMisplacedAttributes_AreRemovedAtOnce() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            /// <summary>All of them.</summary>
            public static int Total(int[] xs) => xs.Sum();

            [
                Obsolete("slow")
            ]
            public static int Count(int[] xs)
            {
                return Local(xs);

                static int Local(int[] ys) => ys.Length;
            }

            // One after the other.
            internal static Func<int, int> Next => (int x) => x + 1;
        }
        """,
        await _verifier.FixAllAsync("FEQ4001", """
            using FilterEquivariance;
            static class Lists
            {
                /// <summary>All of them.</summary>
                [FilterEquivariant, MapEquivariant]
                public static int Total(int[] xs) => xs.Sum();

                [
                    Obsolete("slow"),
                    Natural
                ]
                public static int Count(int[] xs)
                {
                    return Local(xs);

                    [Natural] static int Local(int[] ys) => ys.Length;
                }

                // One after the other.
                internal static Func<int, int> Next => [Natural] (int x) => x + 1;
            }
            """));

    [Fact]
    public async Task TheOffer_NamesTheAttribute() => Assert.Equal(
        ["Remove [FilterEquivariant]"],
        await _verifier.OffersAsync("FEQ4001", """
            using FilterEquivariance;
            static class Lists { [FilterEquivariant] public static int Total(int[] xs) => xs.Sum(); }
            """));
}
