using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>for (int i = n - 1, k = 0; i >= 0; i--, k++) r[k] = xs[i];</c>: two counters that move together, of which the condition looks at one. The other is
/// written in terms of it, <c>k = 0 + (n - 1 - i)</c>, which leaves one counter.
/// </summary>
internal sealed class LockstepPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop || CountedLoop.WithoutSteps(loop, 2) is not var (body, steps))
            return null;
        var tested = Occurrences.In(condition);
        var (main, other) = tested.Mentions(steps[0].Variable) ? (steps[0], steps[1]) : (steps[1], steps[0]);
        if (tested.Mentions(other.Variable) || CountedLoop.Comparing(condition, main.Variable) is null || !CountedLoop.IsCounter(main.Variable, loop, position.Facts)
            || !CountedLoop.IsCounter(other.Variable, loop, position.Facts)
            || Start(main.Variable, statements, index, position) is not { } start || Start(other.Variable, statements, index, position) is not { } otherStart)
            return null;
        var value = new Value(main.Variable, other.Variable, start, otherStart, main.Step == other.Step);
        var kept = Step(main.Variable, main.Step, loop.Location);
        body = value.Rewrite(body);
        return statements.SetItem(index, loop.Step is null ? loop with { Body = Forms.Block(loop.Body, [.. Forms.Statements(body), kept]) } : loop with { Body = body, Step = kept });
    }

    /// <summary>The first value, as an expression that still has it in every round.</summary>
    private static Operation? Start(Variable counter, ImmutableArray<Statement> statements, int index, Position position) =>
        CountedLoop.DeclarationOf(counter, statements, index) is { } declaredAt && statements[declaredAt] is Statement.Declare { Value: { } value }
        && position.Value(value, [.. statements.Skip(declaredAt + 1).Take(index - declaredAt)]) is not null
            ? value
            : null;

    private static Statement Step(Variable counter, int step, SourceLocation location) =>
        new Statement.Evaluate(location, new Operation.Assign(location, counter, Sum(step == 1, new Operation.Read(location, counter), new Operation.Constant(location, TypeRef.Int32, 1))));

    private static Operation Sum(bool isSum, Operation left, Operation right) =>
        new Operation.Binary(left.Location, TypeRef.Int32, isSum ? BinaryOperator.Add : BinaryOperator.Subtract, left, right, false);

    private sealed class Value(Variable main, Variable other, Operation start, Operation otherStart, bool isSame) : Rewriter
    {
        public override Operation Rewrite(Operation operation)
        {
            if (operation is not Operation.Read read || read.Variable != other)
                return base.Rewrite(operation);
            var moved = new Operation.Read(operation.Location, main);
            return Sum(true, otherStart, isSame ? Sum(false, moved, start) : Sum(false, start, moved));
        }
    }
}
