using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.ListCore.Normalizer;

namespace FilterEquivariance.Verification.Generality;

/// <summary>Calls: where values flow is read off the generic definition of a member, what it looks at off its effects.</summary>
internal sealed partial class GeneralityReading
{
    private readonly List<Node> _changed = [];

    private Node Call(Operation.UserCall n)
    {
        var operands = n.Operands.Select(Visit).ToList();
        if (!_program.Functions.TryGetValue(n.FunctionId, out var function) || function.Parameters.Length != operands.Count)
        {
            _holds = false;
            return Node.Leaf();
        }

        // A call on an element looks whether there is one.
        if (function.IsInstance && operands[0].Kind == NodeKind.Leaf)
            Require(operands[0].MarkComputed());
        for (var i = 0; i < operands.Count; i++)
            Require(Flow(operands[i], NodeOf(function.Parameters[i])));
        return ResultOf(function);
    }

    private Node Invoke(Operation.Invoke n)
    {
        var target = Visit(n.Target);
        if (target.Kind != NodeKind.Function || target.Parts.Length != n.Operands.Length + 1)
        {
            _holds = false;
            return Node.Leaf();
        }

        for (var i = 0; i < n.Operands.Length; i++)
            Require(Flow(Visit(n.Operands[i]), target.Parts[i]));
        return target.Parts[n.Operands.Length];
    }

    private Node Call(Operation.LibraryCall n)
    {
        // Bytes of numbers are no elements.
        var isMoving = LibraryEffects.CopyTarget(n) is not null && (n.Name != "BlockCopy" || CopyCall.Of(new Statement.Evaluate(n.Location, n)) is not null);
        // Parameters of type Array hide what is copied.
        var operands = n.Operands.Select(operand => Visit(isMoving ? Forms.Strip(operand) : operand)).ToList();
        if (!_holds || !ModelTable.TryGet(n.Id, out var model))
        {
            _holds = false;
            return Node.Leaf();
        }

        for (var i = 0; i < operands.Count; i++)
        {
            if (LibraryEffects.MayChange(n, i))
                Changes(operands[i]);
        }

        var result = _nodes.Of(n.Type);
        switch (n.Id)
        {
            case "array.new":
                Require(operands[0].MarkComputed() && result.Kind == NodeKind.List && (_filled.Contains(n) || HoldsDefault(result.Parts[0])));
                return result;
            case "array.get":
                Require(operands[1].MarkComputed());
                MergeItem(operands[0], result);
                return result;
            case "array.set":
                Require(operands[1].MarkComputed());
                MergeItem(operands[0], operands[2]);
                return result;
            case "array.slice":
                Require(operands[1].MarkComputed() && operands[0].Kind == NodeKind.List && result.Merge(operands[0]));
                return result;
            case "P:System.Array.Length":
                Require(operands[0].Kind == NodeKind.List || operands[0].MarkComputed());
                return _nodes.Computed(n.Type);
            case "enumerator.of" or "enumerator.current":
                Require(operands[0].Item is not null);
                if (_holds)
                    Require(n.Id == "enumerator.of" ? result.Item is { } item && item.Merge(operands[0].Item!) : result.Merge(operands[0].Item!));
                return result;
            case "enumerator.next" or "enumerator.end":
                Require(operands[0].Item is not null || operands[0].MarkComputed());
                return result;
        }

        if (isMoving)
        {
            // The lists among the operands hold the same elements, all else are positions.
            var lists = operands.Where(o => o.Kind == NodeKind.List).ToList();
            Require(lists.Count == 2 && operands.Except(lists).All(o => o.MarkComputed()) && lists[0].Item!.Merge(lists[1].Item!));
            return result;
        }

        return n.Signature is { } signature && IsParametric(model!) ? Generic(n, model!, signature, operands, result) : Seen(n, operands, result);
    }

    // Scalars look at their operands. A shape says where elements go, and MayGiveDefault which shapes make elements; where there is no such shape, the row has to say it.
    private static bool IsParametric(LibraryModel model) => model.Shape switch
    {
        Shape.Scalar or Shape.Text or Shape.ConstantObject => false,
        Shape.Unmodelled or Shape.Summary => model.Effects.HasFlag(Effects.Parametric),
        _ => true,
    };

    private Node Seen(Operation.LibraryCall n, List<Node> operands, Node result)
    {
        Require(operands.All(operand => operand.MarkComputed()) && result.MarkComputed() && n.Outs.All(target => target is null || NodeOf(target).MarkComputed()));
        return result;
    }

