using System.Collections.Concurrent;
using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Analyzers.Rewrites;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers;

/// <summary>Finds calls that a filter can move before because a law is proved, and those that it must stay behind.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RewriteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.Rewrites;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var session = new Session(start.Compilation);
            start.RegisterSyntaxNodeAction(session.Check, SyntaxKind.InvocationExpression, SyntaxKind.WhereClause);
        });
    }

    /// <summary>What one compilation's checks share; nothing is made before the first candidate.</summary>
    private sealed class Session(Compilation compilation)
    {
        private readonly Lazy<CompilationLowering> _lowering = new(() => new CompilationLowering(compilation));
        private readonly ConcurrentDictionary<int, StepJudge> _judges = new();

        public void Check(SyntaxNodeAnalysisContext context)
        {
            var isFilter = Candidates.IsFilter(context.Node);
            if (!isFilter && !Candidates.IsMap(context.Node))
                return;
            var model = context.SemanticModel;
            var token = context.CancellationToken;
            try
            {
                if (Candidates.Call(context.Node, model, token) is not { } call)
                    return;
                if (isFilter && (ListCalls.IsElementwise(call.TargetMethod, "Where") || ListCalls.IsIndexedFilter(call.TargetMethod)))
                    Report(new MoveFinder(Judge(context)).Find(call, model, token), context);
                else if (!isFilter && ListCalls.IsElementwise(call.TargetMethod, "Select") && new FusionFinder(Judge(context)).Find(call, model, token) is { } fusion)
                    Report(call, fusion, context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A rewrite is an offer; where the engine fails, none is made.
            }
        }

        private StepJudge Judge(SyntaxNodeAnalysisContext context)
        {
            var options = EquivarianceOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree));
            return _judges.GetOrAdd(options.Decision.MaxCallDepth, depth => new StepJudge(_lowering.Value, depth));
        }

        private static void Report(IInvocationOperation select, Fusion fusion, SyntaxNodeAnalysisContext context)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(MovePlan.MaterialiseKey, fusion.Materialise);
            if (fusion.IsFused)
                properties = properties.Add(MovePlan.FusedKey, "");
            context.ReportDiagnostic(Diagnostic.Create(
                RuleTable.MapCanMove, ListCalls.NameLocation(select), [fusion.Place, fusion.Target], properties, fusion.Across.TargetMethod.Name, fusion.Why));
        }

        private static void Report(MoveDecision? decision, SyntaxNodeAnalysisContext context)
        {
            switch (decision)
            {
                case MoveDecision.Safe safe:
                    var name = safe.Before.Call.TargetMethod.Name;
                    Location[] places = [safe.Before.Call.Syntax.GetLocation(), safe.Plan.Target.GetLocation()];
                    context.ReportDiagnostic(Diagnostic.Create(
                        RuleTable.FilterCanMove, ListCalls.NameLocation(safe.Filter), places, safe.Plan.Properties,
                        name, VerdictText.Reason(new Verdict.Proved(safe.Before.Report.Proof!))));
                    break;
                case MoveDecision.Refused { IsSort: true, ChangesResult: true } refused:
                    context.ReportDiagnostic(Diagnostic.Create(
                        RuleTable.ReorderingChangesResult, ListCalls.NameLocation(refused.Filter), [refused.Before.Syntax.GetLocation()],
                        refused.Before.TargetMethod.Name, refused.Reason));
                    break;
            }
        }
    }
}
