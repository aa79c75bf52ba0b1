using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace FilterEquivariance.CodeFixes.Editing;

/// <summary>What a fix does about one diagnostic, decided on the original document. Plans of one document can be carried out one after the other.</summary>
/// <param name="Title">What the user reads before choosing it.</param>
/// <param name="Target">The node that changes.</param>
/// <param name="Edit">Given the root and the target as they are by then, the new root.</param>
internal sealed record FixPlan(string Title, SyntaxNode Target, Func<SyntaxNode, SyntaxNode, SyntaxNode> Edit)
{
    /// <summary>Carries out all plans on the document that holds their targets, and imports what they name.</summary>
    public static async Task<Document> ApplyAsync(Document document, IReadOnlyCollection<FixPlan> plans, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return document;
        root = root.TrackNodes(plans.Select(plan => plan.Target).Distinct());
        foreach (var plan in plans)
        {
            if (root.GetCurrentNode(plan.Target) is { } current)
                root = plan.Edit(root, current);
        }

        return await ImportAdder.AddImportsAsync(document.WithSyntaxRoot(root), Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
