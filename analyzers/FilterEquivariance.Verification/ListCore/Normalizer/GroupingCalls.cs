using System.Collections.Immutable;

namespace FilterEquivariance.Verification.ListCore.Normalizer;

/// <summary>Builds the query that groups what a loop puts into a map of lists.</summary>
/// <param name="loop">The loop.</param>
/// <param name="values">What a round declares first.</param>
/// <param name="upsert">What it adds where.</param>
internal sealed class GroupingCalls(Statement.ForEach loop, ImmutableArray<Statement.Declare> values, Upsert upsert)
{
    private const string GroupById = "M:System.Linq.Enumerable.GroupBy``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})";
    private const string GroupItemsById = "M:System.Linq.Enumerable.GroupBy``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Func{``0,``2})";
    private const string ToDictionaryId = "M:System.Linq.Enumerable.ToDictionary``3(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1},System.Func{``0,``2})";
    private const string SortedId = "M:System.Collections.Generic.SortedDictionary`2.#ctor(System.Collections.Generic.IDictionary{`0,`1})";
    private const string ToListId = "M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})";
    private const string KeyId = "P:System.Linq.IGrouping`2.Key";

    private readonly SourceLocation _location = loop.Location;

    /// <summary>The map that the loop leaves.</summary>
    public Operation Map()
    {
        var (key, list) = (upsert.Map.Type.Arguments[0], upsert.Map.Type.Arguments[1]);
        var item = list.Element;
        var group = new TypeRef(TypeKind.Grouping, $"IGrouping<{key.Name}, {item.Name}>", [key, item]) { Definition = "System.Linq.IGrouping`2" };
        var source = new Operation.Convert(loop.Source.Location, Forms.EnumerableOf(loop.Item.Type), loop.Source, ConversionKind.SequenceView, false);
        var keys = Selector(upsert.Key, key);
        var isItem = Forms.AsVariable(upsert.Item) == loop.Item && loop.Item.Type.Equals(item);
        var groups = isItem
            ? Call(Forms.EnumerableOf(group), GroupById, "GroupBy", [item, key], source, keys)
            : Call(Forms.EnumerableOf(group), GroupItemsById, "GroupBy", [loop.Item.Type, key, item], source, keys, Selector(upsert.Item, item));
        var dictionary = upsert.Map.Type with { Definition = "System.Collections.Generic.Dictionary`2", Name = $"Dictionary<{key.Name}, {list.Name}>" };
        var map = Call(dictionary, ToDictionaryId, "ToDictionary", [group, key, list], groups,
            Function(group, key, g => Call(key, KeyId, "Key", [key, item], g)),
            Function(group, list, g => Call(list, ToListId, "ToList", [item], new Operation.Convert(_location, Forms.EnumerableOf(item), g, ConversionKind.SequenceView, false))));
        return upsert.Map.Type.Definition == dictionary.Definition ? map : Call(upsert.Map.Type, SortedId, "SortedDictionary", [key, list], map);
    }

    /// <summary>The keys of the map, in a list.</summary>
    public Operation Keys()
    {
        var (map, key) = (upsert.Map.Type, upsert.Map.Type.Arguments[0]);
        var keys = Call(Forms.EnumerableOf(key), $"P:{map.Definition}.Keys", "Keys", [.. map.Arguments], new Operation.Read(_location, upsert.Map));
        return Call(Forms.ListOf(key), ToListId, "ToList", [key], keys);
    }

    private Operation.LibraryCall Call(TypeRef type, string id, string name, ImmutableArray<TypeRef> arguments, params ImmutableArray<Operation> operands) =>
        new(_location, type, id, operands) { Name = name, TypeArguments = arguments };

    private Operation.Lambda Function(TypeRef from, TypeRef to, Func<Operation, Operation> result)
    {
        var parameter = new Variable("group", from, VariableKind.LambdaParameter);
        return Forms.Function(_location, parameter, to, new Statement.Return(_location, result(new Operation.Read(_location, parameter))));
    }

    // Each function gets variables of its own for the item and for what a round declares.
    private Operation.Lambda Selector(Operation result, TypeRef to)
    {
        var parameter = new Variable(loop.Item.Name, loop.Item.Type, VariableKind.LambdaParameter);
        Statement body = values.IsEmpty
            ? new Statement.Return(result.Location, result)
            : new Statement.Block(loop.Location, [.. values, new Statement.Return(result.Location, result)]);
        body = new Renaming(loop.Item, parameter).Rewrite(body);
        foreach (var declare in values)
            body = new Renaming(declare.Variable, new Variable(declare.Variable.Name, declare.Variable.Type, declare.Variable.Kind)).Rewrite(body);
        return Forms.Function(result.Location, parameter, to, body);
    }
}
