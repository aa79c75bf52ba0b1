using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Lists that a piece of code only writes, at one running position. A guess: it decides how a list is divided in a loop, which is checked there.</summary>
internal sealed class Fills : Walker
{
    private readonly Dictionary<Variable, HashSet<Variable?>> _positions = [];
    private readonly Dictionary<Variable, Variable> _copies = [];
    private readonly HashSet<Variable> _read = [];

    private Fills()
    {
    }

    public static Dictionary<Variable, Variable> In(IEnumerable<Statement> statements)
    {
        var walker = new Fills();
        foreach (var statement in statements)
            walker.Visit(statement);
        return walker._positions.Where(p => !walker._read.Contains(p.Key) && p.Value is { Count: 1 } && p.Value.Single() is not null).ToDictionary(p => p.Key, p => p.Value.Single()!);
    }

    public override void Visit(Statement statement)
    {
        // For a[k++] the old value of k is kept in a variable of its own.
        if (statement is Statement.Declare { Variable: var copy, Value: Operation.Read { Variable: var original } })
            _copies[copy] = original;
        base.Visit(statement);
    }

    public override void Visit(Operation operation)
    {
        if (operation is not Operation.LibraryCall call || !ModelTable.TryGet(call.Id, out var model))
        {
            base.Visit(operation);
            return;
        }

        if (model!.Shape is Shape.SetElement set && call.Operands[0] is Operation.Read { Variable: var list })
        {
            if (!_positions.TryGetValue(list, out var positions))
                _positions[list] = positions = [];
            positions.Add(call.Operands[set.Index] is Operation.Read { Variable: var index } ? _copies.TryGetValue(index, out var original) ? original : index : null);
            foreach (var operand in call.Operands.Skip(1))
                Visit(operand);
            return;
        }

        // The length does not count as reading.
        if (model.Shape is Shape.Count)
            return;
        base.Visit(operation);
    }

    protected override void Visit(Variable variable, Use use)
    {
        if (use == Use.Read)
            _read.Add(variable);
    }
}
