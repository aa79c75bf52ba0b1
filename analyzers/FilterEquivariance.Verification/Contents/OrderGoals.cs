using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Shows facts about rows: one element or two stand for all of a range.</summary>
internal sealed class OrderGoals(Reasoner reasoner, Rows rows)
{
    /// <summary>What lists keep when they are filtered or seen as a whole.</summary>
    public ImmutableArray<Standing> Standings { get; } = reasoner.Order.Keys is null ? [Standing.Weak] : [Standing.Weak, Standing.Steady];

    /// <summary>Is the whole row in order?</summary>
    public bool IsSorted(State state, ImmutableArray<Segment> row, Standing standing)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is Segment.Slice slice && !IsSortedWithin(state, slice, standing))
                return false;
            for (var j = i + 1; j < row.Length; j++)
            {
                if (!IsBefore(state, row[i], row[j], standing))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Is the range [low, high) of the row in order? Positions outside the row make it no.</summary>
    public bool IsSorted(State state, ImmutableArray<Segment> row, Linear low, Linear high, Standing standing) =>
        ForRange(state, row, low, high, least: 2, (s, part) => IsSorted(s, part, standing));

    public bool IsBefore(State state, ImmutableArray<Segment> first, Linear low, Linear high, ImmutableArray<Segment> second, Linear secondLow, Linear secondHigh, Standing standing) =>
        // Where one range is empty, the other need not lie in its row.
        ForRange(standing == Standing.Steady ? state.With(secondHigh - secondLow - 1) : state, first, low, high, least: 1, (s, left) => ForRange(s, second, secondLow, secondHigh, least: 1, (t, right) => IsBefore(t, left, right, standing)));

    public bool IsBefore(State state, ImmutableArray<Segment> first, ImmutableArray<Segment> second, Standing standing) =>
        first.All(left => second.All(right => IsBefore(state, left, right, standing)));

    /// <summary><c>sign · element + offset ≥ 0</c> throughout the range.</summary>
    public bool IsBounded(State state, ImmutableArray<Segment> row, Linear low, Linear high, int sign, Linear offset) =>
        ForRange(state, row, low, high, least: 1, (s, part) => part.All(segment =>
        {
            var (any, value) = AnyOf(s, segment);
            return reasoner.Implies(any, sign * value + offset, s.Readings.Count);
        }));

    private bool IsSortedWithin(State state, Segment.Slice slice, Standing standing)
    {
        var (first, second) = (reasoner.Fresh(), reasoner.Fresh());
        var assumed = state.With(first - slice.Low, second - first - 1, slice.High - second - 1);
        var (one, left) = reasoner.Read(assumed, slice.Atom, first);
        var (both, right) = reasoner.Read(one, slice.Atom, second);
        return reasoner.Stand(both, left, right, standing, state.Readings.Count);
    }

    private bool IsBefore(State state, Segment first, Segment second, Standing standing)
    {
        var (one, left) = AnyOf(state, first);
        var (both, right) = AnyOf(one, second);
        return reasoner.Stand(both, left, right, standing, state.Readings.Count);
    }

    private (State State, Linear Value) AnyOf(State state, Segment segment)
    {
        if (segment is Segment.Unit unit)
            return (state, unit.Value);
        var slice = (Segment.Slice)segment;
        var index = reasoner.Fresh();
        return reasoner.Read(state.With(index - slice.Low, slice.High - index - 1), slice.Atom, index);
    }

    // A range with too few elements is fine as it is; otherwise it must lie in the row.
    private bool ForRange(State state, ImmutableArray<Segment> row, Linear low, Linear high, int least, Func<State, ImmutableArray<Segment>, bool> holds)
    {
        if ((high - low) is { IsConstant: true } width && width.Constant < least)
            return true;
        var filled = state.With(high - low - least);
        if (!reasoner.IsPossible(filled))
            return true;
        return reasoner.Follows(filled, low)
            && reasoner.Follows(filled, Segment.TotalLength(row) - high)
            && rows.Between(filled, row, low, high).All(found => holds(found.State, found.Part));
    }
}
