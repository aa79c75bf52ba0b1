using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Fills the cells of an array from a cursor to the end with one value: <c>while (n &lt; r.Length) r[n++] = 0;</c> and what means the same.</summary>
internal static class RestFill
{
    /// <summary>The value a statement fills the rest with; null when it does not do just that.</summary>
    public static Operation? ValueIn(ImmutableArray<Statement> statements, int index, Variable array, Variable cursor, Position position)
    {
        switch (statements[index])
        {
            case Statement.Block { Statements: { Length: > 0 } inner }:
                return inner.Take(inner.Length - 1).All(statement => statement is Statement.Declare) ? ValueIn(inner, inner.Length - 1, array, cursor, position.Inside(inner, inner.Length - 1)) : null;
            case Statement.Loop loop:
                return ByCursor(loop, array, cursor, position) ?? ByCounter(statements, index, array, cursor, position);
            case Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:System.Array.Clear(System.Array,System.Int32,System.Int32)", Operands: [var cleared, var start, var amount] } clear }:
                return IsRest(cleared, start, amount) ? new Operation.Default(clear.Location, array.Type.Element) : null;
            case Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:System.Array.Fill``1(``0[],``0,System.Int32,System.Int32)", Operands: [var filled, var value, var from, var count] } }:
                return IsRest(filled, from, count) ? value : null;
            default:
                return null;
        }

        // From the cursor on, r.Length - n of them.
        bool IsRest(Operation target, Operation start, Operation amount) =>
            Forms.AsVariable(target) == array && Forms.AsVariable(start) == cursor && Forms.Strip(amount) is Operation.Binary { Operator: BinaryOperator.Subtract, Left: var all, Right: var done }
            && Forms.AsVariable(done) == cursor && IsLength(all, array, position, statements[index]);
    }

    // while (n < r.Length) r[n++] = 0;
    private static Operation? ByCursor(Statement.Loop loop, Variable array, Variable cursor, Position position)
    {
        if (!loop.TestFirst || loop.Condition is not { } condition || CountedLoop.Comparing(condition, cursor) is not (BinaryOperator.Less or BinaryOperator.NotEqual, var bound)
            || !IsLength(bound, array, position, loop))
            return null;
        var body = Forms.Flatten(loop.Body).AddRange(Forms.Flatten(loop.Step));
        return body.Length > 1 && AppendingWrite.In(new Statement.Block(loop.Location, body), array) is { } write && write.Length == body.Length && write.Cursor == cursor ? write.Value : null;
    }

    // for (int i = n; i < r.Length; i++) r[i] = 0;
    private static Operation? ByCounter(ImmutableArray<Statement> statements, int index, Variable array, Variable cursor, Position position)
    {
        if (CountedLoop.Match(statements, index, position.Facts) is not { Step: 1, Comparison: BinaryOperator.Less or BinaryOperator.NotEqual } loop || Forms.AsVariable(loop.Start) != cursor
            || !IsLength(loop.Bound, array, position, loop.Loop) || Forms.Flatten(loop.Body) is not [Statement.Evaluate { Operation: var operation }]
            || !Forms.IsElementWrite(operation, out var list, out var place, out var value) || list != array || Forms.AsVariable(place) != loop.Counter)
            return null;
        return value;
    }

    private static bool IsLength(Operation operation, Variable array, Position position, Statement during) =>
        position.Value(operation, [during]) is { } value && value.Equals(position.Length(array, [during]));
}
