using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Shows that two contents are equal, for an arbitrary value v: filters on v are decided case by case, then equal summands cancel.
/// As multisets, contents are formal sums, and a slice is the difference of two prefixes. As sets, each side must cover the other.
/// </summary>
internal sealed class ContentGoals(Reasoner reasoner, bool asSets)
{
    public bool AreEqual(State state, ImmutableArray<Part> left, ImmutableArray<Part> right)
    {
        var value = reasoner.Fresh();
        if (asSets)
            return Covers(state, value, Expand(state, left), Expand(state, right)) && Covers(state, value, Expand(state, right), Expand(state, left));
        return IsZero(state, value, [.. Expand(state, left), .. Expand(state, right).Select(part => part with { Times = -part.Times })]);
    }

    // Whole atoms are replaced by what they are known to consist of.
    private List<Part> Expand(State state, IEnumerable<Part> content)
    {
        var expanded = new List<Part>();
        foreach (var part in content)
        {
            if (part.Segment is Segment.Slice slice && state.Definitions.TryGetValue(slice.Atom, out var definition)
                && reasoner.AreEqual(state, slice.Low, Linear.Zero) && reasoner.AreEqual(state, slice.High, slice.Atom.Length))
                expanded.AddRange(Expand(state, definition.Select(p => new Part(part.Times * p.Times, p.Segment, part.Filters.AddRange(p.Filters)))));
            else
                expanded.Add(part);
        }

        return expanded;
    }

    /// <summary>The cases of the first filter found: the state, and the parts without that filter. Null when there is none.</summary>
    private IEnumerable<(State State, Func<List<Part>, List<Part>> Apply)>? Cases(State state, Linear value, IEnumerable<Part> parts)
    {
        if (parts.SelectMany(p => p.Filters).FirstOrDefault() is not { } filter)
            return null;
        return new[] { true, false }.SelectMany(truth => filter.Paths(value, truth).Select(path => (Next: state.With(path), Truth: truth)))
            .Where(c => reasoner.IsPossible(c.Next))
            .Select(c => (c.Next, (Func<List<Part>, List<Part>>)(list => c.Truth
                ? [.. list.Select(p => p with { Filters = p.Filters.RemoveAll(f => f == filter) })]
                : [.. list.Where(p => !p.Filters.Contains(filter))])));
    }

    private bool IsZero(State state, Linear value, List<Part> sum)
    {
        if (Cases(state, value, sum) is { } cases)
            return cases.All(c => IsZero(c.State, value, c.Apply(sum)));
        var prefixes = new List<(long Times, Atom Atom, Linear End)>();
        var units = new List<(long Times, Linear Value)>();
        foreach (var part in sum)
        {
            if (part.Segment is Segment.Slice slice)
            {
                Add(state, prefixes, part.Times, slice.Atom, slice.High);
                Add(state, prefixes, -part.Times, slice.Atom, slice.Low);
            }
            else
            {
                Add(units, part.Times, ((Segment.Unit)part.Segment).Value);
            }
        }

        // An element that was read is the difference of two prefixes of its list.
        foreach (var unit in units.ToList())
        {
            if (unit.Value.AsSymbol is { } symbol && state.Readings.FirstOrDefault(r => r.Symbol == symbol && Occurs(prefixes, r.Atom)) is { } reading)
                Convert(state, prefixes, units, unit, reading);
        }

        // A prefix that is the whole of a list whose content is known.
        var whole = prefixes.FindIndex(p => p.Times != 0 && state.Definitions.ContainsKey(p.Atom) && reasoner.AreEqual(state, p.End, p.Atom.Length));
        if (whole >= 0)
        {
            var known = state.Definitions[prefixes[whole].Atom].Select(p => p with { Times = p.Times * prefixes[whole].Times }).ToList();
            prefixes.RemoveAt(whole);
            return IsZero(state, value, Expand(state, Parts(prefixes, units).Concat(known)));
        }

        ConvertEqual(state, prefixes, units);
        return prefixes.All(p => p.Times == 0)
            ? Merged(state, units).All(u => u.Times == 0 || Differ(state, value, u.Value))
            : IsZeroByEquation(state, value, prefixes, units);
    }

    private static IEnumerable<Part> Parts(List<(long Times, Atom Atom, Linear End)> prefixes, List<(long Times, Linear Value)> units) =>
        prefixes.Where(p => p.Times != 0).Select(p => new Part(p.Times, new Segment.Slice(p.Atom, Linear.Zero, p.End), []))
            .Concat(units.Where(u => u.Times != 0).Select(u => new Part(u.Times, new Segment.Unit(u.Value), [])));

    // A list without a definition that occurs in the definition of another: the definition, read the other way round.
    private bool IsZeroByEquation(State state, Linear value, List<(long Times, Atom Atom, Linear End)> prefixes, List<(long Times, Linear Value)> units)
    {
        foreach (var (times, atom, end) in prefixes.Where(p => p.Times != 0 && reasoner.AreEqual(state, p.End, p.Atom.Length)))
        {
            foreach (var pair in state.Definitions)
            {
                if (pair.Value.FirstOrDefault(p => p.Filters.IsEmpty && p.Segment is Segment.Slice { IsWhole: true } slice && slice.Atom == atom) is not { Times: 1 or -1 } occurrence)
                    continue;
                var factor = times * occurrence.Times;
                var equation = pair.Value.Select(p => p with { Times = -factor * p.Times }).Prepend(new Part(factor, Segment.Whole(pair.Key), []));
                var rest = state with { Definitions = state.Definitions.Remove(pair.Key) };
                if (IsZero(rest, value, Expand(rest, Parts(prefixes, units).Concat(equation).ToList())))
                    return true;
            }
        }

        return false;
    }

