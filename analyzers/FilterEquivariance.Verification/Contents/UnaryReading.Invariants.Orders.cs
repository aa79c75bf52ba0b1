
namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private sealed partial class Invariants
    {
        private static Linear LengthOf(Row row, State state) => Segment.TotalLength(row.At(state));

        private static Position Start(Row row) => new("0", row.Low, false);

        private Position End(Row row) => new("end", s => row.Low(s) + LengthOf(row, s), row.IsResizable && _changed.Contains(row));

        private List<Position> PositionsIn(Row row) => [Start(row), .. _positions, End(row)];

        /// <summary>A position, counted from the first element of the row.</summary>
        private static Linear? Within(Row row, Position position, State state) => position.At(state) is { } value ? value - row.Low(state) : null;

        private IEnumerable<Candidate> Orders(Row row, Func<Position, bool> isNews)
        {
            var positions = PositionsIn(row);
            foreach (var low in positions.Where(p => p.Name != "end"))
            {
                foreach (var high in positions.Where(p => p.Name != "0" && p.Name != low.Name))
                {
                    if ((!isNews(low) && !isNews(high)) || Width(low, high) is { IsConstant: true, Constant: <= 0 })
                        continue;
                    yield return Claimed($"{row.Name} sorted {low.Name}..{high.Name}", 1, s => Within(row, low, s) is { } l && Within(row, high, s) is { } h ? new Claim.Sorted(row.At(s), l, h, _reading._standing) : null);
                    foreach (var flag in _flags)
                    {
                        yield return Claimed($"{row.Name} sorted {low.Name}..{high.Name} unless {flag.Name}", 1, s => Within(row, low, s) is { } l && Within(row, high, s) is { } h && flag.At(s) is { } raised
                            ? new Claim.Sorted(row.At(s), l, h, _reading._standing, -raised)
                            : null);
                    }

                    if (low.IsChanging || high.IsChanging)
                    {
                        foreach (var candidate in Bounds(row, low, high))
                            yield return candidate;
                    }
                }
            }

            foreach (var candidate in Kept(row))
                yield return candidate;
            foreach (var middle in _positions.Where(isNews))
            {
                foreach (var second in _positions.Where(p => p.Name == middle.Name || p.Name == middle.Name + "+1"))
                {
                    foreach (var high in positions.Where(p => p.Name != "0" && p.Name != middle.Name && p.Name != second.Name && Width(second, p) is not { IsConstant: true, Constant: <= 0 }))
                    {
                        yield return Claimed($"{row.Name} 0..{middle.Name} before {second.Name}..{high.Name}", 1, s => Within(row, middle, s) is { } m && Within(row, second, s) is { } l && Within(row, high, s) is { } h
                            ? new Claim.Before(row.At(s), Linear.Zero, m, row.At(s), l, h, _reading._standing)
                            : null);
                    }
                }
            }
        }

        private Linear? Width(Position low, Position high) => low.At(_forgotten) is { } l && high.At(_forgotten) is { } h ? h - l : null;

        /// <summary>Elements at hand bound a range: a variable, or the element at a position of the same list.</summary>
        private IEnumerable<Candidate> Bounds(Row row, Position low, Position high)
        {
            foreach (var sign in new[] { -1, 1 })
            {
                var relation = sign < 0 ? "<=" : ">=";
                foreach (var element in _elements)
                {
                    foreach (var offset in _reading._asSets ? new[] { 0, -1 } : [0])
                    {
                        yield return Claimed($"{row.Name} {low.Name}..{high.Name} {relation} {element.Name} {offset}", 1, s => Within(row, low, s) is { } l && Within(row, high, s) is { } h && element.At(s) is { } e
                            ? new Claim.Bounded(row.At(s), l, h, sign, -sign * e + offset)
                            : null);
                    }
                }

                foreach (var at in _positions.Where(p => !p.Name.EndsWith("+1", StringComparison.Ordinal) && p.Name != low.Name))
                {
                    yield return new($"{row.Name} {low.Name}..{high.Name} {relation} at {at.Name}", 1, s => Within(row, low, s) is { } l && Within(row, high, s) is { } h && ReadAt(s, row, at.At(s)) is var (next, e)
                        ? (next, new Claim.Bounded(row.At(s), l, h, sign, -sign * e))
                        : null);
                }
            }
        }

        /// <summary>An element stays where it is, such as the pivot.</summary>
        private IEnumerable<Candidate> Kept(Row row)
        {
            foreach (var at in _positions.Where(p => !p.IsChanging && !p.Name.EndsWith("+1", StringComparison.Ordinal)).Append(Start(row)))
            {
                foreach (var element in _elements)
                {
                    foreach (var sign in new[] { -1, 1 })
                    {
                        yield return Claimed($"{row.Name} at {at.Name} {sign} {element.Name}", 1, s => Within(row, at, s) is { } place && element.At(s) is { } e
                            ? new Claim.Bounded(row.At(s), place, place + 1, sign, -sign * e)
                            : null);
                    }
                }
            }
        }

        /// <summary>The element at a position, if that is in range and one case.</summary>
        private (State State, Linear Value)? ReadAt(State state, Row row, Linear? place)
        {
            var segments = row.At(state);
            var position = place is null ? null : place - row.Low(state);
            if (position is null || !_reading._reasoner.Follows(state, position) || !_reading._reasoner.Follows(state, Segment.TotalLength(segments) - position - 1))
                return null;
            var found = _reading._rows.ElementAt(state, segments, position).Take(2).ToList();
            return found is [var one] ? one : null;
        }

        /// <summary>All of one list before all of another, or before what a cursor has not reached.</summary>
        private IEnumerable<Candidate> AcrossLists()
        {
            foreach (var first in _changed)
            {
                foreach (var second in _changed.Where(r => r != first))
                    yield return Across(first, second, Start(second), End(second));
                foreach (var second in _unchanged)
                {
                    foreach (var from in _positions)
                        yield return Across(first, second, from, End(second));
                }
            }
        }

        private Candidate Across(Row first, Row second, Position low, Position high) =>
            Claimed($"{first.Name} before {second.Name} {low.Name}..{high.Name}", 1, s => Within(second, low, s) is { } l && Within(second, high, s) is { } h
                ? new Claim.Before(first.At(s), Linear.Zero, LengthOf(first, s), second.At(s), l, h, _reading._standing)
                : null);
    }
}
