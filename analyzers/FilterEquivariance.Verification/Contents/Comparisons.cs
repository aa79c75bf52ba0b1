using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>The comparisons that stand in a piece of code.</summary>
internal sealed class Comparisons : Walker
{
    private readonly List<(Operation Left, Operation Right)> _found = [];

    public static ImmutableArray<(Operation Left, Operation Right)> In(Operation condition)
    {
        var walker = new Comparisons();
        walker.Visit(condition);
        return [.. walker._found];
    }

    public static ImmutableArray<(Operation Left, Operation Right)> In(Statement statement)
    {
        var walker = new Comparisons();
        walker.Visit(statement);
        return [.. walker._found];
    }

    public override void Visit(Operation operation)
    {
        if (operation is Operation.Binary { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison)
            _found.Add((comparison.Left, comparison.Right));
        if (operation is not Operation.Lambda)
            base.Visit(operation);
    }
}
