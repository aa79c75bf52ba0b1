using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Which types hold a collection that can be changed through them.</summary>
internal static class Storage
{
    public static bool IsMutable(TypeRef type) => type.Kind switch
    {
        TypeKind.Set or TypeKind.Map or TypeKind.PriorityQueue => !type.Definition.Contains("Immutable") && !type.Definition.Contains("Frozen") && !type.Definition.Contains("IReadOnly"),
        TypeKind.Sequence => type.Sequence is SequenceShape.Array or SequenceShape.List or SequenceShape.Collection or SequenceShape.ListInterface
            or SequenceShape.ImmutableArrayBuilder or SequenceShape.LinkedList or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.Memory or SequenceShape.Span
            or SequenceShape.ReadOnlySpan or SequenceShape.ReadOnlyMemory,
        TypeKind.Other => type.Definition == "System.Text.StringBuilder" || type.IsNode,
        // A copy of a tuple shares the collections in it.
        TypeKind.Record => type.Record is { } record && (!record.IsImmutable || record.Fields.Any(field => IsMutable(field.Type))),
        TypeKind.Nullable => IsMutable(type.Arguments[0]),
        _ => false,
    };
}
