using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new List&lt;T&gt;(); var n = 0; … r.Insert(n++, x) … r.Add(y) …</c>: what is inserted stands in front, in order, and what is added behind it. Two
/// lists get them, which are put together when the last element is in.
/// </summary>
internal sealed class FrontInsertPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var list, Value: { } value } || list.Type.Sequence != SequenceShape.List || RoomOf(value) is not { } room
            || !facts.IsFixed(list) || facts.IsShared(list) || facts.HasTry || CursorOf(statements, index, list) is not { } cursor || facts.IsShared(cursor))
            return null;
        var last = statements.Length - 1;
        while (last > index && !Occurrences.In(statements[last]).Mentions(cursor))
            last--;
        var used = index + 1;
        while (used <= last && ((statements[used] is Statement.Declare declare && declare.Variable == cursor) || !Occurrences.In(statements[used]).Mentions(cursor)))
            used++;
        if (used > last || CountedLoop.DeclarationOf(cursor, statements, used) is not { } declaredAt || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0)
            return null;

        var location = statements[index].Location;
        var element = list.Type.Element;
        var (front, back) = (Named("front of " + list.Name), Named("back of " + list.Name));
        ImmutableArray<Statement> code = [.. statements.Take(last + 1).Skip(index + 1).Where(s => !ReferenceEquals(s, statements[declaredAt]))];
        var (inserted, _) = AppendingWrite.Replace(new Statement.Block(location, code), list, cursor, write => new Statement.Evaluate(write.Location,
            Forms.Call(write.Location, TypeRef.Void, AddId, "Add", element, new Operation.Read(write.Location, front), write.Value)), inserts: true);
        var split = (Statement.Block)new Additions(list, back).Rewrite(inserted);
        if (Occurrences.In(split) is var rest && (rest.Mentions(list) || rest.Mentions(cursor) || rest.HasUnsupported))
            return null;
        var all = new Operation.Collection(location, list.Type, [new(new Operation.Read(location, front), true), new(new Operation.Read(location, back), true)]);
        return
        [
            .. statements.Take(index).Where((_, i) => i != declaredAt), .. NullGuards.For(room, facts), Empty(front), Empty(back), .. split.Statements, new Statement.Declare(location, list, all), .. statements.Skip(last + 1),
        ];

        Variable Named(string name) => new(name, Forms.ListOf(element), VariableKind.Temporary);

        Statement Empty(Variable variable) => new Statement.Declare(location, variable, Forms.Call(location, variable.Type, ListId, "List", element));
    }

    // new List<T>(xs.Count) makes room for as many elements as another list has, which is no negative number.
    private static ImmutableArray<Operation>? RoomOf(Operation value) =>
        Forms.IsNewEmpty(value) ? []
        : Forms.Strip(value) is Operation.LibraryCall { Id: ListId + "(System.Int32)", Operands: [var room] } && Forms.LengthOf(Forms.Strip(room)) is not null ? [room]
        : null;

    private static Variable? CursorOf(ImmutableArray<Statement> statements, int index, Variable list) =>
        statements.Skip(index + 1).Select(statement => AppendingWrite.In(statement, list, inserts: true)?.Cursor).FirstOrDefault(cursor => cursor is not null);

    private sealed class Additions(Variable list, Variable back) : Rewriter
    {
        protected override Statement After(Statement statement) =>
            statement is Statement.Evaluate { Operation: Operation.LibraryCall { Id: AddId or "M:System.Collections.Generic.List`1.AddRange(System.Collections.Generic.IEnumerable{`0})", Operands: [var receiver, var item] } call } evaluate
            && Forms.AsVariable(receiver) == list
                ? evaluate with { Operation = call with { Operands = [new Operation.Read(receiver.Location, back), item] } }
                : statement;
    }
}
