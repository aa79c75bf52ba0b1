using FilterEquivariance.Generators.Rules;
using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Generators.Tests;

public class ExtrapolantAnalyzerTests
{
    [Theory]
    [InlineData("Extrapolant", "static int[] F(int[] xs) => xs;", "'F' cannot be written from its examples: it is no partial method without body")]
    [InlineData("Extrapolant", "internal static partial int F(int[] xs);", "'F' cannot be written from its examples: its result 'int' is no list")]
    [InlineData("Extrapolant", "internal static partial int[] F(int[] xs, int n);", "'F' cannot be written from its examples: the parameter 'n' is no list of 'int'")]
    [InlineData("Extrapolant", "internal static partial int[] F(long[] xs);", "'F' cannot be written from its examples: the parameter 'xs' is no list of 'int'")]
    [InlineData("Extrapolant", "internal static partial int[] F(ref int[] xs);", "'F' cannot be written from its examples: the parameter 'xs' is passed by reference")]
    [InlineData("Extrapolant", "internal static partial int[] F();", "'F' cannot be written from its examples: it has no list parameter")]
    [InlineData("Extrapolant", "internal static partial int[,] F(int[] xs);", "'F' cannot be written from its examples: its result 'int[,]' is no list")]
    [InlineData("Extrapolant(EquivarianceClass.FilterEquivariant)", "internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: its class is none of Natural, EqualityAware and OrderAware")]
    [InlineData("Extrapolant(EquivarianceClass.OrderAware)", "internal static partial int[] F(int[] xs, int[] ys);", "'F' cannot be written from its examples: only natural functions are written for several lists")]
    [InlineData("Extrapolant", "[Example(1, 2)] internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: an example consists of arrays of constants, or of strings of letters")]
    [InlineData("Extrapolant", "[Example(null)] internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: an example consists of arrays of constants, or of strings of letters")]
    [InlineData("Extrapolant", "[Example(\"ab\")] internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: an example needs 2 lists, one for each parameter and the result")]
    [InlineData("Extrapolant", "[Example(\"ab\", new[] { 1, 2 })] internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: its examples mix elements of different types")]
    [InlineData("Extrapolant", "[Example(\"ab\", \"ba\"), Example(\"ab\", \"ab\")] internal static partial int[] F(int[] xs);", "The examples of 'F' contradict each other: ['a', 'b'] → ['b', 'a'], ['a', 'b'] → ['a', 'b'] are two answers for one list")]
    [InlineData("Extrapolant", "[Example(new[] { 0, 1 }, new[] { 0, 0, 1, 0, 1, 1 })] internal static partial int[] F(int[] xs);", "The examples of 'F' contradict each other: [0, 2] → [0, 0, 2, 0, 2, 2], [0, 1] → [0, 0, 1, 0, 1, 1], [1, 2] → [1, 1, 2, 1, 2, 2] order their elements in a circle")]
    [InlineData("Extrapolant", "internal static partial int[] F(int[] xs);", "The examples of 'F' do not determine it: add one for [0, 1]")]
    [InlineData("Extrapolant", "[Example(\"aba\", \"aba\")] internal static partial int[] F(int[] xs);", "The examples of 'F' do not determine it: add one for [0, 1]")]
    [InlineData("Extrapolant", "internal static partial int[] F(int[] xs, int[] ys);", "The examples of 'F' do not determine it: add one for [0, 1], [2, 3]")]
    [InlineData("Extrapolant(EquivarianceClass.OrderAware)", "[Example(\"ab\", \"ab\")] internal static partial int[] F(int[] xs);", "The examples of 'F' do not determine it: add one for [1, 0]")]
    [InlineData("Extrapolant", "[Example(\"abc\", \"bca\")] internal static partial int[] F(int[] xs);", "No natural function has the examples of 'F': ['a', 'b', 'c'] → ['b', 'c', 'a']: the output cannot be read as passes over the input from offset 0 on")]
    [InlineData("Extrapolant(EquivarianceClass.OrderAware, Beyond = Beyond.Continue)", "[Example(\"bca\", \"abc\")] internal static partial int[] F(int[] xs);", "'F' cannot be written from its examples: its examples do not show how it continues: it takes elements that occur once, twice and three times, whose copies go on by equal steps")]
    [InlineData("Extrapolant", "[Example(\"ab\", \"c\")] internal static partial int[] F(int[] xs);", "No natural function has the examples of 'F': ['a', 'b'] → ['c'] gives an element that the list lacks")]
    [InlineData("Extrapolant(EquivarianceClass.EqualityAware)", "[Example(\"bca\", \"abc\")] internal static partial int[] F(int[] xs);", "No equality-aware function has the examples of 'F': ['b', 'c', 'a'] → ['a', 'b', 'c']: no function that looks at nothing but which elements are equal has this value")]
    public async Task WhatCannotBeWritten_IsSaidAtTheAttribute(string attribute, string method, string message)
    {
        var source = $"using FilterEquivariance;\nstatic partial class Lists\n{{\n    [{attribute}]\n    {method}\n}}";
        var found = Assert.Single(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), SourceCompiler.CompileWithErrors(source)));
        Assert.True(message == found.GetMessage(), found.GetMessage());
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        var blamed = source.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
        Assert.True(blamed == attribute || blamed.StartsWith("Example(", StringComparison.Ordinal), blamed);

        // Without any body the compiler would stop before it shows the rule.
        var run = GeneratorRun.Of(source);
        Assert.Empty(run.Errors);
        Assert.Single(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), run.Compilation));
        Assert.All(run.Sources, text => Assert.Contains("throw new global::System.NotSupportedException", text));
    }

    [Fact]
    public async Task ClosedTypes_AreNamed()
    {
        var found = await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), SourceCompiler.CompileWithErrors("using FilterEquivariance; static class Lists { [Extrapolant, Example(\"ab\", \"ba\")] static partial int[] F(int[] xs); }"));
        Assert.Equal("'F' cannot be written from its examples: the type 'Lists' is not partial", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task WhatIsWritten_IsNotReported() =>
        Assert.Empty(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), SourceCompiler.CompileWithErrors("using FilterEquivariance; static partial class Lists { [Extrapolant, Example(\"ab\", \"ba\")] static partial int[] F(int[] xs); }")));
}
