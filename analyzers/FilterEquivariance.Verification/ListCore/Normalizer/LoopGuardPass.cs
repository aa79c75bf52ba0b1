using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>while (true) { if (c) break; … }</c> becomes <c>while (!c) { … }</c>, so that the passes after it see a condition.</summary>
internal sealed class LoopGuardPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { Condition: null or Operation.Constant { Value: true }, Body: Statement.Block body } loop)
            return null;

        // The test's own variables stand before it. One that no closure sees may as well be declared once, before the loop.
        var declared = body.Statements.TakeWhile(statement => statement is Statement.Declare { Value: null }).Cast<Statement.Declare>().ToImmutableArray();
        if (declared.Any(declare => position.Facts.IsShared(declare.Variable)) || body.Statements.Length == declared.Length
            || body.Statements[declared.Length] is not Statement.If { Else: null, Then: var then } guard
            || Forms.Flatten(then) is not { Length: 1 } leave || leave[0] is not Statement.Break { Label: var label } || label != loop.Label)
            return null;

        var rest = body with { Statements = body.Statements.RemoveRange(0, declared.Length + 1) };
        var whole = loop with { Condition = Forms.Negate(guard.Condition), Body = rest, TestFirst = true };
        return statements.SetItem(index, whole).InsertRange(index, ImmutableArray<Statement>.CastUp(declared));
    }
}
