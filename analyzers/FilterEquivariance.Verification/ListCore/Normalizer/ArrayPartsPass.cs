using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[2 * xs.Length]; for (i = 0; …) { r[2 * i] = xs[i]; r[2 * i + 1] = xs[i]; }</c>: loops and copies that each fill a part of an array, every
/// cell once, in the order of the loop or against it. It becomes a list for each part and then the lists one after another.
/// </summary>
internal sealed class ArrayPartsPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";
    private const string InsertId = "M:System.Collections.Generic.List`1.Insert(System.Int32,`0)";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } || CompactionPass.NewArray(value, array.Type) is not { } made
            || !facts.IsFixed(array) || facts.IsShared(array) || position.Value(made, []) is not { } length)
            return null;
        var known = new ArrayFillPass.KnownLength(array, made);
        var parts = new List<Part>();
        for (var at = index + 1; at < statements.Length; at++)
        {
            statements = statements.SetItem(at, known.Rewrite(statements[at]));
            if (!Occurrences.In(statements[at]).Mentions(array))
                continue;
            if (Filled(statements, at, array, position.At(statements, at)) is not var (filled, more))
                return null;
            parts.AddRange(more);
            statements = statements.SetItem(at, filled);
            if (InOrder(parts, length) is { } ordered)
                return parts.TrueForAll(part => part.IsCopied) || !parts.TrueForAll(part => part.Beyond.IsKept(facts, [.. statements.Take(at + 1).Skip(index + 1)])) ? null : Replaced(statements, index, at, made, ordered, facts);
        }

        return null;
    }

    /// <summary>Cells from one index up to another, and the list that holds what is written to them.</summary>
    private readonly record struct Part(Affine Start, Affine Beyond, Variable List, bool IsCopied);

    private static ImmutableArray<Statement> Replaced(ImmutableArray<Statement> statements, int index, int last, Operation made, List<Part> parts, FunctionFacts facts)
    {
        var declare = (Statement.Declare)statements[index];
        var location = declare.Location;
        var empty = parts.Where(part => !part.IsCopied).Select(part =>
            (Statement)new Statement.Declare(location, part.List, Forms.Call(location, part.List.Type, ListId, "List", part.List.Type.Element)));
        var all = new Operation.Collection(location, declare.Variable.Type, [.. parts.Select(part => new CollectionElement(new Operation.Read(location, part.List), true))]);
        return
        [
            .. statements.Take(index), .. NullGuards.For([made], facts), .. empty, .. statements.Take(last + 1).Skip(index + 1), declare with { Value = all }, .. statements.Skip(last + 1),
        ];
    }

    private static List<Part>? InOrder(List<Part> parts, Affine length)
    {
        var left = new List<Part>(parts);
        var result = new List<Part>();
        var end = Affine.Of(0);
        while (left.FindIndex(part => part.Start.Equals(end)) is >= 0 and var next)
        {
            end = left[next].Beyond;
            result.Add(left[next]);
            left.RemoveAt(next);
        }

        return left.Count == 0 && end.Equals(length) ? result : null;
    }

    /// <summary>The statement with lists in place of the array, and the parts they hold.</summary>
    private static (Statement Statement, ImmutableArray<Part> Parts)? Filled(ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        switch (statements[index])
        {
            case Statement.Loop when CountedLoop.Match(statements, index, position.Facts) is { } counted:
                return Filled(counted, statements, index, array, position);

            // A for loop comes in a block with its initialisers.
            case Statement.Block { Statements: { Length: > 1 } inner } block when inner[inner.Length - 1] is Statement.Loop:
                return Filled(inner, inner.Length - 1, array, position.Inside(inner, inner.Length - 1)) is var (loop, parts) ? (block with { Statements = inner.SetItem(inner.Length - 1, loop) }, parts) : null;
            case { } statement when CopyFillPass.CopyInto(statement, array, position) is var (source, start):
                if (source == array || !source.Type.IsSequence || !source.Type.Element.Equals(array.Type.Element) || position.Length(source, []) is not { } length)
                    return null;
                var list = ListFor(array, 0);
                var view = new Operation.Convert(statement.Location, Forms.EnumerableOf(source.Type.Element), new Operation.Read(statement.Location, source), ConversionKind.SequenceView, false);
                return (new Statement.Declare(statement.Location, list, Forms.Call(statement.Location, list.Type, ToListId, "ToList", source.Type.Element, view)), [new(start, start.Plus(length), list, true)]);
            default:
                return null;
        }
    }

    private static Variable ListFor(Variable array, int part) => new($"part {part} of {array.Name}", Forms.ListOf(array.Type.Element), VariableKind.Temporary);

    private static (Statement, ImmutableArray<Part>)? Filled(CountedLoop counted, ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        ImmutableArray<Statement> run = [.. statements.Skip(counted.DeclaredAt + 1).Take(index - counted.DeclaredAt)];
        var occurrences = Occurrences.In(counted.Body);
        if (position.Value(counted.Start, run) is not { } start || counted.End(position) is not { } end || occurrences.IsCaptured(array)
            || occurrences.HasReturn || occurrences.HasOutwardJump || occurrences.HasUnsupported || occurrences.HasContinue(counted.Loop.Label))
            return null;
        var rounds = counted.Step == 1 ? end.Plus(start, -1) : start.Plus(end, -1);
        var writes = new List<(Operation Operation, Operation Value, Affine Cell)>();
        foreach (var statement in Forms.Flatten(counted.Body))
        {
            if (statement is not Statement.Evaluate { Operation: var operation } || !Forms.IsElementWrite(operation, out var list, out var place, out var value) || list != array)
                continue;
            if (ElementUse.IndexValue(array, place, counted, position) is not { } cell)
                return null;
            writes.Add((operation, value, cell));
        }

        // Without writes of other kinds, and without reads.
        if (!rounds.IsNeverNegative || writes.Count == 0 || writes.Count != occurrences.Reads(array))
            return null;
        Statement whole = counted.Loop;
        var parts = ImmutableArray.CreateBuilder<Part>();
        // Each round writes the cells next to those of the round before it: one, or as many as it moves on by.
        foreach (var group in writes.Select((write, i) => (write, i)).GroupBy(each => (Factor(each.write), Math.Abs(Factor(each.write)) == 1 ? each.i : -1), each => each.write))
        {
            var factor = Factor(group.First());
            var cells = group.Select(write => write.Cell).ToList();
            var isUp = factor * counted.Step > 0;
            var first = cells[0].With(counted.Counter, start);
            if (Math.Abs(factor) != cells.Count || cells.Where((cell, i) => cell.Plus(cells[0], -1).Constant != (isUp ? i : -i)).Any())
                return null;
            var number = Affine.Of(0).Plus(rounds, cells.Count);
            var part = isUp ? new Part(first, first.Plus(number), ListFor(array, parts.Count + 1), false) : new Part(first.Plus(number, -1).Plus(1), first.Plus(1), ListFor(array, parts.Count + 1), false);
            parts.Add(part);
            foreach (var write in group)
                whole = EvaluationOrder.Replace(whole, write.Operation, Kept(write.Operation.Location, part.List, write.Value, isUp));
        }

        return Occurrences.In(whole).Mentions(array) ? null : (whole, parts.ToImmutable());

        int Factor((Operation Operation, Operation Value, Affine Cell) write) => write.Cell.Coefficient(counted.Counter);
    }

    private static Operation Kept(SourceLocation location, Variable list, Operation value, bool behind)
    {
        var read = new Operation.Read(location, list);
        return behind
            ? Forms.Call(location, TypeRef.Void, AddId, "Add", list.Type.Element, read, value)
            : Forms.Call(location, TypeRef.Void, InsertId, "Insert", list.Type.Element, read, new Operation.Constant(location, TypeRef.Int32, 0), value);
    }
}
