using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Generality;

/// <summary>Operations: which places their values may go to.</summary>
internal sealed partial class GeneralityReading
{
    private Node Visit(Operation operation)
    {
        var node = VisitParts(operation);
        return _holds ? node : Node.Leaf();
    }

    private Node VisitParts(Operation operation)
    {
        switch (operation)
        {
            case Operation.Constant n:
                return n.Value is null ? Default(n.Type) : _nodes.Computed(n.Type);
            case Operation.Default n:
                return Default(n.Type);
            case Operation.Read n:
                return NodeOf(n.Variable);
            case Operation.External n:
                Require(n.IsStable);
                if (n.Type.Kind is TypeKind.Function or TypeKind.Comparer && n.Initializer is { } code)
                    return Visit(code);
                // What a field holds is given, like what an argument holds.
                var held = _nodes.Computed(n.Type);
                if (held.Kind != NodeKind.Leaf)
                    held.MarkInput();
                return held;
            case Operation.FieldRead n:
                return Field(Visit(n.Target), n);
            case Operation.Lambda n:
                return LambdaOf(n);
            case Operation.LibraryCall n:
                return Call(n);
            case Operation.UserCall n:
                return Call(n);
            case Operation.Invoke n:
                return Invoke(n);
            case Operation.Construct n:
                var made = _nodes.Of(n.Type);
                return Fill(made, [.. n.Values.Select(Visit)]);
            case Operation.With n:
                var changed = _nodes.Of(n.Type);
                // A copy of an element is not always equal to it.
                Require(changed.Merge(Visit(n.Source)) && (changed.Kind == NodeKind.Fields || changed.MarkComputed()));
                foreach (var change in n.Changes)
                {
                    var index = n.Type.Record is { } record ? record.Fields.Select(f => f.Name).ToList().IndexOf(change.Key) : -1;
                    Require(index >= 0 && changed.Kind == NodeKind.Fields && changed.Parts[index].Merge(Visit(change.Value)));
                }

                return changed;
            case Operation.Unary n:
                return Looked(n.Type, n.Operand);
            // Whether there is an object, and whether nodes of lists are the same, does not depend on elements.
            case Operation.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } n when IsNull(n.Left) || IsNull(n.Right) || (n.Left.Type.IsNode && n.Right.Type.IsNode):
                foreach (var compared in new[] { Visit(Forms.Strip(n.Left)), Visit(Forms.Strip(n.Right)) })
                    Require(compared.Kind is not (NodeKind.Leaf or NodeKind.Fields) || compared.MarkComputed());
                return _nodes.Computed(n.Type);
            case Operation.Binary n:
                return Looked(n.Type, n.Left, n.Right);
            case Operation.Convert n:
                return Conversion(n);
            case Operation.Conditional n:
                Look(n.Condition);
                return Either(n.Type, Visit(n.WhenTrue), Visit(n.WhenFalse));
            case Operation.Coalesce n:
                return CoalesceOf(n);
            case Operation.NullConditional n:
                var target = Visit(n.Target);
                Require(target.Kind is NodeKind.Leaf or NodeKind.Fields ? target.MarkComputed() : target.Kind != NodeKind.Option);
                Require(NodeOf(n.Receiver).Merge(target));
                return Either(n.Type, Visit(n.Access));
            case Operation.Switch n:
                var value = Visit(n.Value);
                var result = _nodes.Of(n.Type);
                foreach (var arm in n.Arms)
                {
                    Match(value, arm.Pattern);
                    if (arm.Guard is not null)
                        Look(arm.Guard);
                    Require(result.Merge(Visit(arm.Result)));
                }

                return result;
            case Operation.Is n:
                Match(Visit(n.Value), n.Pattern);
                return _nodes.Computed(n.Type);
            case Operation.Collection n:
                var collection = _nodes.Of(n.Type);
                foreach (var element in n.Elements)
                {
                    var item = Visit(element.Value);
                    Require(collection.Item is not null);
                    if (_holds)
                        MergeItem(collection, element.IsSpread ? item.Item ?? item : item);
                }

                HashesKeys(collection);
                return collection;
            case Operation.Interpolation n:
                return Looked(n.Type, n.Parts.Select(part => part.Value));
            case Operation.Assign n:
                var assigned = Visit(n.Value);
                Require(NodeOf(n.Target).Merge(assigned));
                return assigned;
            case Operation.Sequence n:
                foreach (var statement in n.Statements)
                    Visit(statement);
                return Visit(n.Value);
            case Operation.Throw n:
                foreach (var operand in n.Operands)
                    Visit(operand);
                return _nodes.Of(n.Type);
            default:
                _holds = false;
                return Node.Leaf();
        }
    }

    private static bool IsNull(Operation operation) => Forms.Strip(operation) is Operation.Constant { Value: null } or Operation.Default { Type.Kind: not (TypeKind.Record or TypeKind.Nullable) };

    private Node Default(TypeRef type)
    {
        var node = _nodes.Of(type);
        Require(HoldsDefault(node));
        return node;
    }

    private Node Either(TypeRef type, params IEnumerable<Node> arms)
    {
        var result = _nodes.Of(type);
        foreach (var arm in arms)
            Require(Flow(arm, result));
        return result;
    }

    /// <summary>A value of one type flows where another is asked for; a value becomes a nullable one.</summary>
    private static bool Flow(Node from, Node to) =>
        to.Kind == NodeKind.Option && from.Kind != NodeKind.Option ? to.Parts[0].Merge(from) : to.Merge(from);

    private Node Field(Node target, Operation.FieldRead n)
    {
        if (target.Kind == NodeKind.Fields && n.Target.Type.Record is { } record)
        {
            var index = record.Fields.Select(f => f.Name).ToList().IndexOf(n.Field);
            if (index >= 0 && index < target.Parts.Length)
                return target.Parts[index];
        }

        Require(target.MarkComputed());
        return _nodes.Computed(n.Type);
    }

    private Node Fill(Node made, ImmutableArray<Node> values)
    {
        if (made.Kind == NodeKind.Fields && made.Parts.Length == values.Length)
        {
            for (var i = 0; i < values.Length; i++)
                Require(Flow(values[i], made.Parts[i]));
        }
        else
        {
            Require(values.All(value => value.MarkComputed()) & made.MarkComputed());
        }

        return made;
    }

    private Node LambdaOf(Operation.Lambda n)
    {
        var function = _nodes.Of(n.Type);
        if (function.Kind != NodeKind.Function || function.Parts.Length != n.Parameters.Length + 1)
        {
            _holds = false;
            return function;
        }

        for (var i = 0; i < n.Parameters.Length; i++)
            Require(function.Parts[i].Merge(NodeOf(n.Parameters[i])));
        _returning.Push(function.Parts[n.Parameters.Length]);
        Visit(n.Body);
        _returning.Pop();
        return function;
    }

    private Node CoalesceOf(Operation.Coalesce n)
    {
        var value = Visit(n.Value);
        Require(value.Kind is not (NodeKind.Leaf or NodeKind.Fields) || value.MarkComputed());
        var result = _nodes.Of(n.Type);
        Require(value.Kind == NodeKind.Option && result.Kind != NodeKind.Option ? value.Parts[0].Merge(result) : result.Merge(value));
        Require(Flow(Visit(n.Fallback), result));
        return result;
    }

    private Node Conversion(Operation.Convert n)
    {
        var from = Visit(n.Operand);
        var to = _nodes.Of(n.Type);
        switch (n.Kind)
        {
            case ConversionKind.Identity or ConversionKind.SequenceView:
                Require(Flow(from, to));
                return to;
            // The value of a nullable that has one.
            case ConversionKind.Unwrapping when from.Kind == NodeKind.Option && to.Kind != NodeKind.Option:
                Require(from.Parts[0].Merge(to));
                return to;
            default:
                Require(from.MarkComputed() & to.MarkComputed());
                return to;
        }
    }
}
