using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Lists in parts: a range that may change between two that may not, and a part that is filled before one that is not.</summary>
internal sealed partial class UnaryReading
{
    private static Linear LowOf(Store store) => store.Frame is var (before, _) ? before.Length : Linear.Zero;

    /// <summary>A list around the range that may change. Stops where something else has changed.</summary>
    private (ImmutableArray<Segment> Before, ImmutableArray<Segment> Inner, ImmutableArray<Segment> After) Divided(State state, Store store)
    {
        if (store.Frame is not var (first, last))
            return ([], store.Segments, []);
        if (!_reasoner.Follows(state, store.Length - first.Length - last.Length))
            throw new StoppedException("a list that got shorter");
        return _rows.Between(state, store.Segments, first.Length, store.Length - last.Length).Take(2).ToList() is [var (_, before, inner, after)]
            && before.SequenceEqual(Segment.Join(Segment.Whole(first))) && after.SequenceEqual(Segment.Join(Segment.Whole(last)))
            ? (before, inner, after)
            : throw new StoppedException("a change outside of a range");
    }

    private ImmutableArray<Segment> Inner(State state, int id) => Divided(state, state.Heap[id]).Inner;

    /// <summary>What has been filled of a list. Its end must be known to be in range.</summary>
    private ImmutableArray<Segment> Filled(State state, int id, Variable position) =>
        _rows.Cut(state, Inner(state, id), Value(state, position) - LowOf(state.Heap[id])).Take(2).ToList() is [var (_, filled, _)]
            ? filled
            : throw new StoppedException("a list that is filled nobody knows how far");

    private bool IsFilledInRange(State state, int id, Variable position)
    {
        var filled = Value(state, position) - LowOf(state.Heap[id]);
        return _reasoner.Follows(state, filled) && _reasoner.Follows(state, Segment.TotalLength(Inner(state, id)) - filled);
    }

    /// <summary>Lists that the loop only writes, at one position that it moves.</summary>
    private void GuessFilled(LoopForm form, State entry, LoopChanges changes)
    {
        foreach (var pair in Fills.In(form.Syntax))
        {
            if (entry.Variables.TryGetValue(pair.Key, out var value) && value is SymbolicValue.Reference { Object: var id } && changes.Objects.Contains(id) && entry.Heap[id].HasFixedLength
                && changes.Variables.Contains(pair.Value) && entry.Variables[pair.Value] is SymbolicValue.Number && IsFilledInRange(entry, id, pair.Value))
                changes.Filled[id] = pair.Value;
        }
    }

    /// <summary>The ends of a round with lists cut where they are filled to. Null: one of them is not filled in order after all.</summary>
    private List<State>? Settled(List<State> ends, LoopChanges changes)
    {
        foreach (var pair in changes.Filled)
        {
            if (!ends.All(end => IsFilledInRange(end, pair.Key, pair.Value)))
            {
                changes.Filled.Remove(pair.Key);
                return null;
            }

            ends = [.. ends.SelectMany(end =>
            {
                var store = end.Heap[pair.Key];
                var (before, inner, after) = Divided(end, store);
                return _rows.Cut(end, inner, Value(end, pair.Value) - LowOf(store)).Select(c => c.State.With(pair.Key, store with { Segments = [.. before, .. c.Left, .. c.Right, .. after] }));
            })];
        }

        return ends;
    }

    // What was kept when the loop was forgotten must be kept by every round: what stands around a range, and lengths, which only arrays keep by themselves.
    private void DemandKept(State head, State end, LoopChanges changes)
    {
        foreach (var id in changes.Objects)
        {
            Divided(end, end.Heap[id]);
            if (head.Heap[id].HasFixedLength && !_reasoner.AreEqual(end, head.Heap[id].Length, end.Heap[id].Length))
                throw new StoppedException("a list that gets longer or shorter in its range");
        }
    }
}
