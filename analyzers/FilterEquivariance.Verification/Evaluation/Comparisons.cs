using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Built-in <c>==</c> and <c>&lt;</c>. They differ from <see cref="BoxedEquality"/> on NaN, tuples and references.</summary>
internal static class Comparisons
{
    /// <summary><c>left == right</c> for operands of these static types.</summary>
    public static bool AreEqual(object? left, TypeRef leftType, object? right, TypeRef rightType)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (ComparesReferences(leftType) || ComparesReferences(rightType))
            return AreSame(left, right);
        return (left, right) switch
        {
            (int a, int b) => a == b,
            (bool a, bool b) => a == b,
            (string a, string b) => a == b,
            (RecordValue a, RecordValue b) when a.Shape.IsTuple && b.Shape.IsTuple => AreEqualTuples(a, b),
            (RecordValue, RecordValue) => BoxedEquality.Default.Equals(left, right),
            (IndexValue, IndexValue) or (RangeValue, RangeValue) => left.Equals(right),
            _ when FrameworkValues.Contains(left) => left.Equals(right),
            _ when NumericConversion.IsNumeric(left) && NumericConversion.IsNumeric(right) => Compare(BinaryOperator.Equal, left, right),
            _ => AreSame(left, right),
        };
    }

    /// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c> and numeric equality; false when an operand is null or NaN.</summary>
    public static bool Compare(BinaryOperator op, object? left, object? right)
    {
        if (left is null || right is null)
            return false;
        if (left is int x && right is int y)
            return Holds(op, x.CompareTo(y));
        if (FrameworkValues.Contains(left) && left.GetType() == right.GetType())
            return Holds(op, ((IComparable)left).CompareTo(right));
        if (!NumericConversion.IsNumeric(left) || !NumericConversion.IsNumeric(right))
            throw new RefusedException($"the operator {op} on these operands");
        var kind = Arithmetic.CommonKind(left, right);
        object a = NumericConversion.To(left, kind, isChecked: false);
        object b = NumericConversion.To(right, kind, isChecked: false);
        if (a is double.NaN or float.NaN || b is double.NaN or float.NaN)
            return false;
        return Holds(op, ((IComparable)a).CompareTo(b));
    }

    private static bool Holds(BinaryOperator op, int c) => op switch
    {
        BinaryOperator.Equal => c == 0,
        BinaryOperator.Less => c < 0,
        BinaryOperator.LessOrEqual => c <= 0,
        BinaryOperator.Greater => c > 0,
        BinaryOperator.GreaterOrEqual => c >= 0,
        _ => throw new RefusedException($"the operator {op}"),
    };

    // Behind object, and behind a type parameter constrained to classes, == compares references, which boxed values do not keep.
    private static bool ComparesReferences(TypeRef type) => type.Kind is TypeKind.Object or TypeKind.TypeParameter;

    private static bool AreSame(object left, object right)
    {
        if (left is ValueType or string or RecordValue { Shape.IsValueType: true } || right is ValueType or string or RecordValue { Shape.IsValueType: true })
            throw new RefusedException("comparison of references to boxed values");
        if (left is FunctionValue)
            throw new RefusedException("equality of delegates");
        if (left is ListValue { Shape: SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.ImmutableArray or SequenceShape.Memory or SequenceShape.ReadOnlyMemory } list)
            throw new RefusedException($"equality of {list.Shape}");
        return ReferenceEquals(left, right);
    }

    private static bool AreEqualTuples(RecordValue left, RecordValue right)
    {
        bool equal = true;
        for (int i = 0; i < left.Fields.Length && equal; i++)
            equal = AreEqual(left.Fields[i], left.Shape.Fields[i].Type, right.Fields[i], right.Shape.Fields[i].Type);
        return equal;
    }
}
