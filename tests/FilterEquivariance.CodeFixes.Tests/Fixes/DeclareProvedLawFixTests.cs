using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class DeclareProvedLawFixTests
{
    private readonly FixVerifier _verifier = new(new DeclareProvedLawFix()) { ChangesOnlyAttributes = true };

    [Fact]
    public async Task OneProvedLaw_IsDeclared_WithAUsing() => Assert.Equal(
        """
        using FilterEquivariance;

        static class Lists
        {
            /// <summary>Smallest first.</summary>
            [FilterEquivariant]
            public static int[] Sorted(int[] xs) => xs.Order().ToArray(); // stable
        }
        """,
        await _verifier.FixAsync("FEQ1003", """
            static class Lists
            {
                /// <summary>Smallest first.</summary>
                public static int[] Sorted(int[] xs) => xs.Order().ToArray(); // stable
            }
            """));

    [Theory]
    [InlineData("FEQ1003")]
    [InlineData("FEQ2003")]
    public async Task BothLaws_AreDeclaredAsNatural(string id) => Assert.Equal(
        """
        using FilterEquivariance;
        namespace Shop;

        static class Lists
        {
            // Once more.
            [Natural]
            [Obsolete("slow")]
            public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();
        }
        """,
        await _verifier.FixAsync(id, """
            using FilterEquivariance;
            namespace Shop;

            static class Lists
            {
                // Once more.
                [Obsolete("slow")]
                public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();
            }
            """));

    [Fact]
    public async Task AClaimOfTheOtherLaw_BecomesNatural() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            [Obsolete("slow"), Natural] // for now
            public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();
        }
        """,
        await _verifier.FixAsync("FEQ2003", """
            using FilterEquivariance;
            static class Lists
            {
                [Obsolete("slow"), FilterEquivariant] // for now
                public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();
            }
            """));

    [Fact]
    public async Task AllFunctions_AreFixedAtOnce() => Assert.Equal(
        [
            """
            using FilterEquivariance;

            namespace Shop
            {
                partial class Lists
                {
                    [FilterEquivariant]
                    public int[] Outer(int[] xs)
                    {
                        [FilterEquivariant]
                        static int[] Inner(int[] ys) => ys.Order().ToArray();
                        return Inner(xs);
                    }
                }
            }
            """,
            """
            using FilterEquivariance;

            namespace Shop;
            partial class Lists { [FilterEquivariant] static int[] Short(int[] xs) => xs.Distinct().ToArray(); }
            """,
        ],
        await _verifier.FixAllAsync(
            "FEQ1003",
            """
            namespace Shop
            {
                partial class Lists
                {
                    public int[] Outer(int[] xs)
                    {
                        static int[] Inner(int[] ys) => ys.Order().ToArray();
                        return Inner(xs);
                    }
                }
            }
            """,
            """
            namespace Shop;
            partial class Lists { static int[] Short(int[] xs) => xs.Distinct().ToArray(); }
            """));
}
