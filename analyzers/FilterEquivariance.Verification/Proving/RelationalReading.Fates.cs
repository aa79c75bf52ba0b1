using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>What is assumed of values that do not depend on the lists: in one case of a proof the predicate is true for a value, in the other it is false.</summary>
internal sealed partial class RelationalReading
{
    private Relation ConstantOf(Operation.Constant constant, Mode mode)
    {
        if (constant.Value is null)
            return Relation.Same.Of(null);
        var value = new Relation.Same(false, new Known(constant.Value));
        if (_fates.FirstOrDefault(f => f.IsOf(constant)) is { } fate)
            value = fate.Mark(value);
        return mode == Mode.Paired ? value : RelationAlgebra.LeftView(value);
    }

    private Relation.Same Fixed(Variable parameter)
    {
        var value = (Relation.Same)AsDeclared(Relation.Same.Value, parameter.Type);
        return _fates.FirstOrDefault(f => f.Parameter == parameter) is { } fate ? fate.Mark(value) : value;
    }
}
