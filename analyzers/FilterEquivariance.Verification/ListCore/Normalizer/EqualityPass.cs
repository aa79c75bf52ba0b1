namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// C# compares characters and short numbers as <c>int</c>. Widening keeps apart what differs, so <c>(int)a == (int)b</c> is <c>a == b</c>, and says of elements that are
/// compared that they are elements; <c>a.Equals(b)</c> of two numbers, characters or truth values is <c>a == b</c> too.
/// </summary>
internal sealed class EqualityPass : OperationPass
{
    protected override Operation After(Operation operation) => operation switch
    {
        Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: Operation.Convert left, Right: Operation.Convert right } comparison
            when IsWidening(left) && IsWidening(right) && left.Operand.Type.Equals(right.Operand.Type) => comparison with { Left = left.Operand, Right = right.Operand },
        Operation.LibraryCall { Name: "Equals", Operands: [var one, var other] } call when IsExact(one.Type) && one.Type.Equals(other.Type) && IsOwnEquals(call.Id) =>
            new Operation.Binary(call.Location, TypeRef.Boolean, BinaryOperator.Equal, one, other, false),
        _ => operation,
    };

    // The overload that takes a value of the type itself: 1.Equals((object)1L) is false.
    private static bool IsOwnEquals(string id) => id.StartsWith("M:System.", StringComparison.Ordinal) && id.Split('.', '(', ')') is ["M:System", var type, "Equals", "System", var parameter, ""] && type == parameter;

    // 0.0 is -0.0, and NaN equals itself but is not itself.
    private static bool IsExact(TypeRef type) => type.IsIntegral || type.Kind is TypeKind.Char or TypeKind.Boolean;

    private static bool IsWidening(Operation.Convert conversion) => conversion.Kind == ConversionKind.Numeric && (conversion.Type.Kind, conversion.Operand.Type.Kind) is
        (TypeKind.Int32 or TypeKind.Int64, TypeKind.Byte or TypeKind.SByte or TypeKind.Int16 or TypeKind.UInt16 or TypeKind.Char) or (TypeKind.Int64, TypeKind.Int32 or TypeKind.UInt32);
}
