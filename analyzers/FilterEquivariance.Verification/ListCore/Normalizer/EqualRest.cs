using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// What each round of a loop does: declarations, then a test, by which it either puts a value where a cursor stands and moves the cursor on, or has met one
/// particular value and does nothing.
/// </summary>
/// <param name="Cursor">The cursor.</param>
/// <param name="Value">The value of which all that is left behind is.</param>
/// <param name="ChangesPlaces">What is kept comes from the round's own cell, which gets in exchange what stood at the cursor.</param>
internal sealed record EqualRest(Variable Cursor, Operation Value, bool ChangesPlaces)
{
    private ImmutableArray<Statement> First { get; init; } = [];

    private Operation Condition { get; init; } = null!;

    private bool KeepsWhen { get; init; }

    private Operation Kept { get; init; } = null!;

    private Operation Left { get; init; } = null!;

    private Statement Whole { get; init; } = null!;

    /// <summary>The loop as one that writes to the array in this way.</summary>
    public static EqualRest? Of(WritingLoop loop, Variable array)
    {
        var body = Forms.Flatten(loop.Body);
        var first = body.TakeWhile(statement => statement is Statement.Declare { Value: not null }).ToImmutableArray();
        if (body.Skip(first.Length).FirstOrDefault() is not Statement.If { Else: null } test)
            return null;
        var then = Forms.Flatten(test.Then);
        var after = body.RemoveRange(0, first.Length + 1);
        var skips = then is [Statement.Continue jump] && jump.Label == loop.Label;
        if (skips == after.IsEmpty || SameValue(test.Condition, skips, loop.Position.Facts, array.Type.Element) is not var (left, value))
            return null;
        var writes = skips ? after : then;
        var rest = Appended(writes, array) is var (cursor, kept) ? new EqualRest(cursor, value, false) { Kept = kept }
            : loop.Exchange(first.AddRange(writes), array) is { } moved && IsOwnCell(left, first, array, loop) ? new EqualRest(moved, value, true) { Kept = left }
            : null;
        return rest is null ? null : rest with { First = first, Condition = test.Condition, KeepsWhen = !skips, Left = left, Whole = loop.Body };
    }

    /// <summary>The round with other statements for keeping a value and for leaving one behind.</summary>
    public Statement Body(Func<Operation, Statement> keep, Func<Operation, Statement> leave)
    {
        var (kept, left) = (keep(Kept), leave(Left));
        var choice = new Statement.If(Condition.Location, Condition, KeepsWhen ? kept : left, KeepsWhen ? left : kept);
        return Forms.Block(Whole, First.Add(choice));
    }

    /// <summary>Can nobody tell the two values apart? Null stands for a value that is not known.</summary>
    public static bool AreSame(Operation left, Operation? right, FunctionFacts facts) =>
        right is not null && ValueOf(left, facts) is { } one && ValueOf(right, facts) is { } other && one.Equals(other);

    private static (Variable Cursor, Operation Value)? Appended(ImmutableArray<Statement> writes, Variable array) =>
        AppendingWrite.In(new Statement.Block(writes[0].Location, writes), array) is { } write && write.Length == writes.Length ? (write.Cursor, write.Value) : null;

    private static bool IsOwnCell(Operation operation, ImmutableArray<Statement> first, Variable array, WritingLoop loop)
    {
        if (Forms.AsVariable(operation) is { } local && loop.Position.Facts.IsFixed(local) && first.OfType<Statement.Declare>().FirstOrDefault(declare => declare.Variable == local) is { Value: { } value })
            operation = Forms.Strip(value);
        return Forms.IsElement(operation, out var list, out var at) && list == array && loop.Counter is { } counter && Forms.AsVariable(at) == counter;
    }

