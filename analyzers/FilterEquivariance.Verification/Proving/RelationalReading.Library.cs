using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Transfer functions: the effect of each shape on a relation.</summary>
internal sealed partial class RelationalReading
{
    /// <summary>One library call with its evaluated operands.</summary>
    private sealed record Call(Operation.LibraryCall Node, LibraryModel Model, ImmutableArray<Relation> Operands, Cursor Cursor)
    {
        public Mode Mode => Cursor.Mode;

        public SourceLocation Location => Node.Location;

        public string Name => $"'{Node.Name}'";

        public bool IsDeferred => Model.Effects.HasFlag(Effects.Deferred);

        public Relation? Optional(int? index) => index is { } i ? Operands[i] : null;
    }

    private Relation CallLibrary(Operation.LibraryCall n, Cursor cursor)
    {
        var model = n.UserModel?.Model;
        if (model is null && !ModelTable.TryGet(n.Id, out model))
            return CallUnknown(n, cursor);
        if (model!.Effects.HasFlag(Effects.Mutates))
            return Change(n, model, cursor);
        var call = new Call(n, model, EvaluateAll(n.Operands, cursor), cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        if (call.Operands.Any(o => o is Relation.Sequence { HasEffects: true }) && model.Shape is not (Shape.Copy or Shape.Select or Shape.Where or Shape.Concat or Shape.Append or Shape.Reverse or Shape.Sort))
            return Block("effects", $"a query with side effects is read by {call.Name}", n.Location);
        if (RejectsNull(call) is { } rejected)
            return rejected;
        // Null lists are outside the model, so checks for them do nothing.
        if (n.Id.StartsWith("M:System.ArgumentNullException.ThrowIfNull(", StringComparison.Ordinal) && IsNeverNull(call.Operands[0], n.Operands[0].Type))
            return Relation.Same.Value;
        var result = n.UserModel is { } given ? TransferUserModel(call, given) : PickInRange(call) ?? Transfer(call);
        NoteSupport(call, result);
        if (GivesItems(model.Shape, n.Type) && call.Operands.Any(RelationAlgebra.HidesNull) && result is Relation.Same or Relation.LeftOnly or Relation.Lost)
            result = result with { MaybeNull = true };
        if (result is Relation.Lost)
        {
            ApplyUnrelated(call);
            TransferUnrelated(call);
            // What is not known of the value is not known of an exception either.
            if (model.Effects.HasFlag(Effects.Partial) && Blocked is null)
                return Block(result, "exception", $"{call.Name} may throw in one run only", n.Location);
        }

        if (model.Shape is Shape.Pick or Shape.MapGet or Shape.KeyOf or Shape.ValueOf)
            return Inside(result, call.Operands[0].Roots, n.Type);
        return model.Effects.HasFlag(Effects.Deferred) || model.Effects.HasFlag(Effects.View)
            ? result with { Roots = result.Roots.Union(RootsOf(call.Operands)) }
            : result is Relation.Sequence s ? s with { Roots = StoredRoots(s) } : result;
    }

    private Relation CallUnknown(Operation.LibraryCall n, Cursor cursor)
    {
        var operands = EvaluateAll(n.Operands, cursor);
        // Guards look at their argument only, so both runs pass or throw alike.
        if (cursor.Mode == Mode.Paired && n.Id.StartsWith("M:System.Argument", StringComparison.Ordinal) && n.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && operands.All(RelationAlgebra.IsSame))
        {
            Note("same exception", n.Name, n.Location);
            return Relation.Same.Value;
        }

        return Block("unknown-member", $"'{n.Name}' is not known to the analysis", n.Location);
    }

    private Relation Transfer(Call call)
    {
        switch (call.Model.Shape)
        {
            case Shape.Copy s:
                return Copy(call, s.Source);
            case Shape.Text s:
                return call.Operands[s.Source] is Relation.Sequence { } text && _program.Element.Kind == TypeKind.Char && call.Node.Operands[s.Source].Type is { IsSequence: true } source && source.Element.Kind == TypeKind.Char
                    ? text with { HasEffects = false, Token = null }
                    : Summary(call);
            case Shape.Reverse s:
                return WithSource(call, s.Source, source =>
                {
                    Note("reversal", call.Name, call.Location);
                    return source.Ordered ? Reversed(source) : source with { Token = null };
                });
            case Shape.Empty:
                if (RefusesCapacity(call, 0) is { } refused)
                    return refused;
                return call.Node.Type.Kind == TypeKind.Map ? Relation.Map.Empty : EmptyOf(call.Node.Type);
            case Shape.Select s:
                return Select(call, s);
            case Shape.SelectMany s:
                return SelectMany(call, s);
            case Shape.Where s:
                return Where(call, s);
            case Shape.OfType s:
                return OfType(call, s);
            case Shape.Concat s:
                return ConcatenateOperands(call, s);
            case Shape.Append s:
                return WithSource(call, s.Source, source => AddItem(source, call.Operands[s.Item], call.Mode));
            case Shape.Sort s:
                return Sort(call, s.Source, s.Key, s.Comparer);
            case Shape.ThenBy s:
                return Sort(call, s.Source, s.Key, s.Comparer);
            case Shape.Distinct s:
                return DistinctCall(call, s.Source, s.Key, s.Comparer);
            case Shape.Union s:
                return Union(call, s);
            case Shape.Except s:
                return SetDifference(call, s.First, s.Second, s.Key, s.Comparer, "difference");
            case Shape.Intersect s:
                return SetDifference(call, s.First, s.Second, s.Key, s.Comparer, "intersection");
            case Shape.GroupBy s:
                return GroupBy(call, s);
            case Shape.ToLookup s:
                return ToLookup(call, s);
            case Shape.ToMap s:
                return ToMap(call, s);
            case Shape.Part s:
                return Part(call, s);
            case Shape.PartWhile s:
                return PartWhile(call, s);
            case Shape.Chunk s:
                return Chunk(call, s);
            case Shape.Zip s:
                return Zip(call, s);
            case Shape.WithIndex s:
                return WithSource(call, s.Source, source => source.LeftItems is null && source.Ordered && source.Paired is { } item
                    ? new Relation.Sequence(new Relation.Tuple([Relation.Same.Value, item]), null)
                    : call.Mode == Mode.Left || source.IsEmpty ? LeftSequence(source, item => new Relation.Tuple([Relation.LeftOnly.Any, item])) : Positional(call));
            case Shape.Pick s:
                return Pick(call, s);
            case Shape.DefaultIfEmpty s:
                return DefaultIfEmpty(call, s);
            case Shape.Count s:
                return Count(call, s);
            case Shape.Any s:
                return Any(call, s.Source, s.Predicate, all: false);
            case Shape.All s:
                return Any(call, s.Source, s.Predicate, all: true);
            case Shape.Contains s:
                return Contains(call, s.Source, s.Item, s.Comparer);
            case Shape.HasKey s:
                return Contains(call, s.Source, s.Key, null);
            case Shape.Summary:
                return Summary(call);
            case Shape.Fold s:
                return Fold(call, s);
            case Shape.ForEach s:
                return ForEachCall(call, s);
            case Shape.Repeat s:
                return Repeat(call, s);
            case Shape.Range:
                return RangeOf(call);
            case Shape.Blank s:
                return Blank(call, s);
            case Shape.MapGet s:
                return MapGet(call, s);
            case Shape.LookupGet s:
                return LookupGet(call, s);
            case Shape.MapView s:
                return MapView(call, s);
            case Shape.KeyOf s:
                return KeyOf(call, s.Source, 0);
            case Shape.ValueOf s:
                return KeyOf(call, s.Source, 1);
            case Shape.Changed s:
                return ChangeTransfer(call with { Model = call.Model with { Shape = s.Change } }).Changed;
            case Shape.Scalar:
                return ScalarCall(call);
            case Shape.ConstantObject:
                return Relation.Same.Of(call.Node.Id);
            default:
                return Block("unknown-member", $"{call.Name} is not understood by the prover", call.Location);
        }
    }

    // Enumerating a hash set has no promised order, also when it is empty yet.
    private static Relation.Sequence EmptyOf(TypeRef type) =>
        type.Kind == TypeKind.Set ? Relation.Sequence.Empty with { IsSet = true, Ordered = IsSorted(type) } : Relation.Sequence.Empty;

    /// <summary>The operand as a sequence; a value that is not understood as one loses the result.</summary>
    private Relation WithSource(Call call, int source, Func<Relation.Sequence, Relation> transfer)
    {
        var operand = call.Operands[source];
        if (ItemsOf(call.Node.Operands[source], operand) is { } items)
            return transfer(items);
        return operand is Relation.Lost ? operand : RelationAlgebra.ConstantOf(operand) is { Value: null }
            ? Block("exception", $"{call.Name} is called on null", call.Location)
            : Inspected(operand, call.Name, call.Location);
    }

    /// <summary>
    /// Calls of functions on items nothing is known about: the runs may make different calls, so each must do nothing but return a value. In a step of L
    /// alone just that is asked of them.
    /// </summary>
    private void ApplyUnrelated(Call call)
    {
        foreach (var function in call.Operands)
            ApplyUnrelated(call, function);
    }

    private void ApplyUnrelated(Call call, Relation function)
    {
        if (function is not Relation.Function { Lambda: var lambda } || Blocked is not null || call.Cursor.State is not { } state)
            return;
        var (entered, _) = EnterLeft(state);
        var written = WrittenBy(() => AsEither(() => Apply(function, [.. lambda.Parameters.Select(parameter => Unrelated(parameter.Type, call))], call.Location, call.Cursor.Switch(entered, Mode.Left))));
        if (written.Any(state.Values.ContainsKey))
            Block("effects", $"the function given to {call.Name} has side effects", call.Location);
    }

    /// <summary>A call on a value nothing is known about may do in one run what it does not do in the other: it must be one that L could make alone.</summary>
    private void TransferUnrelated(Call call)
    {
        if (!call.Operands.Any(operand => operand is Relation.Lost) || Blocked is not null || call.Cursor.State is not { } state)
            return;
        var (entered, _) = EnterLeft(state);
        var operands = call.Operands.Select((operand, i) => operand is Relation.Lost ? Unrelated(call.Node.Operands[i].Type, call) : operand is Relation.Function ? operand : RelationAlgebra.LeftView(operand));
        AsEither(() => Transfer(call with { Operands = [.. operands], Cursor = call.Cursor.Switch(entered, Mode.Left) }));
    }

    // An item of a list nothing is known about may be null where anything the call gets may be.
    private static Relation Unrelated(TypeRef type, Call call)
    {
        Relation any = Relation.LeftOnly.Any with { MaybeNull = call.Operands.Any(RelationAlgebra.HidesNull) };
        return type.Kind switch
        {
            TypeKind.Sequence or TypeKind.Set => new Relation.Sequence(null, any, Ordered: false),
            TypeKind.Map => new Relation.Map(null, null, any, any),
            _ => any,
        };
    }

    private Relation Positional(Call call) => Lost("position", $"{call.Name} depends on where elements stand", call.Location);

    /// <summary>A sequence only L has, after a step of L alone.</summary>
    private static Relation.Sequence LeftSequence(Relation.Sequence source, Func<Relation, Relation> map) =>
        new(null, RelationAlgebra.LeftItemsOf(source) is { } item ? map(item) : null, source.Ordered) { NonEmpty = source.NonEmpty, IsSmaller = source.IsSmaller };

    /// <summary>Operands from the first on that must not be negative, where the runs may not agree on that; null where nothing can go wrong.</summary>
    private Relation? RefusesCapacity(Call call, int first)
    {
        if (!call.Model.Effects.HasFlag(Effects.Partial) || call.Operands.Skip(first).All(o => RelationAlgebra.ConstantOf(o)?.Value is >= 0) || call.Node.Operands.Skip(first).All(IsCount)
            || (call.Mode == Mode.Paired && call.Operands.Skip(first).All(RelationAlgebra.IsSame)))
            return null;
        return Block("exception", $"{call.Name} may throw in one run only", call.Location);
    }

    private Relation Copy(Call call, int index)
    {
        if (call.Node.Type.Definition == "System.Text.StringBuilder" && RefusesCapacity(call, index + 1) is { } refused)
            return refused;
        if (call.Operands[index] is Relation.Map map)
        {
            // Keys that are different and tie in the order throw.
            return call.Model.Effects.HasFlag(Effects.InspectsOrder) && !IsPrimitive(call.Node.Type.Arguments[0])
                ? Block("comparer", $"{call.Name} compares by an order that may merge different keys", call.Location)
                : map;
        }
        return WithSource(call, index, source =>
        {
            if (call.Node.Type.Kind == TypeKind.Set)
                return source with { HasEffects = false, Token = null, IsSet = true, Ordered = false };
            return source with { HasEffects = false };
        });
    }
}
