using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>How often statements write to an array at a cursor that moves on.</summary>
internal sealed class WriteCounts(Variable array, Variable cursor, FunctionFacts facts)
{
    private readonly PureCode _code = new();
    private readonly List<(Variable List, string Round, string Opposite)> _choices = [];

    /// <summary>The number for some statements of a block as a sum of lengths; null where it is not evident, or where they may be left early.</summary>
    public Affine? In(ImmutableArray<Statement> statements, int first, int last, Position position)
    {
        var sum = Affine.Of(0);
        for (var at = first; at <= last; at++)
        {
            if (Number(statements, at, position.At(statements, at)) is not { } number)
                return null;
            sum = sum.Plus(number);
        }

        // Two loops over one list of which one writes where the other does not.
        ImmutableArray<Statement> run = [.. statements.Take(last + 1).Skip(first)];
        while (_choices.Count > 0)
        {
            var (list, round, opposite) = _choices[0];
            var partner = _choices.FindIndex(1, other => other.List == list && (other.Round == opposite || other.Opposite == round));
            if (partner < 0 || !facts.KeepsItsElements(list, run) || !_code.Free.All(variable => facts.KeepsItsValue(variable, run)) || run.Any(new CountedRoom.Effects(array).AreIn)
                || position.At(statements, last).Length(list, run) is not { } length)
                return null;
            sum = sum.Plus(length);
            _choices.RemoveAt(partner);
            _choices.RemoveAt(0);
        }

        return sum;
    }

    private Affine? Number(ImmutableArray<Statement> statements, int index, Position position)
    {
        var statement = statements[index];
        if (!Occurrences.In(statement).Mentions(cursor))
            return Leaves(statement) ? null : Affine.Of(0);
        switch (statement)
        {
            case Statement.Block { Statements: var inner } block:
                if (Writes(block) is { } writes)
                    return Affine.Of(writes);
                var sum = Affine.Of(0);
                for (var at = 0; at < inner.Length; at++)
                {
                    if (Number(inner, at, position.Inside(inner, at)) is not { } number)
                        return null;
                    sum = sum.Plus(number);
                }

                return sum;
            case Statement.ForEach loop when !Leaves(loop.Body) && !Occurrences.In(loop.Body).HasContinue(loop.Label):
                return OfLoop(loop, position.Inside([loop.Body], 0));
            default:
                return null;
        }
    }

    private Affine? OfLoop(Statement.ForEach loop, Position inside)
    {
        // foreach (var part in new[] { a, b, c })
        if (Forms.Strip(loop.Source) is Operation.Collection { Elements: var parts } && parts.All(part => !part.IsSpread && Forms.AsVariable(part.Value) is { } list && inside.Length(list, [loop]) is not null))
        {
            return Number([loop.Body], 0, inside) is not { } each || _choices.Count > 0 ? null
                : parts.Aggregate(Affine.Of(0), (sum, part) => sum.Plus(each.WithLength(loop.Item, inside.Length(Forms.AsVariable(part.Value)!, [loop])!)));
        }

        if (Enumerated(loop.Source) is not { } source || inside.Length(source, [loop]) is not { } rounds)
            return null;
        if (Forms.Flatten(loop.Body) is [Statement.If { Else: null } test] && Writes(test.Then) == 1)
        {
            var step = CountedRoom.Step(cursor, test.Location);
            if (!Values(test.Then).All(_code.Looks) || _code.Round(test with { Then = step }, loop.Item, cursor) is not { } round
                || _code.Round(test with { Then = new Statement.Block(test.Location, []), Else = step }, loop.Item, cursor) is not { } opposite)
                return null;
            _choices.Add((source, round, opposite));
            return Affine.Of(0);
        }

        return Number([loop.Body], 0, inside)?.Constant is >= 0 and <= 4 and var times ? Affine.Of(0).Plus(rounds, times) : null;
    }

    // Backwards there are as many.
    private static Variable? Enumerated(Operation source) =>
        Forms.Strip(source) is Operation.LibraryCall call && Forms.ShapeOf(call) is Shape.Reverse reverse ? Enumerated(call.Operands[reverse.Source]) : Forms.AsVariable(source);

    /// <summary>How many writes the statements of a block are, when they are nothing else with the cursor.</summary>
    private int? Writes(Statement statement)
    {
        if (Leaves(statement))
            return null;
        var (rest, count) = AppendingWrite.Replace(statement is Statement.Block ? statement : new Statement.Block(statement.Location, [statement]), array, cursor, write => new Statement.Block(write.Location, []));
        return count > 0 && !Occurrences.In(rest).Mentions(cursor) && Forms.Flatten(rest).All(part => part is Statement.Declare or Statement.Evaluate) ? count : null;
    }

    private IEnumerable<Operation> Values(Statement statement)
    {
        var values = new List<Operation>();
        AppendingWrite.Replace(statement, array, cursor, write =>
        {
            values.Add(write.Value);
            return new Statement.Block(write.Location, []);
        });
        return values;
    }

    private static bool Leaves(Statement statement) => Occurrences.In(statement) is var found && (found.HasReturn || found.HasOutwardJump || found.HasUnsupported || found.HasYield);
}
