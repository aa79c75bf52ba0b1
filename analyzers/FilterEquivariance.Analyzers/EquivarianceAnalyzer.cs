using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Checks;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers;

/// <summary>
/// Checks the laws that methods and local functions declare, have to keep or are assumed to keep, one function at a time, and suggests those they could declare.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EquivarianceAnalyzer : DiagnosticAnalyzer
{
    private readonly DecideFunction _decide;

    /// <summary>The analyzer as compilers load it.</summary>
    public EquivarianceAnalyzer()
        : this(ClockedDecider.Decide)
    {
    }

    /// <summary>For a host that has decisions at hand already.</summary>
    public EquivarianceAnalyzer(DecideFunction decide) => _decide = decide;

    /// <summary>Decides both laws for one function.</summary>
    public delegate FunctionReport DecideFunction(
        CompilationLowering lowering, ListFunction function, DecisionOptions options, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleTable.All.RemoveRange(RuleTable.Rewrites);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // A host that drops Hidden diagnostics, such as a command-line build, is spared the work behind them.
        var showsSuggestions = context.MinimumReportedSeverity == DiagnosticSeverity.Hidden;
        context.RegisterCompilationStartAction(start =>
        {
            var lowering = new CompilationLowering(start.Compilation, UserModelFiles.Read(start.Options.AdditionalFiles, start.CancellationToken));
            var session = new Session(_decide, start.Compilation, lowering);
            var functions = new FunctionChecks(session, showsSuggestions);
            var attributes = new AttributeChecks(session.Lowering);
            var inherited = new InheritedImplementationChecks(session);
            var options = new InvalidOptions(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterAdditionalFileAction(file => UserModelFiles.Report(file, lowering.UserModels));
            start.RegisterSymbolAction(
                symbol => functions.Check((IMethodSymbol)symbol.Symbol, symbol.Options, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.Method);
            start.RegisterSymbolAction(
                symbol => inherited.Check((INamedTypeSymbol)symbol.Symbol, symbol.Options, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.SemanticModel.GetDeclaredSymbol((LocalFunctionStatementSyntax)node.Node, node.CancellationToken) is { } function)
                        functions.Check(function, node.Options, node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.LocalFunctionStatement);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (((LambdaExpressionSyntax)node.Node).AttributeLists.Count > 0
                        && node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is IMethodSymbol lambda)
                        AttributeChecks.ReportNotAListFunction(lambda, node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);
            start.RegisterSyntaxNodeAction(
                node => attributes.CheckAssembly((AttributeListSyntax)node.Node, node.Compilation, node.ReportDiagnostic),
                SyntaxKind.AttributeList);
            start.RegisterSyntaxTreeAction(tree =>
            {
                foreach (var problem in options.For(tree.Tree))
                    tree.ReportDiagnostic(Diagnostic.Create(RuleTable.InvalidOption, Location.Create(tree.Tree, default), problem));
            });
        });
    }
}
