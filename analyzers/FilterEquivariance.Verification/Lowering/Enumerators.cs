using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Enumerators of the framework that a function drives by hand.</summary>
internal static class Enumerators
{
    /// <summary>The list-core operation a member of an enumerator, or the one that makes it, stands for; null for other members.</summary>
    public static string? Operation(ISymbol member) => member switch
    {
        IMethodSymbol { Name: "GetEnumerator", Parameters.IsEmpty: true, IsStatic: false } method when IsEnumerator(method.ReturnType) => "enumerator.of",
        IMethodSymbol { Name: "MoveNext", Parameters.IsEmpty: true } method when IsOfEnumerator(method) => "enumerator.next",
        IMethodSymbol { Name: "Dispose", Parameters.IsEmpty: true } method when IsOfEnumerator(method) || method.ContainingType.SpecialType == SpecialType.System_IDisposable => "enumerator.end",
        IPropertySymbol { Name: "Current" } property when IsOfEnumerator(property) => "enumerator.current",
        _ => null,
    };

    /// <summary>An enumerator over elements of a known type.</summary>
    public static bool IsEnumerator(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (IsInterface(named) || (IsOfCollections(named) && named is { Name: "Enumerator", IsValueType: true } && named.AllInterfaces.Any(IsInterface)));

    /// <summary>Copies of an enumerator that is a value would go on by themselves, so it may only be asked for its next element.</summary>
    public static bool IsCopied(ILocalReferenceOperation local) =>
        local.Type is { IsValueType: true } && IsEnumerator(local.Type)
        && !(local.Parent is IInvocationOperation call && ReferenceEquals(call.Instance, local)) && !(local.Parent is IPropertyReferenceOperation property && ReferenceEquals(property.Instance, local));

    private static bool IsOfEnumerator(ISymbol member) =>
        IsEnumerator(member.ContainingType) || (IsOfCollections(member.ContainingType) && member.ContainingType is { Name: "IEnumerator", IsGenericType: false } && member is IMethodSymbol);

    private static bool IsInterface(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerator_T;

    private static bool IsOfCollections(INamedTypeSymbol type) => SymbolNames.MetadataName(type.ContainingType ?? type).StartsWith("System.Collections.", System.StringComparison.Ordinal);
}
