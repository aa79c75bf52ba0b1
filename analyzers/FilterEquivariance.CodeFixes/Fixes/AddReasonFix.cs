using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ4002: puts a placeholder where an assumption lacks its reason.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddReasonFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.AssumptionWithoutReason.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (ClaimSyntax.At(model, diagnostic, cancellationToken)?.Attribute.ArgumentList?.Arguments is not { Count: > 0 } arguments)
            return null;
        var reason = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "reason") ?? arguments.Last();
        return new FixPlan("Give a reason", reason, (root, current) =>
            root.ReplaceNode(current, ((AttributeArgumentSyntax)current).WithExpression(ClaimName.Placeholder().WithTriviaFrom(((AttributeArgumentSyntax)current).Expression))));
    }
}
