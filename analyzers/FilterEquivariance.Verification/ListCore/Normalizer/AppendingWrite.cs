using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>r[n] = e; n++;</c>: a write at a cursor that moves on with it, by which an array is written from its start.</summary>
/// <param name="Cursor">The variable at whose value the array is written.</param>
/// <param name="Value">What is written.</param>
/// <param name="Length">How many statements it takes.</param>
/// <param name="Location">The place of the write.</param>
internal readonly record struct AppendingWrite(Variable Cursor, Operation Value, int Length, SourceLocation Location)
{
    /// <summary>The first such write to the array in a loop's body; or such an insertion into a list.</summary>
    public static AppendingWrite? In(Statement body, Variable array, bool inserts = false)
    {
        var search = new Search(array, inserts);
        search.Visit(body);
        return search.Found;
    }

    /// <summary>The body with another statement in place of each such write, and how many there are.</summary>
    public static (Statement Body, int Count) Replace(Statement body, Variable array, Variable cursor, Func<AppendingWrite, Statement> replacement, bool inserts = false)
    {
        var rewriter = new Replacement(array, cursor, replacement, inserts);
        return (rewriter.Rewrite(body), rewriter.Count);
    }

    // var t = n; n = n + 1; r[t] = e; or r[n] = e; n = n + 1.
    private static AppendingWrite? At(ImmutableArray<Statement> statements, int index, Variable array, bool inserts)
    {
        if (index + 2 < statements.Length && statements[index] is Statement.Declare { Variable: var old, Value: Operation.Read { Variable: var cursor } } && IsStep(statements[index + 1], cursor)
            && IsWrite(statements[index + 2], out var at, out var value) && at == old
            && !Occurrences.In(value).Mentions(old) && !Occurrences.In(statements.Skip(index + 3)).Mentions(old))
            return new(cursor, value, 3, statements[index + 2].Location);
        return index + 1 < statements.Length && IsWrite(statements[index], out var place, out var item) && IsStep(statements[index + 1], place)
            ? new(place, item, 2, statements[index].Location)
            : null;

        bool IsWrite(Statement statement, out Variable at, out Operation written)
        {
            (at, written) = (null!, null!);
            if (statement is not Statement.Evaluate { Operation: var operation } || !(inserts ? Forms.IsInsertion(operation, out var list, out var where, out written) : Forms.IsElementWrite(operation, out list, out where, out written))
                || list != array || Forms.AsVariable(where) is not { } variable)
                return false;
            at = variable;
            return true;
        }
    }

    private static bool IsStep(Statement statement, Variable cursor) => Forms.IsStep(statement, out var stepped, out var step) && stepped == cursor && step == 1;

    private sealed class Search(Variable array, bool inserts) : Walker
    {
        public AppendingWrite? Found { get; private set; }

        public override void Visit(Statement statement)
        {
            if (statement is Statement.Block { Statements: var inner })
            {
                for (var i = 0; i < inner.Length; i++)
                    Found ??= At(inner, i, array, inserts);
            }

            base.Visit(statement);
        }
    }

    private sealed class Replacement(Variable array, Variable cursor, Func<AppendingWrite, Statement> replacement, bool inserts) : Rewriter
    {
        public int Count { get; private set; }

        public override Statement Rewrite(Statement statement)
        {
            if (statement is not Statement.Block block)
                return base.Rewrite(statement);
            var result = ImmutableArray.CreateBuilder<Statement>();
            for (var i = 0; i < block.Statements.Length; i++)
            {
                if (At(block.Statements, i, array, inserts) is { } write && write.Cursor == cursor)
                {
                    Count++;
                    result.Add(replacement(write));
                    i += write.Length - 1;
                }
                else
                {
                    result.Add(Rewrite(block.Statements[i]));
                }
            }

            return block with { Statements = result.ToImmutable() };
        }
    }
}
