using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>found |= c</c> and its like become <c>if (c) found = true;</c>, and <c>all &amp;= c</c> becomes <c>if (!c) all = false;</c>: a flag that is left as it is is not written.</summary>
internal sealed class FlagUpdatePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Evaluate { Operation: Operation.Assign { Target: { Type.Kind: TypeKind.Boolean } flag } assign } || position.Facts.IsShared(flag)
            || Split(assign.Value, flag) is not var (asked, change, set) || Occurrences.In(asked).Assignments(flag) > 0)
            return null;
        var at = assign.Location;
        Operation kept = new Operation.Read(at, flag);
        var condition = change ? asked : Forms.Negate(asked);
        var whole = set ? new Operation.Conditional(at, TypeRef.Boolean, change ? Forms.Negate(kept) : kept, condition, new Operation.Constant(at, TypeRef.Boolean, false)) : condition;
        return statements.SetItem(index, new Statement.If(at, whole, FlagSearch.Setting(at, flag, change), null));
    }

    /// <summary>What else the new value depends on; what the flag becomes when it changes; whether it is asked only while the flag has not changed.</summary>
    private static (Operation Asked, bool Change, bool IsAskedFirst)? Split(Operation value, Variable flag) => Forms.Strip(value) switch
    {
        Operation.Binary { Operator: BinaryOperator.Or or BinaryOperator.And } both when (Forms.AsVariable(both.Left) == flag ? both.Right : Forms.AsVariable(both.Right) == flag ? both.Left : null) is { } other =>
            (other, both.Operator == BinaryOperator.Or, false),
        Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } either when Forms.AsVariable(either.Condition) == flag => (either.WhenFalse, true, true),
        Operation.Conditional { WhenTrue: Operation.Constant { Value: true } } either when Forms.AsVariable(either.WhenFalse) == flag => (either.Condition, true, false),
        Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both when Forms.AsVariable(both.Condition) == flag => (both.WhenTrue, false, true),
        Operation.Conditional { WhenFalse: Operation.Constant { Value: false } } both when Forms.AsVariable(both.WhenTrue) == flag => (both.Condition, false, false),
        _ => null,
    };
}
