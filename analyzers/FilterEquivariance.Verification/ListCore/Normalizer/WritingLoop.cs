using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A loop whose rounds write to an array: a <c>foreach</c> or a counted loop.</summary>
/// <param name="Body">Its body.</param>
/// <param name="With">The statement it stands in, with another body.</param>
/// <param name="Position">Its place.</param>
internal sealed record WritingLoop(Statement Body, Func<Statement, Statement> With, Position Position)
{
    private Statement.ForEach? Each { get; init; }

    private CountedLoop? Counted { get; init; }

    /// <summary>The list a <c>foreach</c> goes over.</summary>
    public Variable? List => Each is null ? null : Forms.AsVariable(Each.Source);

    /// <summary>The loop that is the statement at this index, or the last one in the block that stands there.</summary>
    public static WritingLoop? At(ImmutableArray<Statement> statements, int index, Position position)
    {
        switch (statements[index])
        {
            case Statement.ForEach loop:
                return new(loop.Body, body => loop with { Body = body }, position) { Each = loop };
            case Statement.Loop loop when CountedLoop.Match(statements, index, position.Facts) is { } counted:
                return new(loop.Body, body => loop with { Body = body }, position) { Counted = counted };

            // A for loop comes in a block with its initialisers.
            case Statement.Block { Statements: { Length: > 0 } inner } block when At(inner, inner.Length - 1, position.Inside(inner, inner.Length - 1)) is { } found:
                return found with { With = body => block with { Statements = inner.SetItem(inner.Length - 1, found.With(body)) } };
            default:
                return null;
        }
    }

    public LoopLabel Label => Each?.Label ?? Counted!.Loop.Label;

    /// <summary>The counter of a counted loop.</summary>
    public Variable? Counter => Counted?.Counter;

    /// <summary>The variable that code moves on after it has exchanged what stands there with what stands at the counter.</summary>
    public Variable? Exchange(ImmutableArray<Statement> code, Variable array) =>
        Counted is { Step: 1 } counted && code.Length > 1 && Forms.IsStep(code[code.Length - 1], out var cursor, out var step) && step == 1
        && new Swap(Position, counted.Loop, [cursor, counted.Counter]).Of(Forms.Block(counted.Body, code.RemoveAt(code.Length - 1)), Affine.Of(cursor), _ => Affine.Of(counted.Counter)) == array
            ? cursor
            : null;

    /// <summary>An array of this length has exactly one cell for every round.</summary>
    /// <param name="length">The length, as an expression.</param>
    /// <param name="run">What runs from where the length was computed to the end of the loop.</param>
    public bool HasRoundFor(Operation length, ImmutableArray<Statement> run) =>
        List is { } list && Position.Length(list, run) is { } rounds && Position.Value(length, run) is { } room && room.Equals(rounds);

    /// <summary>There is one round for each cell of the array, in order, which looks at no other cell, once its writes are replaced.</summary>
    public bool MeetsAll(Variable array, Statement replaced)
    {
        if (Each is not null)
            return ReadsAhead(array);
        if (Counted is not { Step: 1, Comparison: BinaryOperator.Less or BinaryOperator.NotEqual or BinaryOperator.LessOrEqual } counted || Forms.AsInt(counted.Start) != 0
            || counted.End(Position) is not { } end || !end.Equals(Position.Length(array, [counted.Loop])))
            return false;
        var reads = new Reads(array, counted.Counter);
        reads.Visit(replaced);
        return reads.Ahead == Occurrences.In(replaced).Reads(array);
    }

    /// <summary>An array of this length has a cell for every round.</summary>
    /// <param name="length">The length, as an expression.</param>
    /// <param name="run">What runs from where the length was computed to the end of the loop.</param>
    public bool HasRoom(Operation length, ImmutableArray<Statement> run) =>
        List is { } list && Position.Length(list, run) is { } rounds && Position.Value(length, run) is { } room && room.Plus(rounds, -1).Constant >= 0;

    /// <summary>
    /// Each round is for one cell of the array, in order, and looks at that cell alone, before it writes; a write at a place that no round passes by therefore
    /// changes no cell that is still to be read, and is never outside.
    /// </summary>
    public bool ReadsAhead(Variable array)
    {
        var whole = With(Body);
        var all = Occurrences.In(whole).Reads(array);
        if (Each is not null)
            return List == array && array.Type.Sequence == SequenceShape.Array && all == 2;
        if (Counted is not { Step: 1 } counted || Forms.AsInt(counted.Start) is not >= 0 || counted.End(Position) is not { } end || Position.Length(array, [counted.Loop]) is not { } length
            || length.Plus(end, -1).Constant is not >= 0)
            return false;

        // A loop until the counter differs from its bound may start beyond it.
        if (counted.Comparison == BinaryOperator.NotEqual && Forms.AsInt(counted.Start) != 0)
            return false;
        var reads = new Reads(array, counted.Counter);
        reads.Visit(whole);
        return reads.Ahead == all;
    }

    /// <summary>Counts what of the array is looked at in order before it is written: the cell of the round, and the length.</summary>
    private sealed class Reads(Variable array, Variable counter) : Walker
    {
        private bool _written;

        public int Ahead { get; private set; }

        public override void Visit(Operation operation)
        {
            if (Forms.IsElementWrite(operation, out var list, out var place, out var value) && list == array)
            {
                Visit(place);
                Visit(value);
                Ahead++;
                _written = true;
                return;
            }

            if (Forms.LengthOf(operation) == array || (!_written && Forms.IsElement(operation, out list, out place) && list == array && Forms.AsVariable(place) == counter))
                Ahead++;
            base.Visit(operation);
        }
    }
}
