using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary><c>default(T)</c>.</summary>
public static class DefaultValues
{
    /// <summary>The default of a type. Opaque type parameters are run at <c>int</c>, those constrained to classes at <c>string</c>.</summary>
    public static object? Of(TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => false,
        TypeKind.Char => '\0',
        TypeKind.SByte => (sbyte)0,
        TypeKind.Byte => (byte)0,
        TypeKind.Int16 => (short)0,
        TypeKind.UInt16 => (ushort)0,
        TypeKind.Int32 => 0,
        TypeKind.UInt32 => 0u,
        TypeKind.Int64 => 0L,
        TypeKind.UInt64 => 0UL,
        TypeKind.Single => 0f,
        TypeKind.Double => 0d,
        TypeKind.Decimal => 0m,
        TypeKind.Enum => type.Arguments.IsEmpty ? 0 : Of(type.Arguments[0]),
        TypeKind.Value => FrameworkValues.Default(type),
        TypeKind.TypeParameter => type.Traits.HasFlag(TypeParameterTraits.ReferenceType) ? null : 0,
        TypeKind.Record => type.Record is { IsValueType: true } record ? new RecordValue(type, [.. record.Fields.Select(field => Of(field.Type))]) : null,
        TypeKind.Sequence => type.Sequence switch
        {
            SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory => new ListValue(type.Sequence, []),
            SequenceShape.ImmutableArray => throw new RefusedException("default(ImmutableArray)"),
            _ => null,
        },
        TypeKind.String or TypeKind.Object or TypeKind.Nullable or TypeKind.Set or TypeKind.Map or TypeKind.Lookup or TypeKind.Grouping
            or TypeKind.PriorityQueue or TypeKind.Function or TypeKind.Comparer or TypeKind.Exception => null,
        TypeKind.Other when !type.Variants.IsEmpty || type.IsNode => null,
        _ => throw new RefusedException($"default({type.Name})"),
    };
}
