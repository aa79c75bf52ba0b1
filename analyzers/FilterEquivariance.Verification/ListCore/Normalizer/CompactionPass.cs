using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[xs.Length]; var n = 0; foreach (var x in xs) if (c) r[n++] = x;</c> and then <c>r[..n]</c>: a buffer that is written from its start, at
/// most once a round, and of which only the written part is used. It becomes a list that is added to; <c>n</c> is its count. The buffer may also be a copy
/// that the loop goes over: it never writes a cell before it has read it.
/// </summary>
internal sealed class CompactionPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } || !array.Type.IsSequence || facts.IsShared(array))
            return null;
        var loopAt = index + 1;
        while (loopAt < statements.Length && !Occurrences.In(statements[loopAt]).Mentions(array))
            loopAt++;
        if (loopAt == statements.Length || WritingLoop.At(statements, loopAt, position.At(statements, loopAt)) is not { } loop || AppendingWrite.In(loop.Body, array) is not { Cursor: var cursor }
            || CountedLoop.DeclarationOf(cursor, statements, loopAt) is not { } declaredAt || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0
            || facts.Assignments(cursor) != 1 || facts.IsShared(cursor))
            return null;

        var location = statements[index].Location;
        var element = array.Type.Element;
        var buffer = new Variable(array.Name, Forms.ListOf(element), VariableKind.Temporary);
        var (body, count) = AppendingWrite.Replace(loop.Body, array, cursor, write => new Statement.Evaluate(write.Location,
            Forms.Call(write.Location, TypeRef.Void, AddId, "Add", element, new Operation.Read(write.Location, buffer), write.Value)));
        if (count != 1 || new Repetitions().AreIn(loop.Body) || Occurrences.In(loop.With(body)).Mentions(cursor))
            return null;

        var made = NewArray(value, array.Type);
        var run = statements.RemoveRange(0, index + 1).Take(loopAt - index).ToImmutableArray();
        var isRead = made is null;
        if (isRead ? !(IsCopy(value, array.Type) && loop.ReadsAhead(array)) : Occurrences.In(loop.With(body)).Mentions(array))
            return null;
        var isExact = made is not null && CountedRoom.IsExact(statements, index, made, loopAt, array, facts);
        if (!isRead && !isExact && !loop.HasRoom(made!, run))
            return null;
        var part = new WrittenPart(array, cursor, buffer, isRead);
        ImmutableArray<Statement> rest = [.. statements.Skip(loopAt + 1)];
        if ((isExact ? part.Cut(location, rest) : part.UsesIn(rest, facts)) is not { } uses)
            return null;

        var empty = new Statement.Declare(location, buffer, Forms.Call(location, buffer.Type, ListId, "List", element));
        ImmutableArray<Statement> before = isRead ? [statements[index]] : NullGuards.For([made!], facts, run.Length == 1 || run.Take(run.Length - 1).All(s => s is Statement.Declare { Value: Operation.Constant }) ? loop.List : null);
        return
        [
            .. statements.Take(index).Where((_, i) => i != declaredAt), .. before, empty, .. statements.Take(loopAt).Skip(index + 1).Where(s => !ReferenceEquals(s, statements[declaredAt])),
            loop.With(body), .. uses,
        ];
    }

    // Writing to an array that is in truth one of a narrower type may throw.
    internal static Operation? NewArray(Operation value, TypeRef type) =>
        Forms.Strip(value) is Operation.LibraryCall { Id: "array.new", Operands: [var made], Type: var own } && own.Element.Equals(type.Element) ? made : null;

    internal static bool IsCopy(Operation value, TypeRef type) =>
        type.Sequence is SequenceShape.Array or SequenceShape.List
        && (value is Operation.Convert { IsTypedClone: true } || (Forms.Strip(value) is Operation.LibraryCall call && LibraryEffects.IsFresh(call) && call.Type.Equals(type)));

    private sealed class Repetitions : Walker
    {
        private bool _found;

        public bool AreIn(Statement statement)
        {
            Visit(statement);
            return _found;
        }

        public override void Visit(Statement statement)
        {
            _found |= statement is Statement.Loop or Statement.ForEach or Statement.Drain;
            base.Visit(statement);
        }

        public override void Visit(Operation operation)
        {
            _found |= operation is Operation.Lambda;
            base.Visit(operation);
        }
    }
}
