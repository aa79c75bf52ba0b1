using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Operations on rows of segments that need reasoning about positions. Where a position is not known well enough, there is one result for each case.</summary>
internal sealed class Rows(Reasoner reasoner)
{
    /// <summary>Splits a row at a position that is known to be from 0 to its length.</summary>
    public IEnumerable<(State State, ImmutableArray<Segment> Left, ImmutableArray<Segment> Right)> Cut(State state, ImmutableArray<Segment> row, Linear position)
    {
        if (position.Equals(Linear.Zero))
            return [(state, [], row)];
        if (position.Equals(Segment.TotalLength(row)))
            return [(state, row, [])];
        return CutFrom(state, row, 0, Linear.Zero, position);
    }

    private IEnumerable<(State State, ImmutableArray<Segment> Left, ImmutableArray<Segment> Right)> CutFrom(
        State state, ImmutableArray<Segment> row, int index, Linear offset, Linear position)
    {
        if (index == row.Length || position.Equals(offset))
        {
            yield return (state, row.RemoveRange(index, row.Length - index), row.RemoveRange(0, index));
            yield break;
        }

        var end = offset + row[index].Length;
        var beyond = position - end;
        var isBeyond = reasoner.Follows(state, beyond);
        if (!isBeyond)
        {
            var inside = reasoner.Follows(state, -beyond - 1) ? state : state.With(-beyond - 1);
            if (inside == state || reasoner.IsPossible(inside))
                yield return CutInside(inside, row, index, position - offset);
            if (inside == state)
                yield break;
            state = state.With(beyond);
            if (!reasoner.IsPossible(state))
                yield break;
        }

        foreach (var cut in CutFrom(state, row, index + 1, end, position))
            yield return cut;
    }

    private static (State, ImmutableArray<Segment>, ImmutableArray<Segment>) CutInside(State state, ImmutableArray<Segment> row, int index, Linear distance)
    {
        var left = row.RemoveRange(index, row.Length - index);
        var right = row.RemoveRange(0, index);
        if (row[index] is Segment.Slice slice)
        {
            var at = slice.Low + distance;
            left = left.Add(slice with { High = at });
            right = right.SetItem(0, slice with { Low = at });
        }

        return (state, Segment.Join(left), Segment.Join(right));
    }

    /// <summary>The part of a row between two positions in order, both known to be in range.</summary>
    public IEnumerable<(State State, ImmutableArray<Segment> Before, ImmutableArray<Segment> Part, ImmutableArray<Segment> After)> Between(
        State state, ImmutableArray<Segment> row, Linear low, Linear high)
    {
        foreach (var (lower, before, rest) in Cut(state, row, low))
        {
            foreach (var (upper, part, after) in Cut(lower, rest, high - low))
                yield return (upper, before, part, after);
        }
    }

    /// <summary>The element at a position known to be from 0 to before the length.</summary>
    public IEnumerable<(State State, Linear Value)> ElementAt(State state, ImmutableArray<Segment> row, Linear position)
    {
        foreach (var (next, _, rest) in Cut(state, row, position))
        {
            // Slices cut to nothing may stand before the element.
            foreach (var (found, segment, low) in FirstOf(next, rest))
                yield return segment is Segment.Unit unit ? (found, unit.Value) : reasoner.Read(found, ((Segment.Slice)segment).Atom, low);
        }
    }

    /// <summary>The row without the element at a position in range, and that element.</summary>
    public IEnumerable<(State State, Linear Value, ImmutableArray<Segment> Before, ImmutableArray<Segment> After)> TakeOut(State state, ImmutableArray<Segment> row, Linear position)
    {
        foreach (var (cut, before, rest) in Cut(state, row, position))
        {
            var next = cut;
            for (var i = 0; i < rest.Length; i++)
            {
                var segment = rest[i];
                var tail = rest.RemoveRange(0, i + 1);
                if (segment is Segment.Unit unit)
                {
                    yield return (next, unit.Value, before, tail);
                    break;
                }

                var slice = (Segment.Slice)segment;
                var filled = next.With(slice.Length - 1);
                if (reasoner.IsPossible(filled))
                {
                    var (read, value) = reasoner.Read(filled, slice.Atom, slice.Low);
                    yield return (read, value, before, Segment.Join([slice with { Low = slice.Low + 1 }, .. tail]));
                }

                next = next.With(-slice.Length);
                if (!reasoner.IsPossible(next))
                    break;
            }
        }
    }

    private IEnumerable<(State State, Segment Segment, Linear Low)> FirstOf(State state, ImmutableArray<Segment> row)
    {
        foreach (var segment in row)
        {
            if (segment is not Segment.Slice slice)
            {
                yield return (state, segment, Linear.Zero);
                yield break;
            }

            var filled = state.With(slice.Length - 1);
            if (reasoner.IsPossible(filled))
                yield return (filled, slice, slice.Low);
            state = state.With(-slice.Length);
            if (!reasoner.IsPossible(state))
                yield break;
        }
    }

    /// <summary>The row as one atom. It keeps its content and, where that can be shown, its order.</summary>
    public (State State, Segment.Slice Slice) Gather(State state, ImmutableArray<Segment> row, OrderGoals goals)
    {
        if (row is [Segment.Slice { IsWhole: true } whole])
            return (state, whole);
        var atom = new Atom("gathered", Segment.TotalLength(row));
        var next = state.Define(atom, Part.Content(row));
        if (row.Length > 0)
            next = goals.Standings.Where(s => goals.IsSorted(state, row, s)).Aggregate(next, (known, s) => known.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, s)));
        return (next, Segment.Whole(atom));
    }
}
