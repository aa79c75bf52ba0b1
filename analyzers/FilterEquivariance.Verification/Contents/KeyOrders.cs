using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>The keys that the comparisons of a program compare. A guess: what a function sorts by is proved.</summary>
internal sealed class KeyOrders : Walker
{
    private const int Most = 3;
    private const string OrdinalId = "P:System.StringComparer.Ordinal";

    private readonly Program _program;
    private readonly List<KeyOrder> _found = [];

    private KeyOrders(Program program) => _program = program;

    public static IReadOnlyList<KeyOrder> In(Program program)
    {
        var walker = new KeyOrders(program);
        foreach (var function in program.Functions.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
            walker.Visit(function.Body);
        foreach (var parameter in program.Entry.Parameters.Where(p => !p.Type.MayBeNull && p.Type.Definition is "System.Collections.Generic.IComparer`1" or "System.Collections.Generic.Comparer`1" or "System.Comparison`1"))
            walker.Add(new Operation.Read(program.Entry.Location, parameter));
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
            case Operation.LibraryCall { Operands: [var left, var right] } call when IsComparison(call) || IsOrdinal(call):
                Add(left, call);
                Add(right, call);
                break;
            case Operation.LibraryCall { Operands: [_, var left, var right] } call when IsDefaultComparer(call):
                Add(left);
                Add(right);
                break;
        }

        base.Visit(operation);
    }

    /// <summary>Compares two values as their type does by default.</summary>
    public static bool IsComparison(Operation.LibraryCall call) => call.Operands.Length == 2 && call.Name is "CompareTo" or "Compare" && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Scalar;

    /// <summary><c>Comparer&lt;T&gt;.Default.Compare(x, y)</c>.</summary>
    public static bool IsDefaultComparer(Operation.LibraryCall call) => call.Id == "M:System.Collections.Generic.Comparer`1.Compare(`0,`0)";

    public static bool IsOrdinal(Operation.LibraryCall call) => call.Id == "M:System.String.CompareOrdinal(System.String,System.String)";

    private void Add(Operation side, Operation.LibraryCall? comparison = null)
    {
        if (KeyOrder.Of(side, _program.Element) is { } found)
            Add(comparison is not null && IsOrdinal(comparison) ? found with { Comparer = new Operation.LibraryCall(side.Location, TypeRef.Other("StringComparer"), OrdinalId, []) { Name = "Ordinal" } } : found);
    }

    // The elements, or the keys found so far, in a given order.
    private void Add(Operation.Read comparer)
    {
        var item = new Variable("item", _program.Element, VariableKind.LambdaParameter);
        foreach (var order in _found.Append(new KeyOrder(item, new Operation.Read(comparer.Location, item), 1, IsStable: true)).ToList())
        {
            if (comparer.Type.Arguments[0].Equals(order.Key.Type) && order.Comparer is null)
                Add(order with { Comparer = comparer });
        }
    }

    private void Add(KeyOrder order)
    {
        if (IsFixed(order) && !(order.IsElement && order.Comparer is null && NumberTypes.Range(_program.Element) is not null) && !_found.Any(o => o.HasSameKey(order)))
            _found.Add(order);
    }

    // Besides the element, a key may depend on parameters that stay what they are.
    private bool IsFixed(KeyOrder order) => Occurrences.In(order.Key).Variables.Concat(order.Comparer is null ? [] : Occurrences.In(order.Comparer).Variables).All(v => v == order.Item
        || (_program.Entry.Parameters.Contains(v) && !v.Type.IsSequence && _program.Functions.Values.All(f => Occurrences.In(f.Body).Assignments(v) == 0)));
}
