namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>
/// The nodes of a linked list, one for each item, in the same order. They come into being when the first one is asked for; a change that went past them
/// (through an interface of the list) is noticed by its version, and the run is refused.
/// </summary>
public sealed class LinkedNodes
{
    private readonly ListValue _list;
    private readonly List<NodeValue> _nodes;
    private int _version;

    private LinkedNodes(ListValue list)
    {
        _list = list;
        _version = list.Version;
        _nodes = [.. list.Items.Select(Made)];
    }

    /// <summary>How many there are.</summary>
    public int Count => _nodes.Count;

    public static LinkedNodes Of(ListValue list)
    {
        var nodes = list.Nodes ??= new LinkedNodes(list);
        return nodes._version == list.Version ? nodes : throw new RefusedException("nodes of a list that was changed as a collection");
    }

    /// <summary>The node at an index, or null beyond the ends.</summary>
    public NodeValue? At(int index) => index >= 0 && index < _nodes.Count ? _nodes[index] : null;

    public int IndexOf(NodeValue node) => _nodes.FindIndex(other => ReferenceEquals(other, node));

    public void Insert(int index, NodeValue node)
    {
        _list.Items.Insert(index, node.Value);
        _nodes.Insert(index, node);
        node.Join(_list);
        Changed();
    }

    public void RemoveAt(int index)
    {
        var (node, value) = (_nodes[index], _list.Items[index]);
        _nodes.RemoveAt(index);
        _list.Items.RemoveAt(index);
        node.Leave(value);
        Changed();
    }

    public void Clear()
    {
        for (int i = 0; i < _nodes.Count; i++)
            _nodes[i].Leave(_list.Items[i]);
        _nodes.Clear();
        _list.Items.Clear();
        Changed();
    }

    private NodeValue Made(object? value)
    {
        var node = new NodeValue(value);
        node.Join(_list);
        return node;
    }

    private void Changed()
    {
        _list.Changed();
        _version = _list.Version;
    }
}
