using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Comparer classes of this compilation: they are read as the comparers that <c>Create</c> makes of their methods.</summary>
internal static class UserComparers
{
    private const string Order = "System.Collections.Generic.IComparer`1";
    private const string Equality = "System.Collections.Generic.IEqualityComparer`1";

    /// <summary>The type that a comparer class compares; null for other types, and for classes that compare in several ways.</summary>
    public static ITypeSymbol? Compared(INamedTypeSymbol type) => Interface(type)?.TypeArguments[0];

    /// <summary>The methods that implement the comparison: one for an order; equality and hash for an equality comparer. Null when objects of the class differ.</summary>
    public static IReadOnlyList<IMethodSymbol>? Methods(INamedTypeSymbol type)
    {
        if (Interface(type) is not { } compared || HasState(type))
            return null;
        var methods = compared.GetMembers().OfType<IMethodSymbol>()
            .Select(member => Latest(type, type.FindImplementationForInterfaceMember(member) as IMethodSymbol))
            .OrderBy(method => method?.Name == "GetHashCode")
            .ToArray();
        return methods.All(method => method is not null && ListFunctionFinder.Body(method.OriginalDefinition) is not null) ? [.. methods.Select(method => method!)] : null;
    }

    /// <summary>The comparer orders, as against tests equality.</summary>
    public static bool IsOrder(INamedTypeSymbol type) => Interface(type) is { } compared && SymbolNames.MetadataName(compared.OriginalDefinition) == Order;

    /// <summary>The override an object of exactly this class has.</summary>
    private static IMethodSymbol? Latest(INamedTypeSymbol type, IMethodSymbol? method)
    {
        for (var current = type; current is not null && method is not null; current = current.BaseType)
            foreach (var candidate in current.GetMembers(method.Name).OfType<IMethodSymbol>())
                for (var overridden = candidate; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden, method))
                        return candidate;
        return method;
    }

    private static INamedTypeSymbol? Interface(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;
        var comparers = type.AllInterfaces.Where(implemented => SymbolNames.MetadataName(implemented.OriginalDefinition) is Order or Equality).ToArray();
        return comparers.Length == 1 ? comparers[0] : null;
    }

    private static bool HasState(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
            if (RecordLayouts.DataMembers(current).Any() || current.InstanceConstructors.Any(constructor => !constructor.Parameters.IsEmpty || ListFunctionFinder.Body(constructor) is not null))
                return true;
        return false;
    }
}
