using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>A list value that never changes. What is known of its elements stands in the facts of a <see cref="State"/>.</summary>
internal sealed class Atom(string name, Linear length)
{
    public Linear Length { get; } = length;

    public override string ToString() => name;
}

/// <summary>A piece of a list: every list is a row of segments.</summary>
internal abstract record Segment
{
    private Segment()
    {
    }

    public abstract Linear Length { get; }

    /// <summary>One element.</summary>
    public sealed record Unit(Linear Value) : Segment
    {
        public override Linear Length => Linear.One;
    }

    /// <summary>The elements of an atom at positions from <paramref name="Low"/> to before <paramref name="High"/>.</summary>
    public sealed record Slice(Atom Atom, Linear Low, Linear High) : Segment
    {
        public override Linear Length => High - Low;

        /// <summary>The whole atom, as far as can be seen without reasoning.</summary>
        public bool IsWhole => Low.Equals(Linear.Zero) && High.Equals(Atom.Length);
    }

    public static Slice Whole(Atom atom) => new(atom, Linear.Zero, atom.Length);

    public static Linear TotalLength(IEnumerable<Segment> segments) => segments.Aggregate(Linear.Zero, (sum, segment) => sum + segment.Length);

    /// <summary>The same row with neighbouring slices joined and empty ones left out.</summary>
    public static ImmutableArray<Segment> Join(params IEnumerable<Segment> segments)
    {
        var joined = ImmutableArray.CreateBuilder<Segment>();
        foreach (var segment in segments)
        {
            if (segment is not Slice slice)
                joined.Add(segment);
            else if (slice.Low.Equals(slice.High))
                continue;
            else if (joined.Count > 0 && joined[joined.Count - 1] is Slice last && last.Atom == slice.Atom && last.High.Equals(slice.Low))
                joined[joined.Count - 1] = last with { High = slice.High };
            else
                joined.Add(slice);
        }

        return joined.ToImmutable();
    }
}

/// <summary>A pure condition on one element, as the inequalities of the paths on which it is true or false.</summary>
internal sealed class Predicate(Reasoner reasoner, int symbol, ImmutableArray<ImmutableArray<Linear>> whenTrue, ImmutableArray<ImmutableArray<Linear>> whenFalse)
{
    /// <summary>The paths, for this element, on which the condition has the given truth. One of them is taken.</summary>
    public IEnumerable<IEnumerable<Linear>> Paths(Linear element, bool truth) =>
        (truth ? whenTrue : whenFalse).Select(path => path.Select(constraint => reasoner.Substitute(constraint, symbol, element)));
}

/// <summary>One summand of a content: a segment, so many times, without the elements a filter drops.</summary>
internal sealed record Part(long Times, Segment Segment, ImmutableArray<Predicate> Filters)
{
    public static Part Of(Segment segment) => new(1, segment, []);

    public static ImmutableArray<Part> Content(IEnumerable<Segment> segments) => [.. segments.Select(Of)];
}
