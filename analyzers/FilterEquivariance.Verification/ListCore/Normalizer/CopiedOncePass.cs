using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary><c>var all = e; var copy = all.ToArray();</c> becomes <c>var copy = e.ToArray();</c> where nothing else asks for the first list: what it holds then belongs to the copy alone.</summary>
internal sealed class CopiedOncePass : BlockPass
{
    protected override ImmutableArray<Statement>? Change(ImmutableArray<Statement> statements, int index, Position position)
    {
        if (statements[index] is not Statement.Declare { Variable: var list, Value: { } value } || index + 1 >= statements.Length || statements[index + 1] is not Statement.Declare { Value: { } copy } declare
            || !position.Facts.IsFixed(list) || position.Facts.IsShared(list) || position.Facts.Reads(list) != 1 || Forms.Strip(value) is not Operation.LibraryCall made || !LibraryEffects.IsFresh(made) || !Forms.IsCopyOf(copy, [list]) || Forms.Strip(copy) is Operation.Read)
            return null;
        return statements.SetItem(index + 1, declare with { Value = new Inlining(list, value).Rewrite(copy) }).RemoveAt(index);
    }

    private sealed class Inlining(Variable variable, Operation value) : Rewriter
    {
        protected override Operation After(Operation operation) => operation is Operation.Read read && read.Variable == variable ? value : operation;
    }
}
