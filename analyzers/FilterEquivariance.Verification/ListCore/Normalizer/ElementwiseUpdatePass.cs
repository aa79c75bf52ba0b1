using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>for (i = 0; i &lt; a.Length; i++) a[i] = e(a[i]);</c> on a fresh array or list becomes a loop that builds a new list, which <c>a</c> then holds.
/// Nothing else refers to the old one, not even a query still to be enumerated, and each element is used only before it is written.
/// </summary>
internal sealed class ElementwiseUpdatePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (facts.HasTry || CountedLoop.Match(statements, index, facts) is not { Step: 1 } loop || loop.End(position) is not { } end
            || WriteIn(loop.Body) is not var (list, write, place, value) || list.Type.Sequence is not (SequenceShape.Array or SequenceShape.List)
            || !facts.IsKnownByOneName(list) || facts.IsShared(list) || !position.IsUnusedBetween(list, loop.Loop))
            return null;

        ImmutableArray<Statement> run = [.. statements.Skip(loop.DeclaredAt + 1).Take(index - loop.DeclaredAt)];
        if (position.Value(loop.Start, run) is not { } start || position.Length(list, run) is not { } length
            || ElementUse.IndexValue(list, place, loop, position) is not { } cell || cell.Coefficient(loop.Counter) != 1
            || !cell.With(loop.Counter, start).Equals(Affine.Of(0)) || !cell.With(loop.Counter, end).Equals(length))
            return null;

        var element = list.Type.Element;
        var item = new Variable($"{list.Name}[{loop.Counter.Name}]", element, VariableKind.Temporary);
        var buffer = new Variable(list.Name, Forms.ListOf(element), VariableKind.Temporary);
        var location = loop.Loop.Location;
        var added = Forms.Call(location, TypeRef.Void, "M:System.Collections.Generic.List`1.Add(`0)", "Add", element, new Operation.Read(location, buffer), value);
        var body = new Reads(operation => Forms.IsElement(operation, out var read, out var at) && read == list && operation.Type.Equals(element)
            && cell.Equals(ElementUse.IndexValue(list, at, loop, position)), item).Rewrite(EvaluationOrder.Replace(loop.Body, write, added));
        var occurrences = Occurrences.In(body);
        if (occurrences.Mentions(list) || occurrences.Mentions(loop.Counter) || occurrences.HasReturn || occurrences.HasOutwardJump || occurrences.HasUnsupported || occurrences.HasYield
            || Occurrences.In(Forms.Flatten(loop.Body).SkipWhile(statement => !IsWrite(statement, write)).Skip(1)).Mentions(list))
            return null;

        var copy = list.Type.Sequence == SequenceShape.Array
            ? Forms.Call(location, list.Type, "M:System.Collections.Generic.List`1.ToArray", "ToArray", element, new Operation.Read(location, buffer))
            : Forms.Call(location, list.Type, "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})", "ToList", element,
                new Operation.Read(location, buffer));
        ImmutableArray<Statement> rebuilt =
        [
            new Statement.Declare(location, buffer, Forms.Call(location, buffer.Type, "M:System.Collections.Generic.List`1.#ctor", "List", element)),
            ElementUse.NameItem(new Statement.ForEach(location, loop.Loop.Label, item, new Operation.Read(location, list), body), facts),
            new Statement.Evaluate(location, new Operation.Assign(location, list, copy)),
        ];
        return statements.RemoveAt(index).InsertRange(index, NullGuards.For([loop.Start, loop.Bound], facts, list).AddRange(rebuilt)).RemoveAt(loop.DeclaredAt);
    }

    private static bool IsWrite(Statement statement, Operation write) => statement is Statement.Evaluate evaluate && ReferenceEquals(evaluate.Operation, write);

    /// <summary>The only write to an element that stands directly in the body.</summary>
    private static (Variable List, Operation Write, Operation Place, Operation Value)? WriteIn(Statement body)
    {
        foreach (var statement in Forms.Flatten(body))
            if (statement is Statement.Evaluate { Operation: var operation } && Forms.IsElementWrite(operation, out var list, out var index, out var value))
                return (list, operation, index, value);
        return null;
    }

    private sealed class Reads(Func<Operation, bool> isElement, Variable item) : Rewriter
    {
        public override Operation Rewrite(Operation operation) => isElement(operation) ? new Operation.Read(operation.Location, item) : base.Rewrite(operation);
    }
}
