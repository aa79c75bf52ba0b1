using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>The members for which a method stands: what it overrides and implements, directly or further up.</summary>
public static class BaseMembers
{
    /// <summary>The definitions of those members, nearest first; the method itself is not among them.</summary>
    public static IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method)
    {
        var found = new List<IMethodSymbol>();
        var waiting = new Queue<IMethodSymbol>(Direct(method.OriginalDefinition));
        while (waiting.Count > 0)
        {
            var member = waiting.Dequeue().OriginalDefinition;
            if (found.Any(known => SymbolEqualityComparer.Default.Equals(known, member)))
                continue;
            found.Add(member);
            foreach (var further in Direct(member))
                waiting.Enqueue(further);
        }

        return found;
    }

    private static IEnumerable<IMethodSymbol> Direct(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
            yield return overridden;
        foreach (var member in method.ExplicitInterfaceImplementations)
            yield return member;
        if (method.MethodKind != MethodKind.Ordinary || method.ContainingType is not { TypeKind: not TypeKind.Interface } type)
            yield break;
        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).OfType<IMethodSymbol>())
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                yield return member;
    }
}