    private static bool Occurs(List<(long Times, Atom Atom, Linear End)> prefixes, Atom atom) => prefixes.Any(p => p.Atom == atom && p.Times != 0);

    private void Add(State state, List<(long Times, Atom Atom, Linear End)> prefixes, long times, Atom atom, Linear end)
    {
        if (reasoner.AreEqual(state, end, Linear.Zero))
            return;
        var index = prefixes.FindIndex(p => p.Atom == atom && reasoner.AreEqual(state, p.End, end));
        if (index < 0)
            prefixes.Add((times, atom, end));
        else
            prefixes[index] = (prefixes[index].Times + times, atom, end);
    }

    private static void Add(List<(long Times, Linear Value)> units, long times, Linear element)
    {
        var index = units.FindIndex(u => u.Value.Equals(element));
        if (index < 0)
            units.Add((times, element));
        else
            units[index] = (units[index].Times + times, element);
    }

    private void Convert(State state, List<(long Times, Atom Atom, Linear End)> prefixes, List<(long Times, Linear Value)> units, (long Times, Linear Value) unit, Reading reading)
    {
        Add(units, -unit.Times, unit.Value);
        Add(state, prefixes, unit.Times, reading.Atom, reading.Index + 1);
        Add(state, prefixes, -unit.Times, reading.Atom, reading.Index);
    }

    // An element equal to one that was read where a prefix ends.
    private void ConvertEqual(State state, List<(long Times, Atom Atom, Linear End)> prefixes, List<(long Times, Linear Value)> units)
    {
        foreach (var reading in state.Readings)
        {
            if (!prefixes.Any(p => p.Times != 0 && p.Atom == reading.Atom && (reasoner.AreEqual(state, p.End, reading.Index) || reasoner.AreEqual(state, p.End, reading.Index + 1))))
                continue;
            foreach (var unit in units.Where(u => u.Times != 0).ToList())
            {
                if (IsSame(state, unit.Value, reading.Value))
                    Convert(state, prefixes, units, unit, reading);
            }
        }
    }

    private List<(long Times, Linear Value)> Merged(State state, List<(long Times, Linear Value)> units)
    {
        var merged = new List<(long Times, Linear Value)>();
        foreach (var (times, element) in units.Where(u => u.Times != 0))
        {
            var index = merged.FindIndex(u => IsSame(state, u.Value, element));
            if (index < 0)
                merged.Add((times, element));
            else
                merged[index] = (merged[index].Times + times, merged[index].Value);
        }

        return merged;
    }

    private bool IsSame(State state, Linear left, Linear right) =>
        reasoner.AreEqual(state, left, right) || (reasoner.Implies(state, left - right) && reasoner.Implies(state, right - left));

    private bool Differ(State state, Linear value, Linear element) => reasoner.Follows(state, value - element - 1) || reasoner.Follows(state, element - value - 1);

    /// <summary>Is every v in one of the parts also in one of the covering parts?</summary>
    private bool Covers(State state, Linear value, List<Part> covering, List<Part> covered)
    {
        if (Cases(state, value, covering.Concat(covered)) is { } cases)
            return cases.All(c => Covers(c.State, value, c.Apply(covering), c.Apply(covered)));
        // v is one of the covering elements: nothing is left to show.
        if (covering.Any(p => p.Segment is Segment.Unit unit && reasoner.AreEqual(state, unit.Value, value)))
            return true;
        return covered.All(part => part.Segment switch
        {
            Segment.Unit unit => Differ(state, value, unit.Value) || Holds(state, covering, unit.Value),
            Segment.Slice slice => CoversFrom(state, value, covering, slice.Atom, slice.Low, slice.High),
            _ => false,
        });
    }

    private bool Holds(State state, List<Part> covering, Linear element)
    {
        if (covering.Any(p => p.Segment is Segment.Unit unit && reasoner.AreEqual(state, unit.Value, element)))
            return true;
        return state.Readings.Where(r => reasoner.AreEqual(state, r.Value, element)).Any(r => covering.Any(p => p.Segment is Segment.Slice slice && slice.Atom == r.Atom
            && reasoner.Follows(state, r.Index - slice.Low) && reasoner.Follows(state, slice.High - r.Index - 1)));
    }

    private bool CoversFrom(State state, Linear value, List<Part> covering, Atom atom, Linear low, Linear high)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (reasoner.Follows(state, low - high))
                return true;
            var slices = covering.Select(p => p.Segment).OfType<Segment.Slice>().Where(s => s.Atom == atom);
            if (slices.FirstOrDefault(s => reasoner.Follows(state, low - s.Low) && reasoner.Follows(state, s.High - low - 1)) is { } slice)
                low = slice.High;
            else if (state.Readings.FirstOrDefault(r => r.Atom == atom && reasoner.AreEqual(state, r.Index, low)
                && (Differ(state, value, r.Value) || Holds(state, covering, r.Value))) is not null)
                low += 1;
            else if (slices.FirstOrDefault(s => reasoner.Follows(state, low - s.Low) && reasoner.Follows(state, s.High - low)) is { } rest && !rest.High.Equals(low))
                low = rest.High;
            else
                return false;
        }

        return false;
    }
}
