using FilterEquivariance.Analyzers;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Benchmarks;

/// <summary>Who asks to move a <c>Where</c> where that is safe, and who where it is not: FEQ3001 beside MA0063, S6607 and RCS1077.</summary>
internal static class ReorderProbes
{
    private static readonly string[] Path = ["tests", "FilterEquivariance.CodeFixes.Tests", "Chains", "Corpus", "Probes.cs"];

    public static void Run(TextWriter output)
    {
        (string Id, AnalyzerSet Set)[] contenders =
        [
            ("FEQ3001", new AnalyzerSet("FilterEquivariance", [new RewriteAnalyzer()])),
            ("MA0063", AnalyzerSet.Meziantou),
            ("S6607", AnalyzerSet.Sonar),
            ("RCS1077", AnalyzerSet.Roslynator),
        ];
        var compilation = SourceCompiler.Compile(File.ReadAllText(RepositoryFiles.Find(Path)));
        var methods = compilation.SyntaxTrees.Last().GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => (Method: method, Label: method.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString()))
            .Where(probe => probe.Label is "// moves" or "// stays")
            .ToArray();
        var found = contenders.Select(contender => Findings(compilation, contender.Set, contender.Id)).ToArray();
        var silenced = contenders.Select(contender => Findings(compilation, contender.Set with { Analyzers = contender.Set.Analyzers.Add(new ReorderSuppressor()) }, contender.Id)).ToArray();

        var table = new MarkdownTable(output, ["probe", "the move is", .. contenders.Select(contender => contender.Id)]);
        foreach (var (method, label) in methods)
            table.Row([method.Identifier.ValueText, label == "// moves" ? "safe" : "unsafe", .. Enumerable.Range(0, contenders.Length).Select(i => Cell(method, found[i], silenced[i]))]);
        foreach (var label in new[] { "// moves", "// stays" })
        {
            var probes = methods.Where(probe => probe.Label == label).ToArray();
            table.Row([
                label == "// moves" ? "safe moves found" : "unsafe moves asked for", $"of {probes.Length}",
                .. found.Select(diagnostics => $"{probes.Count(probe => diagnostics.Any(diagnostic => IsIn(diagnostic, probe.Method)))}")]);
        }
    }

    private static string Cell(MethodDeclarationSyntax method, IReadOnlyList<Diagnostic> found, IReadOnlyList<Diagnostic> silenced) =>
        !found.Any(diagnostic => IsIn(diagnostic, method)) ? ""
        : silenced.Any(diagnostic => IsIn(diagnostic, method) && diagnostic.IsSuppressed) ? "asks; suppressed"
        : "asks";

    private static bool IsIn(Diagnostic diagnostic, MethodDeclarationSyntax method) => method.Span.Contains(diagnostic.Location.SourceSpan);

    // Every rule is on, whatever its package's default.
    private static IReadOnlyList<Diagnostic> Findings(CSharpCompilation compilation, AnalyzerSet set, string id)
    {
        var options = compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]);
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        return [.. compilation.WithOptions(options).WithAnalyzers(set.Analyzers, settings).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Where(diagnostic => diagnostic.Id == id)];
    }
}
