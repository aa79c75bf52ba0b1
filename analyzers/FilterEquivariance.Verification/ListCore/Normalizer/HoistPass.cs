using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>r[k++] = v</c> is a call one of whose operands first runs statements or assigns. Where only variables are read before that, and not those
/// that are assigned, it may as well stand before the whole statement. <c>t = k; k = t + 1</c>, which a postfix increment is lowered to, becomes
/// <c>t = k; k = k + 1</c>.
/// </summary>
internal sealed class HoistPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Evaluate { Operation: Operation.LibraryCall call } evaluate)
            return PlainStep(statements, index);
        for (var i = 0; i < call.Operands.Length; i++)
        {
            if (Parts(call.Operands[i]) is var (first, value))
            {
                var hoisted = Occurrences.In(first);
                return call.Operands.Take(i).All(operand => IsUntouched(operand, hoisted, position.Facts))
                    ? statements
                        .SetItem(index, evaluate with { Operation = call with { Operands = call.Operands.SetItem(i, value) } })
                        .InsertRange(index, first)
                    : null;
            }

            if (call.Operands[i] is not (Operation.Read or Operation.Constant))
                return null;
        }

        return null;
    }

    /// <summary>What the operand does first, and then its value.</summary>
    private static (ImmutableArray<Statement> First, Operation Value)? Parts(Operation operand) => operand switch
    {
        Operation.Sequence sequence => (sequence.Statements, sequence.Value),
        Operation.Assign assign => ([new Statement.Evaluate(assign.Location, assign)], new Operation.Read(assign.Location, assign.Target)),
        _ => null,
    };

    private static ImmutableArray<Statement>? PlainStep(ImmutableArray<Statement> statements, int index)
    {
        if (index == 0 || statements[index] is not Statement.Evaluate { Operation: Operation.Assign { Value: Operation.Binary { Left: Operation.Read read } sum } assign } step
            || statements[index - 1] is not Statement.Declare { Value: Operation.Read { Variable: var counter } } declare
            || declare.Variable != read.Variable || assign.Target != counter || !declare.Variable.Type.Equals(counter.Type))
            return null;
        var value = sum with { Left = read with { Variable = counter } };
        return statements.SetItem(index, step with { Operation = assign with { Value = value } });
    }

    private static bool IsUntouched(Operation operand, Occurrences hoisted, FunctionFacts facts) =>
        operand is Operation.Constant
        || (operand is Operation.Read read && (facts.IsFixed(read.Variable) || (hoisted.Assignments(read.Variable) == 0 && !facts.IsShared(read.Variable))));
}
