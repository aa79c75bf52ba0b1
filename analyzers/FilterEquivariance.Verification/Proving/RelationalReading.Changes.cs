using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

/// <summary>
/// Members that change the collection in operand 0. Collections have value semantics here: the variable gets a new relation, and whatever depended on
/// its old contents is lost. A receiver that is not a variable of the function is refused.
/// </summary>
internal sealed partial class RelationalReading
{
    private Relation Change(Operation.LibraryCall n, LibraryModel model, Cursor cursor)
    {
        // A fluent chain changes the variable at its root, link by link.
        var receiver = Unwrap(n.Operands[0]);
        if (receiver is Operation.LibraryCall { Type.Definition: "System.Text.StringBuilder" } inner && ModelTable.TryGet(inner.Id, out var innerModel) && innerModel!.Effects.HasFlag(Effects.Mutates))
        {
            Evaluate(receiver, cursor);
            while (receiver is Operation.LibraryCall { Type.Definition: "System.Text.StringBuilder" } chained && chained.Operands.Length > 0)
                receiver = Unwrap(chained.Operands[0]);
            return Change(n with { Operands = n.Operands.SetItem(0, receiver) }, model, cursor);
        }

        // (c ? a : b).Add(x) changes the one the condition selects.
        if (receiver is Operation.Conditional choice)
        {
            return Choose(Evaluate(choice.Condition, cursor), choice.Condition.Location, cursor,
                then => Change(n with { Operands = n.Operands.SetItem(0, choice.WhenTrue) }, model, then),
                otherwise => Change(n with { Operands = n.Operands.SetItem(0, choice.WhenFalse) }, model, otherwise));
        }

        if (receiver is Operation.LibraryCall { Operands.Length: 2 } nested && ModelTable.TryGet(nested.Id, out var outer) && outer!.Shape is Shape.MapGet { Kind: MapGetKind.Index } && Unwrap(nested.Operands[0]) is Operation.Read { Variable: var mapVariable })
            return ChangeInMap(n, model, nested, mapVariable, cursor);
        if (receiver is Operation.LibraryCall { Operands: [var list, _] } place && ModelTable.TryGet(place.Id, out var picks) && picks!.Shape is Shape.Pick { Kind: PickKind.At, OrDefault: false, Index: 1 } && Unwrap(list) is Operation.Read { Variable: var lists })
            return ChangeInList(n, model, place, lists, cursor);
        if (receiver is Operation.FieldRead { Target: var target } part && Unwrap(target) is Operation.Read { Variable: var tuple })
            return ChangeInField(n, model, part, tuple, cursor);
        if (receiver is not Operation.Read { Variable: var variable })
        {
            // Changing a fresh temporary is invisible; anything else would be a change outside the function.
            return Block("mutation", $"'{n.Name}' changes something that is not a local collection", n.Location);
        }

        var operands = EvaluateAll(n.Operands, cursor);
        if (cursor.State is null || Blocked is not null)
            return Relation.Same.Value;
        // A query over the collection would be read while the collection changes.
        for (var i = 1; i < operands.Length; i++)
        {
            if (operands[i].Roots.Contains(variable) && Unwrap(n.Operands[i]) is not Operation.Read and not Operation.Lambda && !Storage.IsMutable(n.Operands[i].Type))
                return Block("mutation", $"'{variable.Name}' is changed by '{n.Name}' while a query reads it", n.Location);
            if (operands[i].Roots.Contains(variable) && Unwrap(n.Operands[i]) is Operation.Read { Variable: var read } && read != variable)
                return Block("mutation", $"'{variable.Name}' is changed by '{n.Name}' while '{read.Name}' reads it", n.Location);
        }

        if (operands.Skip(1).Any(o => o is Relation.Sequence { HasEffects: true }))
            return Block("effects", $"a query with side effects is read by '{n.Name}'", n.Location);
        var call = new Call(n, model, operands.SetItem(0, operands[0] with { Roots = operands[0].Roots.Without(variable) }), cursor);
        if (RejectsNull(call) is { } rejected)
            return rejected;
        var enumerated = cursor.State.Enumerated;
        var isEnumerated = enumerated.Contains(variable);
        cursor.State = cursor.State with { Enumerated = enumerated.With(variable) };
        if (Changed(call) is not var (result, changed))
            return Relation.Same.Value;
        if (!isEnumerated)
            cursor.State = cursor.State with { Enumerated = cursor.State.Enumerated.Without(variable) };
        Mutate(variable, changed, n.Location, cursor);
        if (call.Node.Outs.Length > 0 && model.Shape is Shape.TakeOut or Shape.MapRemove)
        {
            var lost = Lost("position", $"'{n.Name}' depends on what was removed", n.Location);
            if (call.Mode == Mode.Left)
                AssignOuts(call, Relation.LeftOnly.Any);
            else if (model.Shape is Shape.TakeOut && Items(call.Operands[0]) is { } taken && IsAligned(taken))
                AssignAnswer(call, taken.Paired ?? lost, DefaultOf(OutType(call), Mode.Paired), lost);
            else
                AssignOuts(call, lost);
        }

        return model.Shape is Shape.TakeOut ? Inside(result, Roots.None, n.Type) : result;
    }

