using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// The number of pairs in a list that stand the wrong way round. Exchanging two elements that stand the wrong way round lowers it (theory, T16), so it is a
/// measure for loops that swap until nothing is left to swap.
/// </summary>
internal sealed class Disorder(Reasoner reasoner)
{
    private readonly Dictionary<Atom, Linear> _known = [];

    /// <summary>A number that is never negative.</summary>
    public Linear Of(Atom atom) => _known.TryGetValue(atom, out var number) ? number : _known[atom] = reasoner.Fresh();

    /// <summary>The disorder of the row is at most this. Null: nothing is known.</summary>
    public Linear? AtMost(State state, ImmutableArray<Segment> row)
    {
        if (row is [Segment.Slice { IsWhole: true } whole])
            return Of(whole.Atom);
        if (row.OfType<Segment.Slice>().FirstOrDefault() is not { Atom: var atom })
            return null;
        var units = new List<(Linear Position, Linear Value)>();
        var position = Linear.Zero;
        foreach (var segment in row)
        {
            if (segment is Segment.Unit unit)
                units.Add((position, unit.Value));
            else if (segment is not Segment.Slice slice || slice.Atom != atom || !reasoner.AreEqual(state, slice.Low, position))
                return null;
            position += segment.Length;
        }

        return units is [var first, var second] && reasoner.AreEqual(state, position, atom.Length)
            && WasAt(state, atom, second.Position, first.Value) && WasAt(state, atom, first.Position, second.Value)
            && reasoner.Implies(state, reasoner.Order.Before(first.Value, second.Value, isStrict: true))
            ? Of(atom) - 1
            : null;
    }

    private bool WasAt(State state, Atom atom, Linear position, Linear element) =>
        state.Readings.Any(r => r.Atom == atom && r.Value.Equals(element) && reasoner.AreEqual(state, r.Index, position));
}
