using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class AssumptionFixTests
{
    [Fact]
    public async Task WhatCanBeProved_IsClaimed_EverywhereAtOnce() => Assert.Equal(
        """
        using FilterEquivariance;
        namespace Shop;

        static class Lists
        {
            /// <summary>Smallest first.</summary>
            [FilterEquivariant] // by hand
            public static int[] Sorted(int[] xs) => xs.Order().ToArray();

            [Obsolete("slow"), FilterEquivariant]
            public static int[] Known(int[] xs, int[] known)
            {
                return Local(xs).Where(known.Contains).ToArray();

                [FilterEquivariant]
                static int[] Local(int[] ys) => ys.Order().ToArray();
            }
        }
        """,
        await new FixVerifier(new VerifyAssumptionFix()) { ChangesOnlyAttributes = true }.FixAllAsync("FEQ1006", """
            using FilterEquivariance;
            namespace Shop;

            static class Lists
            {
                /// <summary>Smallest first.</summary>
                [AssumeFilterEquivariant("it sorts")] // by hand
                public static int[] Sorted(int[] xs) => xs.Order().ToArray();

                [Obsolete("slow"), AssumeFilterEquivariant("every element decides for itself")]
                public static int[] Known(int[] xs, int[] known)
                {
                    return Local(xs).Where(known.Contains).ToArray();

                    [AssumeFilterEquivariant("it sorts")]
                    static int[] Local(int[] ys) => ys.Order().ToArray();
                }
            }
            """));

    [Fact]
    public async Task AnAssumptionOfTheAssembly_ThatCanBeProved_IsRemoved() => Assert.Equal(
        """
        using FilterEquivariance;

        // What we know.
        static class Lists
        {
            public static int[] Halved(int[] xs) => xs.Take(xs.Length / 2).ToArray();
        }
        """,
        await new FixVerifier(new VerifyAssumptionFix()) { ChangesOnlyAttributes = true }.FixAsync("FEQ2006", """
            using FilterEquivariance;

            // What we know.
            [assembly: AssumeMapEquivariant("M:Lists.Halved(System.Int32[])", "only the length decides")]
            static class Lists
            {
                public static int[] Halved(int[] xs) => xs.Take(xs.Length / 2).ToArray();
            }
            """));

    [Fact]
    public async Task WhatIsContradicted_IsRemoved() => Assert.Equal(
        """
        using FilterEquivariance;
        static class Lists
        {
            [MapEquivariant]
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
        }
        """,
        await new FixVerifier(new RemoveAttributeFix()) { ChangesOnlyAttributes = true }.FixAsync("FEQ1005", """
            using FilterEquivariance;
            static class Lists
            {
                [MapEquivariant]
                [AssumeFilterEquivariant("only takes from the front")]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """));

    [Fact]
    public async Task AMissingReason_GetsAPlaceholder_HoweverItIsWritten() => Assert.Equal(
        """
        using FilterEquivariance;
        [assembly: AssumeFilterEquivariant("M:Lists.Sorted(System.Collections.Generic.List{System.Int32})", "TODO: why this holds")]
        static class Lists
        {
            [AssumeFilterEquivariant("TODO: why this holds" /* later */)]
            public static int[] Sorted(int[] xs) { var ys = xs.ToArray(); Array.Sort(ys, (a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }

            [AssumeFilterEquivariant(reason: "TODO: why this holds")]
            public static int[] Ascending(int[] xs) { var ys = xs.ToArray(); Array.Sort(ys, (a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }

            public static List<int> Sorted(List<int> xs) { var ys = xs.ToList(); ys.Sort((a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }
        }
        """,
        await new FixVerifier(new AddReasonFix()) { ChangesOnlyAttributes = true }.FixAllAsync("FEQ4002", """
            using FilterEquivariance;
            [assembly: AssumeFilterEquivariant("M:Lists.Sorted(System.Collections.Generic.List{System.Int32})", "")]
            static class Lists
            {
                [AssumeFilterEquivariant("" /* later */)]
                public static int[] Sorted(int[] xs) { var ys = xs.ToArray(); Array.Sort(ys, (a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }

                [AssumeFilterEquivariant(reason: "  ")]
                public static int[] Ascending(int[] xs) { var ys = xs.ToArray(); Array.Sort(ys, (a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }

                public static List<int> Sorted(List<int> xs) { var ys = xs.ToList(); ys.Sort((a, b) => a < b ? -1 : a > b ? 1 : 0); return ys; }
            }
            """));
}