    private Node Generic(Operation.LibraryCall n, LibraryModel model, Signature signature, List<Node> operands, Node result)
    {
        var parameters = new Dictionary<string, Node>();
        var formals = signature.Operands;
        if (n.Id.StartsWith("set:", StringComparison.Ordinal) && formals.Length == operands.Count - 1)
            formals = formals.Add(signature.Result);
        if (formals.Length != operands.Count || n.Outs.Length > signature.Outs.Length)
        {
            _holds = false;
            return result;
        }

        for (var i = 0; i < operands.Count; i++)
            Require(Instantiate(formals[i], operands[i], parameters));
        for (var i = 0; i < n.Outs.Length; i++)
        {
            if (n.Outs[i] is not { } target)
                continue;
            Require(Instantiate(signature.Outs[i], NodeOf(target), parameters));
            // Where the answer is no, the variable gets a default value.
            Require(HoldsDefault(NodeOf(target)));
        }

        if (n.Type.Kind != TypeKind.Void && !n.Id.StartsWith("set:", StringComparison.Ordinal))
            Require(Instantiate(signature.Result, result, parameters));
        if (Compares(model.Shape) || (model.Effects & (Effects.InspectsEquality | Effects.InspectsOrder)) != Effects.None)
            Require(parameters.TryGetValue("TKey", out var key) ? key.MarkComputed() : parameters.Values.All(p => p.MarkComputed()));
        if (MayGiveDefault(model.Shape))
            Require(HoldsDefault(result) && (result.Item is null || model.Shape is not (Shape.DefaultIfEmpty or Shape.Blank) || HoldsDefault(result.Item)));
        if (model.Effects.HasFlag(Effects.Deferred) || model.Effects.HasFlag(Effects.View) || (operands.Count > 0 && LibraryEffects.MayPassOn(n, 0)))
            Passes(operands, result);
        HashesKeys(result);
        foreach (var operand in operands)
            HashesKeys(operand);
        return result;
    }

    private static bool Compares(Shape shape) => shape switch
    {
        Shape.Contains or Shape.HasKey or Shape.RemoveItem or Shape.SetAdd or Shape.SetRemove or Shape.SetCombine or Shape.Except or Shape.Intersect or Shape.Union or Shape.Distinct => true,
        Shape.Pick { Kind: PickKind.Min or PickKind.Max } => true,
        Shape.Sort sort => sort.Comparer is null,
        Shape.SortInPlace sort => sort.Comparer is null,
        Shape.Changed changed => Compares(changed.Change),
        _ => false,
    };

    private static bool MayGiveDefault(Shape shape) => shape switch
    {
        Shape.Pick pick => pick.OrDefault && pick.DefaultValue is null,
        Shape.DefaultIfEmpty part => part.Value is null,
        Shape.MapGet get => get.Kind != MapGetKind.Index,
        Shape.Blank => true,
        _ => false,
    };

    /// <summary>The result may be, or show, one of the operands.</summary>
    private static void Passes(List<Node> operands, Node result)
    {
        if (operands.Any(operand => operand.IsInput))
            result.MarkInput();
    }

    private void Changes(Node collection) => _changed.Add(collection);

    // Sets and maps compare their keys.
    private void HashesKeys(Node node)
    {
        if (node.Kind is NodeKind.Set or NodeKind.Map or NodeKind.Group or NodeKind.Lookup)
            Require(node.Parts[0].MarkComputed());
    }

    /// <summary>
    /// An operand of a definition's type: type parameters stand for the nodes of the arguments, everything else is looked at. So are the values of a type
    /// parameter that may be held by something of which the parts are not known.
    /// </summary>
    private static bool Instantiate(TypeRef formal, Node actual, Dictionary<string, Node> parameters)
    {
        if (formal.Kind == TypeKind.TypeParameter)
        {
            if (parameters.TryGetValue(formal.Name, out var known))
                return known.Merge(actual);
            parameters[formal.Name] = actual;
            return true;
        }

        if (!IsGeneric(formal))
            return actual.MarkComputed();
        switch (formal.Kind)
        {
            case TypeKind.Sequence when actual.Item is { } item:
                return Instantiate(formal.Element, item, parameters);
            case TypeKind.Record when actual.Kind == NodeKind.Fields && formal.Record!.Fields.Length == actual.Parts.Length:
                return All([.. formal.Record.Fields.Select(f => f.Type)]);
            case TypeKind.Set when actual.Kind == NodeKind.Set:
            case TypeKind.Map when actual.Kind == NodeKind.Map:
            case TypeKind.Grouping when actual.Kind == NodeKind.Group:
            case TypeKind.Lookup when actual.Kind == NodeKind.Lookup:
            case TypeKind.Function when actual.Kind == NodeKind.Function:
            case TypeKind.Other when actual.Kind == NodeKind.List:
            case TypeKind.Nullable when actual.Kind == NodeKind.Option:
                return formal.Arguments.Length == actual.Parts.Length && All(formal.Arguments);
            default:
                return actual.MarkComputed() & ParametersOf(formal).All(parameter => Instantiate(parameter, Computed(), parameters));
        }

        bool All(IReadOnlyList<TypeRef> parts)
        {
            var holds = true;
            for (var i = 0; i < parts.Count; i++)
                holds &= Instantiate(parts[i], actual.Parts[i], parameters);
            return holds;
        }
    }

    private static Node Computed()
    {
        var node = Node.Leaf();
        node.MarkComputed();
        return node;
    }

    private static bool IsGeneric(TypeRef type) => ParametersOf(type).Any();

    private static IEnumerable<TypeRef> ParametersOf(TypeRef type) =>
        type.Kind == TypeKind.TypeParameter ? [type] : type.Arguments.Concat(type.Record is { } record ? record.Fields.Select(f => f.Type) : []).SelectMany(ParametersOf);
}
