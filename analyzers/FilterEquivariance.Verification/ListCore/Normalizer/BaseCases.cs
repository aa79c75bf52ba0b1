using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>What a recursive function returns at once for lists of no or one element: statements <c>if (xs.Count &lt; 2) return …;</c> at its beginning.</summary>
/// <param name="list">The list.</param>
internal sealed class BaseCases(Variable list)
{
    private Operation? _forNone;
    private Operation? _forOne;

    /// <summary>Reads the next statement; false when it is no such guard.</summary>
    public bool Add(Statement statement)
    {
        if (statement is not Statement.If { Else: null } test || Forms.Flatten(test.Then) is not [Statement.Return { Value: { } value }] || Holds(test.Condition, 0) is not { } none || Holds(test.Condition, 1) is not { } one
            || Holds(test.Condition, 2) != false || Holds(test.Condition, 3) != false || Holds(test.Condition, int.MaxValue) != false)
            return false;
        if (none)
            _forNone ??= value;
        if (one)
            _forOne ??= value;
        return true;
    }

    /// <summary>The empty list gives an empty list.</summary>
    public bool IsEmptyForNone => _forNone is { } value && (Forms.IsCopyOf(value, [list]) || Forms.IsNewEmpty(value));

    /// <summary>What the list of one element gives, in terms of that element; null when it is not understood.</summary>
    public Operation? AnswerForOne(Variable item, TypeRef type)
    {
        if (_forOne is null)
            return null;
        var answer = Answer(_forOne, item, type);
        return answer is not null && !Occurrences.In(answer).Mentions(list) ? answer : null;
    }

    private Operation? Answer(Operation value, Variable item, TypeRef type)
    {
        if (Forms.IsCopyOf(value, [list]))
            return new Operation.Collection(value.Location, type, [new CollectionElement(new Operation.Read(value.Location, item), false)]);
        if (Forms.IsNewEmpty(value))
            return new Operation.Collection(value.Location, type, []);
        var only = new OnlyElement(list, item);
        switch (Forms.Strip(value))
        {
            case Operation.Conditional choice:
                return Answer(choice.WhenTrue, item, type) is { } whenTrue && Answer(choice.WhenFalse, item, type) is { } whenFalse
                    ? choice with { Condition = only.Rewrite(choice.Condition), WhenTrue = whenTrue, WhenFalse = whenFalse, Type = type }
                    : null;
            case Operation.Collection { Type.IsSequence: true } collection when collection.Elements.All(element => !element.IsSpread):
                return only.Rewrite(collection);
            default:
                return null;
        }
    }

    /// <summary>Does a comparison of the list's length with a constant hold at this length?</summary>
    private bool? Holds(Operation condition, int length)
    {
        if (condition is Operation.Unary { Operator: UnaryOperator.Not, Operand: Operation.LibraryCall any } && Forms.ShapeOf(any) is Shape.Any { Predicate: null } shape && Forms.AsVariable(any.Operands[shape.Source]) == list)
            return length == 0;
        if (condition is not Operation.Binary comparison)
            return null;
        var (bound, operation) = IsLength(comparison.Left) ? (Forms.AsInt(comparison.Right), (BinaryOperator?)comparison.Operator)
            : IsLength(comparison.Right) ? (Forms.AsInt(comparison.Left), Forms.Mirror(comparison.Operator))
            : (null, null);
        return bound is null ? null : operation switch
        {
            BinaryOperator.Less => length < bound,
            BinaryOperator.LessOrEqual => length <= bound,
            BinaryOperator.Equal => length == bound,
            _ => null,
        };
    }

    private bool IsLength(Operation operation) =>
        Forms.Strip(operation) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Count { Predicate: null } count && Forms.AsVariable(call.Operands[count.Source]) == list;

    /// <summary>Puts the only element of the list in the place of <c>xs[0]</c>.</summary>
    private sealed class OnlyElement(Variable list, Variable item) : Rewriter
    {
        public override Operation Rewrite(Operation operation) =>
            (Forms.IsElement(operation, out var read, out var index) && read == list && Forms.AsInt(index) == 0) || (Forms.ShapeOf(operation) is Shape.Pick { Kind: PickKind.First or PickKind.Last or PickKind.Single, Predicate: null } pick
                && Forms.AsVariable(((Operation.LibraryCall)operation).Operands[pick.Source]) == list)
                ? new Operation.Read(operation.Location, item)
                : base.Rewrite(operation);
    }
}
