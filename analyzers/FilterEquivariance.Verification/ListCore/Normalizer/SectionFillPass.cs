using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[xs.Length]; int lo = 0, hi = xs.Length - 1; foreach (var x in xs) if (c) r[lo++] = x; else r[hi--] = x;</c>: each round writes one cell, so
/// that what is written from the front and what is written from the end just meet. It becomes a list for each cursor and then the lists one after another.
/// Several cursors may move up, where each starts behind the cells of the one before it because those were counted.
/// </summary>
internal sealed class SectionFillPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } || CompactionPass.NewArray(value, array.Type) is not { } made
            || !facts.IsFixed(array) || facts.IsShared(array) || facts.HasTry)
            return null;
        var known = new ArrayFillPass.KnownLength(array, made);
        var loopAt = index + 1;
        while (loopAt < statements.Length)
        {
            statements = statements.SetItem(loopAt, known.Rewrite(statements[loopAt]));
            if (Occurrences.In(statements[loopAt]).Mentions(array))
                break;
            loopAt++;
        }

        if (loopAt == statements.Length || WritingLoop.At(statements, loopAt, position.At(statements, loopAt)) is not { List: { } list } loop
            || !loop.HasRoundFor(made, [.. statements.Take(loopAt + 1).Skip(index + 1)]) || CursorSections.Of(loop.Body, loop.Label, array) is not { } sections
            || InOrder(sections, statements, loopAt, made, list, loop.Position) is not { } parts)
            return null;

        var turned = loopAt + 1 < statements.Length && TurnsRest(known.Rewrite(statements[loopAt + 1]), array, made, parts);
        if (Occurrences.In(statements.Skip(turned ? loopAt + 2 : loopAt + 1)) is var later && parts.Any(part => later.Mentions(part.Cursor)))
            return null;
        var location = statements[index].Location;
        var element = array.Type.Element;
        var lists = parts.ToDictionary(part => part, part => new Variable($"{array.Name} at {part.Cursor.Name}", Forms.ListOf(element), VariableKind.Temporary));
        var replaced = loop.With(sections.With((section, written) =>
        {
            Operation target = new Operation.Read(written.Location, lists[section]);
            return new Statement.Evaluate(written.Location, section.Step == 1 || turned
                ? Forms.Call(written.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.Add(`0)", "Add", element, target, written)
                : Forms.Call(written.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.Insert(System.Int32,`0)", "Insert", element, target, new Operation.Constant(written.Location, TypeRef.Int32, 0), written));
        }));
        var inLoop = Occurrences.In(replaced);
        if (inLoop.Mentions(array) || parts.Any(part => inLoop.Mentions(part.Cursor)))
            return null;
        var empty = lists.Values.Select(part => (Statement)new Statement.Declare(location, part, Forms.Call(location, part.Type, "M:System.Collections.Generic.List`1.#ctor", "List", element)));
        var all = new Operation.Collection(location, array.Type, [.. parts.Select(part => new CollectionElement(new Operation.Read(location, lists[part]), true))]);
        return
        [
            .. statements.Take(index), .. NullGuards.For([made], facts), .. empty, .. statements.Take(loopAt).Skip(index + 1), replaced, new Statement.Declare(location, array, all),
            .. statements.Skip(turned ? loopAt + 2 : loopAt + 1),
        ];
    }

    /// <summary><c>Array.Reverse(r, lo, r.Length - lo)</c>: what was written from the end is put into the order of the loop.</summary>
    private static bool TurnsRest(Statement statement, Variable array, Operation made, ImmutableArray<CursorSections.Section> parts) =>
        parts is [{ Step: 1, MovesFirst: false, Cursor: var cursor }, { Step: -1 }] && statement is Statement.Evaluate
        {
            Operation: Operation.LibraryCall
            {
                Id: "M:System.Array.Reverse``1(``0[],System.Int32,System.Int32)" or "M:System.Array.Reverse(System.Array,System.Int32,System.Int32)", Operands: [var turned, var from, var amount],
            },
        }
        && Forms.AsVariable(turned) == array && Forms.AsVariable(from) == cursor
        && Forms.Strip(amount) is Operation.Binary { Operator: BinaryOperator.Subtract, Left: var all, Right: var first } && Forms.AsVariable(first) == cursor && SameCode.AreEqual(Forms.Strip(all), Forms.Strip(made));

    /// <summary>The sections from the first cell to the last; null when it is not evident that each begins where another ends.</summary>
    private static ImmutableArray<CursorSections.Section>? InOrder(
        CursorSections sections, ImmutableArray<Statement> statements, int loopAt, Operation made, Variable list, Position position)
    {
        var facts = position.Facts;
        var starts = new Dictionary<CursorSections.Section, int>();
        foreach (var section in sections.All)
        {
            var declaredAt = loopAt - 1;
            while (declaredAt >= 0 && !(statements[declaredAt] is Statement.Declare { Value: not null } declare && declare.Variable == section.Cursor))
                declaredAt--;
            if (declaredAt < 0 || facts.IsShared(section.Cursor) || facts.Assignments(section.Cursor) != section.Values.Count || section.Cursor.Type.Kind != TypeKind.Int32)
                return null;
            starts.Add(section, declaredAt);
        }

        var left = sections.All.ToList();
        var result = ImmutableArray.CreateBuilder<CursorSections.Section>();
        while (left.FirstOrDefault(section => section.Step == 1 && Follows(section)) is { } next)
        {
            left.Remove(next);
            result.Add(next);
        }

        if (left.Count > 1 || (left.Count == 1 && (left[0].Step != -1 || !IsLast(left[0]))))
            return null;
        result.AddRange(left);
        return result.ToImmutable();

        Operation Start(CursorSections.Section section) => ((Statement.Declare)statements[starts[section]]).Value!;

        ImmutableArray<Statement> Since(CursorSections.Section section) => [.. statements.Take(loopAt + 1).Skip(starts[section] + 1)];

        bool Follows(CursorSections.Section section) => result.Count == 0
            ? Forms.AsInt(Start(section)) == (section.MovesFirst ? -1 : 0)
            : !section.MovesFirst && !result[result.Count - 1].MovesFirst && new SectionCounts(sections, statements, loopAt, list, facts).Counts(result, starts[section]);

        bool IsLast(CursorSections.Section section) =>
            position.Value(Start(section), Since(section)) is { } start && position.Value(made, Since(section)) is { } length && length.Plus(section.MovesFirst ? 0 : -1).Equals(start);
    }
}
