using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Counterexamples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1001, FEQ2001: writes the counterexample as a test into the project that tests this one. It fails until the function is repaired.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddCounterexampleTestFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterRefuted.Id, RuleTable.MapRefuted.Id];

    /// <summary>A test is worth a look each.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await TestedAsync(context.Document, model, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } changed)
                context.RegisterCodeFix(CodeAction.Create("Add this counterexample as a test", _ => Task.FromResult(changed), GetType().Name), diagnostic);
        }
    }

    // What is offered compiles: a witness that cannot be written in the test project is found out here.
    private static async Task<Solution?> TestedAsync(Document document, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var attribute = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
        if (attribute?.Parent?.Parent is not { } declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol method
            || CounterexampleTest.Of(method, model.Compilation, diagnostic.Properties) is not { } test)
            return null;

        var projects = document.Project.Solution.Projects.Where(project => project.ProjectReferences.Any(reference => reference.ProjectId == document.Project.Id));
        foreach (var project in projects.OrderByDescending(project => project.Name.StartsWith(document.Project.Name, StringComparison.Ordinal)))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation || TestFramework.Of(compilation) is not { } framework)
                continue;
            var file = await TestFile.AddAsync(project, compilation, framework, method.ContainingType.Name + "LawTests", test, cancellationToken).ConfigureAwait(false);
            var written = await file.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (written?.GetDiagnostics(cancellationToken: cancellationToken).Any(found => found.Severity == DiagnosticSeverity.Error) == false)
                return file.Project.Solution;
        }

        return null;
    }
}
