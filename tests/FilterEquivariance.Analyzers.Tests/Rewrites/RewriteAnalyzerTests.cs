using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Tests.Rewrites;

public sealed class RewriteAnalyzerTests
{
    [Fact]
    public async Task TheMessage_NamesTheFarthestCall_AndWhyItsLawHolds()
    {
        var found = await AnalyzerVerifier.VerifyAsync(new RewriteAnalyzer(), """
            record Person(string Name, int Age);
            static class People
            {
                static IEnumerable<Person> SortByAge(IEnumerable<Person> people) => people.OrderBy(person => person.Age);
                static List<Person> Adults(List<Person> people) => SortByAge(people).ToList().{|FEQ3001:Where|}(person => person.Age >= 18).ToList();
            }
            """);

        Assert.Equal("'Where' can move before 'SortByAge', which is filter-equivariant (stable sort by a key)", found.Single().GetMessage());
    }

    [Fact]
    public async Task TheLocations_AreTheCall_AndTheListThatTheFilterMovesTo()
    {
        const string Source = "static class Lists { static int[] Big(int[] xs) => xs.Distinct().OrderBy(x => -x).{|FEQ3001:Where|}(x => x > 2).ToArray(); }";
        var found = (await AnalyzerVerifier.VerifyAsync(new RewriteAnalyzer(), Source)).Single();

        var text = Markup.Parse(Source).Source;
        Assert.Equal(["xs.Distinct()", "xs"], found.AdditionalLocations.Select(place => text.Substring(place.SourceSpan.Start, place.SourceSpan.Length)));
        Assert.Equal("", found.Properties["rewrite.materialise"]);
    }

    [Fact]
    public async Task AStoredList_IsMadeAgain_WhereTheParameterAsksForOne()
    {
        var found = await AnalyzerVerifier.VerifyAsync(new RewriteAnalyzer(), """
            static class Lists
            {
                static int[] Backwards(int[] xs) => xs.Reverse<int>().ToArray();
                static List<int> Big(int[] xs) => Backwards(xs).{|FEQ3001:Where|}(x => x > 2).ToList();
            }
            """);

        Assert.Equal("ToArray", found.Single().Properties["rewrite.materialise"]);
    }

    [Theory]
    [InlineData("(x, i) => i > 0", "the predicate looks at positions")]
    [InlineData("x => ++n > 1", "the predicate is not known to be pure and total: 'n' is assigned more than once")]
    [InlineData("x => 10 / x > 1", "the predicate is not known to be pure and total: '/' may throw for a dropped element only")]
    public async Task ASortThatTheFilterMustStayBehind_IsReported_WhenAskedFor(string predicate, string reason)
    {
        var compilation = SourceCompiler.Compile($$"""
            static class Lists
            {
                static List<int> Some(List<int> xs)
                {
                    var n = 0;
                    n = xs.Count;
                    return xs.OrderBy(x => x).Where({{predicate}}).ToList();
                }
            }
            """);
        Assert.Empty(await AnalyzerVerifier.RunAsync(new RewriteAnalyzer(), compilation));

        var asked = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("FEQ3003", ReportDiagnostic.Info)]));
        Assert.Equal(
            $"Moving 'Where' before 'OrderBy', as MA0063, S6607 and RCS1077 ask, may change what the code does: {reason}",
            (await AnalyzerVerifier.RunAsync(new RewriteAnalyzer(), asked)).Single().GetMessage());
    }

    [Fact]
    public async Task BrokenCode_IsReadAsFarAsItGoes()
    {
        var compilation = SourceCompiler.CompileWithErrors("""
            static class Lists
            {
                static int[] A(int[] xs) => xs.OrderBy(x => ).Where(x => x > 1).ToArray();
                static int[] B(int[] xs) => xs.OrderBy(x => y).Where(x => x > 1).ToArray();
                static int[] C(int[] xs) => xs.OrderBy(x => x).Where(x => x >).ToArray();
                static int[] D(int[] xs) => xs.OrderBy(x => x).Where(
            }
            """);

        Assert.Empty(await AnalyzerVerifier.RunAsync(new RewriteAnalyzer(), compilation));
    }
}
