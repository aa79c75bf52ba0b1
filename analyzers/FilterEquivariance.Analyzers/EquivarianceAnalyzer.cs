using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers;

/// <summary>Checks the laws that methods and local functions declare, one function at a time, and suggests those they could declare.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EquivarianceAnalyzer : DiagnosticAnalyzer
{
    private readonly DecideFunction _decide;

    /// <summary>The analyzer as compilers load it.</summary>
    public EquivarianceAnalyzer()
        : this(GuardedDecider.Decide)
    {
    }

    /// <summary>For a host that has decisions at hand already.</summary>
    public EquivarianceAnalyzer(DecideFunction decide) => _decide = decide;

    /// <summary>Decides both laws for one function.</summary>
    public delegate FunctionReport DecideFunction(
        CompilationLowering lowering, ListFunction function, DecisionOptions options, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // A host that drops Hidden diagnostics, such as a command-line build, is spared the work behind them.
        var showsSuggestions = context.MinimumReportedSeverity == DiagnosticSeverity.Hidden;
        context.RegisterCompilationStartAction(start =>
        {
            var session = new Session(_decide, new CompilationLowering(start.Compilation), new SourceLocations(start.Compilation), showsSuggestions);
            start.RegisterSymbolAction(
                symbol => session.Check((IMethodSymbol)symbol.Symbol, symbol.Options, symbol.ReportDiagnostic, symbol.CancellationToken),
                SymbolKind.Method);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.SemanticModel.GetDeclaredSymbol((LocalFunctionStatementSyntax)node.Node, node.CancellationToken) is { } function)
                        session.Check(function, node.Options, node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.LocalFunctionStatement);
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (((LambdaExpressionSyntax)node.Node).AttributeLists.Count > 0
                        && node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is IMethodSymbol lambda)
                        ReportNotAListFunction(lambda, ClaimReader.Read(lambda), node.ReportDiagnostic, node.CancellationToken);
                },
                SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression);
        });
    }

    private static void ReportNotAListFunction(IMethodSymbol method, ImmutableArray<Claim> claims, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var why = method.MethodKind == MethodKind.AnonymousFunction
            ? "only methods and local functions can declare a law"
            : "it needs a list as result and a list parameter of the same element type";
        var name = method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : method.Name;
        foreach (var attribute in claims.Select(claim => claim.Attribute).Distinct())
            report(Diagnostic.Create(RuleTable.NotAListFunction, LocationOf(attribute, method, cancellationToken), ShortName(attribute), name, why));
    }

    private static string ShortName(AttributeData attribute)
    {
        var name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - nameof(Attribute).Length);
    }

    private static Location LocationOf(AttributeData attribute, ISymbol owner, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? owner.Locations[0];

    /// <summary>What one compilation's checks share.</summary>
    private sealed class Session(DecideFunction decide, CompilationLowering lowering, SourceLocations locations, bool showsSuggestions)
    {
        public void Check(IMethodSymbol method, AnalyzerOptions analyzerOptions, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared)
                return; // A partial method is met once, as its definition; its attributes are those of both parts.

            var implementation = method.PartialImplementationPart ?? method;
            var tree = implementation.Locations[0].SourceTree;
            if (tree is null)
                return;

            var claims = ClaimReader.Read(method);
            var options = EquivarianceOptions.Read(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
            var suggests = options.SuggestUndeclared ?? showsSuggestions;
            if (claims.IsEmpty && !suggests)
                return;

            try
            {
                if (lowering.TryGetListFunction(implementation, out var function))
                    CheckFunction(function!, claims, suggests, options.Decision, report, cancellationToken);
                else if (HasBody(implementation, cancellationToken) && !IsMisspelled(method))
                    ReportNotAListFunction(method, claims, report, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The outermost boundary: a fault of ours is reported on the function it concerns instead of disabling the analyzer for everything else.
                var location = claims.IsEmpty ? method.Locations[0] : LocationOf(claims[0].Attribute, method, cancellationToken);
                report(Diagnostic.Create(RuleTable.BudgetExhausted, location, method.Name, $"the analyzer failed with {exception.GetType().Name}"));
            }
        }

        // A claim on a member without a body is an assumption for its callers, not a mistake.
        private static bool HasBody(IMethodSymbol method, CancellationToken cancellationToken) =>
            !method.IsAbstract && !method.IsExtern && method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) switch
            {
                BaseMethodDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
                LocalFunctionStatementSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
                _ => true,
            });

        // While a type's name is being typed nobody knows whether it is a list; the compiler reports the name.
        private static bool IsMisspelled(IMethodSymbol method) => IsMisspelled(method.ReturnType) || method.Parameters.Any(parameter => IsMisspelled(parameter.Type));

        private static bool IsMisspelled(ITypeSymbol type) => type switch
        {
            IErrorTypeSymbol => true,
            IArrayTypeSymbol array => IsMisspelled(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.Any(IsMisspelled),
            _ => false,
        };

        private void CheckFunction(
            ListFunction function, ImmutableArray<Claim> claims, bool suggests, DecisionOptions options, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            // Searching for a counterexample is for those who asked; a suggestion only needs a proof.
            var decision = decide(lowering, function, options with { Refute = !claims.IsEmpty }, cancellationToken);
            foreach (var (law, lawReport) in new[] { (Law.Filter, decision.Filter), (Law.Map, decision.Map) })
            {
                if (claims.FirstOrDefault(claim => claim.Law == law) is { } claim)
                    ReportClaim(function, claim, decision, report, cancellationToken);
                else if (suggests && lawReport.Verdict is Verdict.Proved)
                    Report(RuleTable.Of(law).Undeclared, function, law, decision, function.Location, report, function.Symbol.Name, VerdictText.Reason(lawReport.Verdict));
            }

            if (claims.IsEmpty && decision.Filter.Verdict is Verdict.Unknown { Reason: { Code: GuardedDecider.Fault } fault })
                Report(RuleTable.BudgetExhausted, function, Law.Filter, decision, function.Location, report, function.Symbol.Name, fault.Sentence);
        }

        private void ReportClaim(ListFunction function, Claim claim, FunctionReport decision, Action<Diagnostic> report, CancellationToken cancellationToken)
        {
            var rules = RuleTable.Of(claim.Law);
            var name = function.Symbol.Name;
            var location = LocationOf(claim.Attribute, function.Symbol, cancellationToken);
            switch (decision.Of(claim.Law).Verdict)
            {
                case Verdict.Refuted refuted:
                    Report(rules.Refuted, function, claim.Law, decision, location, report, refuted.Witness.Describe(name));
                    break;
                case Verdict.Unknown unknown:
                    Report(rules.Unproved, function, claim.Law, decision, location, report, name, VerdictText.Reason(unknown));
                    if (unknown.Reason.Code is "budget" or GuardedDecider.Fault)
                        Report(RuleTable.BudgetExhausted, function, claim.Law, decision, location, report, name, unknown.Reason.Sentence);
                    break;
            }
        }

        private void Report(
            DiagnosticDescriptor rule, ListFunction function, Law law, FunctionReport decision, Location location, Action<Diagnostic> report, params object[] arguments)
        {
            var tree = function.Location.SourceTree;
            var lawReport = decision.Of(law);
            var places = new[] { lawReport.Blame }.Concat(lawReport.CallChain).Select(place => locations.Find(place, tree)).OfType<Location>();
            report(Diagnostic.Create(rule, location, places, PropertyBag.Of(law, decision), arguments));
        }
    }
}
