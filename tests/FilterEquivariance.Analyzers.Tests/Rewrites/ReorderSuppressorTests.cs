using System.Collections.Immutable;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Tests.Rewrites;

public sealed class ReorderSuppressorTests
{
    [Theory]
    [InlineData("MA0063", "xs.OrderBy(x => x).Where((x, i) => i > 0)", true)]
    [InlineData("S6607", "xs.OrderBy(x => 10 / x).Where(x => x != 0)", true)]
    [InlineData("RCS1077", "xs.OrderByDescending(x => x).Where(x => System.Environment.TickCount > x)", true)]
    [InlineData("MA0063", "xs.OrderBy(x => x).Where(x => x > 1)", false)]
    [InlineData("S6607", "xs.OrderBy(x => x).ThenBy(x => -x).Where(x => x > 1)", false)]
    [InlineData("RCS1077", "xs.Take(2).Where(x => x > 1)", false)]
    public async Task TheReorderRules_AreSilenced_WhereTheMoveIsNotProved(string id, string chain, bool isSuppressed)
    {
        var compilation = SourceCompiler.Compile($"static class Lists {{ static List<int> Some(List<int> xs) => {chain}.ToList(); }}");
        var found = await compilation.WithAnalyzers(
            [new NameMatcher(id), new ReorderSuppressor()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync();

        Assert.Equal(isSuppressed, found.Single(diagnostic => diagnostic.Id == id).IsSuppressed);
    }

    /// <summary>A rule that sees a <c>Where</c> behind a call, and asks for the other order.</summary>
#pragma warning disable RS1001, RS1017, RS1036, RS1041, RS2008 // It never ships.
    private sealed class NameMatcher(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new(id, "Where first", "Where first", "Performance", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(
                found =>
                {
                    if (found.Operation is IInvocationOperation { TargetMethod.Name: "Where", Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax sort } } })
                        found.ReportDiagnostic(Diagnostic.Create(_rule, ((MemberAccessExpressionSyntax)sort.Expression).Name.GetLocation()));
                },
                OperationKind.Invocation);
        }
    }
#pragma warning restore RS1001, RS1017, RS1036, RS1041, RS2008
}
