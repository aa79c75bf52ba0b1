using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[a.Length + b.Length]; var n = 0; foreach (var x in a) r[n++] = x; foreach (var y in b) r[n++] = y;</c>: one cursor from the first cell to
/// the last, over several loops, which together write as often as there are cells. The array becomes a list that is added to.
/// </summary>
internal sealed class AppendedArrayPass : BlockPass
{
    private const string ListId = "M:System.Collections.Generic.List`1.#ctor";
    private const string AddId = "M:System.Collections.Generic.List`1.Add(`0)";
    private const string ToArrayId = "M:System.Collections.Generic.List`1.ToArray";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        var facts = position.Facts;
        if (statements[index] is not Statement.Declare { Variable: var array, Value: { } value } declare || CompactionPass.NewArray(value, array.Type) is not { } made
            || !facts.IsFixed(array) || facts.IsShared(array) || facts.HasTry || position.Value(made, []) is not { } length
            || statements.Skip(index + 1).Select(statement => AppendingWrite.In(statement, array)?.Cursor).FirstOrDefault(found => found is not null) is not { } cursor || facts.IsShared(cursor))
            return null;
        var last = statements.Length - 1;
        while (last > index && !Occurrences.In(statements[last]).Mentions(cursor))
            last--;
        var first = index + 1;
        while (first <= last && ((statements[first] is Statement.Declare other && other.Variable == cursor) || !Occurrences.In(statements[first]).Mentions(cursor)))
            first++;
        if (first > last || CountedLoop.DeclarationOf(cursor, statements, first) is not { } declaredAt || Forms.AsInt(((Statement.Declare)statements[declaredAt]).Value!) != 0
            || new WriteCounts(array, cursor, facts).In(statements, first, last, position) is not { } number || !number.Equals(length)
            || !length.IsKept(facts, [.. statements.Take(last + 1).Skip(index + 1)]))
            return null;

        var known = new ArrayFillPass.KnownLength(array, made);
        var element = array.Type.Element;
        var buffer = new Variable(array.Name, Forms.ListOf(element), VariableKind.Temporary);
        var code = statements.Take(last + 1).Skip(index + 1).Where(statement => !ReferenceEquals(statement, statements[declaredAt])).Select(statement => AppendingWrite.Replace(known.Rewrite(statement), array, cursor,
            write => new Statement.Evaluate(write.Location, Forms.Call(write.Location, TypeRef.Void, AddId, "Add", element, new Operation.Read(write.Location, buffer), write.Value))).Body).ToImmutableArray();
        if (Occurrences.In(code) is var rest && (rest.Mentions(array) || rest.Mentions(cursor)))
            return null;
        var empty = new Statement.Declare(declare.Location, buffer, Forms.Call(declare.Location, buffer.Type, ListId, "List", element));
        var whole = Forms.Call(declare.Location, array.Type, ToArrayId, "ToArray", element, new Operation.Read(declare.Location, buffer));
        return
        [
            .. statements.Take(index).Where((_, i) => i != declaredAt), .. NullGuards.For([made], facts), empty, .. code, declare with { Value = whole }, .. statements.Skip(last + 1),
        ];
    }
}
