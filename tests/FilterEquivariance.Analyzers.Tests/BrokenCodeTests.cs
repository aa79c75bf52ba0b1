using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Analyzers.Tests;

/// <summary>Code is broken most of the time while it is typed. Whatever is left of it, the analyzer neither throws nor reports a fault of its own.</summary>
public sealed class BrokenCodeTests
{
    private const int MutantsPerSource = 350;

    private static readonly (string, string)[] Options = [("feq.suggest_undeclared", "true"), ("feq.step_budget", "2000"), ("feq.small_scope_length", "2")];

    public static TheoryData<int, string> Sources() => new()
    {
        {
            1,
            """
            using FilterEquivariance;
            static class Chains
            {
                [FilterEquivariant] public static int[] Evens(int[] xs) => xs.Where(x => x % 2 == 0).OrderBy(x => -x).ToArray();
                [Natural] public static T[] Twice<T>(T[] xs) => xs.Concat(xs.Reverse()).ToArray();
                [FilterEquivariant] public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray();
            }
            """
        },
        {
            2,
            """
            using FilterEquivariance;
            static class Loops
            {
                [FilterEquivariant]
                public static List<int> Positive(List<int> xs)
                {
                    var result = new List<int>();
                    for (var i = 0; i < xs.Count; i++)
                    {
                        if (xs[i] > 0 && !result.Contains(xs[i]))
                            result.Add(xs[i]);
                        else if (xs[i] < -9)
                            continue;
                    }

                    return result;
                }

                public static IEnumerable<int> Lazily(IEnumerable<int> xs)
                {
                    foreach (var (x, i) in xs.Select((x, i) => (x, i)))
                        if (i % 2 == 0)
                            yield return x;
                }
            }
            """
        },
        {
            3,
            """
            using FilterEquivariance;
            static class Patterns
            {
                [MapEquivariant]
                public static int[] Turned(int[] xs) => xs switch
                {
                    [] => [],
                    [var only] => [only],
                    [var first, .. var rest] => [.. Turned(rest), first],
                };

                [FilterEquivariant]
                public static int[] Sorted(int[] xs) => xs.Length <= 1 ? xs : [.. Sorted(xs[1..].Where(x => x < xs[0]).ToArray()), xs[0], .. Sorted(xs[1..].Where(x => x >= xs[0]).ToArray())];
            }
            """
        },
        {
            4,
            """
            using FilterEquivariance;
            namespace Shop;
            record Order(int Id, string? Name, decimal Price = 0m);
            class Orders
            {
                private readonly Dictionary<string, int> _ranks = new() { ["a"] = 1 };
                [FilterEquivariant]
                public List<Order> Ranked(List<Order> orders, [Fixed] string[] names, bool backwards = false)
                {
                    [Natural] static List<T> Copy<T>(List<T> ys) { try { return ys.ToList(); } finally { } }
                    Func<Order, int> key = o => _ranks.TryGetValue(o.Name ?? "", out var rank) ? rank : names.Length;
                    return backwards ? Copy(orders.OrderByDescending(key).ThenBy(o => o is { Price: > 1m } ? 1 : 0).ToList()) : orders.OrderBy(key).ToList();
                }
            }
            """
        },
        {
            5,
            """
            using FilterEquivariance;
            static class Queues
            {
                [FilterEquivariant]
                public static Queue<int> Drained(Queue<int> xs)
                {
                    var copy = new Queue<int>(xs); var seen = new HashSet<int>(); var result = new Queue<int>();
                    while (copy.Count > 0) { var x = copy.Dequeue(); if (seen.Add(x)) result.Enqueue(x); }
                    return result;
                }

                [FilterEquivariant]
                public static string Vowels(string text) => string.Concat(from c in text where "aeiou".Contains(c) let d = char.ToUpper(c) group d by d into g select g.Key);

                [MapEquivariant]
                public static ReadOnlyMemory<byte> Head(ReadOnlyMemory<byte> xs) { unsafe { return xs.Length > 3 ? xs[..^1] : xs; } }
            }
            """
        },
        {
            6,
            """
            using FilterEquivariance;
            static class Extensions
            {
                extension<T>(IEnumerable<T> source) where T : IComparable<T>
                {
                    public IEnumerable<T> Ascending() => source.OrderBy(x => x);
                }

                [FilterEquivariant]
                public static async Task<int[]> Later(int[] xs) { await Task.Yield(); return xs; }

                [FilterEquivariant]
                public static int[] Nested(int[] xs)
                {
                    int[] Inner(int[] ys, int depth) => depth == 0 ? ys : Inner(ys.Select(y => y).ToArray(), depth - 1);
                    int total = 0; foreach (var x in xs) { total += x; if (total > 100) break; goto next; next: ; }
                    return Inner(xs, total);
                }
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Mutants_NeverMakeTheAnalyzerFail(int seed, string source)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToArray();
        var random = new Random(seed);
        var empty = SourceCompiler.CompileWithErrors("");
        var tree = empty.SyntaxTrees.Single(candidate => candidate.FilePath == "Source.cs");
        for (var count = 0; count < MutantsPerSource; count++)
        {
            var mutant = TokenMutation.Of(tokens, random);
            var compilation = empty.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(mutant)));
            IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> found;
            try
            {
                found = await AnalyzerVerifier.RunAsync(new EquivarianceAnalyzer(), compilation, Options);
            }
            catch (AggregateException exception)
            {
                throw new InvalidOperationException(mutant, exception);
            }

            var fault = found.FirstOrDefault(diagnostic => diagnostic.GetMessage().Contains("failed with", StringComparison.Ordinal));
            Assert.True(fault is null, $"{fault}{Environment.NewLine}{mutant}");
        }
    }

    [Fact]
    public void ThereAreTwoThousandMutants() => Assert.True(Sources().Count * MutantsPerSource >= 2_000);
}
