using FilterEquivariance.Testing.Analyzers;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class AssumptionTests
{
    [Fact]
    public async Task ACounterexample_ContradictsAnAssumption()
    {
        var found = await VerifyAsync("""
            static class Lists
            {
                [{|FEQ1005:AssumeFilterEquivariant("only takes from the front")|}]
                [{|FEQ2005:AssumeMapEquivariant("it adds nothing new")|}]
                static int[] Newest(int[] xs) => xs.Distinct().Take(2).ToArray();
            }
            """);

        Assert.Equal(
            [
                "'Newest' is assumed to be filter-equivariant but is not: for xs = [0, 1, 2] keeping {1, 2}, filter after gives [1] but filter before gives [1, 2]",
                "'Newest' is assumed to be map-equivariant but is not: for xs = [0, 1] and g = {0→0, 1→0}, map after gives [0, 0] but map before gives [0]",
            ],
            found.Select(diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public async Task AProof_MakesAnAssumptionNeedless()
    {
        var found = await VerifyAsync("""
            static class Lists
            {
                [{|FEQ1006:AssumeFilterEquivariant("it only moves elements")|}]
                [{|FEQ2006:AssumeMapEquivariant("it only moves elements")|}]
                static T[] Backwards<T>(T[] xs) => xs.Reverse().ToArray();
            }
            """);

        Assert.Equal(
            ["'Backwards' is filter-equivariant (reversal) and need not be assumed to be", "'Backwards' is map-equivariant (reversal) and need not be assumed to be"],
            found.Select(diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public Task WhatIsNotKnown_MayBeAssumed() => VerifyAsync("""
        static class Lists
        {
            [AssumeFilterEquivariant("the year is a constant")]
            static int[] Lately(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;

            // The assumption answers for the claim, too.
            [FilterEquivariant, AssumeFilterEquivariant("the year is a constant")]
            static int[] Now(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;

            [{|FEQ2002:MapEquivariant|}, AssumeFilterEquivariant("the year is a constant")]
            static int[] Then(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;
        }

        abstract class Base
        {
            [AssumeMapEquivariant("there is nothing to check here")]
            protected abstract int[] Shuffled(int[] xs);
        }
        """);

    [Fact]
    public Task AClaim_MayRestOnAnAssumption() => VerifyAsync("""
        interface IOrder { [FilterEquivariant] int[] Sorted(int[] xs); int[] Silent(int[] xs); }
        static class Lists
        {
            [FilterEquivariant]
            static int[] Largest(IOrder order, int[] xs) => order.Sorted(xs).Where(x => x > 9).ToArray();

            [{|FEQ1002:FilterEquivariant|}]
            static int[] Any(IOrder order, int[] xs) => order.Silent(xs);

            [{|FEQ1001:FilterEquivariant|}]
            static int[] Fooled(int[] xs) => Wrong(xs);

            [{|FEQ1005:AssumeFilterEquivariant("so")|}]
            static int[] Wrong(int[] xs) => xs.Take(1).ToArray();
        }
        """);

    [Fact]
    public Task TheAssembly_CanVouchForAMethod() => VerifyAsync("""
        [assembly: {|FEQ1005:AssumeFilterEquivariant("M:Lists.FirstTwo(System.Int32[])", "it is short")|}]
        [assembly: AssumeMapEquivariant("M:Lists.Lately(System.Int32[])", "the year is a constant")]
        static class Lists
        {
            static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            [MapEquivariant] static int[] Lately(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;
        }
        """);

    [Fact]
    public async Task AReason_MustBeGiven()
    {
        var found = await VerifyAsync("""
            [assembly: {|FEQ4002:AssumeFilterEquivariant("M:Lists.Second(System.Int32[])", " ")|}]
            static class Lists
            {
                [{|FEQ4002:AssumeFilterEquivariant("")|}]
                static int[] First(int[] xs) => xs.Take(1).ToArray();

                static int[] Second(int[] xs) => xs.Take(2).ToArray();

                [{|FEQ4002:AssumeMapEquivariant(null!)|}]
                static int[] Third(int[] xs) => xs.Reverse().ToArray();

                [{|FEQ1002:FilterEquivariant|}, {|FEQ4002:AssumeFilterEquivariant("\t")|}]
                static int[] Lately(int[] xs) => DateTime.Now.Year > 3000 ? [] : xs;
            }

            interface IOrder
            {
                [{|FEQ4002:AssumeFilterEquivariant("")|}] int[] Sorted(int[] xs);
            }
            """);

        Assert.Equal("'AssumeFilterEquivariant' gives no reason for 'M:Lists.Second(System.Int32[])', so nothing is assumed", found[0].GetMessage());
        Assert.Equal("'AssumeFilterEquivariant' gives no reason for 'First', so nothing is assumed", found[1].GetMessage());
    }

    [Fact]
    public async Task AnAssumptionAboutNoListFunction_SaysNothing()
    {
        var found = await VerifyAsync("""
            [assembly: {|FEQ4001:AssumeFilterEquivariant("M:Lists.Nowhere(System.Int32[])", "so")|}]
            [assembly: {|FEQ4001:AssumeMapEquivariant("M:Lists.Total(System.Int32[])", "so")|}]
            [assembly: AssumeFilterEquivariant("M:System.Linq.Enumerable.Distinct``1(System.Collections.Generic.IEnumerable{``0})", "documented")]
            static class Lists
            {
                [{|FEQ4001:AssumeFilterEquivariant("so")|}]
                static int Total(int[] xs) => xs.Sum();
            }
            """);

        Assert.Equal("'AssumeFilterEquivariant' says nothing about 'M:Lists.Nowhere(System.Int32[])', which is not a list function: no method has this documentation id", found[0].GetMessage());
    }

    [Fact]
    public Task OtherAttributesOfThatName_AreNotOurs() => AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), """
        namespace Elsewhere
        {
            [AttributeUsage(AttributeTargets.All)]
            sealed class AssumeFilterEquivariantAttribute(string reason) : Attribute { public string Reason => reason; }

            static class Lists
            {
                [AssumeFilterEquivariant("")]
                static int[] First(int[] xs) => xs.Take(1).ToArray();
            }
        }
        """, ("feq.suggest_undeclared", "false"));

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string source) =>
        AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), "using FilterEquivariance;\n" + source, ("feq.suggest_undeclared", "false"));
}
