namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private sealed partial class Invariants
    {
        /// <summary>For orders by a key: what stands to what as it stood in the input.</summary>
        private IEnumerable<Candidate> Steadiness()
        {
            if (!_reading.HasKeys)
                yield break;
            foreach (var row in _changed)
            {
                foreach (var candidate in Steadiness(row))
                    yield return candidate;
            }

            foreach (var row in _changed.Concat(_unchanged))
            {
                foreach (var candidate in SteadyElements(row))
                    yield return candidate;
                foreach (var other in _changed.Concat(_unchanged).Where(r => r != row))
                {
                    yield return SteadyAcross(row, Start(row), End(row), other, Start(other), End(other));
                    if (!_changed.Contains(row))
                        continue;
                    foreach (var at in _positions)
                    {
                        yield return SteadyAcross(row, Start(row), End(row), other, at, End(other));
                        yield return SteadyAcross(other, Start(other), at, row, Start(row), End(row));
                    }
                }
            }
        }

        private IEnumerable<Candidate> Steadiness(Row row)
        {
            yield return SteadyWithin(row, Start(row), End(row));
            foreach (var at in _positions)
            {
                yield return SteadyWithin(row, Start(row), at);
                yield return SteadyWithin(row, at, End(row));
                yield return SteadyAcross(row, Start(row), at, row, at, End(row));
            }
        }

        private IEnumerable<Candidate> SteadyElements(Row row)
        {
            foreach (var element in _elements)
            {
                foreach (var at in PositionsOf(row).Append(End(row)))
                    yield return Claimed($"{row.Name} 0..{at.Name} steady {element.Name}", 1, s => Within(row, at, s) is { } end && element.At(s) is { } e
                        ? new Claim.Before(row.At(s), Linear.Zero, end, [new Segment.Unit(e)], Linear.Zero, Linear.One, Standing.Steady)
                        : null);
                foreach (var at in PositionsOf(row).Append(Start(row)))
                    yield return Claimed($"{element.Name} steady {row.Name} {at.Name}..end", 1, s => Within(row, at, s) is { } start && element.At(s) is { } e
                        ? new Claim.Before([new Segment.Unit(e)], Linear.Zero, Linear.One, row.At(s), start, LengthOf(row, s), Standing.Steady)
                        : null);
            }
        }

        private IEnumerable<Position> PositionsOf(Row row) => _changed.Contains(row) || IsIndexed(row) ? _positions : [];

        /// <summary>The loop looks at elements of the list one by one.</summary>
        private bool IsIndexed(Row row) => _cursors.Any(c => IsCursorOf(c.Position, row));

        private static Candidate SteadyWithin(Row row, Position low, Position high) => Claimed($"{row.Name} steady {low.Name}..{high.Name}", 1, s => Within(row, low, s) is { } l && Within(row, high, s) is { } h
            ? new Claim.Sorted(row.At(s), l, h, Standing.Steady)
            : null);

        private static Candidate SteadyAcross(Row first, Position low, Position high, Row second, Position from, Position to) =>
            Claimed($"{first.Name} {low.Name}..{high.Name} steady {second.Name} {from.Name}..{to.Name}", 1, s =>
                Within(first, low, s) is { } l && Within(first, high, s) is { } h && Within(second, from, s) is { } f && Within(second, to, s) is { } t
                    ? new Claim.Before(first.At(s), l, h, second.At(s), f, t, Standing.Steady)
                    : null);
    }
}
