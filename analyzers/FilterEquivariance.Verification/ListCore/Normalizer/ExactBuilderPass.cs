using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var b = CreateBuilder&lt;T&gt;(xs.Length); foreach (var x in xs) b.Add(e); … b.MoveToImmutable()</c> becomes <c>b.ToImmutable()</c>: the builder has room
/// for as many elements as it gets, one in each round, so the move cannot throw; nothing asks the builder afterwards.
/// </summary>
internal sealed class ExactBuilderPass : BlockPass
{
    private const string Builder = "M:System.Collections.Immutable.ImmutableArray`1.Builder.";

    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var builder, Value: { } value }
            || Forms.Strip(value) is not Operation.LibraryCall { Id: "M:System.Collections.Immutable.ImmutableArray.CreateBuilder``1(System.Int32)", Operands: [var capacity] }
            || !position.Facts.IsFixed(builder) || position.Facts.IsShared(builder) || position.Facts.Reads(builder) != 2
            || position.Value(capacity, []) is not { LengthOf: not null } room)
            return null;
        var filledAt = Next(statements, index + 1, builder);
        var movedAt = filledAt is { } at ? Next(statements, at + 1, builder) : null;
        if (movedAt is not { } last || !room.IsKept(position.Facts, [.. statements.Take(filledAt!.Value + 1).Skip(index + 1)]) || !Fills(statements, filledAt.Value, builder, room, position.At(statements, filledAt.Value)))
            return null;
        var moved = new ToImmutable(builder).Rewrite(statements[last]);
        return ReferenceEquals(moved, statements[last]) ? null : statements.SetItem(last, moved);
    }

    private static int? Next(ImmutableArray<Statement> statements, int start, Variable builder)
    {
        for (var at = start; at < statements.Length; at++)
            if (Occurrences.In(statements[at]).Mentions(builder))
                return at;
        return null;
    }

    /// <summary>The statement adds as many elements as there is room for.</summary>
    private static bool Fills(ImmutableArray<Statement> statements, int index, Variable builder, Affine room, Position position)
    {
        switch (statements[index])
        {
            case Statement.Loop when CountedLoop.Match(statements, index, position.Facts) is { } counted:
                ImmutableArray<Statement> run = [.. statements.Skip(counted.DeclaredAt + 1).Take(index - counted.DeclaredAt)];
                return AddsOnce(counted.Body, builder, counted.Loop.Label) && counted.Comparison != BinaryOperator.NotEqual
                    && position.Value(counted.Start, run) is { } start && counted.End(position) is { } end
                    && (counted.Step == 1 ? end.Plus(start, -1) : start.Plus(end, -1)).Equals(room);
            case Statement.ForEach { Source: var source } loop:
                return AddsOnce(loop.Body, builder, loop.Label) && Forms.AsVariable(source) is { } list && position.Length(list, [loop]) is { } length && length.Equals(room);
            case Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var receiver, var source] } call } when call.Id.StartsWith(Builder + "AddRange(", StringComparison.Ordinal):
                return Forms.AsVariable(receiver) == builder && Forms.AsVariable(source) is { } added && position.Length(added, []) is { } number && number.Equals(room);

            // A for loop comes in a block with its initialisers.
            case Statement.Block { Statements: { Length: > 1 } inner } when inner[inner.Length - 1] is Statement.Loop:
                return Fills(inner, inner.Length - 1, builder, room, position.Inside(inner, inner.Length - 1));
            default:
                return false;
        }
    }

    /// <summary>Each round is run to its end, unless it throws, and adds one element.</summary>
    private static bool AddsOnce(Statement body, Variable builder, LoopLabel label)
    {
        var occurrences = Occurrences.In(body);
        return occurrences.Reads(builder) == 1 && !occurrences.HasReturn && !occurrences.HasOutwardJump && !occurrences.HasContinue(label) && !occurrences.HasUnsupported
            && Forms.Flatten(body).Any(statement => statement is Statement.Evaluate { Operation: Operation.LibraryCall { Id: Builder + "Add(`0)", Operands: [var receiver, _] } } && Forms.AsVariable(receiver) == builder);
    }

    private sealed class ToImmutable(Variable builder) : Rewriter
    {
        protected override Operation After(Operation operation) =>
            operation is Operation.LibraryCall { Id: Builder + "MoveToImmutable", Operands: [var receiver] } move && Forms.AsVariable(receiver) == builder
                ? move with { Id = Builder + "ToImmutable", Name = "ToImmutable" }
                : operation;
    }
}
