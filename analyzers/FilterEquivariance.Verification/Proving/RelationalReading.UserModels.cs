using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Calls of members that users described. The shape is trusted; what foreign code does beyond it is taken at its worst.</summary>
internal sealed partial class RelationalReading
{
    private Relation TransferUserModel(Call call, UserModel given)
    {
        _assuming.Add($"{given.MemberName} (model)");
        if (call.Model.Effects.HasFlag(Effects.Partial) && (call.Mode == Mode.Left || !call.Operands.All(RelationAlgebra.IsSame)))
            return Block("exception", $"{call.Name} may throw in one run only", call.Location);
        for (var operand = 0; operand < call.Operands.Length; operand++)
        {
            if (call.Operands[operand] is Relation.Function && !given.Operands.ContainsValue(operand))
                return Block("effects", $"the model of {call.Name} does not say what it does with its function", call.Location);
            // An argument the shape does not speak of may decide anything.
            if (call.Model.Shape is not Shape.Scalar && !given.Operands.ContainsValue(operand) && !RelationAlgebra.IsSame(call.Operands[operand]))
                return Block("unknown-member", $"the model of {call.Name} does not speak of an argument that differs between the runs", call.Location);
        }

        if (call.Cursor.State is not { } state)
            return Relation.Same.Value;
        // How often foreign code calls its functions, and when, is not promised.
        Relation result = Relation.Same.Value;
        var written = WrittenBy(() => result = Transfer(call));
        if (result is Relation.Sequence { HasEffects: true } || written.Any(state.Values.ContainsKey))
            return Block("effects", $"the function given to {call.Name} has side effects", call.Location);
        return result is Relation.Sequence list && call.Model.Effects.HasFlag(Effects.Unordered) ? list with { Ordered = false } : result;
    }
}