    // What the call gives and what it makes of its receiver; null when the reading has stopped.
    private (Relation Result, Relation Changed)? Changed(Call call)
    {
        var (result, changed) = ChangeTransfer(call);
        NoteSupport(call, changed);
        if (changed is Relation.Lost)
            ApplyUnrelated(call);
        return Blocked is null && call.Cursor.State is not null ? (result, changed) : null;
    }

    private (Relation Result, Relation Changed) ChangeTransfer(Call call)
    {
        var receiver = call.Operands[0];
        if (receiver is Relation.Lost)
        {
            // A lost collection stays lost; neither the call itself nor a function given to it may throw in one run only.
            ApplyUnrelated(call);
            if (call.Model.Effects.HasFlag(Effects.Partial))
                return (Block(receiver, "exception", $"{call.Name} may throw in one run only", call.Location), receiver);
            return (receiver, receiver);
        }

        if (receiver is Relation.Map map)
            return ChangeMap(call, map);
        if (Items(receiver) is not { } list)
            return (Block(receiver, "mutation", $"{call.Name} changes a value that is not understood", call.Location), receiver);
        var unit = ConstantIn(call.Mode, null);
        switch (call.Model.Shape)
        {
            case Shape.Add s:
                // A linked list gives the node, which is never null.
                return (call.Node.Type.IsNode ? call.Mode == Mode.Paired ? Relation.Same.Value : Relation.LeftOnly.Any : unit, AddItem(list, call.Operands[s.Item], call.Mode));
            case Shape.AddRange s:
                return (unit, AddAll(call, list, call.Operands[s.Source]));
            case Shape.Insert s:
                return Insert(call, list, s);
            case Shape.InsertRange s:
                if (!(IsLiteral(call.Node.Operands[s.Index], 0) || (call.Mode == Mode.Paired && IsAligned(list) && RelationAlgebra.IsSame(call.Operands[s.Index]))))
                    return (Block("position", $"{call.Name} at a position that depends on dropped elements", call.Location), list);
                return (unit, AddAll(call, list, call.Operands[s.Source]));
            case Shape.RemoveItem s:
                return RemoveItem(call, list, call.Operands[s.Item]);
            case Shape.SetRemove s:
                return RemoveItem(call, list, call.Operands[s.Item]);
            case Shape.RemoveAt s:
                return RemoveAt(call, list, s);
            case Shape.RemoveAll s:
                return RemoveAll(call, list, s);
            case Shape.TakeOut s:
                return TakeOut(call, list, s);
            case Shape.TakeAll:
                return TakeAll(call, list);
            case Shape.RemoveEach s:
                return RemoveEach(call, list, call.Operands[s.Items]);
            case Shape.Clear:
                return (unit, Relation.Sequence.Empty with { IsSet = list.IsSet, Ordered = list.Ordered });
            case Shape.ReverseInPlace:
                Note("reversal", call.Name, call.Location);
                return (unit, call.Mode == Mode.Paired ? Reversed(list) : LeftSequence(list, item => item));
            case Shape.SortInPlace s:
                return (unit, SortInPlace(call, list, s));
            case Shape.SetElement s:
                return SetElement(call, list, s);
            case Shape.SetAdd s:
                return SetAdd(call, list, call.Operands[s.Item]);
            case Shape.SetCombine s:
                return SetCombine(call, list, s);
            case Shape.Unmodelled when call.Node.Operands[0].Type.Definition == "System.Text.StringBuilder" && IsOwn(call, list):
                // Equal texts change alike; what only L has, changes in L alone.
                return call.Mode == Mode.Paired ? (unit, new Relation.Sequence(Relation.Same.Value, null)) : (unit, new Relation.Sequence(null, Relation.LeftOnly.Any, Ordered: false));
            default:
                return (Block("unknown-member", $"{call.Name} is not understood by the prover", call.Location), list);
        }
    }

