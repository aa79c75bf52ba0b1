using System.Collections.Immutable;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

internal sealed partial class Interpreter
{
    private object? Evaluate(Operation operation, Scope scope)
    {
        Spend();
        switch (operation)
        {
            case Operation.Read read:
                return scope.Read(read.Variable);
            case Operation.Constant constant:
                return NumericConversion.Represent(constant.Value, constant.Type);
            case Operation.LibraryCall call:
                return Call(call, scope);
            case Operation.Binary binary:
                return EvaluateBinary(binary, scope);
            case Operation.Convert convert:
                return EvaluateConvert(convert, scope);
            case Operation.FieldRead field:
                return ReadField(Evaluate(field.Target, scope), field.Field);
            case Operation.Lambda lambda:
                return new Closure(this, lambda, scope);
            case Operation.UserCall call:
                return Call(call, scope);
            case Operation.Invoke invoke:
                object? target = Evaluate(invoke.Target, scope);
                return Invoke(target, EvaluateAll(invoke.Operands, scope));
            case Operation.Conditional conditional:
                return Evaluate(Holds(conditional.Condition, scope) ? conditional.WhenTrue : conditional.WhenFalse, scope);
            case Operation.Assign assign:
                object? assigned = NumericConversion.Represent(Evaluate(assign.Value, scope), assign.Target.Type);
                scope.Assign(assign.Target, assigned);
                observer?.Names(assign.Location, assign.Target, assigned);
                return assigned;
            case Operation.Sequence sequence:
                if (!ExecuteAll(sequence.Statements, scope).IsNormal)
                    throw new RefusedException("a jump out of an expression");
                return Evaluate(sequence.Value, scope);
            case Operation.Construct construct:
                return new RecordValue(TypeArguments.Resolve(construct.Type, scope), EvaluateFields(construct, scope));
            case Operation.Is test:
                return Matches(test.Pattern, Evaluate(test.Value, scope), test.Value.Type, scope);
            case Operation.Collection collection:
                return EvaluateCollection(collection, scope);
            case Operation.Unary unary:
                return EvaluateUnary(unary, scope);
            case Operation.Coalesce coalesce:
                return Evaluate(coalesce.Value, scope) ?? Evaluate(coalesce.Fallback, scope);
            case Operation.NullConditional access:
                return EvaluateNullConditional(access, scope);
            case Operation.Switch choice:
                return EvaluateSwitch(choice, scope);
            case Operation.With with:
                return EvaluateWith(with, scope);
            case Operation.Default byDefault:
                return DefaultValues.Of(TypeArguments.Resolve(byDefault.Type, scope));
            case Operation.Interpolation interpolation:
                return EvaluateInterpolation(interpolation, scope);
            case Operation.Throw raise:
                throw Watch(raise.Location, Raise(raise.ExceptionType, raise.Operands, scope));
            case Operation.External external:
                return ReadExternal(external, scope);
            case Operation.Unsupported unsupported:
                throw new RefusedException(unsupported.Detail);
            default:
                throw new RefusedException($"a {operation.GetType().Name} expression");
        }
    }

    private object?[] EvaluateAll(ImmutableArray<Operation> operations, Scope scope)
    {
        object?[] values = new object?[operations.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Evaluate(operations[i], scope);
        return values;
    }

    private bool Holds(Operation condition, Scope scope)
    {
        if (Evaluate(condition, scope) is not bool holds)
            throw new RefusedException("a condition that is no bool");
        observer?.Names(condition.Location, null, holds);
        return holds;
    }

    private static object? ReadField(object? target, string field) => target switch
    {
        null => throw new EvaluationException("NullReferenceException"),
        RecordValue record => record[field],
        GroupValue group when field == "Key" => group.Key,
        _ => throw new RefusedException($"the member '{field}'"),
    };

    private object?[] EvaluateFields(Operation.Construct construct, Scope scope)
    {
        object?[] values = EvaluateAll(construct.Values, scope);
        var fields = construct.Type.Record?.Fields ?? throw new RefusedException($"new {construct.Type.Name}");
        if (fields.Length != values.Length)
            throw new RefusedException($"new {construct.Type.Name}");
        for (int i = 0; i < values.Length; i++)
            values[i] = NumericConversion.Represent(values[i], fields[i].Type);
        return values;
    }

