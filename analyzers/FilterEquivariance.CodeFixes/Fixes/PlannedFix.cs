using System.Collections.Immutable;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>A fix that edits the document of its diagnostic. Fixing all of them is carrying out all plans on the document at once.</summary>
public abstract class PlannedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Plan(model, diagnostic, context.CancellationToken) is { } plan)
                context.RegisterCodeFix(CodeAction.Create(plan.Title, token => ApplyAsync(context.Document, [diagnostic], token), GetType().Name), diagnostic);
        }
    }

    /// <summary>What to do about a diagnostic, or null when there is nothing to offer.</summary>
    private protected abstract FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return document;
        var plans = diagnostics.Select(diagnostic => Plan(model, diagnostic, cancellationToken)).OfType<FixPlan>().ToArray();
        return await FixPlan.ApplyAsync(document, plans, cancellationToken).ConfigureAwait(false);
    }
}
