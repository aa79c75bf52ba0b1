using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private Result NewList(State state, TypeRef type, ImmutableArray<Segment> row)
    {
        if (!type.IsSequence || !type.Element.Equals(_program.Element))
            throw new StoppedException(type.Name);
        return NewList(state, new Store(Segment.Join(row)) { HasFixedLength = type.Sequence == SequenceShape.Array });
    }

    private Result NewList(State state, Store store)
    {
        var id = _objects++;
        return new(state.With(id, store), new SymbolicValue.Reference(id));
    }

    /// <summary>A list that is read here. A lazy query is only good while nothing it was made from has changed.</summary>
    private static Store Look(State state, SymbolicValue value)
    {
        var store = StoreOf(state, value);
        foreach (var (source, segments) in store.Sources)
        {
            if (state.Heap[source].Segments != segments)
                throw new StoppedException("a query over a list that has changed");
        }

        foreach (var (variable, captured) in store.Captured)
        {
            if (!state.Variables.TryGetValue(variable, out var now) || !now.Equals(captured))
                throw new StoppedException("a query over a variable that has changed");
        }

        return store;
    }

    private static Store StoreOf(State state, SymbolicValue value) =>
        value is SymbolicValue.Reference reference && state.Heap.TryGetValue(reference.Object, out var store) && !store.Segments.IsDefault ? store : throw new StoppedException("not a list");

    /// <summary>Puts another row in a list. Lists that may share its storage are not used any more.</summary>
    private static State Change(State state, SymbolicValue list, ImmutableArray<Segment> row)
    {
        var store = Look(state, list);
        if (store.IsFrozen)
            throw new StoppedException("a change of a list that is not the function's own");
        var id = ((SymbolicValue.Reference)list).Object;
        foreach (var shared in store.Shares)
        {
            if (state.Heap[shared].IsFrozen)
                throw new StoppedException("a change of a list that may be shared");
            state = state.With(shared, state.Heap[shared] with { Segments = default });
        }

        return state.With(id, store with { Segments = Segment.Join(row) });
    }

    private static State Append(State state, SymbolicValue list, Linear value) => Change(state, list, Look(state, list).Segments.Add(new Segment.Unit(value)));

    /// <summary>A result of a query: a list of its own, or lazy and then good only while its sources stay the same.</summary>
    private Result Queried(State state, Operation.LibraryCall call, SymbolicValue source, ImmutableArray<SymbolicValue> operands, ImmutableArray<Segment> row, bool isLazy)
    {
        if (!isLazy)
            return NewList(state, call.Type, row);
        var store = Look(state, source);
        var captured = operands.OfType<SymbolicValue.Function>()
            .SelectMany(f => Occurrences.In(f.Lambda).Variables)
            .Where(v => state.Variables.ContainsKey(v)).Select(v => (v, state.Variables[v])).ToImmutableArray();
        var sources = operands.OfType<SymbolicValue.Reference>().Concat(captured.Select(c => c.Item2).OfType<SymbolicValue.Reference>())
            .Select(r => (r.Object, state.Heap[r.Object].Segments)).ToImmutableArray();
        var nested = operands.OfType<SymbolicValue.Reference>().Select(r => state.Heap[r.Object]).ToList();
        return NewList(state, new Store(Segment.Join(row))
        {
            IsFrozen = true,
            Sources = [.. sources, .. nested.SelectMany(s => s.Sources)],
            Captured = [.. captured, .. nested.SelectMany(s => s.Captured)],
        });
    }

    /// <summary>A condition on an element, read off a lambda. It must be pure and total, and may compare with what is known outside.</summary>
    private (State State, Predicate Predicate) Condition(State state, SymbolicValue function)
    {
        var element = UnknownElement();
        var readings = state.Readings.Count;
        var symbol = element.AsSymbol!.Value;
        var paths = Apply(function, [Element(element)], state).SelectMany(r => Truth(r.State, r.Value)).ToList();
        var (whenTrue, whenFalse) = (new List<ImmutableArray<Linear>>(), new List<ImmutableArray<Linear>>());
        foreach (var (path, isTrue) in paths)
        {
            // Elements at fixed places may be read, such as the pivot; nothing else may be new.
            foreach (var reading in path.Readings.Skip(readings))
            {
                if (reading.Index.Coefficient(symbol) != 0 || reading.Index.Symbols.Any(s => s > symbol))
                    throw new StoppedException("a condition");
                if (!state.Readings.Contains(reading))
                    state = state with { Readings = state.Readings.Add(reading) };
            }

            if (!SameHeap(state, path))
                throw new StoppedException("a condition that changes something");
            // What is only known by a number of its own, such as x % 2, is left out: the element decides it, but not in a way that can be said here.
            var added = path.Constraints.Skip(state.Constraints.Count).Where(c => c.Symbols.Select(_reasoner.Owner).All(s => s <= symbol || state.Readings.Any(r => r.Symbol == s))).ToImmutableArray();
            (isTrue ? whenTrue : whenFalse).Add(added);
        }

        return (state, new Predicate(_reasoner, symbol, [.. whenTrue], [.. whenFalse]));
    }

    private static bool SameHeap(State before, State after) =>
        before.Heap.All(pair => after.Heap.TryGetValue(pair.Key, out var store) && store.Equals(pair.Value))
        && before.Variables.All(pair => after.Variables.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value));
}
