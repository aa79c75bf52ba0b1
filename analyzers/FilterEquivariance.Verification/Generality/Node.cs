using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Generality;

/// <summary>
/// The type of a place in a program, with the question left open for each part of the element type whether it holds elements of the lists or values the
/// program computes. Places between which values flow are merged; a part that would have to be both shows that the program is not general.
/// </summary>
internal sealed class Node
{
    private Node? _merged;
    private bool _isElement;
    private bool _isComputed;
    private bool _isInput;

    private Node(NodeKind kind, ImmutableArray<Node> parts) => (Kind, Parts) = (kind, parts);

    public NodeKind Kind { get; }

    public ImmutableArray<Node> Parts { get; }

    /// <summary>The representative of the merged nodes.</summary>
    private Node Root => _merged is null ? this : _merged = _merged.Root;

    public bool IsElement => Root._isElement;

    public bool IsComputed => Root._isComputed;

    /// <summary>The collection may be given to the entry, or held by something that is.</summary>
    public bool IsInput => Root._isInput;

    public static Node Leaf() => new(NodeKind.Leaf, []);

    public static Node Structure(NodeKind kind, params ImmutableArray<Node> parts) => new(kind, parts);

    public void MarkInput()
    {
        Root._isInput = true;
        foreach (var part in Kind == NodeKind.Function ? [] : Parts.Where(part => part.Kind != NodeKind.Leaf))
            part.MarkInput();
    }

    /// <summary>Holds elements of the lists; false when it cannot.</summary>
    public bool MarkElement()
    {
        Root._isElement = true;
        return !Root._isComputed;
    }

    /// <summary>Holds nothing but values the program computes or looks at; false when it cannot.</summary>
    public bool MarkComputed()
    {
        if (Kind == NodeKind.Leaf)
        {
            Root._isComputed = true;
            return !Root._isElement;
        }

        return Parts.All(part => part.MarkComputed());
    }

    /// <summary>The same values may be in both places.</summary>
    public bool Merge(Node other)
    {
        if (ReferenceEquals(Root, other.Root))
            return true;
        if (Kind == NodeKind.Leaf != (other.Kind == NodeKind.Leaf))
            return MarkComputed() & other.MarkComputed();
        if (Kind != NodeKind.Leaf && (Kind != other.Kind || Parts.Length != other.Parts.Length))
            return MergeViews(other);
        var (root, joining) = (Root, other.Root);
        joining._merged = root;
        root._isElement |= joining._isElement;
        root._isComputed |= joining._isComputed;
        root._isInput |= joining._isInput;
        return !(root._isElement && root._isComputed) && Parts.Zip(other.Parts, (a, b) => a.Merge(b)).All(merged => merged);
    }

    /// <summary>What enumerating it gives; null when it is not known as a collection.</summary>
    public Node? Item => Kind switch
    {
        NodeKind.List or NodeKind.Set => Parts[0],
        NodeKind.Map => Structure(NodeKind.Fields, Parts),
        NodeKind.Group => Parts[1],
        NodeKind.Lookup => Structure(NodeKind.Group, Parts),
        _ => null,
    };

    // A map as a list of its entries, a group as a list of its items.
    private bool MergeViews(Node other)
    {
        if (Item is not { } mine || other.Item is not { } theirs || (Kind != NodeKind.List && other.Kind != NodeKind.List))
            return MarkComputed() & other.MarkComputed();
        var isInput = IsInput || other.IsInput;
        if (isInput)
        {
            MarkInput();
            other.MarkInput();
        }

        return mine.Merge(theirs);
    }
}

/// <summary>How a type is made of others.</summary>
internal enum NodeKind
{
    /// <summary>The element type itself, or a type without parts that matter here.</summary>
    Leaf,

    /// <summary>Anything with items in order: lists, arrays, queries, enumerators; one part.</summary>
    List,

    /// <summary>One part.</summary>
    Set,

    /// <summary>Key and value.</summary>
    Map,

    /// <summary>Key and item.</summary>
    Group,

    /// <summary>Key and item.</summary>
    Lookup,

    /// <summary>Tuples and records, field by field.</summary>
    Fields,

    /// <summary>Parameters, then the result.</summary>
    Function,

    /// <summary>A nullable value; one part.</summary>
    Option,
}
