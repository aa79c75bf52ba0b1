using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>q.Enqueue(x, x); … while (q.Count > 0) … q.Dequeue() …</c>: a priority queue of numbers that are their own priorities, or the negatives of them, and
/// that is emptied once it is filled. It gives the numbers in order; numbers of one priority are equal, so it does not matter that the queue is not stable.
/// </summary>
internal sealed class PriorityDrainPass : BlockPass
{
    private const string Queue = "System.Collections.Generic.PriorityQueue`2.";
    private const string OrderId = "M:System.Linq.Enumerable.Order``1(System.Collections.Generic.IEnumerable{``0})";
    private const string OrderById = "M:System.Linq.Enumerable.OrderBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: { Type.Kind: TypeKind.PriorityQueue } queue, Value: { } value }
            || Filled(value, queue, facts) is not { } filled || !facts.IsFixed(queue) || facts.IsShared(queue) || facts.HasTry)
            return null;
        var last = statements.Length - 1;
        while (last > index && !Occurrences.In(statements[last]).Mentions(queue))
            last--;
        var element = queue.Type.Arguments[0];
        if (last == index || !(element.IsIntegral || element.Kind is TypeKind.Char or TypeKind.Boolean) || statements[last] is not Statement.Loop { TestFirst: true, Condition: { } condition, Step: null } loop)
            return null;

        var buffer = new Variable(queue.Name, Forms.ListOf(element), VariableKind.Temporary);
        var filling = new Filling(queue, buffer);
        var before = filled.Concat(statements.Take(last).Skip(index + 1)).Select(filling.Rewrite).ToImmutableArray();
        if (Occurrences.In(before).Mentions(queue) || filling.IsNegative is not { } isNegative || Drained(loop, condition, queue, facts) is not var (item, body) || Occurrences.In(body).Mentions(queue))
            return null;
        var location = statements[index].Location;
        var each = ElementUse.NameItem(new Statement.ForEach(loop.Location, loop.Label, item, InOrder(loop.Location, buffer, isNegative), body), facts);
        var empty = new Statement.Declare(location, buffer, Forms.Call(location, buffer.Type, "M:System.Collections.Generic.List`1.#ctor", "List", element));
        return [.. statements.Take(index), empty, .. before, each, .. statements.Skip(last + 1)];
    }

    /// <summary>What the queue holds when it is made, as statements that put it there: nothing, or each of <c>xs.Select(x => (x, x))</c>.</summary>
    private static ImmutableArray<Statement>? Filled(Operation value, Variable queue, FunctionFacts facts)
    {
        switch (Forms.Strip(value))
        {
            case Operation.LibraryCall { Id: "M:" + Queue + "#ctor", Operands.IsEmpty: true }:
                return [];
            case Operation.LibraryCall { Id: "M:" + Queue + "#ctor(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}})", Operands: [var pairs] } call
                when Forms.Strip(pairs) is Operation.LibraryCall { Operands: [var all, Operation.Lambda { Parameters: [var item] } pair] } select && Forms.ShapeOf(select) is Shape.Select { Indexed: false } && Forms.AsVariable(all) is { } list && !facts.MayBeNull(list)
                    && Forms.Flatten(pair.Body) is [Statement.Return { Value: Operation.Construct { Values: [var element, var priority] } }]:
                var put = Forms.Call(call.Location, TypeRef.Void, "M:" + Queue + "Enqueue(`0,`1)", "Enqueue", item.Type, new Operation.Read(call.Location, queue), element, priority);
                return [new Statement.ForEach(call.Location, new LoopLabel(), item, all, new Statement.Evaluate(call.Location, put))];
            default:
                return null;
        }
    }

    private static Operation InOrder(SourceLocation location, Variable buffer, bool isNegative)
    {
        var element = buffer.Type.Element;
        var source = new Operation.Convert(location, Forms.EnumerableOf(element), new Operation.Read(location, buffer), ConversionKind.SequenceView, false);
        if (!isNegative)
            return Forms.Call(location, source.Type, OrderId, "Order", element, source);
        var item = new Variable($"{buffer.Name}[i]", element, VariableKind.LambdaParameter);
        var key = new Operation.Unary(location, element, UnaryOperator.Negate, new Operation.Read(location, item), false);
        return new Operation.LibraryCall(location, source.Type, OrderById, [source, Forms.Function(location, item, element, new Statement.Return(location, key))]) { Name = "OrderBy", TypeArguments = [element, element] };
    }

    /// <summary>What a round takes out, and the round that is given it.</summary>
    private static (Variable Item, Statement Body)? Drained(Statement.Loop loop, Operation condition, Variable queue, FunctionFacts facts)
    {
        var item = new Variable("item of " + queue.Name, queue.Type.Arguments[0], VariableKind.Temporary);
        if (condition is Operation.LibraryCall { Id: "M:" + Queue + "TryDequeue(`0@,`1@)", Operands: [var source], Outs: [var taken, null] } && Forms.AsVariable(source) == queue)
        {
            // After the loop the variable would hold a default value.
            var inLoop = Occurrences.In(loop);
            return taken is null ? (item, loop.Body)
                : facts.IsShared(taken) || facts.Assignments(taken) != 1 || inLoop.Assignments(taken) != 1 || inLoop.Reads(taken) != facts.Reads(taken) ? null
                : (item, new Renaming(taken, item).Rewrite(loop.Body));
        }

        var body = Forms.Statements(loop.Body);
        if (condition is not Operation.Binary { Operator: BinaryOperator.Greater or BinaryOperator.NotEqual, Left: Operation.LibraryCall { Id: "P:" + Queue + "Count", Operands: [var counted] }, Right: var zero }
            || Forms.AsVariable(counted) != queue || Forms.AsInt(zero) != 0 || body.IsEmpty
            || EvaluationOrder.First(body[0]) is not Operation.LibraryCall { Id: "M:" + Queue + "Dequeue", Operands: [var receiver] } call || Forms.AsVariable(receiver) != queue)
            return null;
        return (item, Forms.Block(loop.Body, body.SetItem(0, EvaluationOrder.Replace(body[0], call, new Operation.Read(call.Location, item)))));
    }

    /// <summary>Adds to a list what is put into the queue with itself, or its negative, as priority.</summary>
    private sealed class Filling(Variable queue, Variable buffer) : Rewriter
    {
        private bool _isMixed;
        private bool? _isNegative;

        public bool? IsNegative => _isMixed ? null : _isNegative;

        protected override Statement After(Statement statement)
        {
            if (statement is not Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:" + Queue + "Enqueue(`0,`1)", Operands: [var receiver, var item, var priority] } call } evaluate
                || Forms.AsVariable(receiver) != queue || Forms.AsVariable(item) is not { } number)
                return statement;
            var negated = Forms.Strip(priority) is Operation.Unary { Operator: UnaryOperator.Negate, IsChecked: false, Type: var type } minus && type.Equals(number.Type) ? Forms.AsVariable(minus.Operand) : null;
            var isNegative = negated == number;
            _isMixed |= !number.Type.Equals(buffer.Type.Element) || (!isNegative && Forms.AsVariable(priority) != number) || (_isNegative ?? isNegative) != isNegative;
            _isNegative = isNegative;
            return evaluate with
            {
                Operation = Forms.Call(call.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.Add(`0)", "Add", buffer.Type.Element, new Operation.Read(call.Location, buffer), item),
            };
        }
    }
}
