using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>
/// <c>xs.ForEach(x => …)</c> as a statement becomes a <c>foreach</c>. <c>List.ForEach</c> and a <c>foreach</c> notice changes of the list alike,
/// but not at the same moment, so the list must evidently stay as it is.
/// </summary>
internal sealed class ForEachCallPass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Evaluate { Operation: Operation.LibraryCall call } || Forms.ShapeOf(call) is not Shape.ForEach shape
            || call.Operands[shape.Action] is not Operation.Lambda { Parameters.Length: 1 } action
            || !StaysAsItIs(call, call.Operands[shape.Source], statements[index], position.Facts)
            || BodyOf(action) is not { } body)
            return null;
        var item = action.Parameters[0];
        if (position.Facts.Assignments(item) > 0)
        {
            item = new(item.Name, item.Type, VariableKind.Temporary);
            body = new Statement.Block(
                body.Location, [new Statement.Declare(action.Location, action.Parameters[0], new Operation.Read(action.Location, item)), body]);
        }

        return statements.SetItem(index, new Statement.ForEach(statements[index].Location, new(), item, call.Operands[shape.Source], body));
    }

    /// <summary>Nothing changes the source while the statement runs.</summary>
    public static bool StaysAsItIs(Operation.LibraryCall call, Operation source, Statement statement, FunctionFacts facts)
    {
        if (Forms.AsVariable(source) is not { } list)
            return Forms.Strip(source) is Operation.LibraryCall made && LibraryEffects.IsFresh(made);
        // Array.ForEach throws another exception for null than a foreach does.
        var isStatic = call.Id.StartsWith("M:System.Array.", StringComparison.Ordinal);
        return facts.KeepsItsElements(list, [statement]) && !(isStatic && facts.MayBeNull(list));
    }

    /// <summary>The body as statements of the loop; a return is fine at its very end only.</summary>
    private static Statement? BodyOf(Operation.Lambda action)
    {
        var statements = Forms.Statements(action.Body);
        if (statements.LastOrDefault() is Statement.Return last)
            statements = last.Value is null ? statements.RemoveAt(statements.Length - 1)
                : statements.SetItem(statements.Length - 1, new Statement.Evaluate(last.Location, last.Value));
        return Occurrences.In(statements).HasReturn ? null : Forms.Block(action.Body, statements);
    }
}
