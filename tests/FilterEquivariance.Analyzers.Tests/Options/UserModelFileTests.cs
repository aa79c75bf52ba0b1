using System.Collections.Immutable;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Analyzers.Tests.Options;

public sealed class UserModelFileTests
{
    private const string Acme = "namespace Acme; public static class Lists { public static int[] Sorted(int[] items) => items.Order().ToArray(); }";

    private const string Source = """
        using FilterEquivariance;
        static class Shop { [FilterEquivariant] static int[] Ranked(int[] xs) => Acme.Lists.Sorted(xs); }
        """;

    [Fact]
    public async Task WithoutAModel_TheClaimIsNotProved() =>
        Assert.Equal("FEQ1002", Assert.Single(await RunAsync()).Id);

    [Fact]
    public async Task AModel_IsTrusted() =>
        Assert.Empty(await RunAsync(("Acme.feqmodels", "M:Acme.Lists.Sorted(System.Int32[]) sort(source: 0) total materialises")));

    [Fact]
    public async Task FilesWithAnotherEnding_AreNotRead() =>
        Assert.Equal("FEQ1002", Assert.Single(await RunAsync(("Acme.txt", "M:Acme.Lists.Sorted(System.Int32[]) sort(source: 0) total"))).Id);

    [Fact]
    public async Task AMistake_IsReportedOnItsLine()
    {
        var mistake = Assert.Single(await RunAsync(("lib/Acme.feqmodels", "# Acme\nM:Acme.Lists.Sorted(System.Int32[]) sorted")), diagnostic => diagnostic.Id == "FEQ0002");

        Assert.StartsWith("Line 2 of 'Acme.feqmodels' is left out: 'sorted' is not a shape; ", mistake.GetMessage());
        Assert.Equal(("lib/Acme.feqmodels", 1, 0), (mistake.Location.GetLineSpan().Path, mistake.Location.GetLineSpan().StartLinePosition.Line, mistake.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task AModelThatDoesNotFitItsMember_IsReported()
    {
        var mistake = Assert.Single(await RunAsync(("Acme.feqmodels", "M:Acme.Lists.Sorted(System.Int32[]) scalar")), diagnostic => diagnostic.Id == "FEQ0002");

        Assert.Equal("Line 1 of 'Acme.feqmodels' is left out: 'scalar' gives no list, but 'Acme.Lists.Sorted' does", mistake.GetMessage());
    }

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(params (string Path, string Text)[] files)
    {
        var compilation = SourceCompiler.CompileWithErrors(Source).AddReferences(ForeignAssembly.Compile("Acme", Acme));
        var options = new AnalyzerOptions([.. files.Select(file => new TextFile(file.Path, file.Text))]);
        return await compilation.WithAnalyzers([new EquivarianceAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
