using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1001, FEQ2001: withdraws the refuted claim; the other law is claimed instead, if it is proved or was claimed already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CorrectRefutedClaimFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterRefuted.Id, RuleTable.MapRefuted.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (ClaimSyntax.At(model, diagnostic, cancellationToken) is not { } claim)
            return null;
        var other = ClaimName.Other(ClaimName.LawOf(diagnostic));
        var verdict = ClaimName.VerdictOf(diagnostic, other);
        var keepsOther = claim.Name == ClaimName.Natural ? verdict != "refuted" : verdict == "proved" && !claim.IsClaimed(other);
        return keepsOther
            ? new FixPlan(
                $"Replace [{claim.Name}] by [{ClaimName.Verified(other)}]{(verdict == "proved" ? ", which is proved" : "")}",
                claim.Attribute, (root, current) => AttributeEditing.Replace(root, current, ClaimName.Syntax(ClaimName.Verified(other))))
            : new FixPlan($"Remove [{claim.Name}]", claim.Attribute, AttributeEditing.Remove);
    }
}