    private object? EvaluateBinary(Operation.Binary binary, Scope scope)
    {
        object? left = Evaluate(binary.Left, scope);
        object? right = Evaluate(binary.Right, scope);
        switch (binary.Operator)
        {
            case BinaryOperator.Equal:
                return Comparisons.AreEqual(left, binary.Left.Type, right, binary.Right.Type);
            case BinaryOperator.NotEqual:
                return !Comparisons.AreEqual(left, binary.Left.Type, right, binary.Right.Type);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Comparisons.Compare(binary.Operator, left, right);
            case BinaryOperator.ConcatenateStrings:
                return Texts.Of(left, binary.Left) + Texts.Of(right, binary.Right);
            case BinaryOperator.Range:
                return new RangeValue(ToIndex(left) ?? new IndexValue(0, false), ToIndex(right) ?? new IndexValue(0, true));
        }

        if (left is bool or null && right is bool or null && (left ?? right) is bool)
            return Combine(binary.Operator, (bool?)left, (bool?)right);
        if (left is null || right is null)
            return null;
        return NumericConversion.Represent(Arithmetic.Apply(binary.Operator, left, right, binary.IsChecked), binary.Type);
    }

    private static object? Combine(BinaryOperator op, bool? left, bool? right) => op switch
    {
        BinaryOperator.And => left & right,
        BinaryOperator.Or => left | right,
        BinaryOperator.Xor => left ^ right,
        _ => throw new RefusedException($"the operator {op} on these operands"),
    };

    private object? EvaluateUnary(Operation.Unary unary, Scope scope)
    {
        object? value = Evaluate(unary.Operand, scope);
        if (unary.Operator == UnaryOperator.FromEnd)
            return value is int fromEnd ? FromEnd(fromEnd) : throw new RefusedException("an index from the end");
        if (value is null)
            return null;
        object result = unary.Operator switch
        {
            UnaryOperator.Not when value is bool b => !b,
            UnaryOperator.Plus => Arithmetic.Promoted(value),
            UnaryOperator.Negate => Arithmetic.Negate(value, unary.IsChecked),
            UnaryOperator.Complement => Arithmetic.Complement(value),
            _ => throw new RefusedException($"the operator {unary.Operator} on this operand"),
        };
        return NumericConversion.Represent(result, unary.Type);
    }

    private static IndexValue FromEnd(int value) =>
        value < 0 ? throw new EvaluationException("ArgumentOutOfRangeException") : new IndexValue(value, IsFromEnd: true);

    private static IndexValue? ToIndex(object? value) => value switch
    {
        null => null,
        IndexValue index => index,
        int fromStart => fromStart < 0 ? throw new EvaluationException("ArgumentOutOfRangeException") : new IndexValue(fromStart, IsFromEnd: false),
        _ => throw new RefusedException("an index"),
    };

    private object? EvaluateNullConditional(Operation.NullConditional access, Scope scope)
    {
        object? target = Evaluate(access.Target, scope);
        if (target is null)
            return null;
        scope.Declare(access.Receiver, target);
        return Evaluate(access.Access, scope);
    }

    private object? EvaluateSwitch(Operation.Switch choice, Scope scope)
    {
        object? value = Evaluate(choice.Value, scope);
        foreach (var arm in choice.Arms)
        {
            var armScope = new Scope(scope);
            if (Matches(arm.Pattern, value, choice.Value.Type, armScope) && (arm.Guard is not { } guard || Holds(guard, armScope)))
                return Evaluate(arm.Result, armScope);
        }

        throw new EvaluationException("SwitchExpressionException");
    }

    private RecordValue EvaluateWith(Operation.With with, Scope scope)
    {
        object? source = Evaluate(with.Source, scope);
        object?[] changes = EvaluateAll([.. with.Changes.Select(change => change.Value)], scope);
        if (source is not RecordValue record)
            throw source is null ? new EvaluationException("NullReferenceException") : new RefusedException("with on this value");
        object?[] fields = [.. record.Fields];
        for (int i = 0; i < changes.Length; i++)
        {
            int field = record.IndexOf(with.Changes[i].Key);
            fields[field] = NumericConversion.Represent(changes[i], record.Shape.Fields[field].Type);
        }

        return new RecordValue(record.Type, fields);
    }

    private string EvaluateInterpolation(Operation.Interpolation interpolation, Scope scope)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in interpolation.Parts)
        {
            if (part.HasAlignment)
                throw new RefusedException("a format in an interpolated string");
            object? value = Evaluate(part.Value, scope);
            text.Append(part.Format is { Length: > 0 } format ? Texts.Of(value, part.Value, format) : Texts.Of(value, part.Value));
        }

        Spend(text.Length / 8);
        return text.ToString();
    }
}
