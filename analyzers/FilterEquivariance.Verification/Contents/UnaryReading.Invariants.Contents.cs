using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private sealed partial class Invariants
    {
        /// <summary>
        /// Nothing is lost and nothing is made: a list holds what it held at the start, plus what other lists have lost, plus what cursors have passed; or all but for
        /// one place, whose element a variable holds.
        /// </summary>
        private IEnumerable<Candidate> Contents()
        {
            foreach (var row in _changed)
            {
                var others = _changed.Where(r => r != row).ToList();
                var passed = Passed().ToList();
                for (var lists = 0; lists < (_reading._asSets ? 1 : 1 << Math.Min(others.Count, 3)); lists++)
                {
                    for (var cursors = 0; cursors < 1 << Math.Min(passed.Count, 4); cursors++)
                    {
                        List<Row> exchanged = [.. others.Where((_, i) => i < 3 && (lists & (1 << i)) != 0)];
                        List<(string Name, Func<State, Segment?> At)> consumed = [.. passed.Where((_, i) => i < 4 && (cursors & (1 << i)) != 0)];
                        var key = $"{row.Name} = start {string.Join(" ", exchanged.Select(r => r.Name))} {string.Join(" ", consumed.Select(c => c.Name))}";
                        var rank = 2 + exchanged.Count;
                        yield return Claimed(key, rank, s => Exchange(s, row, exchanged, consumed));
                        if (row.IsResizable && !_reading._asSets)
                            yield return NotNegative($"length {key}", s => LengthDefect(s, row, exchanged, consumed));
                        if (row.IsResizable && !_reading._asSets)
                            yield return NotNegative($"-length {key}", s => LengthDefect(s, row, exchanged, consumed) is { } defect ? -defect : null);
                    }
                }

                if (_reading._asSets)
                    continue;
                foreach (var hole in _positions)
                {
                    foreach (var element in _elements)
                        yield return new($"{row.Name} = start but {element.Name} at {hole.Name}", hole.IsChanging ? 10 : 11, s => WithHole(s, row, hole, element));
                }
            }
        }

        private Claim.Content? Exchange(State state, Row row, List<Row> exchanged, List<(string Name, Func<State, Segment?> At)> consumed)
        {
            var parts = ImmutableArray.CreateBuilder<Part>();
            parts.AddRange(Part.Content(row.At(_entry)));
            foreach (var other in exchanged)
            {
                parts.AddRange(Part.Content(other.At(_entry)));
                parts.AddRange(other.At(state).Select(segment => new Part(-1, segment, [])));
            }

            foreach (var cursor in consumed)
            {
                if (cursor.At(state) is not { } segment)
                    return null;
                parts.Add(Part.Of(segment));
            }

            return new(row.At(state), parts.ToImmutable());
        }

        private Linear? LengthDefect(State state, Row row, List<Row> exchanged, List<(string Name, Func<State, Segment?> At)> consumed) =>
            Exchange(state, row, exchanged, consumed) is { } claim
                ? claim.Parts.Aggregate(LengthOf(row, state), (sum, part) => sum - part.Times * part.Segment.Length)
                : null;

        /// <summary>Slices of lists that do not change, from where a cursor stood at the start to where it stands.</summary>
        private IEnumerable<(string Name, Func<State, Segment?> At)> Passed()
        {
            foreach (var row in _unchanged)
            {
                foreach (var variable in _changes.Variables.Where(v => _reading._roles.IsPosition(v) && IsCursorOf(v, row)).OrderBy(v => v.Name, StringComparer.Ordinal))
                {
                    yield return ($"{row.Name} to {variable.Name}", s => Slice(s, row, ValueOf(_entry, variable), ValueOf(s, variable)));
                    if (_loop.Form.Cursor is null)
                        yield return ($"{row.Name} down to {variable.Name}", s => Slice(s, row, ValueOf(s, variable), ValueOf(_entry, variable)) is { } slice ? slice with { Low = slice.Low + 1, High = slice.High + 1 } : null);
                }
            }
        }

        private bool IsCursorOf(Variable variable, Row row) => _cursors.Any(c => c.Position == variable && (row.Name == c.List.Name
            || (_entry.Variables.TryGetValue(c.List, out var value) && value is SymbolicValue.Reference list && row.Name == $"#{list.Object}")));

        private Segment.Slice? Slice(State state, Row row, Linear? low, Linear? high)
        {
            if (low is null || high is null || row.At(state) is not [Segment.Slice slice])
                return null;
            var start = row.Low(state);
            return _reading._reasoner.Follows(state, low - start) && _reading._reasoner.Follows(state, high - low) && _reading._reasoner.Follows(state, slice.Length + start - high)
                ? slice with { Low = slice.Low + low - start, High = slice.Low + high - start }
                : null;
        }

        private (State State, Claim Claim)? WithHole(State state, Row row, Position hole, Element element)
        {
            if (element.At(state) is not { } kept || ReadAt(state, row, hole.At(state)) is not var (next, present))
                return null;
            return (next, new Claim.Content(row.At(state),
                [.. Part.Content(row.At(_entry)), new Part(1, new Segment.Unit(present), []), new Part(-1, new Segment.Unit(kept), [])]));
        }
    }
}
