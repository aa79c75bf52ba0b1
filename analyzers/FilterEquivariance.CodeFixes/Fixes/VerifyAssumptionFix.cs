using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1006, FEQ2006: an assumption that can be proved becomes a claim. On an assembly it is removed: the method is not there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class VerifyAssumptionFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterAssumptionProvable.Id, RuleTable.MapAssumptionProvable.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (ClaimSyntax.At(model, diagnostic, cancellationToken) is not { } claim)
            return null;
        var law = ClaimName.LawOf(diagnostic);
        if (claim.Claims is null || claim.IsClaimed(law))
            return new FixPlan($"Remove [{claim.Name}], which is proved", claim.Attribute, AttributeEditing.Remove);
        var name = ClaimName.Verified(law);
        return new FixPlan($"Replace [{claim.Name}] by [{name}]", claim.Attribute, (root, current) => AttributeEditing.Replace(root, current, ClaimName.Syntax(name)));
    }
}
