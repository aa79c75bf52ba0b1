using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Checks;

/// <summary>
/// A type can implement an interface by a method of its base that knows nothing of the interface. Then the type makes the promise, and is told if the method
/// breaks it.
/// </summary>
internal sealed class InheritedImplementationChecks(Session session)
{
    public void Check(INamedTypeSymbol type, AnalyzerOptions analyzerOptions, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (type.TypeKind != TypeKind.Class || type.Interfaces.IsEmpty || type.BaseType is not { SpecialType: SpecialType.None } || type.Locations[0] is not { SourceTree: { } tree } location)
            return;
        var options = EquivarianceOptions.Read(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree)).Decision;
        foreach (var member in type.AllInterfaces.Except(type.BaseType.AllInterfaces, SymbolEqualityComparer.Default).Cast<INamedTypeSymbol>().SelectMany(contract => contract.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol { ContainingType.TypeKind: TypeKind.Class } method
                || SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
                || !session.Lowering.TryGetListFunction(method, out var function))
                continue;
            foreach (var contracts in Contract.Between(function!, [member.OriginalDefinition], session.Lowering).GroupBy(contract => contract.Law))
                BrokenContract.Report(session, contracts, function!, session.Decide(function!, options, cancellationToken), options, location, report, cancellationToken);
        }
    }
}
