using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Generality;

/// <summary>Makes the nodes of types. A type that is not understood, or nested too deeply, is a leaf that holds computed values only.</summary>
/// <param name="element">The element type of the lists.</param>
internal sealed class NodeFactory(TypeRef element)
{
    private const int MaxDepth = 6;

    public Node Of(TypeRef type) => Of(type, 0);

    /// <summary>A place of this type that holds computed values only.</summary>
    public Node Computed(TypeRef type)
    {
        var node = Of(type);
        node.MarkComputed();
        return node;
    }

    private Node Of(TypeRef type, int depth)
    {
        if (type.Equals(element))
            return Node.Leaf();
        if (depth > MaxDepth)
            return Opaque();
        switch (type.Kind)
        {
            case TypeKind.String when element.Kind == TypeKind.Char:
                return Node.Structure(NodeKind.List, Node.Leaf());
            case TypeKind.Sequence:
                return Node.Structure(NodeKind.List, Of(type.Element, depth + 1));
            case TypeKind.Set:
                return Node.Structure(NodeKind.Set, Of(type.Arguments[0], depth + 1));
            case TypeKind.Map:
                return Parts(NodeKind.Map);
            case TypeKind.Grouping:
                return Parts(NodeKind.Group);
            case TypeKind.Lookup:
                return Parts(NodeKind.Lookup);
            case TypeKind.Function:
                return Parts(NodeKind.Function);
            case TypeKind.Nullable:
                return Parts(NodeKind.Option);
            case TypeKind.Record when type.Record is { } record:
                return Node.Structure(NodeKind.Fields, [.. record.Fields.Select(field => Of(field.Type, depth + 1))]);
            case TypeKind.Other when type.Arguments.Length == 1 && (type.Definition.Length == 0 || type.IsNode):
                // Enumerators, and nodes of linked lists.
                return Parts(NodeKind.List);
            default:
                return Opaque();
        }

        Node Parts(NodeKind kind) => Node.Structure(kind, [.. type.Arguments.Select(argument => Of(argument, depth + 1))]);
    }

    private static Node Opaque()
    {
        var node = Node.Leaf();
        node.MarkComputed();
        return node;
    }
}
