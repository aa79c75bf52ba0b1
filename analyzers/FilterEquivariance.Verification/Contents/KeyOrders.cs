using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>The keys that the comparisons of a program compare. A guess: what a function sorts by is proved.</summary>
internal sealed class KeyOrders : Walker
{
    private const int Most = 3;

    private readonly Program _program;
    private readonly List<KeyOrder> _found = [];

    private KeyOrders(Program program) => _program = program;

    public static IReadOnlyList<KeyOrder> In(Program program)
    {
        var walker = new KeyOrders(program);
        foreach (var function in program.Functions.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
            walker.Visit(function.Body);
        return [.. walker._found.Take(Most)];
    }

    public override void Visit(Operation operation)
    {
        switch (operation)
        {
            case Operation.Binary { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } comparison when !comparison.Left.Type.IsFloating:
                Add(comparison.Left);
                Add(comparison.Right);
                break;
            case Operation.LibraryCall { Operands: [var left, var right] } call when IsComparison(call):
                Add(left);
                Add(right);
                break;
        }

        base.Visit(operation);
    }

    /// <summary>Compares two values as their type does by default.</summary>
    public static bool IsComparison(Operation.LibraryCall call) => call.Operands.Length == 2 && call.Name is "CompareTo" or "Compare" && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Scalar;

    private void Add(Operation side)
    {
        if (KeyOrder.Of(side, _program.Element) is { } order && IsFixed(order) && !(order.IsElement && NumberTypes.IsElement(_program.Element)) && !_found.Any(o => o.HasSameKey(order)))
            _found.Add(order);
    }

    // Besides the element, a key may depend on parameters that stay what they are.
    private bool IsFixed(KeyOrder order) => Occurrences.In(order.Key).Variables.All(v => v == order.Item
        || (_program.Entry.Parameters.Contains(v) && !v.Type.IsSequence && _program.Functions.Values.All(f => Occurrences.In(f.Body).Assignments(v) == 0)));
}
