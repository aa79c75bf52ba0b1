using FilterEquivariance.Testing.Analyzers;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class RefutedClaimTests
{
    [Fact]
    public async Task FirstTwo_IsReported_WithTheShortestCounterexample()
    {
        var found = await VerifyAsync("""
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ1001:FilterEquivariant|}]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """);

        Assert.Equal(
            "'FirstTwo' is not filter-equivariant: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1]",
            found.Single().GetMessage());
    }

    [Fact]
    public async Task Dedup_IsReported_WithATableOfTheMap()
    {
        var found = await VerifyAsync("""
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ2001:MapEquivariant|}]
                public static int[] Dedup(int[] xs) => xs.Distinct().ToArray();
            }
            """);

        Assert.Equal(
            "'Dedup' is not map-equivariant: for xs = [0, 1] and g = {0→0, 1→0}, map after gives [0, 0] but map before gives [0]",
            found.Single().GetMessage());
    }

    [Fact]
    public async Task TheFirstAdditionalLocation_IsTheOperationToBlame()
    {
        const string Source = """
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ1001:FilterEquivariant|}]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """;
        var found = await VerifyAsync(Source);

        var blamed = found.Single().AdditionalLocations[0].SourceSpan;
        Assert.Contains("Take(2)", Markup.Parse(Source).Source.Substring(blamed.Start, blamed.Length));
    }

    [Fact]
    public async Task ThePropertyBag_ReplaysAFilterWitness()
    {
        var found = await VerifyAsync("""
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ1001:FilterEquivariant|}]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """);

        var bag = found.Single().Properties;
        Assert.Equal(("refuted", "filter", "[0, 0, 1]"), (bag["verdict"], bag["law"], bag["witness.xs"]));
        Assert.Equal(("[1]", "[]", "[1]"), (bag["witness.keep"], bag["witness.after"], bag["witness.before"]));
        Assert.False(bag.ContainsKey("witness.map"));
    }

    [Fact]
    public async Task ThePropertyBag_ReplaysAMapWitness()
    {
        var found = await VerifyAsync("""
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ2001:MapEquivariant|}]
                public static int[] Dedup(int[] xs) => xs.Distinct().ToArray();
            }
            """);

        var bag = found.Single().Properties;
        Assert.Equal(("refuted", "map", "[0, 1]"), (bag["verdict"], bag["law"], bag["witness.xs"]));
        Assert.Equal(("{0→0, 1→0}", "[0, 0]", "[0]"), (bag["witness.map"], bag["witness.after"], bag["witness.before"]));
        Assert.Equal(("proved", "refuted"), (bag["verdict.filter"], bag["verdict.map"]));
    }

    [Fact]
    public Task Natural_ClaimsBothLaws() => VerifyAsync("""
        using FilterEquivariance;
        static class Lists
        {
            [{|FEQ1001:{|FEQ2001:Natural|}|}]
            public static int[] SmallestFirst(int[] xs) => xs.Order().Take(1).ToArray();
        }
        """);

    [Fact]
    public Task ALocalFunction_IsChecked() => VerifyAsync("""
        using FilterEquivariance;
        static class Lists
        {
            public static int Outer(int[] ys)
            {
                [{|FEQ1001:FilterEquivariant|}]
                static int[] Rest(int[] xs) => xs.Skip(1).ToArray();
                return Rest(ys).Length;
            }
        }
        """);

    [Fact]
    public Task AnAttributeCopiedAsSource_Counts() => VerifyAsync("""
        namespace FilterEquivariance
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            internal sealed class FilterEquivariantAttribute : System.Attribute;
        }

        namespace Shop
        {
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ1001:FilterEquivariant|}]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
        }
        """);

    [Fact]
    public Task AnAttributeOfAnotherNamespace_DoesNotCount() => VerifyAsync("""
        namespace Other
        {
            internal sealed class FilterEquivariantAttribute : System.Attribute;

            static class Lists
            {
                [FilterEquivariant]
                public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
        }
        """);

    [Fact]
    public Task GeneratedCode_IsLeftOut() => VerifyAsync("""
        using FilterEquivariance;
        [System.CodeDom.Compiler.GeneratedCode("tool", "1")]
        static class Lists
        {
            [FilterEquivariant]
            public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
        }
        """);

    [Fact]
    public Task APartialMethod_IsReportedOnce() => VerifyAsync("""
        using FilterEquivariance;
        static partial class Lists
        {
            [{|FEQ1001:FilterEquivariant|}]
            public static partial int[] FirstTwo(int[] xs);
            public static partial int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
        }
        """);

    [Fact]
    public Task AProvedClaim_IsSilent() => VerifyAsync("""
        using FilterEquivariance;
        static class Lists
        {
            [FilterEquivariant]
            public static int[] Sorted(int[] xs) => xs.Order().ToArray();

            [Natural]
            public static T[] Twice<T>(T[] xs) => xs.Concat(xs).ToArray();
        }
        """);

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string source) =>
        AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), source, ("feq.suggest_undeclared", "false"));
}
