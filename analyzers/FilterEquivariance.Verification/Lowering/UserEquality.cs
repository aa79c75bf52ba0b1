using Microsoft.CodeAnalysis;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Whether objects of a class may be compared by an <c>Equals</c> that the user wrote.</summary>
internal sealed class UserEquality(Compilation compilation)
{
    private readonly Lazy<HashSet<INamedTypeSymbol>> _refined = new(() => Refined(compilation));

    /// <summary>The type has an equality of its own or inherits one.</summary>
    public static bool Governs(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && !current.DeclaringSyntaxReferences.IsEmpty; current = current.BaseType)
            if (HasOwn(current))
                return true;
        return false;
    }

    /// <summary>A class of this compilation that derives from the type has an equality of its own, and its objects count as objects of the type. What other assemblies derive is left out of account.</summary>
    public bool MayGovern(INamedTypeSymbol type) => _refined.Value.Contains(type.OriginalDefinition);

    /// <summary>All classes, nested ones after those around them.</summary>
    public static IEnumerable<INamedTypeSymbol> Classes(INamespaceOrTypeSymbol container)
    {
        foreach (var inner in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (inner is INamedTypeSymbol { TypeKind: TypeKind.Class } declared)
                yield return declared;
            foreach (var nested in Classes(inner))
                yield return nested;
        }
    }

    private static bool HasOwn(INamedTypeSymbol type) =>
        type.GetMembers("Equals").OfType<IMethodSymbol>().Any(method => !method.IsImplicitlyDeclared && !method.IsStatic && method.Parameters.Length == 1);

    // Classes from which another class derives that has an equality of its own.
    private static HashSet<INamedTypeSymbol> Refined(Compilation compilation)
    {
        var refined = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in Classes(compilation.Assembly.GlobalNamespace).Where(HasOwn))
            refined.UnionWith(RecordLayouts.Bases(type).Select(ancestor => ancestor.OriginalDefinition));
        return refined;
    }
}
