using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;

namespace FilterEquivariance.Analyzers.Tests.Rules;

public sealed class MisplacedAttributeTests
{
    [Fact]
    public async Task AMethodWithoutAListResult_IsNotAListFunction()
    {
        var found = await VerifyAsync("""
            using FilterEquivariance;
            static class Lists
            {
                [{|FEQ4001:FilterEquivariant|}]
                public static int Total(int[] xs) => xs.Sum();
            }
            """);

        Assert.Equal(
            "'FilterEquivariant' says nothing about 'Total', which is not a list function: it needs a list as result and a list parameter of the same element type",
            found.Single().GetMessage());
    }

    [Fact]
    public Task Natural_IsReportedOnce() => VerifyAsync("""
        using FilterEquivariance;
        static class Lists
        {
            [{|FEQ4001:Natural|}]
            public static int[] Fixed([Fixed] int[] xs) => xs;
        }
        """);

    [Fact]
    public Task ALambda_CannotDeclareALaw() => VerifyAsync("""
        using FilterEquivariance;
        static class Lists
        {
            public static readonly Func<int[], int[]> Copy = [{|FEQ4001:FilterEquivariant|}] (int[] xs) => xs.ToArray();
        }
        """);

    [Fact]
    public Task AMemberWithoutABody_IsAnAssumption_NotAMistake() => VerifyAsync("""
        using FilterEquivariance;
        interface ILists
        {
            [FilterEquivariant]
            int[] Ordered(int[] xs);
        }

        abstract class Lists
        {
            [MapEquivariant]
            public abstract int[] Rearranged(int[] xs);
        }
        """);

    [Fact]
    public async Task AMisspelledType_IsLeftToTheCompiler()
    {
        var compilation = SourceCompiler.CompileWithErrors("""
            using FilterEquivariance;
            static class Lists
            {
                [FilterEquivariant]
                public static Lsit<int> Sorted(Lsit<int> xs) => xs;
            }
            """);

        Assert.Empty(await AnalyzerVerifier.RunAsync(new EquivarianceAnalyzer(), compilation));
    }

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> VerifyAsync(string source) =>
        AnalyzerVerifier.VerifyAsync(new EquivarianceAnalyzer(), source, ("feq.suggest_undeclared", "false"));
}