    private static bool IsOwn(Call call, Relation.Sequence list) => call.Mode == Mode.Paired
        ? call.Operands.All(RelationAlgebra.IsSame)
        : list.Paired is null && !call.Model.Effects.HasFlag(Effects.Partial);

    private Relation AddAll(Call call, Relation.Sequence list, Relation added)
    {
        if (added is Relation.Same or Relation.LeftOnly && call.Node.Operands.Length > 1 && call.Node.Operands[call.Node.Operands.Length - 1].Type.Kind == TypeKind.String && RelationAlgebra.ConstantOf(added) is { Value: "" or null })
            return list;
        if (Items(added) is not { } source)
            return added is Relation.Lost ? added : Inspected(added, call.Name, call.Location);
        if (!source.Ordered && call.Mode == Mode.Paired && list.Ordered)
            return Concatenate(list, source, call.Mode);
        return Concatenate(list, source with { HasEffects = false, Roots = StoredRoots(source) }, call.Mode);
    }

    private (Relation Result, Relation Changed) Insert(Call call, Relation.Sequence list, Shape.Insert s)
    {
        var index = call.Operands[s.Index];
        var item = call.Operands[s.Item];
        var atEnds = IsLiteral(call.Node.Operands[s.Index], 0) || IsCountOf(call.Node.Operands[s.Index], call.Node.Operands[0]);
        if (atEnds)
            return (ConstantIn(call.Mode, null), AddItem(list, item, call.Mode));
        if (call.Mode == Mode.Left)
            return (Block("exception", $"{call.Name} may throw for a dropped element only", call.Location), list);
        if (!IsAligned(list) || !RelationAlgebra.IsSame(index))
            return (Block(index, "position", $"{call.Name} at a position that depends on dropped elements", call.Location), list);
        return (Relation.Same.Of(null), AddItem(list, item, call.Mode));
    }

    private static bool IsCountOf(Operation operation, Operation list) =>
        Unwrap(operation) is Operation.LibraryCall { Operands: [var counted] } call && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count
        && Unwrap(counted) is Operation.Read { Variable: var a } && Unwrap(list) is Operation.Read { Variable: var b } && a == b;

