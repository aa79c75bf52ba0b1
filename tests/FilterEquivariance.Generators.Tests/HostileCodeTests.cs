using FilterEquivariance.Generators.Rules;
using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Generators.Tests;

/// <summary>Whatever a user's code looks like, what is written compiles; where nothing can be written, one error says why.</summary>
public class HostileCodeTests
{
    private const string Ab = "[Extrapolant, Example(\"ab\", \"ba\")]";

    private const string Equal = "[Extrapolant(EquivarianceClass.EqualityAware), Example(\"abbcdeed\", \"abcde\")]";

    private const string Ordered = "[Extrapolant(EquivarianceClass.OrderAware), Example(\"cbadceb\", \"abbccde\")]";

    [Theory]
    [InlineData("overloads", $"static partial class Q {{ {Ab} public static partial List<T> F<T>(List<T> xs); {Ab} public static partial T[] F<T>(T[] xs); {Ab} public static partial string F(string xs); {Equal} internal static partial int[] F(int[] xs); static int[] F2() => []; }}")]
    [InlineData("overloads of two lengths", $"static partial class Q {{ {Ab} public static partial int[] F(int[] xs); [Extrapolant, Example(\"ab\", \"cd\", \"ba\")] public static partial int[] F(int[] xs, int[] ys); }}")]
    [InlineData("names that differ in case", $"static partial class Q {{ {Ab} public static partial int[] Sort(int[] xs); {Ab} public static partial int[] SORT(int[] xs); {Ab} public static partial int[] sort(int[] xs); }}")]
    [InlineData("types that differ in arity", $"static partial class Q {{ {Ab} public static partial int[] F(int[] xs); }} static partial class Q<T> {{ {Ab} public static partial int[] F(int[] xs); {Ab} public static partial T[] G(T[] xs); }}")]
    [InlineData("variables", "static partial class Q { [Extrapolant, Example(\"ab\", \"cd\", \"ef\", \"gh\", \"ab\")] public static partial int[] F(int[] result, int[] resultArgument, int[] run, int[] source1); }")]
    [InlineData("parameters like members", $"static partial class Q {{ {Equal} public static partial int[] F(int[] FForm); {Equal} public static partial int[] G(int[] GNormalForm); }}")]
    [InlineData("keywords", $"namespace @event.@class {{ static partial class @int {{ internal partial struct @record<@string> {{ {Ab} public static partial @string[] @is(@string[] @in); {Equal} public static partial List<@where> async<@where>(List<@where> await); }} }} }}")]
    [InlineData("type parameters with attributes", $"sealed class NoteAttribute : Attribute; static partial class Q<[Note] TOuter> {{ {Ab} public static partial T[] F<[Note] T>([Note] T[] xs); }}")]
    [InlineData("variant interfaces", $"partial interface IBoth<in TIn, out TOut> {{ {Ab} public static partial int[] F(int[] xs); }}")]
    [InlineData("instance methods of interfaces", $"partial interface IBoth {{ {Ab} private partial int[] F(int[] xs); }}")]
    [InlineData("kinds of types", $"partial record R {{ {Ab} public partial int[] F(int[] xs); }} partial record struct S {{ {Equal} public static partial int[] F(int[] xs); }} readonly partial struct V {{ {Ab} public partial int[] F(int[] xs); }} ref partial struct W {{ {Equal} public partial int[] F(int[] xs); }} sealed partial class C {{ {Ab} private protected partial int[] F(int[] xs); }}")]
    [InlineData("modifiers", $"abstract partial class B {{ public abstract int[] F(int[] xs); public virtual T[] G<T>(T[] xs) where T : class => xs; }} partial class D : B {{ {Ab} public sealed override partial int[] F(int[] xs); {Ab} public override partial T[] G<T>(T[] xs); {Ab} public virtual partial int[] H(int[] xs); }} partial class E : D {{ {Ab} public new partial int[] H(int[] xs); }}")]
    [InlineData("constraints", $"static partial class Q {{ {Ab} public static partial T[] F<T>(T[] xs) where T : class?, IComparable<T>?, new(); {Ab} public static partial T[] G<T, U>(T[] xs) where T : unmanaged, U; {Ab} public static partial T[] H<T>(T[] xs) where T : struct, Enum; {Equal} public static partial T[] I<T>(T[] xs) where T : notnull; }}")]
    [InlineData("nullable annotations", $"static partial class Q {{ {Ab} public static partial List<string?>? F(List<string?>? xs); {Equal} public static partial int?[] G(int?[] xs); {Ab} public static partial T?[] H<T>(T?[] xs); }}")]
    [InlineData("no annotations", $"#nullable disable\nstatic partial class Q {{ {Ab} public static partial List<string> F(List<string> xs); {Ordered} public static partial string[] G(IEnumerable<string> xs); }}")]
    [InlineData("elements of all kinds", $"static partial class Q {{ {Ab} public static partial int[][] F(int[][] xs); {Ab} public static partial int[][][,] A(int[][][,] xs); {Ab} public static partial List<int[]>[][] B(List<int[]>[][] xs); {Ab} public static partial int[][,] G(int[][,] xs); {Ab} public static partial (int A, string? B)[] H((int A, string? B)[] xs); {Ab} public static partial dynamic[] I(dynamic[] xs); {Ab} public static partial List<T[]>[] J<T>(List<T[]>[] xs); {Ab} public static partial Dictionary<int, int[]>[] K(Dictionary<int, int[]>[] xs); {Ab} public static partial int?[]?[] L(int?[]?[] xs); }}")]
    [InlineData("spans that end with the call", $"static partial class Q {{ {Ab} public static partial int[] F(scoped ReadOnlySpan<int> xs); {Ab} public static partial int[] G(params ReadOnlySpan<int> xs); {Ab} public static partial int[] H(this scoped Span<int> xs); {Equal} public static partial Span<int> I(Span<int> xs); {Ab} public static partial ReadOnlySpan<int> J(ReadOnlySpan<int> xs); }}")]
    [InlineData("a namespace called System", $"namespace My.System {{ class Span<T>; class Array; static partial class Q {{ {Ab} public static partial int[] F(int[] xs); {Equal} public static partial int[] G(int[] xs); }} namespace Collections.Generic {{ static partial class P {{ {Ordered} public static partial global::System.Collections.Generic.List<int> F(global::System.Collections.Generic.List<int> xs); }} }} }}")]
    [InlineData("a type called System", $"static partial class Q {{ class System; class FilterEquivariance; {Ordered} public static partial global::System.Collections.Generic.Queue<int> F(int[] xs); {Ab} public static partial global::System.Collections.Generic.List<int> G(int[] xs); }}")]
    [InlineData("in the namespace System", $"namespace System {{ public static partial class Q {{ {Ab} public static partial int[] F(int[] xs); }} }}")]
    [InlineData("names of other alphabets", $"namespace Список {{ static partial class Ünïcödé {{ {Ab} public static partial int[] 裏返し(int[] 元); }} }}")]
    [InlineData("letters that end lines", "static partial class Q { [Extrapolant, Example(\"\\n\\u2028\\0<&\\\"\\ud83d\", \"\\ud83d\\\"&<\\0\\u2028\\n\")] public static partial string F(string xs); [Extrapolant, Example(new[] { \"*/\", \"</summary>\\r\\n#error x\" }, new[] { \"</summary>\\r\\n#error x\", \"*/\" })] public static partial string[] G(string[] xs); }")]
    [InlineData("numbers of all kinds", "static partial class Q { [Extrapolant, Example(new[] { double.NaN, -0.0 }, new[] { -0.0, double.NaN })] public static partial double[] F(double[] xs); [Extrapolant, Example(new[] { DayOfWeek.Friday, (DayOfWeek)77 }, new[] { (DayOfWeek)77, DayOfWeek.Friday })] public static partial int[] G(int[] xs); [Extrapolant, Example(new[] { true, false }, new[] { false, true })] public static partial bool[] H(bool[] xs); }")]
    [InlineData("long names", "static partial class AVeryLongNameOfATypeThatNobodyWouldWriteAVeryLongNameOfATypeThatNobodyWouldWriteAVeryLongNameOfATypeThatNobodyWouldWrite { [Extrapolant, Example(\"ab\", \"ba\")] public static partial int[] AVeryLongNameOfAMethodThatNobodyWouldWriteAVeryLongNameOfAMethodThatNobodyWouldWriteAVeryLongNameOfAMethodThatNobodyWouldWrite(int[] xs); }")]
    [InlineData("documentation", $"static partial class Q {{ /// <summary>&amp; {{}}</summary>\n{Ab} public static partial int[] F(int[] xs); }}")]
    public async Task WhatIsWritten_Compiles(string what, string source)
    {
        var run = GeneratorRun.Of(Usings(source));
        Assert.True(!run.Errors.Any(), $"{what}: {string.Join("\n", run.Errors)}\n{string.Join("\n", run.Sources)}");
        Assert.Empty(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), run.Compilation));
        Assert.All(run.Sources, text => Assert.DoesNotContain("NotSupportedException", text));
        Assert.All(run.Names, name => Assert.True(name.Length < 200, name));
    }

    [Theory]
    [InlineData($"file static partial class Q {{ {Ab} public static partial int[] F(int[] xs); }}", "the type 'Q' is local to its file")]
    [InlineData($"static partial class Q {{ public const string FNormalForm = \"\"; {Ab} public static partial int[] F(int[] xs); }}", "the name 'FNormalForm' of a member that is written with it is taken")]
    [InlineData($"static partial class Q {{ static void FForm() {{ }} {Equal} public static partial int[] F(int[] xs); }}", "the name 'FForm' of a member that is written with it is taken")]
    [InlineData($"static partial class FNormalForm {{ {Ab} public static partial int[] F(int[] xs); }}", "the name 'FNormalForm' of a member that is written with it is taken")]
    [InlineData($"static partial class Q<FNormalForm> {{ {Ab} public static partial int[] F(int[] xs); }}", "the name 'FNormalForm' of a member that is written with it is taken")]
    [InlineData($"static unsafe partial class Q {{ {Ab} public static partial int*[] F(int*[] xs); }}", "its elements are pointers")]
    [InlineData($"class var; static partial class Q {{ {Ab} public static partial int[] F(int[] xs); }}", "a type is called 'var'")]
    [InlineData($"static partial class Q {{ {Ab} public static partial var[] F<@var>(var[] xs); }}", "a type is called 'var'")]
    [InlineData("static partial class Q { [Extrapolant(Beyond = (Beyond)42), Example(\"ab\", \"ba\")] public static partial int[] F(int[] xs); }", "its 'Beyond' is no choice there is")]
    [InlineData($"static partial class Q {{ {Ab} public static partial int[] F(int[] xs); public static partial int[] F(int[] xs) => xs; }}", "it has a body")]
    [InlineData("static class Q { static void M() { [Extrapolant] int[] F(int[] xs) => xs; F([]); } }", "it is a local function")]
    public async Task WhatCannotBeWritten_IsOneError_InOneSentence(string source, string reason)
    {
        var run = GeneratorRun.Of(Usings(source));
        var found = Assert.Single(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), run.Compilation));
        Assert.Equal($"'F' cannot be written from its examples: {reason}", found.GetMessage());

        // The compiler misses the body where there is none.
        Assert.All(run.Errors, error => Assert.Equal("CS8795", error.Id));
    }

    [Fact]
    public async Task RepeatedMethods_AreWrittenOnce()
    {
        var run = GeneratorRun.Of(Usings($"static partial class Q {{ {Ab} public static partial int[] F(int[] xs); {Ab} public static partial int[] F(int[] ys); }}"));
        Assert.Single(run.Sources);
        Assert.Contains(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), run.Compilation), found => found.GetMessage() == "'F' cannot be written from its examples: it is declared twice");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public async Task OlderLanguages_AreNamed(LanguageVersion version)
    {
        var options = new CSharpParseOptions(version);
        var source = CSharpSyntaxTree.ParseText($"using FilterEquivariance; static partial class Q {{ {Ab} public static partial int[] F(int[] xs); }}", options);
        var before = CSharpCompilation.Create("Old", [source], SourceCompiler.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = CSharpGeneratorDriver.Create([new ExtrapolantGenerator().AsSourceGenerator()], parseOptions: options).RunGenerators(before).GetRunResult();

        Assert.Empty(result.GeneratedTrees);
        var found = Assert.Single(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), before));
        Assert.Equal("'F' cannot be written from its examples: partial methods with a result need C# 9 or newer", found.GetMessage());
    }

    [Fact]
    public void UsingDirectives_AreNotNeeded()
    {
        string[] shapes =
        [
            "int[]", "System.Span<int>", "System.Memory<int>", "System.Collections.Generic.IEnumerable<int>", "System.Collections.Generic.List<int>", "System.Collections.Generic.LinkedList<int>",
            "System.Collections.Generic.Queue<int>", "System.Collections.Generic.Stack<int>", "System.Collections.Immutable.ImmutableArray<int>", "System.Collections.Immutable.ImmutableList<int>",
        ];
        var methods = shapes.SelectMany((shape, number) => new[] { "[FilterEquivariance.Extrapolant, FilterEquivariance.Example(\"ab\", \"bababbaa\")]", Equal, Ordered }
            .Select((attributes, form) => $"{attributes.Replace("[Extrapolant", "[FilterEquivariance.Extrapolant").Replace("(EquivarianceClass", "(FilterEquivariance.EquivarianceClass").Replace(", Example", ", FilterEquivariance.Example")} public static partial {shape} F{number}{form}({shape} xs);"));
        Assert.Empty(Written($"static partial class Q {{ {string.Join("\n", methods)} {Ab.Replace("[E", "[FilterEquivariance.E").Replace(" E", " FilterEquivariance.E")} public static partial string S(string xs); }}", SourceCompiler.References)
            .GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task CopiedAttributes_SufficeForNaturalFunctions()
    {
        const string Copies = """
            namespace FilterEquivariance
            {
                enum EquivarianceClass { Natural, EqualityAware, OrderAware, FilterEquivariant }
                sealed class ExtrapolantAttribute(EquivarianceClass equivarianceClass = 0) : System.Attribute { public EquivarianceClass Class => equivarianceClass; }
                [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)]
                sealed class ExampleAttribute(params object[] lists) : System.Attribute { public object[] Lists => lists; }
            }
            """;
        var after = Written(
            $"using FilterEquivariance; {Copies} static partial class Q {{ {Ab} public static partial int[] F(int[] xs); {Equal} public static partial int[] G(int[] xs); }}",
            SourceCompiler.References.Where(reference => Path.GetFileName(reference.Display) != "FilterEquivariance.dll"));

        Assert.Empty(after.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = Assert.Single(await AnalyzerVerifier.RunAsync(new ExtrapolantAnalyzer(), after));
        Assert.Equal("'G' cannot be written from its examples: the library FilterEquivariance is not referenced", found.GetMessage());
    }

    private static CSharpCompilation Written(string source, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var before = CSharpCompilation.Create("Bare", [CSharpSyntaxTree.ParseText(source, options)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new ExtrapolantGenerator().AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(before, out var after, out _);
        return (CSharpCompilation)after;
    }

    private static string Usings(string source) => $"using FilterEquivariance;\n{source}";
}
