using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ4001, FEQ1005, FEQ2005: removes an attribute that says nothing, or something false.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveAttributeFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [RuleTable.NotAListFunction.Id, RuleTable.FilterAssumptionRefuted.Id, RuleTable.MapAssumptionRefuted.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        ClaimSyntax.At(model, diagnostic, cancellationToken) is { } claim ? new FixPlan($"Remove [{claim.Name}]", claim.Attribute, AttributeEditing.Remove) : null;
}
