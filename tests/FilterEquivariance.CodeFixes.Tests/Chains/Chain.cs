using FilterEquivariance.Analyzers;
using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Tests.Chains;

/// <summary>A method of the chain corpus with its label, a comment above it: <c>// moves</c> or <c>// stays</c>, and perhaps why.</summary>
/// <param name="File">File name without extension.</param>
/// <param name="Name">Method name, unique in the file.</param>
/// <param name="Moves">Some call in it can move.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record Chain(string File, string Name, bool Moves, Microsoft.CodeAnalysis.Text.TextSpan Span)
{
    private static readonly Lazy<string[]> FileNames = new(() =>
        [.. Directory.GetFiles(RepositoryFiles.Find("tests", "FilterEquivariance.CodeFixes.Tests", "Chains", "Corpus"), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order()]);

    public static IReadOnlyList<string> Files => FileNames.Value;

    public static string Read(string file) =>
        System.IO.File.ReadAllText(RepositoryFiles.Find("tests", "FilterEquivariance.CodeFixes.Tests", "Chains", "Corpus", file + ".cs"));

    /// <summary>The labelled methods of a source.</summary>
    public static IReadOnlyList<Chain> In(string file, string source) =>
    [
        .. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => (method, label: method.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString()))
            .Where(labelled => labelled.label.StartsWith("// moves", StringComparison.Ordinal) || labelled.label.StartsWith("// stays", StringComparison.Ordinal))
            .Select(labelled => new Chain(file, labelled.method.Identifier.ValueText, labelled.label.StartsWith("// moves", StringComparison.Ordinal), labelled.method.Span)),
    ];

    /// <summary>What is offered in a source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OffersAsync(string source) =>
        [.. (await AnalyzerVerifier.RunAsync(new RewriteAnalyzer(), SourceCompiler.Compile(source))).Where(diagnostic => diagnostic.Id is "FEQ3001" or "FEQ3002")];
}
