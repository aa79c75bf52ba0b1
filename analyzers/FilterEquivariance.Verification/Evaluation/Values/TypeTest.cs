using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>Run-time type tests: <c>is</c>, <c>as</c>, casts, OfType, Cast.</summary>
public static class TypeTest
{
    /// <summary>Whether a value is of a type; null is of none. Refused where boxed values do not tell.</summary>
    public static bool Matches(object? value, TypeRef type)
    {
        if (value is null)
            return false;
        if (value is ExceptionValue exception)
        {
            return type.Kind == TypeKind.Object
                || (type.Kind == TypeKind.Exception ? IsCaught(exception.ExceptionType, type.Definition) : throw new RefusedException($"a run-time test for {type.Name}"));
        }

        return type.Kind switch
        {
            TypeKind.Object => true,
            TypeKind.Boolean => value is bool,
            TypeKind.Char => value is char,
            TypeKind.SByte => value is sbyte,
            TypeKind.Byte => value is byte,
            TypeKind.Int16 => value is short,
            TypeKind.UInt16 => value is ushort,
            TypeKind.Int32 => value is int,
            TypeKind.UInt32 => value is uint,
            TypeKind.Int64 => value is long,
            TypeKind.UInt64 => value is ulong,
            TypeKind.Single => value is float,
            TypeKind.Double => value is double,
            TypeKind.Decimal => value is decimal,
            TypeKind.String => value is string,
            TypeKind.Value => FrameworkValues.Default(type).GetType() == value.GetType(),
            TypeKind.Nullable => Matches(value, type.Arguments[0]),
            TypeKind.TypeParameter => type.Traits.HasFlag(TypeParameterTraits.ReferenceType) ? value is string : value is int,
            TypeKind.Record => MatchesRecord(value, type),
            TypeKind.Other when type.IsNode => value is NodeValue,
            TypeKind.Other when !type.Variants.IsEmpty => MatchesRecord(value, type),
            _ => throw new RefusedException($"a run-time test for {type.Name}"),
        };
    }

    /// <summary>As the other overload, for a value of this static type: a sequence is tested by its shape when the element types are equal.</summary>
    public static bool Matches(object? value, TypeRef input, TypeRef type)
    {
        if (value is null || type.Kind != TypeKind.Sequence)
            return Matches(value, type);
        bool sameElements = input.Kind == TypeKind.Sequence && input.Element.Equals(type.Element);
        if (value is not ListValue list || !sameElements)
            throw new RefusedException($"a run-time test for {type.Name}");
        return type.Sequence switch
        {
            SequenceShape.Enumerable => true,
            SequenceShape.ReadOnlyList or SequenceShape.ReadOnlyCollection or SequenceShape.Collection or SequenceShape.ListInterface
                when list.Shape is SequenceShape.List or SequenceShape.Array => true,
            SequenceShape.List or SequenceShape.Array or SequenceShape.LinkedList or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.ImmutableList
                when list.Shape is SequenceShape.List or SequenceShape.Array or SequenceShape.LinkedList or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.ImmutableList
                => list.Shape == type.Sequence,
            _ => throw new RefusedException($"a run-time test for {type.Name}"),
        };
    }

    /// <summary>Whether <c>catch (caught)</c> takes an exception of this type. Refused where names do not tell.</summary>
    public static bool IsCaught(string thrown, string caught) =>
        ExceptionTypes.IsCaughtBy(thrown, caught) ?? throw new RefusedException($"whether {ExceptionTypes.Short(thrown)} is a {ExceptionTypes.Short(caught)}");

    private static bool MatchesRecord(object value, TypeRef type)
    {
        if (value is not RecordValue record)
            return false;
        if (record.Type.Name == type.Name)
            return true;
        if (record.Shape.IsValueType || type.Record is { IsValueType: true })
            return false;
        // Type arguments of base classes are not known.
        bool isPlain = record.Type.Definition.Length > 0 && type.Definition.Length > 0 && !record.Type.Definition.Contains('`') && !type.Definition.Contains('`');
        if (isPlain)
            return record.Shape.Bases.Contains(type.Definition);
        throw new RefusedException($"a run-time test for {type.Name}");
    }
}