    // Not stable, so ties must be equal elements.
    private Relation SortInPlace(Call call, Relation.Sequence list, Shape.SortInPlace s)
    {
        if (list.IsEmpty)
            return list;
        var type = call.Node.Operands[0].Type is { IsSequence: true } sequence ? sequence.Element : TypeRef.Object;
        if (s.Comparer is { } given && ComparisonReader.FunctionOf(call.Node.Operands[given]) is { } code && !ComparesByValue(code))
            return SortByCode(call, list, code, type);
        var byDefault = s.Comparer is not { } comparer || IsNull(call.Node.Operands[comparer]) || RelationAlgebra.ConstantOf(call.Operands[comparer]) is { Value: "P:System.StringComparer.Ordinal" } || ComparesByValue(ComparisonReader.FunctionOf(call.Node.Operands[comparer]) ?? call.Node.Operands[comparer]);
        if (!byDefault)
            return call.Mode == Mode.Left ? Block("comparer", $"the comparison given to {call.Name} is not understood", call.Location) : Lost("unstable", $"{call.Name} is not stable and its comparison may tie different elements", call.Location);
        if (!IsOrdered(type))
            return Block("order", $"'{type}' may have no order, and {call.Name} throws then", call.Location);
        if (call.Mode == Mode.Left)
            return LeftSequence(list, item => item);
        var byCodeUnits = type.Kind == TypeKind.String && s.Comparer is { } ordinal && RelationAlgebra.ConstantOf(call.Operands[ordinal]) is { Value: "P:System.StringComparer.Ordinal" };
        if ((!IsPrimitive(type) && !byCodeUnits) || MayTellEqualsApart(type))
            return Lost("unstable", $"{call.Name} is not stable and different elements may tie", call.Location);
        if (list.Paired is not null && !RelationAlgebra.IsSame(list.Paired))
            return list.Paired is Relation.Lost ? list.Paired : Inspected(list.Paired, call.Name, call.Location);
        Note("sort where ties are equal elements", call.Name, call.Location);
        return new Relation.Sequence(list.Paired, list.LeftItems);
    }

    private Relation SortByCode(Call call, Relation.Sequence list, Operation.Lambda comparison, TypeRef type)
    {
        var order = OrderOf(call, comparison, list.Paired);
        if (call.Mode == Mode.Left)
            return order == ComparisonOrder.Unknown ? Block("comparer", $"the comparison given to {call.Name} is not understood", call.Location) : LeftSequence(list, item => item);
        if (order != ComparisonOrder.OfElements || MayTellEqualsApart(type))
            return Lost("unstable", $"{call.Name} is not stable and its comparison may tie different elements", call.Location);
        Note("sort where ties are equal elements", call.Name, call.Location);
        return new Relation.Sequence(list.Paired, list.LeftItems);
    }

    // (a, b) => a.CompareTo(b) or b.CompareTo(a): the default order, or its reverse.
    private static bool ComparesByValue(Operation comparison) =>
        Unwrap(comparison) is Operation.Lambda { Parameters: [var first, var second], Body: var body }
        && SingleResult(body) is Operation.LibraryCall { Name: "CompareTo" or "Compare" } call
        && call.Operands.Length >= 2
        && Unwrap(call.Operands[call.Operands.Length - 2]) is Operation.Read { Variable: var a } && Unwrap(call.Operands[call.Operands.Length - 1]) is Operation.Read { Variable: var b }
        && ((a == first && b == second) || (a == second && b == first))
        && ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Scalar;

    private (Relation Result, Relation Changed) SetElement(Call call, Relation.Sequence list, Shape.SetElement s)
    {
        if (call.Mode == Mode.Left)
            return (Block("exception", $"{call.Name} may throw for a dropped element only", call.Location), list);
        var index = call.Operands[s.Index];
        if (!IsAligned(list) || !RelationAlgebra.IsSame(index))
            return (Block(index, "position", "an element is written at a position that depends on dropped elements", call.Location), list);
        return (call.Operands[s.Value], new Relation.Sequence(RelationAlgebra.JoinOptional(list.Paired, call.Operands[s.Value]), null) { NonEmpty = list.NonEmpty, Roots = list.Roots.Union(call.Operands[s.Value].Roots.Without(Shared)) });
    }
}
