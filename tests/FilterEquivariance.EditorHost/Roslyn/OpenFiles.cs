using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.EditorHost.Roslyn;

/// <summary>The open files as one project, analysed one document at a time, as it is while someone types.</summary>
internal sealed class OpenFiles
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";
    private readonly AnalyzerFolder _analyzers;
    private readonly ProjectId _project;

    // A solution is immutable: whoever holds a document of it may go on while the next edit makes the next solution.
    private Solution _solution;

    public OpenFiles(AnalyzerFolder analyzers)
    {
        _analyzers = analyzers;
        _project = ProjectId.CreateNewId();
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == framework)
            .Append(analyzers.Library)
            .Select(file => MetadataReference.CreateFromFile(file));
        _solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            _project, VersionStamp.Default, "Open", "Open", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: references));
        _solution = _solution.AddDocument(DocumentId.CreateNewId(_project), "Usings.cs", ImplicitUsings);
    }

    public Document Open(string uri, string text)
    {
        var id = DocumentId.CreateNewId(_project);
        _solution = _solution.AddDocument(id, uri, SourceText.From(text), filePath: uri);
        return _solution.GetDocument(id)!;
    }

    public Document Change(string uri, Func<SourceText, SourceText> change)
    {
        var document = Find(uri);
        _solution = _solution.WithDocumentText(document.Id, change(document.GetTextAsync().GetAwaiter().GetResult()));
        return Find(uri);
    }

    public void Close(string uri) => _solution = _solution.RemoveDocument(Find(uri).Id);

    public Document Find(string uri) => _solution.GetProject(_project)!.Documents.Single(document => document.FilePath == uri);

    /// <summary>What an editor shows of one document: the compiler's diagnostics and the analyzers', none that need the whole compilation.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken))!;
        var driver = model.Compilation.WithAnalyzers(_analyzers.Analyzers, new AnalyzerOptions([]));
        return
        [
            .. model.GetDiagnostics(cancellationToken: cancellationToken),
            .. await driver.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, cancellationToken),
            .. await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken),
        ];
    }

    /// <summary>The fixes on offer for the diagnostics that touch a span.</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await DiagnosticsAsync(document, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(span)))
            foreach (var provider in _analyzers.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        return actions;
    }

    /// <summary>The documents that a fix changes, each with its changes.</summary>
    public static async Task<IReadOnlyList<(Document Original, IReadOnlyList<TextChange> Changes)>> ChangesAsync(
        CodeAction action, Solution original, CancellationToken cancellationToken)
    {
        var changed = new List<(Document, IReadOnlyList<TextChange>)>();
        foreach (var operation in (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>())
            foreach (var id in operation.ChangedSolution.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
            {
                var before = original.GetDocument(id)!;
                changed.Add((before, [.. await operation.ChangedSolution.GetDocument(id)!.GetTextChangesAsync(before, cancellationToken)]));
            }

        return changed;
    }
}
