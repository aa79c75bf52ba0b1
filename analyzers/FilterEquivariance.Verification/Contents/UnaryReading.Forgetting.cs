using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    /// <summary>Lists that occur in a loop become single atoms, so that facts can speak of them.</summary>
    private State Gathered(State state, ActiveLoop loop, LoopChanges changes)
    {
        foreach (var pair in state.Variables)
        {
            if (pair.Value is not SymbolicValue.Reference reference || changes.Objects.Contains(reference.Object) || !state.Heap.TryGetValue(reference.Object, out var store)
                || store.Segments.IsDefault || (loop.Occurrences.Reads(pair.Key) == 0 && loop.Form.Cursor?.Source != pair.Key))
                continue;
            var (before, inner, after) = Divided(state, store);
            if (inner.Length <= 1)
                continue;
            var (next, slice) = _rows.Gather(state, inner, _orderGoals);
            // Queries made from the list still see the same elements.
            state = next.With(reference.Object, store with { Segments = [.. before, slice, .. after] });
        }

        return state;
    }

    /// <summary>The state at an arbitrary round: nothing is known of what the loop changes.</summary>
    private State Forget(State entry, LoopChanges changes)
    {
        var state = entry;
        foreach (var variable in changes.Variables)
        {
            switch (entry.Variables[variable])
            {
                case SymbolicValue.Number:
                    var value = Unknown(variable.Type);
                    state = state.With(variable, Number(value));
                    if (variable.Type.Kind == TypeKind.Boolean)
                        state = state.With(value, Linear.One - value);
                    break;
                case SymbolicValue.Element:
                    state = state.With(variable, Element(UnknownElement()));
                    break;
                case SymbolicValue.Reference reference:
                    DemandLasting(state, state.Heap[reference.Object]);
                    // The variable holds one list after another: none of them may change any more.
                    state = state.With(reference.Object, state.Heap[reference.Object] with { IsFrozen = true });
                    var (next, atom) = NewAtom(state, variable.Name);
                    var list = NewList(next, new Store([Segment.Whole(atom)]) { IsFrozen = true });
                    state = list.State.With(variable, list.Value);
                    break;
                default:
                    throw new StoppedException(variable.Name);
            }
        }

        foreach (var id in changes.Objects)
        {
            var store = state.Heap[id];
            var (before, inner, after) = Divided(state, store);
            var length = Segment.TotalLength(inner);
            if (changes.Filled.TryGetValue(id, out var position))
            {
                var filled = Value(state, position) - LowOf(store);
                state = state.With(filled, length - filled).With(id, store with
                {
                    Segments = [.. before, Segment.Whole(new Atom("filled", filled)), Segment.Whole(new Atom("unfilled", length - filled)), .. after],
                });
                continue;
            }

            var (next, atom) = store.HasFixedLength ? (state, new Atom("changed", length)) : NewAtom(state, "changed");
            state = next.With(id, store with { Segments = [.. before, Segment.Whole(atom), .. after] }).With(_disorder.Of(atom));
        }

        return state;
    }

    /// <summary>A list that a variable holds at the end of a round must be one that cannot change behind its back.</summary>
    private static void DemandUnshared(State head, State end, LoopChanges changes)
    {
        foreach (var variable in changes.Variables)
        {
            if (!end.Variables.TryGetValue(variable, out var value) || value is not SymbolicValue.Reference { Object: var id })
                continue;
            DemandLasting(end, end.Heap[id]);
            if (end.Heap[id].IsFrozen)
                continue;
            var isOwn = !head.Heap.ContainsKey(id)
                && head.Variables.Keys.All(v => v == variable || !(end.Variables.TryGetValue(v, out var other) && Mentions(other, id)))
                && end.Heap[id].Shares.All(shared => !head.Heap.ContainsKey(shared) || end.Heap[shared].IsFrozen);
            if (!isOwn)
                throw new StoppedException("a list that has two names");
        }
    }

    // A query that outlives its round must not be able to change: not by what it captures, nor by its sources.
    private static void DemandLasting(State state, Store store)
    {
        if (store.Captured.Length > 0 || store.Sources.Any(s => !state.Heap[s.Object].IsFrozen))
            throw new StoppedException("a query that may change from round to round");
    }

    private static bool Mentions(SymbolicValue value, int id) => value switch
    {
        SymbolicValue.Reference reference => reference.Object == id,
        SymbolicValue.Tuple tuple => tuple.Items.Any(i => Mentions(i, id)),
        _ => false,
    };

    /// <summary>The value of an expression without effects and cases, or null.</summary>
    private static Linear? Peek(Operation operation, State state)
    {
        switch (operation)
        {
            case Operation.Read read:
                return state.Variables.TryGetValue(read.Variable, out var value) && value is SymbolicValue.Number number ? number.Expression : null;
            case Operation.Constant constant:
                return NumberTypes.Constant(constant.Value);
            case Operation.Convert { Kind: ConversionKind.Identity or ConversionKind.Numeric } convert:
                return Peek(convert.Operand, state);
            case Operation.Binary { Operator: BinaryOperator.Add } sum:
                return Peek(sum.Left, state) is { } x && Peek(sum.Right, state) is { } y ? x + y : null;
            case Operation.Binary { Operator: BinaryOperator.Subtract } difference:
                return Peek(difference.Left, state) is { } from && Peek(difference.Right, state) is { } amount ? from - amount : null;
            case Operation.LibraryCall call when ModelTable.TryGet(call.Id, out var model) && model!.Shape is Shape.Count { Predicate: null } count:
                return Unwrapped(call.Operands[count.Source]) is Operation.Read { Variable: var list } && state.Variables.TryGetValue(list, out var held)
                    && held is SymbolicValue.Reference reference && state.Heap.TryGetValue(reference.Object, out var store) && !store.Segments.IsDefault ? store.Length : null;
            default:
                return null;
        }
    }
}
