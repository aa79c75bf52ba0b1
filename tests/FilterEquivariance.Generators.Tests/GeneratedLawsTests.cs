using FilterEquivariance.Analyzers;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Generators.Tests;

/// <summary>The engine knows what generated functions do, or at least their laws, and needs no assumption.</summary>
public class GeneratedLawsTests
{
    private const string Source = """
        using FilterEquivariance;
        public static partial class Written
        {
            [Extrapolant, Example("ab", "abba")]
            public static partial List<T> Mirrored<T>(List<T> xs);

            [Extrapolant, Example("ab", "ba")]
            public static partial T[] Backwards<T>(ReadOnlySpan<T> xs);

            [Extrapolant, Example("ab", "cd", "cdaabb")]
            public static partial IEnumerable<int> Both(IReadOnlyList<int> xs, int[] ys);

            [Extrapolant, Example("ab", "abab")]
            public static partial int[] Twice(IEnumerable<int> xs);

            [Extrapolant, Example("ab", "ba")]
            public static partial Queue<int> Line(Queue<int> xs);

            [Extrapolant(EquivarianceClass.OrderAware, Beyond = Beyond.Continue), Example("bbcfaaebeccd", "aabbbcccdeef")]
            public static partial int[] Sorted(int[] xs);

            [Extrapolant(EquivarianceClass.OrderAware, Beyond = Beyond.Drop), Example("bca", "abc")]
            public static partial T[] SortedAny<T>(T[] xs);

            [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "abcde")]
            public static partial string[] Once(IEnumerable<string> xs);

            [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Drop), Example("abbcdeed", "abcde")]
            public static partial double[] OnceOfDoubles(double[] xs);

            [Extrapolant(EquivarianceClass.EqualityAware), Example("abbcdeed", "abcde")]
            public static partial int[] OnceOrRefused(int[] xs);

            [Extrapolant, Example("ab", "ba")]
            public static partial int[] Over(int[] xs);

            [Extrapolant, Example("ab", "abab")]
            public static partial List<int> Over(List<int> xs);
        }

        public static class Callers
        {
            public static List<int> CallsMirrored(List<int> xs) => Written.Mirrored(xs.Where(x => x > 0).ToList()); // proved refuted
            public static List<int> MirroredTwice(List<int> xs) => Written.Mirrored(Written.Mirrored(xs)); // proved proved
            public static List<int> HalfOfMirrored(List<int> xs) => Written.Mirrored(xs).Take(xs.Count).ToList(); // unknown proved
            public static List<int> FirstOfMirrored(List<int> xs) => Written.Mirrored(xs).Take(2).ToList(); // refuted proved
            public static int[] CallsBackwards(int[] xs) => Written.Backwards<int>(xs); // proved proved
            public static IEnumerable<int> CallsBoth(int[] xs) => Written.Both(xs, xs.Reverse().ToArray()); // proved proved
            public static IEnumerable<int> BothOfSome(int[] xs) => Written.Both(xs, xs.Skip(1).ToArray()); // refuted proved
            public static int[] TwiceOfAQueryThatChanges(List<int> xs) { var seen = new HashSet<int>(); return Written.Twice(xs.Where(x => seen.Add(x))); } // unknown refuted
            public static int[] SecondHalfOfIt(List<int> xs) { var seen = new HashSet<int>(); var ys = Written.Twice(xs.Where(x => seen.Add(x))); return ys.Skip(ys.Length / 2).ToArray(); } // unknown refuted
            public static Queue<int> CallsLine(Queue<int> xs) => Written.Line(xs); // proved proved
            public static int[] CallsSorted(int[] xs) => Written.Sorted(xs); // proved unknown
            public static int[] CallsSortedAny(int[] xs) => Written.SortedAny(xs); // proved unknown
            public static Uri[] UrisHaveNoOrder(Uri[] xs) => Written.SortedAny(xs); // unknown unknown
            public static string[] CallsOnce(List<string> xs) => Written.Once(xs); // proved unknown
            public static double[] ZerosDiffer(double[] xs) => Written.OnceOfDoubles(xs); // unknown unknown
            public static int[] Refuses(int[] xs) => Written.OnceOrRefused(xs); // unknown unknown
            public static List<int> CallsOverload(List<int> xs) => Written.Over(xs); // proved proved
            public static List<int> OverloadsHaveFormsOfTheirOwn(List<int> xs) => Written.Over(xs).Count == xs.Count ? xs.Take(1).ToList() : xs; // unknown proved
        }
        """;

    [Fact]
    public void CallersAreDecided()
    {
        var run = GeneratorRun.Of(Source);
        Assert.Empty(run.Errors);
        var lowering = new CompilationLowering(run.Compilation);
        var expected = Source.Split('\n').Where(line => line.Contains(" // ")).Select(line => (Name: line[..line.IndexOf('(')].Split(' ')[^1], Verdicts: line.Split(" // ")[1].Trim())).ToArray();
        var functions = lowering.FindListFunctions(CancellationToken.None).ToDictionary(function => function.Symbol.Name);
        var found = expected.Select(caller =>
        {
            var report = Decider.Decide(lowering.Lower(functions[caller.Name], CancellationToken.None), new DecisionOptions(), CancellationToken.None);
            return $"{caller.Name} {Word(report.Filter)} {Word(report.Map)}";
        });
        Assert.Equal(string.Join("\n", expected.Select(caller => $"{caller.Name} {caller.Verdicts}")), string.Join("\n", found));
    }

    [Fact]
    public async Task FiltersMoveThroughGeneratedFunctions()
    {
        var run = GeneratorRun.Of(Source + """
            public static class Chains
            {
                public static List<int> ThroughMirrored(List<int> xs) => Written.Mirrored(xs).Where(x => x > 0).ToList();
                public static int[] ThroughSorted(int[] xs) => Written.Sorted(xs).Where(x => x > 0).ToArray();
                public static int[] NotWhereElementsAreRefused(int[] xs) => Written.OnceOrRefused(xs).Where(x => x > 0).ToArray();
            }
            """);
        var diagnostics = await run.Compilation.WithAnalyzers([new RewriteAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            ["Mirrored", "Sorted"],
            diagnostics.Where(diagnostic => diagnostic.Id == "FEQ3001").Select(diagnostic => diagnostic.GetMessage()).Order().Select(message => message.Contains("'Mirrored'") ? "Mirrored" : message.Contains("'Sorted'") ? "Sorted" : message));
    }

    private static string Word(LawReport report) => report.Verdict switch
    {
        Verdict.Proved { Proof.Assuming.Count: 0 } => "proved",
        Verdict.Proved => "assumed",
        Verdict.Refuted => "refuted",
        _ => "unknown",
    };
}
