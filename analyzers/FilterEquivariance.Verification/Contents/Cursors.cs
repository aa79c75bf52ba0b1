using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Which variables are used as positions in which lists.</summary>
internal sealed class Cursors : Walker
{
    private readonly HashSet<(Variable Position, Variable List)> _found = [];

    private Cursors()
    {
    }

    public static ImmutableArray<(Variable Position, Variable List)> In(IEnumerable<Statement> statements)
    {
        var walker = new Cursors();
        foreach (var statement in statements)
            walker.Visit(statement);
        return [.. walker._found];
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.LibraryCall call && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Pick { Index: { } index } pick)
        {
            var list = call.Operands[pick.Source];
            while (list is Operation.Convert convert)
                list = convert.Operand;
            if (list is Operation.Read { Variable: var indexed })
                _found.UnionWith(Occurrences.In(call.Operands[index]).Variables.Select(position => (position, indexed)));
        }

        base.Visit(operation);
    }
}
