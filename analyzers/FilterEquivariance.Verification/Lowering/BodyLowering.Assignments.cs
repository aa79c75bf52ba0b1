using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypeKind = FilterEquivariance.Verification.ListCore.TypeKind;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Assignments, increments, as statements and as values.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>An expression whose value is not used.</summary>
    private void Discarded(List<Statement> list, IOperation operation)
    {
        operation = Unparenthesized(operation);
        if (operation is ISimpleAssignmentOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation)
            Assignment(list, operation, needsValue: false);
        else
            list.Add(new Statement.Evaluate(At(operation), Expression(operation)));
    }

    private Operation AssignmentValue(IOperation operation)
    {
        var list = new List<Statement>();
        var value = Assignment(list, operation, needsValue: true);
        return value is null ? Unsupported(operation) : WithStatements(list, value);
    }

    private Operation? Assignment(List<Statement> list, IOperation operation, bool needsValue) => Changing(operation, () => operation switch
    {
        ISimpleAssignmentOperation assignment => Assign(list, assignment, needsValue),
        ICompoundAssignmentOperation compound => Compound(list, compound, needsValue),
        IIncrementOrDecrementOperation increment => Increment(list, increment, needsValue),
        ICoalesceAssignmentOperation coalesce => CoalesceAssign(list, coalesce, needsValue),
        IDeconstructionAssignmentOperation deconstruction => Deconstruct(list, deconstruction, needsValue),
        _ => null,
    });

    private static IOperation Unparenthesized(IOperation operation) => operation is IParenthesizedOperation inner ? Unparenthesized(inner.Operand) : operation;

    private Operation? Assign(List<Statement> list, ISimpleAssignmentOperation assignment, bool needsValue)
    {
        if (assignment.IsRef)
            return Refuse(list, assignment, ("ref", "a reference assignment"));
        if (PrepareTarget(assignment.Target, list, keeps: needsValue) is not { } target)
            return Refuse(list, assignment, Unassignable(assignment.Target));
        return Write(list, assignment, target, Expression(assignment.Value), needsValue);
    }

    /// <summary>Assigns and gives the assigned value where it is needed.</summary>
    private Operation? Write(List<Statement> list, IOperation operation, Target target, Operation value, bool needsValue)
    {
        if (target.IsPart && operation.ChildOperations.Skip(1).SelectMany(child => child.DescendantsAndSelf()).Any(inner => inner is IAssignmentOperation or IIncrementOrDecrementOperation or IInvocationOperation))
            value = Stored(value, list);
        if (!needsValue)
        {
            list.Add(Relocate(target.Write(value), operation));
            return null;
        }

        if (target.Variable is { } variable)
            return new Operation.Assign(At(operation), variable, value);
        var stored = Stored(value, list);
        list.Add(Relocate(target.Write(stored), operation));
        return stored;
    }

    private static Statement Relocate(Statement statement, IOperation operation) => statement is Statement.Evaluate { Operation: var written } evaluate
        ? evaluate with
        {
            Location = At(operation),
            Operation = written is Operation.Assign or Operation.LibraryCall { Type.Kind: TypeKind.Void } ? written with { Location = At(operation) } : written,
        }
        : statement;

    private Operation? Refuse(List<Statement> list, IOperation operation, (string Code, string Detail) reason)
    {
        var refused = Unsupported(operation, reason.Code, reason.Detail);
        list.Add(new Statement.Evaluate(refused.Location, refused));
        return refused;
    }

    private Operation? Compound(List<Statement> list, ICompoundAssignmentOperation compound, bool needsValue)
    {
        if (compound.OperatorMethod is { IsStatic: false } || compound.InConversion.IsUserDefined || compound.OutConversion.IsUserDefined)
            return Refuse(list, compound, ("operator", "a user-defined compound assignment"));
        var isVariable = compound.Target is ILocalReferenceOperation or IParameterReferenceOperation;
        if (PrepareTarget(compound.Target, list, keeps: !isVariable) is not { } target)
            return Refuse(list, compound, Unassignable(compound.Target));
        var old = target.Read();
        var right = Expression(compound.Value);
        Operation value;
        if (UserOperator(compound.OperatorMethod) is { } method)
        {
            if (compound.IsLifted)
                return Refuse(list, compound, ("operator", "a lifted user-defined operator"));
            value = Operator(compound, method, [old, right]);
        }
        else
        {
            var type = old.Type;
            if (type.Kind == TypeKind.Function)
                return Refuse(list, compound, ("event", "combining delegates"));
            // The operator works on promoted operands; the result is cast back, as the language defines `x op= y`.
            var isShift = compound.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;
            var promoted = compound.InConversion.IsIdentity || type.Kind == TypeKind.String ? type : isShift ? Promoted(type) : right.Type;
            if (BinaryKind(compound.OperatorKind, type) is not { } kind)
                return Refuse(list, compound, ("operator", "this operator"));
            value = new Operation.Binary(At(compound), promoted, kind, Cast(compound, old, promoted, false), right, compound.IsChecked);
            value = Cast(compound, value, type, compound.IsChecked);
        }

        return Write(list, compound, target, value, needsValue);
    }

    private Operation? Increment(List<Statement> list, IIncrementOrDecrementOperation increment, bool needsValue)
    {
        var isVariable = increment.Target is ILocalReferenceOperation or IParameterReferenceOperation;
        if (PrepareTarget(increment.Target, list, keeps: !isVariable) is not { } target)
            return Refuse(list, increment, Unassignable(increment.Target));
        if (UserOperator(increment.OperatorMethod) is not null)
            return Refuse(list, increment, ("operator", "a user-defined increment"));
        var isPostfix = increment.IsPostfix && needsValue;
        var old = isPostfix ? Stored(target.Read(), list) : target.Read();
        var promoted = Promoted(old.Type);
        if (One(promoted) is not { } one)
            return Refuse(list, increment, ("operator", "this increment"));
        var kind = increment.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        var step = new Operation.Constant(At(increment), promoted.Kind == TypeKind.Nullable ? promoted.Arguments[0] : promoted, one);
        Operation value = new Operation.Binary(At(increment), promoted, kind, Cast(increment, old, promoted, false), step, increment.IsChecked);
        value = Cast(increment, value, old.Type, increment.IsChecked);
        if (!isPostfix)
            return Write(list, increment, target, value, needsValue);
        list.Add(Relocate(target.Write(value), increment));
        return old;
    }

    private Operation? CoalesceAssign(List<Statement> list, ICoalesceAssignmentOperation coalesce, bool needsValue)
    {
        var isVariable = coalesce.Target is ILocalReferenceOperation or IParameterReferenceOperation;
        if (PrepareTarget(coalesce.Target, list, keeps: !isVariable) is not { } target)
            return Refuse(list, coalesce, Unassignable(coalesce.Target));
        var at = At(coalesce);
        var old = target.Read();
        if (target.Variable is { } variable)
        {
            var test = new Operation.Is(at, old, new Pattern.Constant(at, new Operation.Constant(at, variable.Type, null)));
            list.Add(new Statement.If(at, test, Relocate(target.Write(Expression(coalesce.Value)), coalesce), null));
            return needsValue ? old : null;
        }

        var current = Temporary(old.Type, "t");
        var empty = new Operation.Is(at, new Operation.Read(at, current), new Pattern.Constant(at, new Operation.Constant(at, old.Type, null)));
        list.Add(new Statement.Declare(at, current, old));
        list.Add(new Statement.If(at, empty, new Statement.Block(at,
        [
            new Statement.Evaluate(at, new Operation.Assign(at, current, Expression(coalesce.Value))),
            target.Write(new Operation.Read(at, current)),
        ]), null));
        return needsValue ? new Operation.Read(at, current) : null;
    }

    private static Operation Cast(IOperation place, Operation value, TypeRef type, bool isChecked) =>
        value.Type.Equals(type) ? value : new Operation.Convert(At(place), type, value, type.Kind == TypeKind.String ? ConversionKind.Identity : ConversionKind.Numeric, isChecked);

    /// <summary>The type arithmetic is done in: small integers and characters as int, enums as their underlying type.</summary>
    private static TypeRef Promoted(TypeRef type) => type.Kind switch
    {
        TypeKind.Char or TypeKind.SByte or TypeKind.Byte or TypeKind.Int16 or TypeKind.UInt16 => TypeRef.Int32,
        TypeKind.Enum => Promoted(type.Arguments[0]),
        TypeKind.Nullable when Promoted(type.Arguments[0]) is var inner && !inner.Equals(type.Arguments[0]) =>
            new TypeRef(TypeKind.Nullable, inner.Name + "?", [inner]) { Definition = type.Definition },
        _ => type,
    };

    private static object? One(TypeRef type) => type.Kind switch
    {
        TypeKind.Int32 => 1,
        TypeKind.UInt32 => 1u,
        TypeKind.Int64 => 1L,
        TypeKind.UInt64 => 1UL,
        TypeKind.Single => 1f,
        TypeKind.Double => 1d,
        TypeKind.Decimal => 1m,
        TypeKind.Nullable => One(type.Arguments[0]),
        _ => null,
    };
}
