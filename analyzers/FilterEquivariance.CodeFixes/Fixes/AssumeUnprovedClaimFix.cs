using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1002, FEQ2002: turns a claim that could not be proved into an assumption, whose reason the user has to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AssumeUnprovedClaimFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterUnproved.Id, RuleTable.MapUnproved.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var law = ClaimName.LawOf(diagnostic);
        if (ClaimSyntax.At(model, diagnostic, cancellationToken) is not { } claim || !ClaimName.IsKnown(model.Compilation, ClaimName.Assumed(law)))
            return null;
        return new FixPlan($"Assume it: [{ClaimName.Assumed(law)}] with a reason", claim.Attribute, (root, current) => claim.Name == ClaimName.Natural
            ? AttributeEditing.Replace(root, current, ClaimName.Syntax(ClaimName.Verified(ClaimName.Other(law))), ClaimName.AssumedSyntax(law))
            : AttributeEditing.Replace(root, current, ClaimName.AssumedSyntax(law)));
    }
}
