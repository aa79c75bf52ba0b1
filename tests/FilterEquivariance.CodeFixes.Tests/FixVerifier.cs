using FilterEquivariance.Analyzers;
using FilterEquivariance.Testing.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.CodeFixes.Tests;

/// <summary>Applies a fix as an editor would, and demands that the result compiles, that what was fixed is gone, and that nothing new is reported.</summary>
public sealed class FixVerifier(CodeFixProvider fix, DiagnosticAnalyzer? analyzer = null)
{
    // Without the clock of editors: tests do not depend on time.
    private readonly DiagnosticAnalyzer _analyzer = analyzer ?? new EquivarianceAnalyzer(GuardedDecider.Decide);

    /// <summary>Whether the fix may touch attributes and imports only, which proves that no behaviour changes.</summary>
    public bool ChangesOnlyAttributes { get; init; }

    /// <summary>Fixes the first diagnostic with this id; the new text of every document, in the order in which the sources were given.</summary>
    public async Task<IReadOnlyList<string>> FixAsync(string id, params string[] sources)
    {
        var before = FixWorkspace.Open(sources);
        var found = await DiagnoseAsync(before);
        var diagnostic = found.First(candidate => candidate.Id == id);
        var action = Assert.Single(await ActionsAsync(before, diagnostic));
        return await CheckAsync(before, await ApplyAsync(before, action), found, [diagnostic]);
    }

    /// <summary>Fixes the first diagnostic with this id in a single source.</summary>
    public async Task<string> FixAsync(string id, string source) => (await FixAsync(id, [source])).Single();

    /// <summary>Fixes all diagnostics with this id in the project.</summary>
    public async Task<IReadOnlyList<string>> FixAllAsync(string id, params string[] sources)
    {
        var before = FixWorkspace.Open(sources);
        var found = await DiagnoseAsync(before);
        var fixable = found.Where(candidate => candidate.Id == id).ToArray();
        var first = Assert.Single(await ActionsAsync(before, fixable[0]));
        var context = new FixAllContext(
            Documents(before).First(), fix, FixAllScope.Project, first.EquivalenceKey, [id], new FoundDiagnostics(found), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await CheckAsync(before, await ApplyAsync(before, action!), found, fixable);
    }

    /// <summary>Fixes all diagnostics with this id in a single source.</summary>
    public async Task<string> FixAllAsync(string id, string source) => (await FixAllAsync(id, [source])).Single();

    /// <summary>Titles of what is offered for the first diagnostic with this id.</summary>
    public async Task<IReadOnlyList<string>> OffersAsync(string id, params string[] sources)
    {
        var actions = await ActionsAsync(FixWorkspace.Open(sources), id);
        return [.. actions.Select(action => action.Title)];
    }

    /// <summary>What is offered for the first diagnostic with this id; nothing without one.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(Solution solution, string id) =>
        (await DiagnoseAsync(solution)).FirstOrDefault(candidate => candidate.Id == id) is { } diagnostic ? await ActionsAsync(solution, diagnostic) : [];

    /// <summary>The solution that an action makes.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static IEnumerable<Document> Documents(Solution solution) => solution.Projects.SelectMany(project => project.Documents);

    private async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Solution solution)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects)
            all.AddRange(await AnalyzerVerifier.RunAsync(_analyzer, (CSharpCompilation)(await project.GetCompilationAsync())!));
        return all;
    }

    private async Task<IReadOnlyList<CodeAction>> ActionsAsync(Solution solution, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context);
        return actions;
    }

    private async Task<IReadOnlyList<string>> CheckAsync(Solution before, Solution after, IReadOnlyList<Diagnostic> found, IReadOnlyList<Diagnostic> corrected)
    {
        var texts = new List<string>();
        foreach (var document in Documents(before).Skip(1))
            texts.Add((await after.GetDocument(document.Id)!.GetTextAsync()).ToString());
        var everything = string.Join(Environment.NewLine, texts);
        foreach (var project in after.Projects)
        {
            var errors = (await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
            Assert.True(!errors.Any(), $"{string.Join(Environment.NewLine, errors)}{Environment.NewLine}{everything}");
        }

        if (ChangesOnlyAttributes)
        {
            foreach (var document in Documents(before))
                Assert.True(SyntaxFactory.AreEquivalent(Code(await document.GetSyntaxRootAsync()), Code(await after.GetDocument(document.Id)!.GetSyntaxRootAsync()), topLevel: false), everything);
        }

        var allowed = Messages(found.Except(corrected)).ToHashSet();
        var complaints = (await DiagnoseAsync(after)).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden || corrected.Any(old => old.Id == diagnostic.Id));
        var left = Messages(complaints).Where(message => !allowed.Contains(message)).ToArray();
        Assert.True(left.Length == 0, $"Still or newly reported: {string.Join(Environment.NewLine, left)}{Environment.NewLine}{everything}");
        return texts;
    }

    private static SyntaxNode Code(SyntaxNode? root) => new WithoutAttributes().Visit(root)!;

    private static IEnumerable<string> Messages(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}");

    private sealed class WithoutAttributes : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => null;

        public override SyntaxNode? VisitUsingDirective(UsingDirectiveSyntax node) => null;
    }

    private sealed class FoundDiagnostics(IReadOnlyList<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree) is not null));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => document.Project.GetDocument(diagnostic.Location.SourceTree) == document));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
