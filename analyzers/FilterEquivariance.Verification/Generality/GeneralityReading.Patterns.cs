using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Generality;

/// <summary>Patterns look at what they test, except that lists are only asked for their length and tuples for their parts.</summary>
internal sealed partial class GeneralityReading
{
    private void Match(Node value, Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Discard:
                break;
            case Pattern.Declaration { Type: null } n:
                Bind(n.Variable, value);
                break;
            // A type test of a collection may tell the list from its image.
            case Pattern.Declaration n:
                Require(value.MarkComputed());
                Bind(n.Variable, n.Variable is null ? value : _nodes.Computed(n.Variable.Type));
                break;
            case Pattern.Constant { Value.Value: null } when value.Kind is not (NodeKind.Leaf or NodeKind.Fields):
                break;
            case Pattern.OfType or Pattern.Constant or Pattern.Relational:
                Require(value.MarkComputed());
                break;
            case Pattern.Not n:
                Match(value, n.Operand);
                break;
            case Pattern.And n:
                Match(value, n.Left);
                Match(value, n.Right);
                break;
            case Pattern.Or n:
                Match(value, n.Left);
                Match(value, n.Right);
                break;
            case Pattern.List n when value.Kind == NodeKind.List:
                Bind(n.Variable, value);
                for (var i = 0; i < n.Elements.Length; i++)
                {
                    if (i != n.SliceIndex)
                        Match(value.Parts[0], n.Elements[i]);
                }

                if (n.Slice is not null)
                    Match(Node.Structure(NodeKind.List, value.Parts), n.Slice);
                break;
            case Pattern.Members { Type: null } n:
                Bind(n.Variable, value);
                foreach (var part in n.Parts)
                {
                    Bind(part.Receiver, value);
                    Match(Visit(part.Access), part.Pattern);
                }

                if (n.Parts.IsEmpty)
                    Require(value.Kind is not (NodeKind.Leaf or NodeKind.Fields) || value.MarkComputed());
                break;
            default:
                _holds = false;
                break;
        }
    }

    private void Bind(Variable? variable, Node value)
    {
        if (variable is not null)
            Require(Flow(value, NodeOf(variable)));
    }
}
