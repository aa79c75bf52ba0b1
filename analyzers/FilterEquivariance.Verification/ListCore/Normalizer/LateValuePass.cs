using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>int i; … i = 0;</c> with no mention in between becomes <c>… int i = 0;</c>.</summary>
internal sealed class LateValuePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Value: null, Variable: var variable })
            return null;
        for (var i = index + 1; i < statements.Length; i++)
        {
            // A block may hold what starts a loop and the loop.
            var inner = Forms.Statements(statements[i]);
            if (inner.FirstOrDefault() is Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } } first && target == variable && !Occurrences.In(value).Mentions(variable))
                return statements.RemoveAt(i).InsertRange(i, inner.SetItem(0, new Statement.Declare(first.Location, variable, value))).RemoveAt(index);
            if (Occurrences.In(statements[i]).Mentions(variable))
                return null;
        }

        return null;
    }
}
