using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Checks;

/// <summary>Bodies that break a law of the member they stand for (FEQ1004, FEQ2004).</summary>
internal static class BrokenContract
{
    /// <summary>Reports the first broken one of some contracts of one law. Where a member transforms other lists than the function's own law, its law is decided by itself.</summary>
    /// <param name="session">Decides and reports.</param>
    /// <param name="contracts">The contracts of one law, nearest first.</param>
    /// <param name="function">The function that has to keep them.</param>
    /// <param name="decision">What was decided about its own laws.</param>
    /// <param name="options">Caps of further decisions.</param>
    /// <param name="location">Where to report.</param>
    /// <param name="report">Takes the diagnostic.</param>
    /// <param name="cancellationToken">Stops the decision.</param>
    public static void Report(
        Session session, IEnumerable<Contract> contracts, ListFunction function, FunctionReport decision, DecisionOptions options, Location location,
        Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var contract in contracts)
        {
            var bound = contract.Function.ListParameters.SequenceEqual(function.ListParameters) ? decision : session.Decide(contract.Function, options, cancellationToken);
            if (bound.Of(contract.Law).Verdict is not Verdict.Refuted refuted)
                continue;
            session.Report(
                RuleTable.Of(contract.Law).ContractBroken, function, contract.Law, bound, location, report,
                NameOf(function.Symbol), NameOf(contract.Member), refuted.Witness.Evidence());
            return;
        }
    }

    // An explicit implementation is called like the member, with the member's type in front.
    private static string NameOf(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name.Substring(method.Name.LastIndexOf('.') + 1)}";
}
