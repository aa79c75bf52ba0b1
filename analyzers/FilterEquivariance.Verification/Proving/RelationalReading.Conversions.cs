using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Strings and conversions.</summary>
internal sealed partial class RelationalReading
{
    // A string is a list of char where the law transforms it; elsewhere concatenation is a scalar.
    private Relation ConcatenateStrings(Operation.Binary n, Relation left, Relation right, Cursor cursor)
    {
        if (left is not Relation.Sequence && right is not Relation.Sequence)
        {
            if (_program.Element.Kind == TypeKind.Char && n.Type.Kind == TypeKind.String && RelationAlgebra.ConstantOf(left) is { Value: "" } && Unboxed(n.Right).Type.Kind == TypeKind.Char)
                return AddItem(Relation.Sequence.Empty with { Token = left.Token }, right, cursor.Mode);
            var partial = !IsPlainText(Unboxed(n.Left).Type) || !IsPlainText(Unboxed(n.Right).Type);
            return Scalar([left, right], partial, "'+'", n.Location, cursor.Mode);
        }

        return Concatenate(Characters(left, Unboxed(n.Left).Type, cursor.Mode), Characters(right, Unboxed(n.Right).Type, cursor.Mode), cursor.Mode);
    }

    // Operands of a string concatenation are converted to object.
    private static Operation Unboxed(Operation operation)
    {
        while (operation is Operation.Convert { Kind: ConversionKind.Boxing or ConversionKind.Identity } convert)
            operation = convert.Operand;
        return operation;
    }

    private static bool IsPlainText(TypeRef type) => type.Kind is TypeKind.String or TypeKind.Char or TypeKind.Boolean || type.IsIntegral || type.IsFloating;

    private static Relation Characters(Relation value, TypeRef type, Mode mode)
    {
        if (value is Relation.Sequence)
            return value;
        if (value is Relation.Lost)
            return value;
        if (type.Kind == TypeKind.Char)
            return AddItem(Relation.Sequence.Empty, value, mode);
        if (RelationAlgebra.ConstantOf(value) is { Value: "" or null })
            return Relation.Sequence.Empty with { Token = value.Token };
        return RelationAlgebra.AsSequence(value with { Token = null }) is { } s ? s : Lost("whole-list", "a string is built from a value", SourceLocation.None);
    }

    private Relation EvaluateConversion(Operation.Convert n, Cursor cursor)
    {
        var operand = Evaluate(n.Operand, cursor);
        switch (n.Kind)
        {
            case ConversionKind.Identity:
            case ConversionKind.Boxing:
            case ConversionKind.SequenceView:
                return operand;
            case ConversionKind.Numeric:
                if (n.Type.Kind == TypeKind.Int32 && RelationAlgebra.ConstantOf(operand)?.Value is int)
                    return operand;
                var partial = (n.IsChecked && !IsWidening(n.Operand.Type.Kind, n.Type.Kind)) || n.Operand.Type.Kind == TypeKind.Decimal || (n.Type.Kind == TypeKind.Decimal && n.Operand.Type.IsFloating);
                return Scalar([operand], partial, "a numeric conversion", n.Location, cursor.Mode);
            case ConversionKind.Unwrapping:
                if (n.IsTypedClone)
                    return operand;
                if (operand is Relation.Sequence && n.Type.IsSequence)
                    return Block("type-test", $"the list is cast to '{n.Type}'", n.Location);
                if (operand is Relation.Element && n.Type.Equals(_program.Element))
                    return operand;
                return AnotherName(operand is Relation.Same && cursor.Mode == Mode.Paired ? operand : Scalar([operand], true, "a cast", n.Location, cursor.Mode), n.Type);
            default:
                if (n.IsTypedClone)
                    return operand;
                if (operand is Relation.Sequence)
                    return Block("type-test", $"the type of a list is tested ('as {n.Type}')", n.Location);
                return AnotherName(Scalar([operand], false, "'as'", n.Location, cursor.Mode), n.Type) with { MaybeNull = true };
        }
    }

    // What a cast or a type test shows to be a collection that can be changed is known by its other name, too.
    private static Relation AnotherName(Relation value, TypeRef type) => Storage.IsMutable(type) ? value with { Roots = value.Roots.With(Shared) } : value;

    private static bool IsWidening(TypeKind from, TypeKind to) => (from, to) switch
    {
        (TypeKind.Char or TypeKind.UInt16, TypeKind.Int32 or TypeKind.UInt32 or TypeKind.Int64 or TypeKind.UInt64) => true,
        (TypeKind.Byte or TypeKind.SByte or TypeKind.Int16, TypeKind.Int32 or TypeKind.Int64) => true,
        (TypeKind.Byte, TypeKind.UInt32 or TypeKind.UInt64) => true,
        (TypeKind.Int32 or TypeKind.UInt32, TypeKind.Int64) => true,
        (TypeKind.UInt32, TypeKind.UInt64) => true,
        (_, TypeKind.Single or TypeKind.Double) => true,
        _ => from == to,
    };
}
