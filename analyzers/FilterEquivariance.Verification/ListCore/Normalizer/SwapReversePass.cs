using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// Two cursors that meet in the middle and swap what they stand on, over a whole array or fresh list, become its reversal in place; likewise one counter up to
/// half of the length that swaps <c>a[i]</c> with <c>a[n - 1 - i]</c>.
/// </summary>
internal sealed class SwapReversePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position) =>
        TwoCursors(statements, index, position) ?? OneCounter(statements, index, position);

    private static ImmutableArray<Statement>? TwoCursors(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Loop { TestFirst: true, Condition: { } condition } loop || CountedLoop.WithoutSteps(loop, 2) is not { } split)
            return null;
        var (body, steps) = split;
        var up = steps.FirstOrDefault(step => step.Step == 1).Variable;
        var down = steps.FirstOrDefault(step => step.Step == -1).Variable;
        if (up is null || down is null || !CountedLoop.IsCounter(up, loop, position.Facts) || !CountedLoop.IsCounter(down, loop, position.Facts)
            || CountedLoop.Comparing(condition, up) is not { Comparison: BinaryOperator.Less or BinaryOperator.LessOrEqual, Bound: var bound }
            || Forms.AsVariable(bound) != down
            || CountedLoop.DeclarationOf(up, statements, index) is not { } upAt || CountedLoop.DeclarationOf(down, statements, index) is not { } downAt)
            return null;

        var (upStart, downStart) = (((Statement.Declare)statements[upAt]).Value!, ((Statement.Declare)statements[downAt]).Value!);
        ImmutableArray<Statement> run = [.. statements.Skip(Math.Min(upAt, downAt) + 1).Take(index - Math.Min(upAt, downAt))];
        if (new Swap(position, loop, [up, down]).Of(body, Affine.Of(up), _ => Affine.Of(down)) is not { } list
            || position.Length(list, run) is not { } length
            || !Affine.Of(0).Equals(position.Value(upStart, run)) || !length.Plus(-1).Equals(position.Value(downStart, run)))
            return null;
        return Reversal(list, loop, up, [upStart, downStart], position) is { } reversal
            ? Replace(statements, index, reversal, [upAt, downAt])
            : null;
    }

    private static ImmutableArray<Statement>? OneCounter(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (CountedLoop.Match(statements, index, position.Facts) is not { Step: 1, Comparison: BinaryOperator.Less } counted
            || HalfOf(counted.Bound) is not { } doubled)
            return null;
        ImmutableArray<Statement> run = [.. statements.Skip(counted.DeclaredAt + 1).Take(index - counted.DeclaredAt)];
        if (new Swap(position, counted.Loop, [counted.Counter]).Of(
                counted.Body, Affine.Of(counted.Counter), length => length.Plus(-1).Plus(Affine.Of(counted.Counter), -1)) is not { } list
            || position.Length(list, run) is not { } length
            || !length.Equals(position.Value(doubled, run)) || !Affine.Of(0).Equals(position.Value(counted.Start, run)))
            return null;
        return Reversal(list, counted.Loop, counted.Counter, [counted.Start, counted.Bound], position) is { } reversal
            ? Replace(statements, index, reversal, [counted.DeclaredAt])
            : null;
    }

    private static Operation? HalfOf(Operation bound) => Forms.Strip(bound) switch
    {
        Operation.Binary { Operator: BinaryOperator.Divide } half when Forms.AsInt(half.Right) == 2 => half.Left,
        Operation.Binary { Operator: BinaryOperator.ShiftRight } half when Forms.AsInt(half.Right) == 1 => half.Left,
        _ => null,
    };

    private static ImmutableArray<Statement>? Reversal(
        Variable list, Statement.Loop loop, Variable counter, ImmutableArray<Operation> removed, Position position)
    {
        var facts = position.Facts;
        var id = list.Type.Sequence switch
        {
            SequenceShape.Array => "M:System.Array.Reverse``1(``0[])",

            // List.Reverse counts as a change even of a list too short to be changed, which an enumeration under way would notice.
            SequenceShape.List when facts.IsFresh(list) && !facts.IsShared(list) && !position.IsInForEach(counter) => "M:System.Collections.Generic.List`1.Reverse",
            _ => null,
        };
        if (id is null)
            return null;
        var call = Forms.Call(loop.Location, TypeRef.Void, id, "Reverse", list.Type.Element, new Operation.Read(loop.Location, list));
        return NullGuards.For(removed, facts).Add(new Statement.Evaluate(loop.Location, call));
    }

    private static ImmutableArray<Statement> Replace(
        ImmutableArray<Statement> statements, int index, ImmutableArray<Statement> replacement, ImmutableArray<int> removed)
    {
        var result = statements.RemoveAt(index).InsertRange(index, replacement);
        foreach (var declaration in removed.OrderByDescending(at => at))
            result = result.RemoveAt(declaration);
        return result;
    }
}
