using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Generators.Parsing;
using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Generators.Rules;

/// <summary>Says why an extrapolant is not written, at the attribute to blame: generators do not report, since what they report is not cached.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExtrapolantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleTable.ExtrapolantUnsupported, RuleTable.ExtrapolantContradictory, RuleTable.ExtrapolantUndetermined, RuleTable.ExtrapolantWithoutForm];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ExtrapolantReader.AttributeName) is not { } attribute)
                return;
            start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.Method);
            start.RegisterSyntaxNodeAction(node => AnalyzeLocal(node, attribute), SyntaxKind.LocalFunctionStatement);
        });
    }

    // Local functions cannot be partial, and are no symbols that actions for methods see.
    private static void AnalyzeLocal(SyntaxNodeAnalysisContext context, INamedTypeSymbol extrapolant)
    {
        if (((LocalFunctionStatementSyntax)context.Node).AttributeLists.Count == 0 || context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is not IMethodSymbol local)
            return;
        if (local.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, extrapolant)) is { } mark)
            context.ReportDiagnostic(Diagnostic.Create(RuleTable.ExtrapolantUnsupported, mark.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? local.Locations[0], local.Name, "it is a local function"));
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol extrapolant)
    {
        // Once the other part is generated, the compiler tells of that part alone.
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialImplementationPart is not null)
            return;
        method = method.PartialDefinitionPart ?? method;
        var mark = method.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, extrapolant));
        if (mark is null)
            return;
        var (read, problem) = ExtrapolantReader.Read(method, context.Compilation, context.CancellationToken);
        if (read.Target is { } target)
            (_, problem) = ExtrapolantForm.Of(target, context.CancellationToken);
        if (problem is null)
            return;
        var examples = method.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == nameof(ExampleAttribute)).ToArray();
        var blamed = problem.Example >= 0 && problem.Example < examples.Length ? examples[problem.Example] : mark;
        var location = blamed.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? method.Locations[0];
        context.ReportDiagnostic(Diagnostic.Create(problem.Rule, location, problem.Arguments));
    }
}
