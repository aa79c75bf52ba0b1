using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Names of symbols as the list core, models and reports use them.</summary>
internal static class SymbolNames
{
    /// <summary>
    /// Namespace and containing types with arity, as in metadata: <c>System.Collections.Generic.List`1</c>; nested types after a plus sign.
    /// A type of the sources in a namespace of the framework starts with <c>::</c>, so that it is never taken for one of the framework.
    /// </summary>
    public static string MetadataName(ITypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "+" + type.MetadataName;
        if (type.ContainingNamespace is not { IsGlobalNamespace: false } space)
            return type.MetadataName;
        var name = space.ToDisplayString() + "." + type.MetadataName;
        return type.DeclaringSyntaxReferences.IsEmpty || !IsOfFramework(space) ? name : ExceptionTypes.Outside + name;
    }

    /// <summary>A namespace whose types users see without it.</summary>
    public static bool IsOfFramework(INamespaceSymbol space) => space.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Documentation id of a member of a referenced assembly.</summary>
    public static string LibraryId(ISymbol member)
    {
        // What a value type inherits is what every object has.
        if (member is IMethodSymbol { OverriddenMethod: { } inherited, ContainingType.SpecialType: SpecialType.System_ValueType or SpecialType.System_Enum })
            member = inherited;
        return member.OriginalDefinition.GetDocumentationCommentId() ?? member.Name;
    }

    /// <summary>Id of a function of this compilation: its documentation id, for a local function that of its member, its name and its position.</summary>
    public static string FunctionId(IMethodSymbol definition)
    {
        if (definition.MethodKind == MethodKind.LocalFunction)
        {
            var position = definition.Locations.Length > 0 ? definition.Locations[0].SourceSpan.Start : 0;
            return MemberId(Member(definition)) + "." + definition.Name + "@" + position;
        }

        // Members of different extension blocks can share a documentation id.
        return IsInExtensionBlock(definition) && definition.Locations.Length > 0
            ? MemberId(definition) + "@" + definition.Locations[0].SourceSpan.Start
            : MemberId(definition);
    }

    /// <summary>Declared in an <c>extension</c> block: the receiver is a parameter of the block.</summary>
    public static bool IsInExtensionBlock(ISymbol member) => member.ContainingType is { IsExtension: true };

    /// <summary>The receiver parameter of an instance member of an extension block.</summary>
    public static IParameterSymbol? Receiver(IMethodSymbol method) =>
        !method.IsStatic && method.ContainingType is { IsExtension: true, ExtensionParameter: { } receiver } && method.MethodKind != MethodKind.LocalFunction ? receiver : null;

    /// <summary>The documentation id users see; a local function has its member's and its own name.</summary>
    public static string DocumentationId(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction ? MemberId(Member(method)) + "." + method.Name : MemberId(method);

    /// <summary>Equal types; names of tuple elements and nullability do not count.</summary>
    public static bool IsSameType(ITypeSymbol? one, ITypeSymbol? other)
    {
        if (SymbolEqualityComparer.Default.Equals(one, other))
            return true;
        return (one, other) switch
        {
            (IArrayTypeSymbol first, IArrayTypeSymbol second) => first.Rank == second.Rank && IsSameType(first.ElementType, second.ElementType),
            (INamedTypeSymbol { IsGenericType: true } first, INamedTypeSymbol { IsGenericType: true } second) =>
                SymbolEqualityComparer.Default.Equals(first.OriginalDefinition, second.OriginalDefinition)
                && IsSameType(first.ContainingType, second.ContainingType)
                && first.TypeArguments.Zip(second.TypeArguments, IsSameType).All(same => same),
            _ => false,
        };
    }

    /// <summary>The name a user knows: a property's for its accessors.</summary>
    public static string Displayed(IMethodSymbol method) => method.AssociatedSymbol is { } property ? property.Name : method.Name;

    /// <summary>An extension method in its static form, with the same type arguments.</summary>
    public static IMethodSymbol Unreduced(IMethodSymbol method) => method.ReducedFrom switch
    {
        null => method,
        { IsGenericMethod: true } unreduced when unreduced.Arity == method.TypeArguments.Length => unreduced.Construct([.. method.TypeArguments]),
        var unreduced => unreduced,
    };

    /// <summary>Namespace, types and names without parameters or type arguments.</summary>
    public static string Qualified(ISymbol symbol)
    {
        var name = symbol is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } ? symbol.Name.Split('.').Last() : symbol.Name;
        for (var outer = symbol.ContainingSymbol; outer is not null; outer = outer.ContainingSymbol)
        {
            if (outer is INamespaceSymbol)
                return outer is INamespaceSymbol { IsGlobalNamespace: false } ? outer.ToDisplayString() + "." + name : name;
            if (outer is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } or INamedTypeSymbol { IsExtension: true })
                continue;
            name = outer.Name + "." + name;
        }

        return name;
    }

    /// <summary>The method or accessor around a local function or lambda; the symbol itself when it is one.</summary>
    public static ISymbol Member(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }

    private static string MemberId(ISymbol member)
    {
        var id = member.GetDocumentationCommentId() ?? member.Name;
        // Types local to a file share documentation ids across files.
        for (var type = member.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsFileLocal)
                return id + "@" + (member.Locations.Length > 0 ? member.Locations[0].SourceTree?.FilePath : null);
        return id;
    }
}
