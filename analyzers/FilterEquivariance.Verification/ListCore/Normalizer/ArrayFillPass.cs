using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>var r = new T[xs.Length]; for (i = 0; …) r[i] = e;</c> becomes a list that is appended to and copied into <c>r</c> after the loop; <c>r[n - 1 - i]</c>
/// prepends. Each cell is written exactly once, in the order of the loop or its reverse, and <c>r</c> is not seen before the loop is over.
/// </summary>
internal sealed class ArrayFillPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var array, Value: Operation.LibraryCall { Id: "array.new", Operands.Length: 1 } made } declare
            || !position.Facts.IsFixed(array))
            return null;
        // The array comes into being after the loop only, so nothing up to there may ask for its length.
        var known = new KnownLength(array, made.Operands[0]);
        var loopAt = index + 1;
        for (; loopAt < statements.Length; loopAt++)
        {
            statements = statements.SetItem(loopAt, known.Rewrite(statements[loopAt]));
            if (Occurrences.In(statements[loopAt]).Mentions(array))
                break;
        }

        if (loopAt == statements.Length || Occurrences.In(statements[loopAt]).Reads(array) != 1
            || Filled(statements, loopAt, array, position.At(statements, loopAt)) is not var (statement, write))
            return null;

        var element = array.Type.Element;
        var buffer = new Variable(array.Name, Forms.ListOf(element), VariableKind.Temporary);
        var read = new Operation.Read(write.Location, buffer);
        var added = write.AtFront
            ? Forms.Call(write.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.Insert(System.Int32,`0)", "Insert", element,
                read, new Operation.Constant(write.Location, TypeRef.Int32, 0), write.Value)
            : Forms.Call(write.Location, TypeRef.Void, "M:System.Collections.Generic.List`1.Add(`0)", "Add", element, read, write.Value);
        var filling = EvaluationOrder.Replace(statement, write.Operation, added);

        var empty = Forms.Call(declare.Location, buffer.Type, "M:System.Collections.Generic.List`1.#ctor", "List", element);
        var copy = Forms.Call(declare.Location, array.Type, "M:System.Collections.Generic.List`1.ToArray", "ToArray", element,
            new Operation.Read(declare.Location, buffer));
        return statements
            .SetItem(loopAt, filling)
            .Insert(loopAt + 1, declare with { Value = copy })
            .RemoveAt(index)
            .InsertRange(index, NullGuards.For([made.Operands[0]], position.Facts).Add(new Statement.Declare(declare.Location, buffer, empty)));
    }

    private readonly record struct Write(Operation Operation, Operation Value, bool AtFront, SourceLocation Location);

    /// <summary>The statement when it fills the array, and the write that does it.</summary>
    private static (Statement Statement, Write Write)? Filled(ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        switch (statements[index])
        {
            case Statement.Loop when CountedLoop.Match(statements, index, position.Facts) is { } counted:
                return FilledBy(counted, statements, index, array, position) is { } write ? (counted.Loop, write) : null;
            case Statement.ForEach loop:
                return FilledBy(loop, statements, index, array, position) is { } cursorWrite ? (loop, cursorWrite) : null;

            // A for loop comes in a block with its initialisers.
            case Statement.Block { Statements: { Length: > 1 } inner } block when inner[inner.Length - 1] is Statement.Loop:
                return Filled(inner, inner.Length - 1, array, position.Inside(inner, inner.Length - 1)) is var (_, innerWrite) ? (block, innerWrite) : null;
            default:
                return null;
        }
    }

    private static Write? FilledBy(Statement.ForEach loop, ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        if (position.Length(array, [loop]) is not { } length || !IsLengthOfAnother(length, array) || OnlyWrite(loop.Body, array) is not { } write
            || CursorFill.AtFront(statements, index, (write.Statement, write.Index), length, position) is not { } atFront)
            return null;
        return new(write.Operation, write.Value, atFront, write.Operation.Location);
    }

    // An array cannot be made with a negative length, a list cannot tell.
    private static bool IsLengthOfAnother(Affine length, Variable array) => length.LengthOf is { } other && other != array;

    private static Write? FilledBy(CountedLoop counted, ImmutableArray<Statement> statements, int index, Variable array, Position position)
    {
        ImmutableArray<Statement> run = [.. statements.Skip(counted.DeclaredAt + 1).Take(index - counted.DeclaredAt)];
        if (position.Value(counted.Start, run) is not { } start || counted.End(position) is not { } end || position.Length(array, run) is not { } length
            || !IsLengthOfAnother(length, array) || OnlyWrite(counted.Body, array) is not var (_, operation, place, value)
            || ElementUse.IndexValue(array, place, counted, position) is not { } cell)
            return null;
        var (first, beyond) = (cell.With(counted.Counter, start), cell.With(counted.Counter, end));
        var inOrder = cell.Coefficient(counted.Counter) == counted.Step;
        var fills = inOrder ? first.Equals(Affine.Of(0)) && beyond.Equals(length) : first.Equals(length.Plus(-1)) && beyond.Equals(Affine.Of(-1));
        return fills ? new(operation, value, !inOrder, operation.Location) : null;
    }

    /// <summary>The one mention of the array: a write that every round makes, in a body that is always run to its end unless it throws.</summary>
    private static (Statement Statement, Operation Operation, Operation Index, Operation Value)? OnlyWrite(Statement body, Variable array)
    {
        var occurrences = Occurrences.In(body);
        if (occurrences.Reads(array) != 1 || occurrences.IsCaptured(array) || occurrences.HasReturn || occurrences.HasOutwardJump || occurrences.HasUnsupported)
            return null;
        foreach (var statement in Forms.Flatten(body))
            if (statement is Statement.Evaluate { Operation: var operation } && Forms.IsElementWrite(operation, out var list, out var index, out var value)
                && list == array)
                return (statement, operation, index, value);
        return null;
    }

    /// <summary>Puts the length an array is made with where it is asked for its length.</summary>
    internal sealed class KnownLength(Variable array, Operation length) : Rewriter
    {
        protected override Operation After(Operation operation) => Forms.LengthOf(operation) == array ? length : operation;
    }
}