    /// <summary>What is known to be the same as a value when the condition is true (or false): a variable or an element, and the value.</summary>
    private static (Operation Left, Operation Value)? SameValue(Operation condition, bool truth, FunctionFacts facts, TypeRef element)
    {
        switch (condition)
        {
            case Operation.Unary { Operator: UnaryOperator.Not } negation:
                return SameValue(negation.Operand, !truth, facts, element);
            case Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both when truth:
                return SameValue(both.Condition, true, facts, element) ?? SameValue(both.WhenTrue, true, facts, element);
            case Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } either when !truth:
                return SameValue(either.Condition, false, facts, element) ?? SameValue(either.WhenFalse, false, facts, element);
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison when truth == (comparison.Operator == BinaryOperator.Equal):
                return Pair(comparison.Left, comparison.Right) ?? Pair(comparison.Right, comparison.Left);
            case Operation.Is { Pattern: Pattern.Constant constant } test when truth:
                return Pair(test.Value, constant.Value);
            case Operation.Is { Pattern: Pattern.Not { Operand: Pattern.Constant constant } } test when !truth:
                return Pair(test.Value, constant.Value);
            case Operation.Is { Pattern: Pattern.Members { Parts.IsEmpty: true, Type: null } } test when !truth:
                return Pair(test.Value, new Operation.Constant(test.Location, test.Value.Type, null));
            default:
                return condition.Type.Kind == TypeKind.Boolean ? Pair(condition, new Operation.Constant(condition.Location, TypeRef.Boolean, truth)) : null;
        }

        (Operation, Operation)? Pair(Operation left, Operation value)
        {
            left = Unwidened(left);
            value = Unwidened(value);
            var isPlace = left is Operation.Read || (Forms.IsElement(left, out _, out var at) && Forms.Strip(at) is Operation.Read or Operation.Constant);
            return isPlace && left.Type.Equals(element) && ValueOf(value, facts) is { } known && (known is Nothing || HasNoTwins(element)) && (known is not Variable fixedValue || fixedValue.Type.Equals(element))
                ? (left, value)
                : null;
        }
    }

    // 0.0 equals -0.0, and 1.0m equals 1.00m.
    private static bool HasNoTwins(TypeRef type) => type.IsIntegral || type.Kind is TypeKind.Char or TypeKind.Boolean or TypeKind.Enum or TypeKind.String;

    private static Operation Unwidened(Operation operation)
    {
        operation = Forms.Strip(operation);
        return operation is Operation.Convert { Kind: ConversionKind.Numeric, Operand: var narrow } && (operation.Type.Kind, narrow.Type.Kind) is
            (TypeKind.Int32, TypeKind.Byte or TypeKind.SByte or TypeKind.Int16 or TypeKind.UInt16 or TypeKind.Char) or (TypeKind.Int64, TypeKind.Int32 or TypeKind.UInt32)
            ? Unwidened(narrow)
            : operation;
    }

    /// <summary>The value as something that is equal for equal values only: a number, a text, a truth value, <see cref="Nothing"/>, or a variable that never changes.</summary>
    private static object? ValueOf(Operation operation, FunctionFacts facts) => Unwidened(operation) switch
    {
        Operation.Constant { Value: null } => Nothing.Instance,
        Operation.Constant { Value: bool or string } n => n.Value,
        Operation.Constant { Value: char c } => (decimal)c,
        Operation.Constant { Value: sbyte or byte or short or ushort or int or uint or long or ulong } n => Convert.ToDecimal(n.Value, System.Globalization.CultureInfo.InvariantCulture),
        Operation.Default n => n.Type.Kind switch
        {
            TypeKind.Boolean => false,
            TypeKind.Char or TypeKind.Enum => 0m,
            TypeKind.String or TypeKind.Nullable or TypeKind.Object => Nothing.Instance,
            _ => n.Type.IsIntegral ? 0m : n.Type.MayBeNull ? Nothing.Instance : null,
        },
        Operation.Read { Variable: var variable } when facts.IsFixed(variable) && !facts.IsShared(variable) => variable,
        _ => null,
    };

    private sealed class Nothing
    {
        public static Nothing Instance { get; } = new();
    }
}
