using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Checks;

/// <summary>Checks one function at a time: what it claims, what is assumed of it, what the members it stands for demand, and what it could claim.</summary>
internal sealed class FunctionChecks(Session session, bool showsSuggestions)
{
    public void Check(IMethodSymbol method, AnalyzerOptions analyzerOptions, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared)
            return; // A partial method is met once, as its definition; its attributes are those of both parts.

        var implementation = method.PartialImplementationPart ?? method;
        var tree = implementation.Locations[0].SourceTree;
        if (tree is null)
            return;

        var options = EquivarianceOptions.Read(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        try
        {
            AttributeChecks.ReportMissingReasons(method, report, cancellationToken);
            var stated = new Statements(ClaimReader.Read(method), [.. session.Lowering.Assumptions.About(method).Where(assumption => assumption.Counts)]);
            var suggests = options.SuggestUndeclared ?? showsSuggestions;
            if (stated.IsEmpty && !suggests && !StandsForOthers(method))
                return;
            if (session.Lowering.TryGetListFunction(implementation, out var function))
                CheckFunction(function!, stated, suggests, options.Decision, report, cancellationToken);
            else if (HasBody(implementation, cancellationToken) && !IsMisspelled(method))
                AttributeChecks.ReportNotAListFunction(method, report, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The outermost boundary: a fault of ours is reported on the function it concerns instead of disabling the analyzer for everything else.
            var claims = LawAttributes.On(method);
            var location = claims.IsEmpty ? method.Locations[0] : AttributeChecks.LocationOf(claims[0].Attribute, method, cancellationToken);
            report(Diagnostic.Create(RuleTable.BudgetExhausted, location, method.Name, $"the analyzer failed with {exception.GetType().Name}"));
        }
    }

    private static bool StandsForOthers(IMethodSymbol method) =>
        method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty || (method.MethodKind == MethodKind.Ordinary && !method.ContainingType.AllInterfaces.IsEmpty);

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
        ListFunction function, Statements stated, bool suggests, DecisionOptions options, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var contracts = Contract.Of(function, session.Lowering);
        var isStated = !stated.IsEmpty || !contracts.IsEmpty;
        if (!isStated && !suggests)
            return;

        // Searching for a counterexample is for those who asked; a suggestion only needs a proof.
        var decision = session.Decide(function, options with { Refute = isStated }, cancellationToken);
        foreach (var law in new[] { Law.Filter, Law.Map })
        {
            var claim = stated.Claims.FirstOrDefault(claim => claim.Law == law);
            var assumptions = stated.Assumptions.Where(assumption => assumption.Law == law).ToList();
            if (claim is not null)
                ReportClaim(function, claim, decision, report, cancellationToken);
            foreach (var assumption in assumptions)
                ReportAssumption(function, assumption, decision, report, cancellationToken);
            if (claim is null && assumptions.Count == 0 && suggests && decision.Of(law).Verdict is Verdict.Proved proved)
                session.Report(RuleTable.Of(law).Undeclared, function, law, decision, function.Location, report, function.Symbol.Name, VerdictText.Reason(proved));

            // A claim of its own says the same about the same body.
            if (claim is null)
                BrokenContract.Report(session, contracts.Where(contract => contract.Law == law), function, decision, options, function.Location, report, cancellationToken);
        }

        if (!isStated && decision.Filter.Verdict is Verdict.Unknown { Reason: { Code: GuardedDecider.Fault } fault })
            session.Report(RuleTable.BudgetExhausted, function, Law.Filter, decision, function.Location, report, function.Symbol.Name, fault.Sentence);
    }

    private void ReportClaim(ListFunction function, Claim claim, FunctionReport decision, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var rules = RuleTable.Of(claim.Law);
        var name = function.Symbol.Name;
        var location = AttributeChecks.LocationOf(claim.Attribute, function.Symbol, cancellationToken);
        switch (decision.Of(claim.Law).Verdict)
        {
            case Verdict.Refuted refuted:
                session.Report(rules.Refuted, function, claim.Law, decision, location, report, refuted.Witness.Describe(name));
                break;
            case Verdict.Unknown unknown:
                session.Report(rules.Unproved, function, claim.Law, decision, location, report, name, VerdictText.Reason(unknown));
                if (unknown.Reason.Code is "budget" or GuardedDecider.Fault or ClockedDecider.Clock)
                    session.Report(RuleTable.BudgetExhausted, function, claim.Law, decision, location, report, name, unknown.Reason.Sentence);
                break;
        }
    }

    private void ReportAssumption(ListFunction function, LawAttribute assumption, FunctionReport decision, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var rules = RuleTable.Of(assumption.Law);
        var name = function.Symbol.Name;
        var location = AttributeChecks.LocationOf(assumption.Attribute, function.Symbol, cancellationToken);
        switch (decision.Of(assumption.Law).Verdict)
        {
            case Verdict.Refuted refuted:
                session.Report(rules.AssumptionRefuted, function, assumption.Law, decision, location, report, name, refuted.Witness.Evidence());
                break;
            case Verdict.Proved proved:
                session.Report(rules.AssumptionProvable, function, assumption.Law, decision, location, report, name, VerdictText.Reason(proved));
                break;
        }
    }

    /// <summary>What attributes say about a function.</summary>
    private sealed record Statements(ImmutableArray<Claim> Claims, ImmutableArray<LawAttribute> Assumptions)
    {
        public bool IsEmpty => Claims.IsEmpty && Assumptions.IsEmpty;
    }
}
