using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>while (q.Count > 0) { var x = q.Dequeue(); … }</c> and its relatives (<c>Any</c>, <c>TryPop</c>, <c>xs[0]</c> with <c>RemoveAt(0)</c>) become drains.
/// The collection is a fresh local that the rest of the body does not mention, so each round takes exactly one element.
/// </summary>
internal sealed class DrainPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition, Step: null } loop)
            return null;
        var drain = TakesInCondition(loop, condition, position.Facts) ?? (NonEmpty(condition) is { } source ? TakesFirst(loop, source, position) : null);
        if (drain is null || !IsDrainable(drain.Source, position.Facts) || Occurrences.In(drain.Body).Mentions(drain.Source))
            return null;
        return statements.SetItem(index, ElementUse.NameItem(drain, position.Facts));
    }

    private static bool IsDrainable(Variable source, FunctionFacts facts) =>
        source.Type.Sequence is SequenceShape.List or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.LinkedList
        && facts.IsFixed(source) && facts.IsFresh(source) && !facts.IsShared(source);

    /// <summary>The variable of which the condition says that it is not empty.</summary>
    private static Variable? NonEmpty(Operation condition)
    {
        switch (condition)
        {
            case Operation.LibraryCall { Operands.Length: 1 } call when Forms.ShapeOf(call) is Shape.Any { Predicate: null }:
                return Forms.AsVariable(call.Operands[0]);
            case Operation.Unary { Operator: UnaryOperator.Not, Operand: Operation.Binary { Operator: BinaryOperator.Equal } equal }:
                return NonEmpty(equal with { Operator = BinaryOperator.NotEqual });
            case Operation.Binary { Left: var left, Right: var right, Operator: var comparison }:
                if (Forms.LengthOf(Forms.Strip(left)) is { } counted && Forms.AsInt(right) is { } bound)
                    return (comparison, bound) is (BinaryOperator.Greater or BinaryOperator.NotEqual, 0) or (BinaryOperator.GreaterOrEqual, 1) ? counted : null;
                return Forms.AsInt(left) is not null && Forms.Mirror(comparison) is { } mirrored
                    ? NonEmpty(new Operation.Binary(condition.Location, condition.Type, mirrored, right, left, false))
                    : null;
            default:
                return null;
        }
    }

    /// <summary><c>while (q.TryDequeue(out var x))</c>.</summary>
    private static Statement.Drain? TakesInCondition(Statement.Loop loop, Operation condition, FunctionFacts facts)
    {
        if (condition is not Operation.LibraryCall { Operands.Length: 1, Outs.Length: 1 } call || Forms.ShapeOf(call) is not Shape.TakeOut { IsTry: true } take
            || Forms.AsVariable(call.Operands[0]) is not { } source || Forms.ElementType(source.Type) is not { } type)
            return null;
        var item = new Variable(call.Outs[0]?.Name ?? "_", call.Outs[0]?.Type ?? type, VariableKind.Temporary);
        var body = loop.Body;
        if (call.Outs[0] is { } target)
        {
            // After the loop the variable would hold a default value, and a lambda would see it change.
            var inLoop = Occurrences.In(loop);
            if (facts.IsShared(target) || facts.Assignments(target) != 1 || inLoop.Assignments(target) != 1 || inLoop.Reads(target) != facts.Reads(target))
                return null;
            body = new Renaming(target, item).Rewrite(body);
        }

        return new(loop.Location, loop.Label, source, item, take.FromEnd, body);
    }

    /// <summary>The body starts by taking an element out, or by looking at it and then taking it out.</summary>
    private static Statement.Drain? TakesFirst(Statement.Loop loop, Variable source, Position position)
    {
        var body = Forms.Statements(loop.Body);
        if (body.IsEmpty)
            return null;
        if (EvaluationOrder.First(body[0]) is Operation.LibraryCall { Operands.Length: 1 } call && Forms.ShapeOf(call) is Shape.TakeOut { IsTry: false } take
            && call.Type.Kind != TypeKind.Void && Forms.AsVariable(call.Operands[0]) == source)
        {
            var taken = ItemOf(source, call.Type);
            var first = EvaluationOrder.Replace(body[0], call, new Operation.Read(call.Location, taken));
            return new(loop.Location, loop.Label, source, taken, take.FromEnd, Forms.Block(loop.Body, body.SetItem(0, first)));
        }

        if (body.Length < 2 || body[0] is not Statement.Declare { Value: { } looked } declare || Looks(looked, source, position) is not { } fromEnd
            || body[1] is not Statement.Evaluate { Operation: Operation.LibraryCall removal } || Removes(removal, source, position) != fromEnd)
            return null;
        var item = ItemOf(source, looked.Type);
        var named = declare with { Value = new Operation.Read(looked.Location, item) };
        return new(loop.Location, loop.Label, source, item, fromEnd, Forms.Block(loop.Body, body.RemoveAt(1).SetItem(0, named)));
    }

    private static Variable ItemOf(Variable source, TypeRef type) => new($"item of {source.Name}", type, VariableKind.Temporary);

    /// <summary>Does the operation read the first (false) or last (true) element of the source?</summary>
    private static bool? Looks(Operation operation, Variable source, Position position) => Forms.ShapeOf(operation) switch
    {
        Shape.Pick { Kind: PickKind.First or PickKind.Last, Predicate: null, Key: null, OrDefault: false } pick
            when ((Operation.LibraryCall)operation).Operands.Length == 1 && Forms.AsVariable(((Operation.LibraryCall)operation).Operands[0]) == source
            => pick.Kind == PickKind.Last,
        _ => Forms.IsElement(operation, out var list, out var index) && list == source ? End(index, source, position) : null,
    };

    /// <summary>Does the call remove the first (false) or last (true) element of the source?</summary>
    private static bool? Removes(Operation.LibraryCall call, Variable source, Position position)
    {
        if (call.Operands.IsEmpty || Forms.AsVariable(call.Operands[0]) != source)
            return null;
        return Forms.ShapeOf(call) switch
        {
            Shape.TakeOut { IsTry: false } take => take.FromEnd,
            Shape.RemoveAt { Amount: null } remove => End(call.Operands[remove.Index], source, position),
            _ => null,
        };
    }

    private static bool? End(Operation index, Variable source, Position position)
    {
        if (index is Operation.Unary { Operator: UnaryOperator.FromEnd, Operand: var distance })
            return Forms.AsInt(distance) == 1 ? true : null;
        var value = position.Value(index, []);
        return value is null ? null
            : value.Equals(Affine.Of(0)) ? false
            : value.Equals(Affine.Length(source).Plus(-1)) ? true
            : null;
    }
}
