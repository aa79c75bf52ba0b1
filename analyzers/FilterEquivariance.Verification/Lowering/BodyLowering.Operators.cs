using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Operators.</summary>
internal sealed partial class BodyLowering
{
    private Operation Unary(IUnaryOperation unary)
    {
        if (UserOperator(unary.OperatorMethod) is { } method)
            return unary.IsLifted ? Unsupported(unary, "operator", "a lifted user-defined operator") : Operator(unary, method, [Expression(unary.Operand)]);
        UnaryOperator? kind = unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => UnaryOperator.Plus,
            UnaryOperatorKind.Minus => UnaryOperator.Negate,
            UnaryOperatorKind.Not => UnaryOperator.Not,
            UnaryOperatorKind.BitwiseNegation => UnaryOperator.Complement,
            UnaryOperatorKind.Hat => UnaryOperator.FromEnd,
            _ => null,
        };
        return kind is { } known
            ? new Operation.Unary(At(unary), Types.Lower(unary.Type), known, Expression(unary.Operand), unary.IsChecked)
            : Unsupported(unary, "operator", "this operator");
    }

    private Operation Binary(IBinaryOperation binary)
    {
        if (UserOperator(binary.OperatorMethod) is { } method && !IsFrameworkComparison(method))
        {
            if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
                return Unsupported(binary, "operator", "a user-defined operator that short-circuits");
            return binary.IsLifted ? Lifted(binary, method) : Operator(binary, method, [Expression(binary.LeftOperand), Expression(binary.RightOperand)]);
        }

        var type = Types.Lower(binary.Type);
        if (binary.Type is IDynamicTypeSymbol)
            return Unsupported(binary, "dynamic", "'dynamic'");
        var left = Expression(binary.LeftOperand);
        var right = Expression(binary.RightOperand);
        if (binary.OperatorKind == BinaryOperatorKind.ConditionalAnd)
            return new Operation.Conditional(At(binary), type, left, right, new Operation.Constant(At(binary), type, false));
        if (binary.OperatorKind == BinaryOperatorKind.ConditionalOr)
            return new Operation.Conditional(At(binary), type, left, new Operation.Constant(At(binary), type, true), right);
        if (type.Kind == TypeKind.Function)
            return Unsupported(binary, "event", "combining delegates");
        if (IsReferenceComparison(binary, left, right))
        {
            (left, right) = (Uncast(left), Uncast(right));
            if (left.Type.Record is not { Equality: RecordEquality.Reference } || !left.Type.Equals(right.Type))
                return ReferenceEquals(binary, left, right);
        }

        return BinaryKind(binary.OperatorKind, type) is { } kind
            ? new Operation.Binary(At(binary), type, kind, left, right, binary.IsChecked)
            : Unsupported(binary, "operator", "this operator");
    }

    private static BinaryOperator? BinaryKind(BinaryOperatorKind kind, TypeRef type) => kind switch
    {
        BinaryOperatorKind.Add => type.Kind == TypeKind.String ? BinaryOperator.ConcatenateStrings : BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
        BinaryOperatorKind.And => BinaryOperator.And,
        BinaryOperatorKind.Or => BinaryOperator.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryOperator.Xor,
        BinaryOperatorKind.LeftShift => BinaryOperator.ShiftLeft,
        BinaryOperatorKind.RightShift => BinaryOperator.ShiftRight,
        BinaryOperatorKind.UnsignedRightShift => BinaryOperator.UnsignedShiftRight,
        BinaryOperatorKind.Equals => BinaryOperator.Equal,
        BinaryOperatorKind.NotEquals => BinaryOperator.NotEqual,
        BinaryOperatorKind.LessThan => BinaryOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary>The operator's method where the operator is not built in; the compiler makes those of records and treats some of the framework's as its own.</summary>
    private IMethodSymbol? UserOperator(IMethodSymbol? method)
    {
        if (method is null || method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Decimal or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate)
            return null;
        return method.IsImplicitlyDeclared && method.ContainingType.IsRecord && IsSource(method) ? null : method;
    }

    /// <summary>The framework's values are compared as built-in ones are: by one total order that agrees with their equality, lifted as usual.</summary>
    private static bool IsFrameworkComparison(IMethodSymbol method) =>
        ListShapes.CollectionOf(SymbolNames.MetadataName(method.ContainingType)) == TypeKind.Value
        && method.ReturnType.SpecialType == SpecialType.System_Boolean
        && method.Parameters.All(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, method.ContainingType));

    /// <summary>A lifted operator: on two values the operator itself; otherwise equality says whether both are null, an order says no, and anything else gives null.</summary>
    private Operation Lifted(IBinaryOperation binary, IMethodSymbol method)
    {
        var at = At(binary);
        var before = new List<Statement>();
        var left = Expression(binary.LeftOperand);
        var (one, other) = (Stored(left, before), Stored(Expression(binary.RightOperand), before));
        var apply = Operator(binary, method, [Value(one), Value(other)]);
        var type = Types.Lower(binary.Type);
        var (bothHold, noneHolds) = (Both(HasValue(one), HasValue(other)), Both(Not(HasValue(one)), Not(HasValue(other))));
        Operation otherwise = binary.OperatorKind switch
        {
            BinaryOperatorKind.Equals => noneHolds,
            BinaryOperatorKind.NotEquals => Not(noneHolds),
            _ when type.Kind == TypeKind.Boolean => new Operation.Constant(at, type, false),
            _ => new Operation.Constant(at, type, null),
        };
        if (!apply.Type.Equals(type))
            apply = new Operation.Convert(at, type, apply, ConversionKind.Identity, IsChecked: false);
        return WithStatements(before, new Operation.Conditional(at, type, bothHold, apply, otherwise));

        Operation HasValue(Operation value) => value.Type.Kind == TypeKind.Nullable
            ? new Operation.LibraryCall(at, TypeRef.Boolean, "P:System.Nullable`1.HasValue", [value]) { Name = "HasValue", NotNull = 0 }
            : new Operation.Constant(at, TypeRef.Boolean, true);

        Operation Value(Operation value) => value.Type.Kind == TypeKind.Nullable
            ? new Operation.LibraryCall(at, value.Type.Arguments[0], "M:System.Nullable`1.GetValueOrDefault", [value]) { Name = "GetValueOrDefault", NotNull = 0 }
            : value;

        Operation Not(Operation value) => new Operation.Unary(at, TypeRef.Boolean, UnaryOperator.Not, value, IsChecked: false);

        Operation Both(Operation first, Operation second) => new Operation.Conditional(at, TypeRef.Boolean, first, second, new Operation.Constant(at, TypeRef.Boolean, false));
    }

    private Operation Operator(IOperation place, IMethodSymbol method, ImmutableArray<Operation> operands)
    {
        var type = Types.Lower(method.ReturnType);
        if (!IsSource(method))
            return Library(At(place), type, method, operands);
        if (method.IsAbstract || method.IsVirtual)
            return new Operation.Unsupported(At(place), type, "virtual", $"the virtual operator '{method.Name}'");
        return UserFunction(method, null) is { } id
            ? new Operation.UserCall(At(place), type, id, operands)
            : new Operation.Unsupported(At(place), type, "no-body", $"'{method.Name}', which has no body here");
    }

    private Operation Range(IRangeOperation range)
    {
        var type = Types.Lower(range.Type);
        return new Operation.Binary(At(range), type, BinaryOperator.Range, RangeEnd(range, range.LeftOperand), RangeEnd(range, range.RightOperand), IsChecked: false);
    }

    private Operation RangeEnd(IOperation range, IOperation? end) => end switch
    {
        null => new Operation.Constant(At(range), TypeRef.Object, null),
        IConversionOperation { OperatorMethod: not null, Operand: { Type.SpecialType: SpecialType.System_Int32 } number } => Expression(number),
        _ => Expression(end),
    };

    /// <summary><c>==</c> of objects that compares references, where values of the type would be compared otherwise.</summary>
    private static bool IsReferenceComparison(IBinaryOperation binary, Operation left, Operation right) =>
        binary.OperatorMethod is null
        && binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && binary.LeftOperand.Type is { IsValueType: false, SpecialType: not SpecialType.System_String, TypeKind: not Microsoft.CodeAnalysis.TypeKind.Delegate }
        && binary.RightOperand.Type is { IsValueType: false, SpecialType: not SpecialType.System_String }
        && left is not Operation.Constant { Value: null } && right is not Operation.Constant { Value: null };

    private static Operation Uncast(Operation value) => value is Operation.Convert { Kind: ConversionKind.Identity, Type.Kind: TypeKind.Object } cast ? cast.Operand : value;

    private static Operation ReferenceEquals(IBinaryOperation binary, Operation left, Operation right)
    {
        var call = new Operation.LibraryCall(At(binary), TypeRef.Boolean, "M:System.Object.ReferenceEquals(System.Object,System.Object)", [left, right]) { Name = "==", NotNull = 0 };
        return binary.OperatorKind == BinaryOperatorKind.Equals ? call : new Operation.Unary(At(binary), TypeRef.Boolean, UnaryOperator.Not, call, IsChecked: false);
    }

    private Operation TupleBinary(ITupleBinaryOperation binary)
    {
        var before = new List<Statement>();
        var (left, right) = Changing(binary, () => (TupleSide(binary.LeftOperand, before), TupleSide(binary.RightOperand, before)));
        var isEqual = binary.OperatorKind == BinaryOperatorKind.Equals;
        var pairs = new List<Operation>();
        if (!Compare(left, right))
            return Unsupported(binary, "operator", "comparing these tuples");
        var result = pairs.Reverse<Operation>().Aggregate((rest, first) => isEqual
            ? new Operation.Conditional(At(binary), TypeRef.Boolean, first, rest, new Operation.Constant(At(binary), TypeRef.Boolean, false))
            : new Operation.Conditional(At(binary), TypeRef.Boolean, first, new Operation.Constant(At(binary), TypeRef.Boolean, true), rest));
        return WithStatements(before, result);

        bool Compare(Operation one, Operation other)
        {
            if (one.Type.Record is not { IsTuple: true } first || other.Type.Record is not { IsTuple: true } second || first.Fields.Length != second.Fields.Length)
                return false;
            for (var index = 0; index < first.Fields.Length; index++)
            {
                var x = Part(one, first.Fields[index]);
                var y = Part(other, second.Fields[index]);
                if (x.Type.Record is { IsTuple: true })
                {
                    if (!Compare(x, y))
                        return false;
                }
                else if (x.Type.Equals(y.Type) && (x.Type.Kind < TypeKind.Object || x.Type.Kind == TypeKind.Nullable && x.Type.Arguments[0].Kind < TypeKind.Object))
                {
                    pairs.Add(new Operation.Binary(At(binary), TypeRef.Boolean, isEqual ? BinaryOperator.Equal : BinaryOperator.NotEqual, x, y, IsChecked: false));
                }
                else
                {
                    return false;
                }
            }

            return pairs.Count > 0;
        }

        Operation Part(Operation whole, Field field) => whole is Operation.Construct construct
            ? construct.Values[construct.Type.Record!.Fields.IndexOf(field)]
            : new Operation.FieldRead(At(binary), field.Type, whole, field.Name);
    }

    /// <summary>A tuple that can be read part by part; all parts of both sides are evaluated before any comparison.</summary>
    private Operation TupleSide(IOperation operand, List<Statement> before)
    {
        return Steady(Expression(operand));

        Operation Steady(Operation value) => value switch
        {
            _ when IsSteady(value) => value,
            Operation.Construct { Type.Record.IsTuple: true } construct => construct with { Values = [.. construct.Values.Select(Steady)] },
            _ => Stored(value, before),
        };
    }
}
