using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>LinkedList and its nodes.</summary>
internal static class LinkedLists
{
    public static object? First(MeaningContext context, object?[] operands) => Nodes(context, operands).At(0);

    public static object? Last(MeaningContext context, object?[] operands)
    {
        var nodes = Nodes(context, operands);
        return nodes.At(nodes.Count - 1);
    }

    public static object? NewNode(MeaningContext context, object?[] operands) => new NodeValue(operands[0]);

    public static object? Next(MeaningContext context, object?[] operands) => Neighbour(context, operands, 1);

    public static object? Previous(MeaningContext context, object?[] operands) => Neighbour(context, operands, -1);

    public static object? ListOf(MeaningContext context, object?[] operands) => Node(operands[0]).List;

    public static object? Value(MeaningContext context, object?[] operands) => Node(operands[0]).Value;

    public static object? SetValue(MeaningContext context, object?[] operands)
    {
        Node(operands[0]).Value = operands[1];
        return null;
    }

    public static object? AddFirst(MeaningContext context, object?[] operands) => Insert(context, Nodes(context, operands), 0, operands[1]);

    public static object? AddLast(MeaningContext context, object?[] operands) => Insert(context, Nodes(context, operands), context.List(operands).Count, operands[1]);

    public static object? AddFirstNode(MeaningContext context, object?[] operands) => InsertNode(context, operands, operands[1], _ => 0);

    public static object? AddLastNode(MeaningContext context, object?[] operands) => InsertNode(context, operands, operands[1], nodes => nodes.Count);

    public static object? AddAfter(MeaningContext context, object?[] operands)
    {
        int index = Index(context, operands);
        return Insert(context, Nodes(context, operands), index + 1, operands[2]);
    }

    public static object? AddBefore(MeaningContext context, object?[] operands)
    {
        int index = Index(context, operands);
        return Insert(context, Nodes(context, operands), index, operands[2]);
    }

    public static object? AddNodeAfter(MeaningContext context, object?[] operands)
    {
        int index = Index(context, operands);
        return InsertNode(context, operands, operands[2], _ => index + 1);
    }

    public static object? AddNodeBefore(MeaningContext context, object?[] operands)
    {
        int index = Index(context, operands);
        return InsertNode(context, operands, operands[2], _ => index);
    }

    public static object? RemoveNode(MeaningContext context, object?[] operands)
    {
        Nodes(context, operands).RemoveAt(Index(context, operands));
        return null;
    }

    public static object? RemoveFirst(MeaningContext context, object?[] operands) => RemoveEnd(context, operands, _ => 0);

    public static object? RemoveLast(MeaningContext context, object?[] operands) => RemoveEnd(context, operands, nodes => nodes.Count - 1);

    public static object? Remove(MeaningContext context, object?[] operands)
    {
        var nodes = Nodes(context, operands);
        int index = (int)Searches.IndexOf(context, operands)!;
        if (index >= 0)
            nodes.RemoveAt(index);
        return index >= 0;
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        Nodes(context, operands).Clear();
        return null;
    }

    public static object? Find(MeaningContext context, object?[] operands) => Nodes(context, operands).At((int)Searches.IndexOf(context, operands)!);

    public static object? FindLast(MeaningContext context, object?[] operands) => Nodes(context, operands).At((int)Searches.LastIndexOf(context, operands)!);

    private static LinkedNodes Nodes(MeaningContext context, object?[] operands) => LinkedNodes.Of(context.List(operands));

    private static NodeValue Node(object? value) => value as NodeValue ?? throw (value is null ? Error.NullReference : new RefusedException("a node of another kind"));

    private static NodeValue? Neighbour(MeaningContext context, object?[] operands, int distance)
    {
        var node = Node(operands[0]);
        if (node.List is not { } list)
            return null;
        context.Spend(list.Count);
        var nodes = LinkedNodes.Of(list);
        return nodes.At(nodes.IndexOf(node) + distance);
    }

    // A node given as a place must belong to the list.
    private static int Index(MeaningContext context, object?[] operands)
    {
        var nodes = Nodes(context, operands);
        context.Spend(nodes.Count);
        var node = operands[1] is null ? throw Error.ArgumentNull : Node(operands[1]);
        int index = nodes.IndexOf(node);
        return index >= 0 ? index : throw Error.InvalidOperation;
    }

    private static NodeValue Insert(MeaningContext context, LinkedNodes nodes, int index, object? item)
    {
        context.Spend();
        var node = new NodeValue(item);
        nodes.Insert(index, node);
        return node;
    }

    // A node that is put in must belong to no list.
    private static object? InsertNode(MeaningContext context, object?[] operands, object? added, Func<LinkedNodes, int> place)
    {
        var nodes = Nodes(context, operands);
        var node = added is null ? throw Error.ArgumentNull : Node(added);
        if (node.List is not null)
            throw Error.InvalidOperation;
        context.Spend();
        nodes.Insert(place(nodes), node);
        return null;
    }

    private static object? RemoveEnd(MeaningContext context, object?[] operands, Func<LinkedNodes, int> place)
    {
        var nodes = Nodes(context, operands);
        if (nodes.Count == 0)
            throw Error.InvalidOperation;
        nodes.RemoveAt(place(nodes));
        return null;
    }
}
