using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    /// <summary>
    /// Possible invariants of a loop, from templates over the variables, positions and lists that occur in it and in the loops around it. Most are wrong; that costs
    /// time only.
    /// </summary>
    private sealed partial class Invariants
    {
        private readonly UnaryReading _reading;
        private readonly ActiveLoop _loop;
        private readonly State _entry;
        private readonly State _forgotten;
        private readonly LoopChanges _changes;
        private readonly ImmutableArray<(Variable Position, Variable List)> _cursors;
        private readonly List<Position> _positions = [];
        private readonly List<Element> _elements = [];
        private readonly List<Flag> _flags = [];
        private readonly List<Row> _changed = [];
        private readonly List<Row> _unchanged = [];

        /// <summary>A position that means something to the loop: a variable, its neighbour, a side of a comparison.</summary>
        private sealed record Position(string Name, Func<State, Linear?> At, bool IsChanging);

        private sealed record Element(string Name, Func<State, Linear?> At);

        /// <summary>A number that is raised above 0 when something happens in the loop.</summary>
        private sealed record Flag(string Name, Func<State, Linear?> At);

        /// <summary>A list, or the part of it that the loop is about.</summary>
        private sealed record Row(string Name, Func<State, ImmutableArray<Segment>> At, bool IsResizable)
        {
            /// <summary>The position of its first element in the list.</summary>
            public Func<State, Linear> Low { get; init; } = _ => Linear.Zero;
        }

        public Invariants(UnaryReading reading, ActiveLoop loop, State entry, State forgotten, LoopChanges changes)
        {
            _reading = reading;
            _loop = loop;
            _entry = entry;
            _forgotten = forgotten;
            _changes = changes;
            _cursors = loop.Form.Cursor is { } cursor ? [cursor, .. Cursors.In(loop.Form.Syntax)] : Cursors.In(loop.Form.Syntax);
            foreach (var pair in entry.Variables.Where(v => IsOfInterest(v.Key)).OrderBy(v => v.Key.Name, StringComparer.Ordinal))
            {
                switch (pair.Value)
                {
                    case SymbolicValue.Number when reading._roles.IsPosition(pair.Key):
                        AddPosition(pair.Key.Name, s => ValueOf(s, pair.Key), changes.Variables.Contains(pair.Key));
                        break;
                    case SymbolicValue.Number when !reading.HasKeys && pair.Key.Type.Equals(reading._program.Element):
                    case SymbolicValue.Element:
                        _elements.Add(new(pair.Key.Name, s => ValueOf(s, pair.Key)));
                        break;
                    case SymbolicValue.Reference reference when changes.Variables.Contains(pair.Key):
                        _changed.Add(new(pair.Key.Name, s => Look(s, s.Variables[pair.Key]).Segments, true));
                        break;
                    case SymbolicValue.Reference { Object: var id } when entry.Heap[id] is { Segments.IsDefault: false } store:
                        var rows = changes.Objects.Contains(id) ? _changed : _unchanged;
                        if (rows.All(r => r.Name != $"#{id}" && !r.Name.StartsWith($"#{id} ", StringComparison.Ordinal)))
                            rows.Add(RowOf(id, store));
                        break;
                }
            }

            foreach (var variable in changes.Variables.Where(v => entry.Variables[v] is SymbolicValue.Number && !reading._roles.IsPosition(v) && (v.Type.Kind == TypeKind.Boolean || v.Type.IsIntegral)).OrderBy(v => v.Name, StringComparer.Ordinal))
            {
                _flags.Add(new(variable.Name, s => ValueOf(s, variable)));
                if (variable.Type.Kind == TypeKind.Boolean)
                    _flags.Add(new($"not {variable.Name}", s => ValueOf(s, variable) is { } value ? Linear.One - value : null));
            }

            // The loops inside have conditions to fulfil as well.
            var inside = loop.Form.Syntax.SelectMany(s => Comparisons.In(s));
            foreach (var side in reading._activeLoops.SelectMany(l => l.Form.Conditions).Concat(inside).SelectMany(c => new[] { c.Left, c.Right }).Where(o => o is Operation.Binary))
                AddPosition(OperationPrinter.Print(side), s => Peek(side, s), Occurrences.In(side).Variables.Any(changes.Variables.Contains));
        }

        private Row RowOf(int id, Store store) => _changes.Filled.TryGetValue(id, out var position)
            ? new($"#{id} to {position.Name}", s => _reading.Filled(s, id, position), true) { Low = _ => LowOf(store) }
            : new($"#{id}", s => _reading.Inner(s, id), !store.HasFixedLength) { Low = _ => LowOf(store) };

        public IEnumerable<Candidate> All() => [.. Numbers(), .. Contents(), .. _changed.SelectMany(r => Orders(r, _ => true)), .. _unchanged.Where(r => !_reading.HasKeys || IsIndexed(r)).SelectMany(r => Orders(r, p => p.IsChanging)), .. AcrossLists(), .. Steadiness()];

        private static Linear? ValueOf(State state, Variable variable) => !state.Variables.TryGetValue(variable, out var value) ? null
            : value is SymbolicValue.Number number ? number.Expression
            : value is SymbolicValue.Element element ? element.Place
            : null;

        private void AddPosition(string name, Func<State, Linear?> at, bool isChanging)
        {
            Add(new(name, at, isChanging));
            Add(new($"{name}+1", s => at(s) is { } value ? value + 1 : null, isChanging));
        }

        // Two names for one position are one too many.
        private void Add(Position position)
        {
            if (position.At(_entry) is not null && position.At(_forgotten) is { IsConstant: false } value && !_positions.Any(p => value.Equals(p.At(_forgotten))))
                _positions.Add(position);
        }

        private bool IsOfInterest(Variable variable) =>
            _changes.Variables.Contains(variable)
            || _reading._activeLoops.Any(l => l.Occurrences.Mentions(variable) || l.Form.Cursor?.Position == variable || l.Form.Cursor?.Source == variable);

        private static Candidate Claimed(string key, int rank, Func<State, Claim?> claim) => new(key, rank, s => claim(s) is { } made ? (s, made) : null);

        // ---- numbers -----------------------------------------------------------------------------------------------------

        private IEnumerable<Candidate> Numbers()
        {
            var changing = _changes.Variables.Where(v => v.Type.IsIntegral && _reading._roles.IsPosition(v)).OrderBy(v => v.Name, StringComparer.Ordinal).ToList();
            var quantities = _positions.Where(p => !p.Name.EndsWith("+1", StringComparison.Ordinal)).Select(p => (p.Name, p.At))
                .Concat(_changed.Concat(_unchanged).Select(r => ($"length of {r.Name}", (Func<State, Linear?>)(s => Segment.TotalLength(r.At(s))))))
                .Concat(_flags.Select(f => (f.Name, f.At)))
                .Append(("0", _ => Linear.Zero)).ToList();
            foreach (var x in quantities)
            {
                foreach (var y in quantities.Where(y => y.Item1 != x.Item1))
                {
                    foreach (var offset in new[] { -1, 0, 1 })
                        yield return NotNegative($"{x.Item1} + {offset} <= {y.Item1}", s => x.Item2(s) is { } low && y.Item2(s) is { } high ? high - low - offset : null);
                }
            }

            foreach (var candidate in quantities.SelectMany(x => Flagged(x.Item1, x.Item2)).Concat(_changed.SelectMany(Disorders)))
                yield return candidate;

            // Sums and differences that stay as they were.
            var moving = changing.Select(v => (v.Name, At: (Func<State, Linear?>)(s => ValueOf(s, v))))
                .Concat(_changed.Where(r => r.IsResizable).Select(r => ($"length of {r.Name}", (Func<State, Linear?>)(s => Segment.TotalLength(r.At(s)))))).ToList();
            foreach (var x in moving)
            {
                foreach (var c in Constant(x.Item1, x.Item2))
                    yield return c;
                foreach (var y in moving.Where(y => string.CompareOrdinal(x.Item1, y.Item1) < 0))
                {
                    foreach (var sign in new[] { -1, 1 })
                    {
                        foreach (var c in Constant($"{x.Item1} {sign} {y.Item1}", s => Sum(x.Item2(s), sign, y.Item2(s))))
                            yield return c;
                    }

                    foreach (var z in moving.Where(z => z.Item1 != x.Item1 && z.Item1 != y.Item1))
                    {
                        foreach (var c in Constant($"{z.Item1} - {x.Item1} - {y.Item1}", s => Sum(Sum(z.Item2(s), -1, x.Item2(s)), -1, y.Item2(s))))
                            yield return c;
                    }
                }
            }
        }

        // While a flag is raised, a quantity is large.
        private IEnumerable<Candidate> Flagged(string name, Func<State, Linear?> at) => _flags.SelectMany(_ => new[] { -1, 0, 1 }, (flag, offset) =>
            NotNegative($"{name} >= {offset} + 2 {flag.Name}", s => at(s) is { } value && flag.At(s) is { } raised ? value - offset - 2 * raised : null));

        /// <summary>A list is no less in order than it was at the start; where a flag was raised, it is more so.</summary>
        private IEnumerable<Candidate> Disorders(Row row)
        {
            if (row.At(_entry) is not [Segment.Slice { IsWhole: true, Atom: var atom }])
                yield break;
            var start = _reading._disorder.Of(atom);
            Linear? Gain(State state) => _reading._disorder.AtMost(state, row.At(state)) is { } now ? start - now : null;
            yield return NotNegative($"disorder of {row.Name} <= start", Gain);
            foreach (var flag in _flags)
                yield return NotNegative($"disorder of {row.Name} <= start - {flag.Name}", s => Gain(s) is { } gain && flag.At(s) is { } raised ? gain - raised : null);
        }

        private static Linear? Sum(Linear? x, int sign, Linear? y) => x is null || y is null ? null : x + sign * y;

        private IEnumerable<Candidate> Constant(string name, Func<State, Linear?> at)
        {
            if (at(_entry) is not { } start)
                yield break;
            yield return NotNegative($"{name} >= start", s => at(s) is { } now ? now - start : null);
            yield return NotNegative($"{name} <= start", s => at(s) is { } now ? start - now : null);
        }

        private static Candidate NotNegative(string key, Func<State, Linear?> at) => Claimed(key, 0, s => at(s) is { } value ? new Claim.NotNegative(value) : null);
    }
}
