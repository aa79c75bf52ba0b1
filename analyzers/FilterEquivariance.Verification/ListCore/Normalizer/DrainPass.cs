using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>while (q.Count > 0) { var x = q.Dequeue(); … }</c> and its relatives (<c>Any</c>, <c>TryPop</c>, <c>xs[0]</c> with <c>RemoveAt(0)</c>) become drains.
/// The collection is a fresh local that the rest of the body does not change, so each round takes exactly one element.
/// </summary>
internal sealed class DrainPass : BlockPass
{
    private const string FirstId = "P:System.Collections.Generic.LinkedList`1.First";
    private const string LastId = "P:System.Collections.Generic.LinkedList`1.Last";
    private const string ValueId = "P:System.Collections.Generic.LinkedListNode`1.Value";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition, Step: null } loop)
            return null;
        // In `c && d` the second part is asked of a collection that is not empty, as in the body.
        var (first, second) = condition is Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both ? (both.Condition, both.WhenTrue) : (condition, null);
        var body = second is null ? loop.Body : Forms.Block(loop.Body, Forms.Statements(loop.Body).Insert(0, Unless(second, loop)));
        var drain = TakesInCondition(loop with { Condition = first, Body = body }, first, position.Facts);
        if (drain is null && NonEmpty(first) is { } source && (second is null || (DiesWith(source, statements, index) && !Occurrences.In(second).Mentions(source))))
        {
            drain = TakesFirst(loop, source, position) is { } taking ? ElementUse.NameItem(taking, position.Facts) : null;
            if (drain is not null && second is not null)
                drain = drain with { Body = Forms.Block(drain.Body, Forms.Statements(drain.Body).Insert(0, Unless(second, loop))) };
        }

        if (drain is null && second is null && FirstNode(condition) is var (list, node) && !position.Facts.IsShared(node)
            && Occurrences.In(loop).Reads(node) == position.Facts.Reads(node))
        {
            // The node's value is the first element until that is removed, and the node may have no other use.
            drain = TakesFirst(loop with { Body = new FirstValues(node, list).Rewrite(loop.Body) }, list, position);
            if (drain is not null && Occurrences.In(drain.Body).Mentions(node))
                return null;
        }

        if (drain is null || !IsDrainable(drain.Source, position.Facts) || !IsLeftAlone(drain.Source, Occurrences.In(drain.Body), position.Facts))
            return null;
        return statements.SetItem(index, ElementUse.NameItem(drain, position.Facts));
    }

    private static Statement Unless(Operation condition, Statement.Loop loop) =>
        new Statement.If(condition.Location, Forms.Negate(condition), new Statement.Break(condition.Location, loop.Label), null);

    /// <summary>The variable is made in this block and not mentioned after the loop, so what is left in it when the loop ends does not matter.</summary>
    private static bool DiesWith(Variable source, ImmutableArray<Statement> statements, int index) =>
        statements.Take(index).Any(statement => statement is Statement.Declare declare && declare.Variable == source)
        && !Occurrences.In(statements.Skip(index + 1)).Mentions(source);

    /// <summary><c>list.First is { } node</c>: the list, and the name of its first node.</summary>
    private static (Variable List, Variable Node)? FirstNode(Operation condition) =>
        condition is Operation.Is { Value: Operation.LibraryCall { Id: FirstId, Operands.Length: 1 } first, Pattern: Pattern.Members { Parts.IsEmpty: true, Type: null, Variable: { } node } }
        && Forms.AsVariable(first.Operands[0]) is { } list
            ? (list, node)
            : null;

    // The body may look at what is left.
    private static bool IsLeftAlone(Variable source, Occurrences body, FunctionFacts facts) =>
        !body.Mentions(source) || (body.Assignments(source) == 0 && !body.Mutated.Contains(source) && facts.IsKnownByOneName(source));

    private static bool IsDrainable(Variable source, FunctionFacts facts) =>
        source.Type.Sequence is SequenceShape.List or SequenceShape.Queue or SequenceShape.Stack or SequenceShape.LinkedList
        && facts.IsFixed(source) && facts.IsFresh(source) && !facts.IsShared(source);

    /// <summary>The variable of which the condition says that it is not empty.</summary>
    public static Variable? NonEmpty(Operation condition)
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

        var removals = body.Where(statement => Removal(statement, source, position) is not null).Take(2).ToArray();
        if (removals.Length != 1)
            return null;
        var removedAt = body.IndexOf(removals[0], ByReference<Statement>.Comparer);
        var fromEnd = Removal(body[removedAt], source, position)!.Value;
        ImmutableArray<Statement> before = [.. body.Take(removedAt)];
        var earlier = Occurrences.In(before);
        // The element is taken out before these statements instead of after them. Nothing may leave or see the collection in between.
        if (earlier.HasReturn || earlier.HasOutwardJump || earlier.HasUnsupported || (position.Facts.HasTry && !OnlyLooks(before, source, position)))
            return null;
        var looks = new Lookups(operation => Looks(operation, source, position) == fromEnd, source);
        before = [.. before.Select(looks.Rewrite)];
        if (Occurrences.In(before).Mentions(source))
            return null;
        return new(loop.Location, loop.Label, source, looks.Item ?? ItemOf(source, source.Type.Element), fromEnd,
            Forms.Block(loop.Body, body.RemoveRange(0, removedAt + 1).InsertRange(0, before)));
    }

    private static bool? Removal(Statement statement, Variable source, Position position) =>
        statement is Statement.Evaluate { Operation: Operation.LibraryCall removal } ? Removes(removal, source, position) : null;

    private static bool OnlyLooks(ImmutableArray<Statement> statements, Variable source, Position position) =>
        statements.All(statement => statement is Statement.Declare { Value: { } value } && Looks(value, source, position) is not null);

    private sealed class Lookups(Func<Operation, bool> isLook, Variable source) : Rewriter
    {
        public Variable? Item { get; private set; }

        public override Operation Rewrite(Operation operation) =>
            isLook(operation) ? new Operation.Read(operation.Location, Item ??= ItemOf(source, operation.Type)) : base.Rewrite(operation);
    }

    private static Variable ItemOf(Variable source, TypeRef type) => new($"item of {source.Name}", type, VariableKind.Temporary);

    /// <summary>Does the operation read the first (false) or last (true) element of the source?</summary>
    private static bool? Looks(Operation operation, Variable source, Position position) => Forms.ShapeOf(operation) switch
    {
        Shape.Pick { Kind: PickKind.First or PickKind.Last, Predicate: null, Key: null, OrDefault: false } pick
            when ((Operation.LibraryCall)operation).Operands.Length == 1 && Forms.AsVariable(((Operation.LibraryCall)operation).Operands[0]) == source
            => pick.Kind == PickKind.Last,
        _ when operation is Operation.LibraryCall { Id: ValueId, Operands: { Length: 1 } node } && Forms.Strip(node[0]) is Operation.LibraryCall { Operands.Length: 1 } end
            && Forms.AsVariable(end.Operands[0]) == source => end.Id == FirstId ? false : end.Id == LastId ? true : null,
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

    /// <summary>Asks the list for its first node where the name of that node stood.</summary>
    private sealed class FirstValues(Variable node, Variable list) : Rewriter
    {
        public override Operation Rewrite(Operation operation)
        {
            if (operation is not Operation.LibraryCall { Id: ValueId, Operands.Length: 1 } value || Forms.AsVariable(value.Operands[0]) != node)
                return base.Rewrite(operation);
            var read = new Operation.Read(operation.Location, list);
            return value with { Operands = [new Operation.LibraryCall(operation.Location, node.Type, FirstId, [read]) { Name = "First" }] };
        }
    }
}
