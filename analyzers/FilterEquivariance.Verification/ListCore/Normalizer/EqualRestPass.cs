using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new int[xs.Length]; foreach (var x in xs) if (x != 0) r[n++] = x;</c>: a loop with a round for each cell puts some values into the first cells,
/// and a round that puts none has met the very value that all other cells hold. So <c>r</c> is what was put in, then what was not. Likewise in a copy that
/// the loop goes over, when its remaining cells are then filled with that value, or when the elements change places with those that are left behind.
/// </summary>
/// <remarks>
/// Changing places: between the cursor and the counter there stand only elements that were left behind, all the same value, so that an exchange moves the
/// element to the cursor and leaves that value in its place.
/// </remarks>
internal sealed class EqualRestPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } || array.Type.Sequence is not (SequenceShape.Array or SequenceShape.List)
            || !facts.IsFixed(array) || facts.IsShared(array) || facts.HasTry)
            return null;
        var loopAt = index + 1;
        while (loopAt < statements.Length && !Occurrences.In(statements[loopAt]).Mentions(array))
            loopAt++;
        if (loopAt == statements.Length || WritingLoop.At(statements, loopAt, position.At(statements, loopAt)) is not { } loop
            || EqualRest.Of(loop, array) is not { } rest || CountedLoop.DeclarationOf(rest.Cursor, statements, loopAt) is not { } declaredAt
            || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0 || facts.IsShared(rest.Cursor))
            return null;

        var location = statements[index].Location;
        var element = array.Type.Element;
        var (kept, left) = (List(array.Name), List("rest of " + array.Name));
        var replaced = loop.With(rest.Body(keep => Add(kept, keep), leave => Add(left, leave)));
        ImmutableArray<Statement> run = [.. statements.Take(loopAt + 1).Skip(index + 1)];
        var made = CompactionPass.NewArray(value, array.Type);
        if (Occurrences.In(replaced).Mentions(rest.Cursor)
            || !(made is null ? CompactionPass.IsCopy(value, array.Type) && loop.MeetsAll(array, replaced) : !rest.ChangesPlaces && !Occurrences.In(replaced).Mentions(array) && loop.HasRoundFor(made, run)))
            return null;

        var filledAt = loopAt + 1;
        while (filledAt < statements.Length && Occurrences.In(statements[filledAt]) is var next && !next.Mentions(array) && !next.Mentions(rest.Cursor))
            filledAt++;
        var fill = filledAt < statements.Length ? RestFill.ValueIn(statements, filledAt, array, rest.Cursor, position.At(statements, filledAt)) : null;
        if (rest.ChangesPlaces ? fill is not null : !EqualRest.AreSame(rest.Value, fill ?? (made is null ? null : new Operation.Default(location, element)), facts))
            return null;
        var after = statements.RemoveRange(0, loopAt + 1);
        if (fill is not null)
            after = after.RemoveAt(filledAt - loopAt - 1);
        if (Occurrences.In(after).Mentions(rest.Cursor) || facts.Assignments(rest.Cursor) != (fill is null ? 1 : Occurrences.In(statements[filledAt]).Assignments(rest.Cursor) + 1))
            return null;

        var all = new Operation.Collection(location, array.Type, [new(new Operation.Read(location, kept), true), new(new Operation.Read(location, left), true)]);
        var given = new Variable("copy for " + array.Name, array.Type, VariableKind.Temporary);
        return
        [
            .. statements.Take(index).Where((_, i) => i != declaredAt), .. made is null ? [new Statement.Declare(location, given, value)] : NullGuards.For([made], facts), Empty(kept), Empty(left),
            .. statements.Take(loopAt).Skip(index + 1).Where(s => !ReferenceEquals(s, statements[declaredAt])), new Renaming(array, given).Rewrite(replaced),
            new Statement.Declare(location, array, all), .. after,
        ];

        Variable List(string name) => new(name, Forms.ListOf(element), VariableKind.Temporary);

        Statement Empty(Variable list) => new Statement.Declare(location, list, Forms.Call(location, list.Type, ListId, "List", element));

        Statement Add(Variable list, Operation item) =>
            new Statement.Evaluate(item.Location, Forms.Call(item.Location, TypeRef.Void, AddId, "Add", element, new Operation.Read(item.Location, list), item));
    }
}
