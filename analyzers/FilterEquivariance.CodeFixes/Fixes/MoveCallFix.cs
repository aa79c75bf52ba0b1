using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rewrites;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ3001: moves the filter before the calls it need not wait for, all of them at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MoveCallFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterCanMove.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (MovePlan.Read(diagnostic, root) is not { } plan)
            return null;
        var call = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        var around = plan.Moved.AncestorsAndSelf().First(node => node.Span.Contains(plan.Target.Span));
        return new FixPlan($"Move '{Keyword(plan.Moved)}' before '{Name(call)}'", around, (now, current) => Edit(now, current, around, plan));
    }

    // Another fix may have changed what this one is about; then it waits for the next round.
    private static SyntaxNode Edit(SyntaxNode root, SyntaxNode current, SyntaxNode planned, MovePlan plan) =>
        current.IsEquivalentTo(planned)
            ? plan.At(current.SpanStart - planned.SpanStart, root).Apply(root)
            : root;

    private static string Keyword(SyntaxNode moved) => moved is WhereClauseSyntax ? "where" : "Where";

    private static string Name(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        _ => SyntaxFacts.GetText(SyntaxKind.OrderByKeyword),
    };
}
