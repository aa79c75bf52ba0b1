using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>var i = list.IndexOf(x); if (i >= 0) list.RemoveAt(i);</c> removes the first element equal to <c>x</c>, as <c>Remove</c> does.</summary>
internal sealed class RemoveFirstPass : BlockPass
{
    private const string IndexOfId = "M:System.Collections.Generic.List`1.IndexOf(`0)";
    private const string RemoveAtId = "M:System.Collections.Generic.List`1.RemoveAt(System.Int32)";
    private const string RemoveId = "M:System.Collections.Generic.List`1.Remove(`0)";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var place, Value: { } value } || Forms.Strip(value) is not Operation.LibraryCall { Id: IndexOfId, Operands: [var from, _] } search
            || Forms.AsVariable(from) is not { } list || index + 1 >= statements.Length
            || statements[index + 1] is not Statement.If { Else: null } test || !IsFound(test.Condition, place) || Forms.Flatten(test.Then) is not [var only]
            || only is not Statement.Evaluate { Operation: Operation.LibraryCall { Id: RemoveAtId, Operands: [var target, var at] } }
            || Forms.AsVariable(target) != list || Forms.AsVariable(at) != place || position.Facts.Reads(place) != 2 || position.Facts.Assignments(place) != 0 || position.Facts.IsShared(place))
            return null;
        var remove = search with { Id = RemoveId, Name = "Remove", Type = TypeRef.Boolean };
        return statements.RemoveAt(index + 1).SetItem(index, new Statement.Evaluate(test.Location, remove));
    }

    private static bool IsFound(Operation condition, Variable place) =>
        condition is Operation.Binary { Left: var left, Right: var right, Operator: var comparison } && Forms.AsVariable(left) == place
        && (comparison, Forms.AsInt(right)) is (BinaryOperator.GreaterOrEqual, 0) or (BinaryOperator.Greater or BinaryOperator.NotEqual, -1);
}
