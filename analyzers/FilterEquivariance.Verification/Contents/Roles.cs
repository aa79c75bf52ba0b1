using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Which integer variables are positions (they index a list, or are compared with a length or another position) and which are elements.
/// A guess that only decides which invariants are tried.
/// </summary>
internal sealed class Roles : Walker
{
    private readonly HashSet<Variable> _positions = [];
    private readonly List<(Operation Left, Operation Right)> _comparisons = [];

    private Roles()
    {
    }

    public static Roles Of(Program program)
    {
        var roles = new Roles();
        foreach (var function in program.Functions.Values)
            roles.Visit(function.Body);
        for (var count = -1; count != roles._positions.Count;)
        {
            count = roles._positions.Count;
            foreach (var (left, right) in roles._comparisons)
            {
                if (roles.MentionsPosition(left) || roles.MentionsPosition(right))
                {
                    roles.Mark(left);
                    roles.Mark(right);
                }
            }
        }

        return roles;
    }

    public bool IsPosition(Variable variable) => _positions.Contains(variable);

    public void Add(Variable variable) => _positions.Add(variable);

    public override void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison:
                _comparisons.Add((comparison.Left, comparison.Right));
                break;
            case Operation.Assign assign:
                _comparisons.Add((new Operation.Read(assign.Location, assign.Target), assign.Value));
                break;
            case Operation.LibraryCall call when ModelTable.TryGet(call.Id, out var model):
                foreach (var operand in Positions(model!.Shape))
                    Mark(call.Operands[operand]);
                break;
        }

        base.Visit(operation);
    }

    public override void Visit(Statement statement)
    {
        if (statement is Statement.Declare { Value: { } value } declare)
            _comparisons.Add((new Operation.Read(declare.Location, declare.Variable), value));
        base.Visit(statement);
    }

    private static IEnumerable<int> Positions(Shape shape) => shape switch
    {
        Shape.Pick { Index: { } index } => [index],
        Shape.SetElement set => [set.Index],
        Shape.Insert insert => [insert.Index],
        Shape.InsertRange insert => [insert.Index],
        Shape.RemoveAt remove => [remove.Index],
        Shape.Part part => [part.Amount],
        _ => [],
    };

    private bool MentionsPosition(Operation operation) => operation switch
    {
        Operation.Read read => _positions.Contains(read.Variable),
        Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => MentionsPosition(sum.Left) || MentionsPosition(sum.Right),
        Operation.LibraryCall call => ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count { Predicate: null },
        _ => false,
    };

    private void Mark(Operation operation)
    {
        switch (operation)
        {
            case Operation.Read { Type.Kind: TypeKind.Int32 or TypeKind.Int64 } read:
                _positions.Add(read.Variable);
                break;
            case Operation.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Divide } sum:
                Mark(sum.Left);
                Mark(sum.Right);
                break;
            case Operation.Convert convert:
                Mark(convert.Operand);
                break;
            case Operation.Unary unary:
                Mark(unary.Operand);
                break;
            case Operation.Sequence sequence:
                Mark(sequence.Value);
                break;
        }
    }
}
