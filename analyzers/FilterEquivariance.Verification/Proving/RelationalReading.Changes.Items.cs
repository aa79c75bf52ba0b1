using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Changes of one of several collections that a variable holds: <c>groups[key].Add(x)</c>, <c>buckets[i].Add(x)</c>. What is known of them all is known of each, before or after
/// the change; collections that are one and the same object are so in both runs.
/// </summary>
internal sealed partial class RelationalReading
{
    private Relation ChangeInMap(Operation.LibraryCall n, LibraryModel model, Operation.LibraryCall access, Variable variable, Cursor cursor)
    {
        var map = Evaluate(access.Operands[0], cursor);
        var key = Evaluate(access.Operands[1], cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (map is not Relation.Map entries || !ModelTable.TryGet(access.Id, out var accessModel))
            return Block(map, "unknown-source", $"'{variable.Name}' is not understood as a map", n.Location);
        var accessCall = new Call(access, accessModel!, [map, key], cursor);
        if (cursor.Mode == Mode.Paired)
        {
            var value = MapGet(accessCall, (Shape.MapGet)accessModel!.Shape);
            return ChangeOne(n, model, variable, value, cursor, changed => entries with { Value = RelationAlgebra.JoinOptional(entries.Value, changed) });
        }

        if (!IsConstant(Presence(accessCall, entries, key), true) || entries is not { Value: { } both, LeftKey: null })
            return Block("exception", $"'{variable.Name}[…]' may throw for a dropped element only", n.Location);
        return ChangeOne(n, model, variable, both, cursor, changed => entries with { Value = RelationAlgebra.Join(both, changed) });
    }

    private Relation ChangeInList(Operation.LibraryCall n, LibraryModel model, Operation.LibraryCall access, Variable variable, Cursor cursor)
    {
        var value = Evaluate(access.Operands[0], cursor);
        var index = Evaluate(access.Operands[1], cursor);
        if (cursor.State is not { } state || Blocked is not null)
            return Relation.Same.Value;
        if (value is not Relation.Sequence { Paired: { } item } lists || !IsAligned(lists))
            return Block(value, "mutation", $"'{n.Name}' changes something that is not a local collection", n.Location);
        var length = LeastLength(access.Operands[0], state);
        if (cursor.Mode == Mode.Paired ? !RelationAlgebra.IsSame(index) : !IsInside(access.Operands[1], access.Operands[0], length, state))
            return Block(index, "exception", $"'{variable.Name}[…]' may throw in one run only", n.Location);
        var result = ChangeOne(n, model, variable, item, cursor, changed => new Relation.Sequence(RelationAlgebra.Join(item, changed), null) { NonEmpty = lists.NonEmpty, Token = lists.Token, Roots = lists.Roots });
        // It has as many collections as before.
        Know(Term.LengthOf(access.Operands[0]), new Bound(length, length > 0), cursor);
        return result;
    }

    // The collection that is changed, in both runs or in L alone, is one of those of which the relation is given.
    private Relation ChangeOne(Operation.LibraryCall n, LibraryModel model, Variable variable, Relation inner, Cursor cursor, Func<Relation, Relation> replaced)
    {
        var operands = n.Operands.Skip(1).Select(operand => Evaluate(operand, cursor)).ToList();
        if (cursor.State is not { } state || Blocked is not null)
            return Relation.Same.Value;
        if (n.Outs.Length > 0 || operands.Any(operand => operand.Roots.Contains(variable) || operand is Relation.Sequence { HasEffects: true }))
            return Block("mutation", $"'{variable.Name}' is changed by '{n.Name}' while it is read", n.Location);
        var token = cursor.Mode == Mode.Left ? new Token(variable.Name) : null;
        var call = new Call(n, model, [inner with { Roots = Roots.None, Token = token }, .. operands], cursor);
        if (RejectsNull(call) is { } rejected)
            return rejected;
        var isEnumerated = state.Enumerated.Contains(variable);
        cursor.State = state with { Enumerated = state.Enumerated.With(variable) };
        if (Changed(call) is not var (result, changed))
            return Relation.Same.Value;
        if (!isEnumerated)
            cursor.State = cursor.State with { Enumerated = cursor.State.Enumerated.Without(variable) };
        if (token is not null)
            changed = Surviving(inner, changed, token, variable, n.Location);
        var after = replaced(changed with { Roots = Roots.None });
        Mutate(variable, after with { Roots = after.Roots.Union(changed.Roots).Without(variable) }, n.Location, cursor);
        return model.Shape is Shape.TakeOut ? Inside(result, Roots.None, n.Type) : result;
    }

    /// <summary>How many items a list has at least, in every run that executes.</summary>
    private static int LeastLength(Operation list, State state) => Unwrap(list) switch
    {
        Operation.Collection { Type.IsSequence: true } n => n.Elements.Sum(element => element.IsSpread ? LeastLength(element.Value, state) : 1),
        Operation.LibraryCall { Id: "array.new", Operands: [Operation.Constant { Value: int length }] } => length,
        Operation.LibraryCall { Type.IsSequence: true } n when ModelTable.TryGet(n.Id, out var model) => model!.Shape switch
        {
            Shape.Copy s => LeastLength(n.Operands[s.Source], state),
            Shape.Reverse s => LeastLength(n.Operands[s.Source], state),
            Shape.Select s => LeastLength(n.Operands[s.Source], state),
            Shape.Range s when n.Operands[s.Amount] is Operation.Constant { Value: int amount } => amount,
            Shape.Repeat s when n.Operands[s.Amount] is Operation.Constant { Value: int amount } => amount,
            _ => 0,
        },
        var other => Term.LengthOf(other) is { } term && state.Bounds.TryGetValue(term, out var bound) ? bound.Low ?? 0 : 0,
    };
}
