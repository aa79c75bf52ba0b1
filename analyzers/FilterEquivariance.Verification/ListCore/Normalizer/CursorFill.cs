using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>A <c>foreach</c> that writes the cells of an array at a cursor of its own: <c>foreach (var x in xs) r[k++] = e;</c>.</summary>
internal static class CursorFill
{
    /// <summary>Is the cell written in the n-th round the n-th (false) or the n-th from the end (true)? Null when neither is evident.</summary>
    /// <param name="statements">The block of the loop.</param>
    /// <param name="index">Index of the loop.</param>
    /// <param name="write">The statement that writes, which every round runs once, and the index it writes at.</param>
    /// <param name="length">Length of the array.</param>
    /// <param name="position">Place of the loop.</param>
    public static bool? AtFront(ImmutableArray<Statement> statements, int index, (Statement Statement, Operation Place) write, Affine length, Position position)
    {
        var facts = position.Facts;
        var loop = (Statement.ForEach)statements[index];
        var body = Forms.Flatten(loop.Body);
        for (var stepAt = 0; stepAt < body.Length; stepAt++)
        {
            if (!Forms.IsStep(body[stepAt], out var cursor, out var step))
                continue;
            if (facts.Assignments(cursor) != 1 || facts.IsShared(cursor) || CountedLoop.DeclarationOf(cursor, statements, index) is not { } declaredAt)
                return null;

            // The index may have been read into a temporary before the cursor moved.
            var place = write.Place;
            var readAt = IndexOf(body, statement => ReferenceEquals(statement, write.Statement));
            if (Forms.AsVariable(place) is { } temporary && temporary != cursor && facts.Definition(temporary) is { } value)
            {
                place = value;
                readAt = IndexOf(body, statement => statement is Statement.Declare declare && declare.Variable == temporary);
            }

            ImmutableArray<Statement> run = [.. statements.Skip(declaredAt + 1).Take(index - declaredAt)];
            if (readAt < 0 || Forms.AsVariable(loop.Source) is not { } list || position.Length(list, run) is not { } rounds
                || position.Value(((Statement.Declare)statements[declaredAt]).Value!, run) is not { } start
                || position.Value(place, [loop], cursor) is not { } cell)
                return null;
            if (readAt > stepAt)
                start = start.Plus(step);
            var (first, beyond) = (cell.With(cursor, start), cell.With(cursor, start.Plus(rounds, step)));
            return cell.Coefficient(cursor) == step && first.Equals(Affine.Of(0)) && beyond.Equals(length) ? false
                : cell.Coefficient(cursor) == -step && first.Equals(length.Plus(-1)) && beyond.Equals(Affine.Of(-1)) ? true
                : null;
        }

        return null;
    }

    private static int IndexOf(ImmutableArray<Statement> body, Func<Statement, bool> isSought)
    {
        for (var i = 0; i < body.Length; i++)
            if (isSought(body[i]))
                return i;
        return -1;
    }
}
