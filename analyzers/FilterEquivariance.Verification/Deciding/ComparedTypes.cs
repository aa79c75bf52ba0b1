using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Deciding;

/// <summary>Types whose comparisons run no code but the framework's, and do not throw.</summary>
internal static class ComparedTypes
{
    private static readonly HashSet<string> Values =
        ["System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.DateOnly", "System.TimeOnly", "System.Numerics.BigInteger", "System.Version"];

    /// <summary><c>Equals</c> and <c>GetHashCode</c> are known.</summary>
    public static bool IsEqualityKnown(TypeRef type) =>
        IsValue(type)
        || (type.Kind == TypeKind.Nullable && IsEqualityKnown(type.Element))
        || (type.Record is { } record && record.Equality switch
        {
            RecordEquality.Structural => record.Fields.All(field => IsEqualityKnown(field.Type)),
            RecordEquality.Reference => true,
            _ => false,
        });

    /// <summary>The default order is known.</summary>
    public static bool IsOrderKnown(TypeRef type) =>
        IsValue(type)
        || (type.Kind == TypeKind.Nullable && IsOrderKnown(type.Element))
        || (type.Record is { IsTuple: true } tuple && tuple.Fields.All(field => IsOrderKnown(field.Type)));

    /// <summary>Equal values of the type cannot be told apart, or only by their references.</summary>
    public static bool IsEqualityIdentity(TypeRef type) => type.Kind switch
    {
        TypeKind.Single or TypeKind.Double or TypeKind.Decimal => false,
        TypeKind.Nullable => IsEqualityIdentity(type.Element),
        TypeKind.Record => type.Record!.Equality == RecordEquality.Reference
            || (type.Record.Equality == RecordEquality.Structural && type.Record.Fields.All(field => IsEqualityIdentity(field.Type))),
        TypeKind.Other => type.Definition is "System.TimeSpan" or "System.Guid" or "System.DateOnly" or "System.TimeOnly" or "System.Numerics.BigInteger" or "System.Version",
        _ => IsValue(type),
    };

    private static bool IsValue(TypeRef type) => type.Kind is > TypeKind.Void and <= TypeKind.Enum || (type.Kind == TypeKind.Other && Values.Contains(type.Definition));
}
