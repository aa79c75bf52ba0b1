using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Generators.Parsing;
using FilterEquivariance.Generators.Targets;
using Microsoft.CodeAnalysis;
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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ExtrapolantReader.AttributeName) is { } attribute)
                start.RegisterSymbolAction(symbol => Analyze(symbol, attribute), SymbolKind.Method);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol extrapolant)
    {
        var method = (IMethodSymbol)context.Symbol;
        var mark = method.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, extrapolant));

        // Attributes of both parts of a partial method are attributes of each.
        if (mark is null || method.PartialDefinitionPart is not null)
            return;
        var (target, problem) = ExtrapolantReader.Read(method, context.Compilation, context.CancellationToken);
        if (target is not null)
            (_, problem) = ExtrapolantForm.Of(target, context.CancellationToken);
        if (problem is null)
            return;
        var examples = method.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == nameof(ExampleAttribute)).ToArray();
        var blamed = problem.Example >= 0 && problem.Example < examples.Length ? examples[problem.Example] : mark;
        var location = blamed.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? method.Locations[0];
        context.ReportDiagnostic(Diagnostic.Create(problem.Rule, location, problem.Arguments));
    }
}
