using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Analyzers.Rewrites;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers;

/// <summary>Suppresses what other analyzers say about a <c>Where</c> behind a sort, where moving it is not proved to be safe.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReorderSuppressor : DiagnosticSuppressor
{
    private const string Justification = "Moving 'Where' before the sort is not proved to leave the results, exceptions and effects as they are.";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressions = new[]
    {
        new SuppressionDescriptor("FEQS01", "MA0063", Justification),
        new SuppressionDescriptor("FEQS02", "S6607", Justification),
        new SuppressionDescriptor("FEQS03", "RCS1077", Justification),
    }.ToImmutableDictionary(suppression => suppression.SuppressedDiagnosticId);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Suppressions.Values.OrderBy(suppression => suppression.Id)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        StepJudge? judge = null;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (diagnostic.Location.SourceTree is not { } tree || Filter(tree.GetRoot(context.CancellationToken), diagnostic) is not { } candidate)
                continue;
            judge ??= new StepJudge(
                new CompilationLowering(context.Compilation),
                EquivarianceOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree)).Decision.MaxCallDepth);
            if (!IsSafe(candidate, context.GetSemanticModel(tree), judge, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Suppressions[diagnostic.Id], diagnostic));
        }
    }

    /// <summary>The filter that the diagnostic asks to move: the nearest <c>Where</c> whose receiver is a sort, and on whose names it stands.</summary>
    private static InvocationExpressionSyntax? Filter(SyntaxNode root, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().TakeWhile(ancestor => ancestor is not StatementSyntax and not MemberDeclarationSyntax).Concat(node.DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => Candidates.Receiver(call, "Where") is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax sort }
                && call.Expression is MemberAccessExpressionSyntax filter
                && (sort.Name.Identifier.ValueText.StartsWith("Order", StringComparison.Ordinal) || sort.Name.Identifier.ValueText.StartsWith("ThenBy", StringComparison.Ordinal))
                && (span.IntersectsWith(sort.Name.Span) || span.Equals(filter.Name.Span)));
    }

    private static bool IsSafe(InvocationExpressionSyntax candidate, SemanticModel model, StepJudge judge, CancellationToken cancellationToken)
    {
        try
        {
            return Candidates.Call(candidate, model, cancellationToken) is { } filter
                && ListCalls.IsElementwise(filter.TargetMethod, "Where")
                && new MoveFinder(judge).Find(filter, model, cancellationToken) is MoveDecision.Safe;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }
}
