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

/// <summary>FEQ3001 and FEQ3002: moves the filter before the calls it need not wait for, all of them at once; makes one function of two.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MoveCallFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterCanMove.Id, RuleTable.MapCanMove.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (FusionPlan.Read(diagnostic, root) is { } fusion)
            return new FixPlan("Make one 'Select' of two", fusion.Outer, (now, current) => FusionPlan.Of(current) is { } plan ? now.ReplaceNode(current, plan.Fused()) : now);
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

    private static string Keyword(SyntaxNode moved) => moved is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.Identifier.ValueText : "where";

    private static string Name(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        _ => SyntaxFacts.GetText(SyntaxKind.OrderByKeyword),
    };
}
