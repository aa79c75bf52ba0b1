using System.Text.RegularExpressions;
using FilterEquivariance.Generators;
using FilterEquivariance.Testing;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Architecture.Tests.Documentation;

/// <summary>An example of the documentation: what its comments state, and what the analyzers report. Both are told by the member they concern.</summary>
/// <param name="Stated">Member and id, in order.</param>
/// <param name="Reported">Member and id, in order.</param>
/// <param name="Diagnostics">What was reported.</param>
/// <param name="Comments">All comments as one line.</param>
public sealed partial record StatedDiagnostics(
    IReadOnlyList<string> Stated, IReadOnlyList<string> Reported, IReadOnlyList<Diagnostic> Diagnostics, string Comments)
{
    private const string Using = "global using FilterEquivariance;";

    /// <summary>Compiles an example and runs the analyzers on it. Hidden suggestions count for the rule in question only, which is switched on.</summary>
    public static async Task<StatedDiagnostics> OfAsync(PageExample example, string? rule)
    {
        var compilation = Compile(example.Code);
        if (rule is not null)
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(rule, ReportDiagnostic.Warn)]));
        var found = new List<Diagnostic>();
        foreach (var analyzer in Rule.Analyzers)
            found.AddRange(await AnalyzerVerifier.RunAsync(analyzer, compilation, example.Options));
        found.RemoveAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Hidden);

        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == "Source.cs");
        var comments = tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToArray();
        var stated = comments.SelectMany(comment => Id().Matches(comment.ToString()).Select(id => Name(Member(tree, comment.SpanStart)) + ": " + id.Value));
        var reported = found.Select(diagnostic => Name(Member(tree, diagnostic.Location.SourceSpan.Start)) + ": " + diagnostic.Id);
        return new StatedDiagnostics(
            [.. stated.Order(StringComparer.Ordinal)],
            [.. reported.Order(StringComparer.Ordinal)],
            found,
            Spaces().Replace(string.Concat(comments.Select(comment => comment.ToString()[2..])), " "));
    }

    // An example is a file, or members, or statements.
    private static CSharpCompilation Compile(string example)
    {
        var file = CSharpSyntaxTree.ParseText(example).GetCompilationUnitRoot();
        if (file.Members.All(member => member is not GlobalStatementSyntax) && !HasErrors(file))
            return WithExtrapolants(example);
        var members = "static class Example\n{\n" + example + "\n}";
        return HasErrors(CSharpSyntaxTree.ParseText(members).GetRoot())
            ? WithExtrapolants("static class Example\n{\nstatic void Run()\n{\n" + example + "\n}\n}")
            : WithExtrapolants(members);
    }

    private static CSharpCompilation WithExtrapolants(string example)
    {
        var compilation = SourceCompiler.CompileWithErrors(example, Using);
        CSharpGeneratorDriver.Create([new ExtrapolantGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        Assert.DoesNotContain(complete.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return (CSharpCompilation)complete;
    }

    private static bool HasErrors(SyntaxNode root) => root.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // The innermost member around a position; for a comment between members, the one it follows.
    private static SyntaxNode? Member(SyntaxTree tree, int position)
    {
        var members = tree.GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax)
            .Where(node => node.SpanStart <= position)
            .ToArray();
        return members.LastOrDefault(node => position < node.FullSpan.End) ?? members.LastOrDefault();
    }

    private static string Name(SyntaxNode? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        _ => member?.ToString().Split('\n')[0] ?? "",
    };

    [GeneratedRegex(@"\bFEQS?\d+\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
