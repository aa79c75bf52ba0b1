using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>r[k++] = v</c> is a call one of whose operands first runs statements. Where only variables are read before them, and the statements do not assign
/// these, they may as well stand before the whole statement.
/// </summary>
internal sealed class HoistPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Evaluate { Operation: Operation.LibraryCall call } evaluate)
            return null;
        for (var i = 0; i < call.Operands.Length; i++)
        {
            if (call.Operands[i] is Operation.Sequence sequence)
            {
                var hoisted = Occurrences.In(sequence.Statements);
                return call.Operands.Take(i).All(operand => IsUntouched(operand, hoisted, position.Facts))
                    ? statements
                        .SetItem(index, evaluate with { Operation = call with { Operands = call.Operands.SetItem(i, sequence.Value) } })
                        .InsertRange(index, sequence.Statements)
                    : null;
            }

            if (call.Operands[i] is not (Operation.Read or Operation.Constant))
                return null;
        }

        return null;
    }

    private static bool IsUntouched(Operation operand, Occurrences hoisted, FunctionFacts facts) =>
        operand is Operation.Constant
        || (operand is Operation.Read read && (facts.IsFixed(read.Variable) || (hoisted.Assignments(read.Variable) == 0 && !facts.IsShared(read.Variable))));
}
