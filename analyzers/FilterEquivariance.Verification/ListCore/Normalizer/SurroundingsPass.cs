using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// In <c>for (i = 0; i &lt; xs.Count; i++)</c> with <c>xs</c> as it is, <c>for (j = 0; j &lt; i; j++)</c> with <c>j</c> only in <c>xs[j]</c> goes over the elements before the
/// current one, <c>xs.Take(i)</c> gives them, and <c>xs.IndexOf(xs[i]) == i</c> says that none of them is equal to it. They get a list of their own, to which each round
/// adds its element. Those behind the current one, which <c>for (j = i + 1; j &lt; xs.Count; j++)</c> and the like mean, are what is left in a queue that the loop drains.
/// Then <c>i</c> must stand in <c>xs[i]</c> alone.
/// </summary>
internal sealed class SurroundingsPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string QueueId = "M:System.Collections.Generic.Queue`1.#ctor(System.Collections.Generic.IEnumerable{`0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (CountedLoop.Match(statements, index, facts) is not { Step: 1 } loop || loop.End(position)?.LengthOf is not { } list || Forms.AsInt(loop.Start) != 0
            || Forms.ElementType(list.Type) is not { } type)
            return null;
        ImmutableArray<Statement> run = [.. statements.Skip(loop.DeclaredAt + 1).Take(index - loop.DeclaredAt)];
        if (!facts.KeepsItsElements(list, run))
            return null;

        var location = loop.Loop.Location;
        var before = new Variable($"{list.Name} before {loop.Counter.Name}", Forms.ListOf(type), VariableKind.Temporary);
        var rest = new Variable($"{list.Name} after {loop.Counter.Name}", Forms.QueueOf(type), VariableKind.Temporary);
        var sides = new Sides(loop, list, before, rest, position);
        var body = sides.Rewrite(loop.Body);
        if (sides.UsesBefore + sides.UsesAfter == 0)
            return null;
        var item = new Variable($"{list.Name}[{loop.Counter.Name}]", type, VariableKind.Temporary);
        var element = new Operation.Read(location, item);
        body = new ElementReads(list, loop.Counter, item).Rewrite(body);
        if (Occurrences.In(body).Mentions(loop.Counter) || facts.MayBeNull(list))
            return null;

        Operation all = new Operation.Read(location, list);
        if (list.Type.Kind == TypeKind.String)
            all = new Operation.Convert(location, Forms.EnumerableOf(type), all, ConversionKind.SequenceView, false);
        var declared = statements.RemoveAt(index);
        if (sides.UsesBefore > 0)
        {
            var add = new Statement.Evaluate(location, Forms.Call(location, TypeRef.Void, "M:System.Collections.Generic.List`1.Add(`0)", "Add", type, new Operation.Read(location, before), element));
            body = new BeforeContinue(loop.Loop.Label, add).Rewrite(body);
            body = Forms.Block(body, Forms.Statements(body).Add(add));
            declared = declared.Insert(index, new Statement.Declare(location, before, Forms.Call(location, before.Type, ListId, "List", type)));
        }

        if (sides.UsesAfter == 0)
            return declared.Insert(index + 1, new Statement.ForEach(location, loop.Loop.Label, item, all, body)).RemoveAt(loop.DeclaredAt);
        var queue = new Statement.Declare(location, rest, Forms.Call(location, rest.Type, QueueId, "Queue", type, all));
        return declared.InsertRange(sides.UsesBefore > 0 ? index + 1 : index, (ImmutableArray<Statement>)[queue, new Statement.Drain(location, loop.Loop.Label, rest, item, false, body)]).RemoveAt(loop.DeclaredAt);
    }

    private static bool IsCounter(Operation operation, Variable counter) => Forms.AsVariable(operation) == counter;

    private static bool IsCurrent(Operation operation, Variable list, Variable counter) => Forms.IsElement(operation, out var of, out var at) && of == list && IsCounter(at, counter);

    /// <summary>Puts the list of the elements before the current one, and the queue of those behind it, in the place of what means them.</summary>
    private sealed class Sides(CountedLoop loop, Variable list, Variable before, Variable rest, Position position) : Rewriter
    {
        private const string TakeId = "M:System.Linq.Enumerable.Take``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";
        private const string SkipId = "M:System.Linq.Enumerable.Skip``1(System.Collections.Generic.IEnumerable{``0},System.Int32)";

        public int UsesBefore { get; private set; }

        public int UsesAfter { get; private set; }

        protected override Statement After(Statement statement)
        {
            if (statement is Statement.ForEach { Source: var source } each && Cut(source) is { } side)
                return each with { Source = Elements(side, source.Location) };
            if (statement is not Statement.Block block)
                return statement;
            var statements = block.Statements;
            for (var i = statements.Length - 1; i >= 0; i--)
                if (CountedLoop.Match(statements, i, position.Facts) is { } inner && Over(inner) is { } over)
                    statements = statements.SetItem(i, over).RemoveAt(inner.DeclaredAt);
            return statements == block.Statements ? block : block with { Statements = statements };
        }

        protected override Operation After(Operation operation)
        {
            switch (operation)
            {
                // What is asked of the elements at once cannot see those that come or go later.
                case Operation.LibraryCall { Operands: [var cut, ..] } call when Forms.IsAnsweredAtOnce(call) && Cut(cut) is { } side:
                    return call with { Operands = call.Operands.SetItem(0, Elements(side, cut.Location)) };
                case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison when (PlaceOf(comparison.Left, comparison.Right) ?? PlaceOf(comparison.Right, comparison.Left)) is var (element, place):
                    var (id, type) = (place == rest ? "M:System.Collections.Generic.Queue`1.Contains(`0)" : "M:System.Collections.Generic.List`1.Contains(`0)", before.Type.Element);
                    var contains = Forms.Call(operation.Location, TypeRef.Boolean, id, "Contains", type, Use(place, operation.Location), element);
                    return comparison.Operator == BinaryOperator.NotEqual ? contains : Forms.Negate(contains);
                default:
                    return operation;
            }
        }

        private Operation.Read Use(Variable side, SourceLocation location)
        {
            _ = side == rest ? UsesAfter++ : UsesBefore++;
            return new(location, side);
        }

        private Operation.Convert Elements(Variable side, SourceLocation location) => new(location, Forms.EnumerableOf(before.Type.Element), Use(side, location), ConversionKind.SequenceView, false);

        private Variable? Cut(Operation operation) =>
            Forms.Strip(operation) is not Operation.LibraryCall { Operands: [var all, var count] } call || Forms.AsVariable(all) != list ? null
            : call.Id == TakeId && IsCounter(count, loop.Counter) ? before
            : call.Id == SkipId && IsNext(count) ? rest
            : null;

        private bool IsNext(Operation operation) =>
            Forms.Strip(operation) is Operation.Binary { Operator: BinaryOperator.Add } sum
            && ((IsCounter(sum.Left, loop.Counter) && Forms.AsInt(sum.Right) == 1) || (IsCounter(sum.Right, loop.Counter) && Forms.AsInt(sum.Left) == 1));

        private (Operation Element, Variable Side)? PlaceOf(Operation search, Operation place) =>
            IsCounter(place, loop.Counter) && FirstPlacePass.IsPlaceOf(search, list, out var element, out var isLast) && IsCurrent(element, list, loop.Counter) ? (element, isLast ? rest : before) : null;

        private Statement.ForEach? Over(CountedLoop inner)
        {
            if (inner is not { Step: 1, Comparison: BinaryOperator.Less or BinaryOperator.NotEqual })
                return null;
            var side = Forms.AsInt(inner.Start) == 0 && IsCounter(inner.Bound, loop.Counter) ? before
                : IsNext(inner.Start) && inner.End(position)?.LengthOf == list ? rest
                : null;
            if (side is null)
                return null;
            var item = new Variable($"{list.Name}[{inner.Counter.Name}]", before.Type.Element, VariableKind.Temporary);
            var body = new ElementReads(list, inner.Counter, item).Rewrite(inner.Body);
            return Occurrences.In(body).Mentions(inner.Counter) ? null : ElementUse.NameItem(new Statement.ForEach(inner.Loop.Location, inner.Loop.Label, item, Use(side, inner.Loop.Location), body), position.Facts);
        }
    }

    private sealed class ElementReads(Variable list, Variable counter, Variable item) : Rewriter
    {
        protected override Operation After(Operation operation) => IsCurrent(operation, list, counter) && operation.Type.Equals(item.Type) ? new Operation.Read(operation.Location, item) : operation;
    }

    private sealed class BeforeContinue(LoopLabel label, Statement add) : Rewriter
    {
        protected override Statement After(Statement statement) =>
            statement is Statement.Continue { Label: var to } && to == label ? new Statement.Block(statement.Location, [add, statement]) : statement;
    }
}
