using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Changes of collections that a tuple or record in a variable holds: <c>lists.Even.Add(x)</c>.</summary>
internal sealed partial class RelationalReading
{
    // The variable is known to be the only way to the tuple's collections (it shares no storage), so that the change is a new value of that field and of nothing else.
    private Relation ChangeInField(Operation.LibraryCall n, LibraryModel model, Operation.FieldRead part, Variable owner, Cursor cursor)
    {
        var index = part.Target.Type.Record is { } shape ? IndexOf(shape, part.Field) : -1;
        if (index < 0 || n.Outs.Length > 0 || cursor.State is not { } state || !state.Values.TryGetValue(owner, out var value) || value is not Relation.Tuple whole || index >= whole.Fields.Length)
            return Block("mutation", $"'{n.Name}' changes something that is not a local collection", n.Location);
        var operands = n.Operands.Skip(1).Select(operand => Evaluate(operand, cursor)).ToList();
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (operands.Any(operand => operand.Roots.Contains(owner) || operand is Relation.Sequence { HasEffects: true }))
            return Block("mutation", $"'{owner.Name}' is changed by '{n.Name}' while it is read", n.Location);
        var call = new Call(n, model, [whole.Fields[index] with { Roots = Roots.None }, .. operands], cursor);
        if (RejectsNull(call) is { } rejected)
            return rejected;
        if (Changed(call) is not var (result, changed))
            return Relation.Same.Value;
        Mutate(owner, whole with { Fields = whole.Fields.SetItem(index, changed with { Roots = Roots.None }), Roots = whole.Roots.Union(changed.Roots) }, n.Location, cursor);
        return result;
    }
}
