using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Statements that add an item to the list a map holds at a key, which is made when there is none.</summary>
/// <param name="Map">The map.</param>
/// <param name="Key">The key; it may be evaluated several times.</param>
/// <param name="Item">The item.</param>
/// <param name="Found">The variable for the list that was found, or null.</param>
internal sealed record Upsert(Variable Map, Operation Key, Operation Item, Variable? Found)
{
    /// <summary>The list to which each new key is added, or null.</summary>
    public Variable? Order { get; init; }

    public static Upsert? Match(ImmutableArray<Statement> statements) => statements switch
    {
        [Statement.If { Else: null } test, Statement.Evaluate add] => MadeFirst(test, add),
        [Statement.If { Else: { } otherwise } test] => MadeOrAdded(test, otherwise),
        [Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var map, var key, var value] } put }, Statement.Evaluate add]
            when Forms.ShapeOf(put) is Shape.MapPut { Kind: MapPutKind.TryAdd } && Forms.AsVariable(map) is { } variable && IsEmpty(value) =>
            Added(add, new Asked(variable, key, null)),
        _ => null,
    };

    private readonly record struct Asked(Variable Map, Operation Key, Variable? Found);

    // if (!d.TryGetValue(k, out l)) d[k] = l = []; l.Add(v);
    private static Upsert? MadeFirst(Statement.If test, Statement.Evaluate add)
    {
        if (test.Condition is not Operation.Unary { Operator: UnaryOperator.Not, Operand: var condition } || Ask(condition) is not { } asked)
            return null;
        var (made, order) = WithoutOrder(Forms.Flatten(test.Then), asked);
        return Makes(made, asked) && Added(add, asked) is { } upsert ? upsert with { Order = order } : null;
    }

    // order.Add(k);
    private static (ImmutableArray<Statement> Others, Variable? Order) WithoutOrder(ImmutableArray<Statement> statements, Asked asked)
    {
        foreach (var statement in statements)
        {
            if (statement is Statement.Evaluate { Operation: Operation.LibraryCall { Id: "M:System.Collections.Generic.List`1.Add(`0)", Operands: [Operation.Read { Variable: var order }, var key] } } && order != asked.Found && SameCode.AreEqual(key, asked.Key))
                return (statements.Remove(statement), order);
        }

        return (statements, null);
    }

    // if (d.TryGetValue(k, out l)) l.Add(v); else d[k] = [v];
    private static Upsert? MadeOrAdded(Statement.If test, Statement otherwise)
    {
        var (condition, there, absent) = test.Condition is Operation.Unary { Operator: UnaryOperator.Not, Operand: var negated } ? (negated, otherwise, test.Then) : (test.Condition, test.Then, otherwise);
        if (Ask(condition) is not { } asked || Forms.Flatten(there) is not [Statement.Evaluate add] || Added(add, asked) is not { } upsert || WithoutOrder(Forms.Flatten(absent), asked) is not ([var put], var order))
            return null;
        return Put(put, asked) is Operation.Collection { Elements: [{ IsSpread: false, Value: var single }] } made && IsList(made.Type) && SameCode.AreEqual(single, upsert.Item) ? upsert with { Order = order } : null;
    }

    private static Asked? Ask(Operation condition)
    {
        if (condition is not Operation.LibraryCall { Operands: [var map, var key] } call || Forms.AsVariable(map) is not { } variable)
            return null;
        return Forms.ShapeOf(call) switch
        {
            Shape.HasKey => new(variable, key, null),
            Shape.MapGet { Kind: MapGetKind.TryGet } when call.Outs is [{ } found] => new(variable, key, found),
            _ => null,
        };
    }

    private static bool Makes(ImmutableArray<Statement> statements, Asked asked)
    {
        // l = []; d[k] = l;
        if (statements is [Statement.Evaluate { Operation: Operation.Assign { Target: var target, Value: var value } }, var store])
            return asked.Found is not null && target == asked.Found && IsEmpty(value) && Put(store, asked) is Operation.Read { Variable: var stored } && stored == target;
        return statements is [var put] && Put(put, asked) switch
        {
            Operation.Assign assign => asked.Found is not null && assign.Target == asked.Found && IsEmpty(assign.Value),
            { } made => asked.Found is null && IsEmpty(made),
            null => false,
        };
    }

    /// <summary>What is stored at the key that was asked for.</summary>
    private static Operation? Put(Statement statement, Asked asked) =>
        statement is Statement.Evaluate { Operation: Operation.LibraryCall { Operands: [var map, var key, var value] } put } && Forms.ShapeOf(put) is Shape.MapPut { Kind: MapPutKind.Set or MapPutKind.Add or MapPutKind.TryAdd }
        && Forms.AsVariable(map) == asked.Map && SameCode.AreEqual(key, asked.Key)
            ? value
            : null;

    private static Upsert? Added(Statement.Evaluate statement, Asked asked)
    {
        if (statement.Operation is not Operation.LibraryCall { Id: "M:System.Collections.Generic.List`1.Add(`0)", Operands: [var list, var item] })
            return null;
        var isThatList = asked.Found is { } found
            ? Forms.AsVariable(list) == found
            : list is Operation.LibraryCall { Operands: [var map, var key] } get && Forms.ShapeOf(get) is Shape.MapGet { Kind: MapGetKind.Index } && Forms.AsVariable(map) == asked.Map && SameCode.AreEqual(key, asked.Key);
        return isThatList ? new(asked.Map, asked.Key, item, asked.Found) : null;
    }

    private static bool IsEmpty(Operation operation) => IsList(operation.Type) && Forms.IsNewEmpty(operation);

    private static bool IsList(TypeRef type) => type.Sequence == SequenceShape.List;
}
