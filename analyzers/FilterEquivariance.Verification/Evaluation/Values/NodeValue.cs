namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A node of a linked list, compared by reference. Its value is kept here while it belongs to no list.</summary>
public sealed class NodeValue(object? value)
{
    private object? _value = value;

    /// <summary>The list it belongs to, or null.</summary>
    public ListValue? List { get; private set; }

    public object? Value
    {
        get => List is { } list ? list.Items[Index(list)] : _value;
        set
        {
            if (List is { } list)
                list.Write(Index(list), value);
            else
                _value = value;
        }
    }

    internal void Join(ListValue list) => List = list;

    internal void Leave(object? value) => (List, _value) = (null, value);

    private int Index(ListValue list) => LinkedNodes.Of(list).IndexOf(this);
}
