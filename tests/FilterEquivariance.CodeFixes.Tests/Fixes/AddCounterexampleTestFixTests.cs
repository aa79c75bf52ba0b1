using System.Collections.Immutable;
using FilterEquivariance.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class AddCounterexampleTestFixTests
{
    private static readonly ImmutableArray<MetadataReference> Xunit = [.. new[] { typeof(Assert), typeof(FactAttribute) }.Select(Reference)];

    private static readonly Dictionary<string, ImmutableArray<MetadataReference>> Frameworks = new()
    {
        ["xunit"] = Xunit,
        ["NUnit"] = [Reference(typeof(NUnit.Framework.Assert))],
        ["MSTest"] = [Reference(typeof(Microsoft.VisualStudio.TestTools.UnitTesting.Assert)), Reference(typeof(Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute))],
    };

    private readonly FixVerifier _verifier = new(new AddCounterexampleTestFix());

    [Fact]
    public async Task TheTest_ReadsLikeTheCounterexample() => Assert.Equal(
        """
        using Xunit;

        namespace Shop.Tests;

        public class ListsLawTests
        {
            // Counterexample: for xs = [0, 0, 1] keeping {1}, filter after gives [] but filter before gives [1].
            [Fact]
            public void FirstTwo_CommutesWithFiltering()
            {
                var xs = new int[] { 0, 0, 1 };
                Func<int, bool> kept = x => new int[] { 1 }.Contains(x);

                var after = Lists.FirstTwo(xs).Where(kept).ToList();
                var before = Lists.FirstTwo(xs.Where(kept).ToArray()).ToList();

                Assert.Equal(after, before);
            }
        }

        """,
        await WrittenAsync(await AddedAsync(Open("""
            using FilterEquivariance;
            namespace Shop;
            public static class Lists { [FilterEquivariant] public static int[] FirstTwo(int[] xs) => xs.Take(2).ToArray(); }
            """, Xunit))));

    public static TheoryData<string, string, string> Functions() => new()
    {
        { "xunit", "[FilterEquivariant] public static int[] F(int[] xs) => xs.Take(2).ToArray();", "public static int[] F(int[] xs) => xs;" },
        { "NUnit", "[FilterEquivariant] public static int[] F(int[] xs) => xs.Take(2).ToArray();", "public static int[] F(int[] xs) => xs;" },
        { "MSTest", "[FilterEquivariant] public static int[] F(int[] xs) => xs.Take(2).ToArray();", "public static int[] F(int[] xs) => xs;" },
        { "NUnit", "[MapEquivariant] public static int[] F(int[] xs) => xs.Distinct().ToArray();", "public static int[] F(int[] xs) => xs;" },
        { "xunit", "[MapEquivariant] public static List<string> F(List<string> xs) => xs.Distinct().ToList();", "public static List<string> F(List<string> xs) => xs;" },
        { "xunit", "[MapEquivariant] public static string F(string xs) => new string(xs.Distinct().ToArray());", "public static string F(string xs) => xs;" },
        { "MSTest", "[FilterEquivariant] public static List<T> F<T>(List<T> xs) => xs.Skip(1).ToList();", "public static List<T> F<T>(List<T> xs) => xs;" },
        { "xunit", "[FilterEquivariant] public static IEnumerable<int> F(IEnumerable<int> xs, IEnumerable<int> ys) => xs.Take(1).Concat(ys);", "public static IEnumerable<int> F(IEnumerable<int> xs, IEnumerable<int> ys) => xs.Concat(ys);" },
        { "xunit", "[FilterEquivariant] public static int[] F(int[] xs, int n) => xs.SelectMany(x => Enumerable.Repeat(x, n)).ToArray();", "public static int[] F(int[] xs, int n) => n < 0 ? throw new ArgumentOutOfRangeException(nameof(n)) : xs;" },
        { "NUnit", "[FilterEquivariant] public static int[] F(int[] xs) => xs.Length == 1 ? throw new InvalidOperationException() : xs;", "public static int[] F(int[] xs) => xs;" },
        { "MSTest", "[FilterEquivariant] public static int[] F(int[] xs) => xs.Length == 1 ? throw new InvalidOperationException() : xs;", "public static int[] F(int[] xs) => xs;" },
        { "xunit", "[MapEquivariant] public static DayOfWeek[] F(DayOfWeek[] xs) => xs.Distinct().ToArray();", "public static DayOfWeek[] F(DayOfWeek[] xs) => xs;" },
        { "xunit", "[MapEquivariant] public static float[] F(float[] xs) => xs.Where(x => x != 0.5f).ToArray();", "public static float[] F(float[] xs) => xs;" },
        { "xunit", "[MapEquivariant] public static int?[] F(int?[] xs) => xs.Where(x => x != null).ToArray();", "public static int?[] F(int?[] xs) => xs;" },
        { "xunit", "public record Item(int Price, string Name); [MapEquivariant] public static Item[] F(Item[] xs) => xs.OrderBy(x => x.Price).ToArray();", "public record Item(int Price, string Name); public static Item[] F(Item[] xs) => xs;" },
        { "xunit", "[MapEquivariant] public static (int, bool)[] F((int, bool)[] xs) => xs.Where(x => x.Item2).ToArray();", "public static (int, bool)[] F((int, bool)[] xs) => xs;" },
        { "xunit", "[FilterEquivariant] public static Stack<int> F(Stack<int> xs) => new(xs.Take(1));", "public static Stack<int> F(Stack<int> xs) => xs;" },
        { "xunit", "[FilterEquivariant] public static int[] F(ReadOnlySpan<int> xs) => xs.Slice(xs.Length / 2).ToArray();", "public static int[] F(ReadOnlySpan<int> xs) => xs.ToArray();" },
        { "xunit", "[FilterEquivariant] public static int[] F(int[] xs, Func<int, bool> @where) => xs.TakeWhile(@where).ToArray();", "public static int[] F(int[] xs, Func<int, bool> @where) => xs.Where(@where).ToArray();" },
        { "xunit", "[FilterEquivariant] public static int[] F(int[] kept, [Fixed] int[] order) => kept.Take(order.Length).ToArray();", "public static int[] F(int[] kept, [Fixed] int[] order) => kept;" },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task TheTest_Fails_UntilTheFunctionIsRepaired(string framework, string broken, string repaired)
    {
        var added = await AddedAsync(Open(Source(broken), Frameworks[framework]));

        Assert.NotNull(await CompiledTests.FirstFailureAsync(added));

        var document = added.Projects.First().Documents.Last();
        var after = added.WithDocumentText(document.Id, Microsoft.CodeAnalysis.Text.SourceText.From(Source(repaired)));
        Assert.Null(await CompiledTests.FirstFailureAsync(after));
    }

    [Fact]
    public async Task ASecondTest_JoinsTheFirst()
    {
        var once = await AddedAsync(Open(Source("[FilterEquivariant] public static int[] F(int[] xs) => xs.Take(2).ToArray();"), Xunit));
        var twice = await AddedAsync(once);

        var text = await WrittenAsync(twice);
        Assert.Contains("void F_CommutesWithFiltering()", text);
        Assert.Contains("void F_CommutesWithFiltering_2()", text);
        Assert.NotNull(await CompiledTests.FirstFailureAsync(twice));
    }

    [Theory]
    [InlineData("[FilterEquivariant] static int[] F(int[] xs) => xs.Take(2).ToArray();")]
    [InlineData("public static int[] F(int[] xs) { return Local(xs); [FilterEquivariant] static int[] Local(int[] ys) => ys.Take(2).ToArray(); }")]
    public async Task WhatTestsCannotCall_IsNotOffered(string function) => Assert.Empty(await _verifier.ActionsAsync(Open(Source(function), Xunit), "FEQ1001"));

    [Fact]
    public async Task WithoutATestProject_NothingIsOffered()
    {
        var source = Source("[FilterEquivariant] public static int[] F(int[] xs) => xs.Take(2).ToArray();");

        Assert.Empty(await _verifier.ActionsAsync(FixWorkspace.Open(source), "FEQ1001"));
        Assert.Empty(await _verifier.ActionsAsync(Open(source, []), "FEQ1001"));
    }

    private static string Source(string function) => $"using FilterEquivariance; namespace Shop; public static class Lists {{ {function} }}";

    private static MetadataReference Reference(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private static Solution Open(string source, ImmutableArray<MetadataReference> framework) => FixWorkspace.Open(source).AddTests("Shop.Tests", framework);

    private static async Task<string> WrittenAsync(Solution solution) =>
        (await solution.Projects.Last().Documents.Single(document => document.Name == "ListsLawTests.cs").GetTextAsync()).ToString();

    private async Task<Solution> AddedAsync(Solution solution)
    {
        var actions = await _verifier.ActionsAsync(solution, "FEQ1001");
        return await FixVerifier.ApplyAsync(solution, Assert.Single(actions.Count > 0 ? actions : await _verifier.ActionsAsync(solution, "FEQ2001")));
    }
}
