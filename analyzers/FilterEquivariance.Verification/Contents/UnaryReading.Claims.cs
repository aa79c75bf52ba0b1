using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    /// <summary>A claim about one state.</summary>
    private abstract record Claim
    {
        public sealed record NotNegative(Linear Expression) : Claim;

        /// <summary>Where <paramref name="When"/> is ≥ 0; null: always.</summary>
        public sealed record Sorted(ImmutableArray<Segment> Row, Linear Low, Linear High, Standing Standing, Linear? When = null) : Claim;

        public sealed record Before(ImmutableArray<Segment> First, Linear Low, Linear High, ImmutableArray<Segment> Second, Linear SecondLow, Linear SecondHigh, Standing Standing) : Claim;

        public sealed record Bounded(ImmutableArray<Segment> Row, Linear Low, Linear High, int Sign, Linear Offset) : Claim;

        /// <summary>A list's content in terms of what is known outside the loop and of other lists in it.</summary>
        public sealed record Content(ImmutableArray<Segment> Row, ImmutableArray<Part> Parts) : Claim;
    }

    /// <summary>A possible invariant: the claim it makes in any state of the loop, or null where it has no meaning.</summary>
    private sealed record Candidate(string Key, int Rank, Func<State, (State State, Claim Claim)?> At);

    private bool Holds(Candidate candidate, State state, State forgotten)
    {
        if (candidate.At(state) is not var (now, claim))
            return false;
        return claim switch
        {
            Claim.NotNegative number => _reasoner.Follows(now, number.Expression),
            Claim.Sorted sorted => _orderGoals.IsSorted(sorted.When is null ? now : now.With(sorted.When), sorted.Row, sorted.Low, sorted.High, sorted.Standing),
            Claim.Before before => _orderGoals.IsBefore(now, before.First, before.Low, before.High, before.Second, before.SecondLow, before.SecondHigh, before.Standing),
            Claim.Bounded bounded => _orderGoals.IsBounded(now, bounded.Row, bounded.Low, bounded.High, bounded.Sign, bounded.Offset),
            Claim.Content content => HasContent(candidate, now, content, forgotten),
            _ => false,
        };
    }

    // The claim is checked under itself alone: what other claims say of the contents of lists the loop changes is not used.
    private bool HasContent(Candidate candidate, State state, Claim.Content claim, State forgotten)
    {
        if (candidate.At(forgotten) is not var (head, assumed) || ((Claim.Content)assumed).Row is not [Segment.Slice { IsWhole: true } own])
            return false;
        var changed = Held(forgotten).Where(a => !forgotten.Definitions.ContainsKey(a));
        var alone = state with
        {
            Readings = state.Readings.AddRange(head.Readings.Except(state.Readings)),
            Definitions = state.Definitions.RemoveRange(changed).SetItem(own.Atom, ((Claim.Content)assumed).Parts),
        };
        return _contentGoals.AreEqual(alone, Part.Content(claim.Row), claim.Parts);
    }

    /// <summary>The state at the head of the loop with these invariants.</summary>
    private State Assume(IEnumerable<Candidate> candidates, State forgotten)
    {
        var state = forgotten;
        var opaque = new HashSet<Atom>();
        var defined = new HashSet<Atom>();
        foreach (var candidate in candidates.OrderBy(c => c.Rank))
        {
            if (candidate.At(state) is not var (next, claim) || IsEmpty(next, claim))
                continue;
            state = claim switch
            {
                Claim.NotNegative number => _reasoner.Follows(next, number.Expression) ? state : next.With(number.Expression),
                Claim.Sorted { Row: [Segment.Slice s] } sorted => next.With(new Fact.Sorted(s.Atom, s.Low + sorted.Low, s.Low + sorted.High, sorted.Standing) { When = sorted.When }),
                Claim.Before before => Stated(next, before),
                Claim.Bounded { Row: [Segment.Slice s] } bounded => next.With(new Fact.Bound(s.Atom, s.Low + bounded.Low, s.Low + bounded.High, bounded.Sign, bounded.Offset)),
                Claim.Content { Row: [Segment.Slice { IsWhole: true } own] } content => Defined(next, own.Atom, content.Parts, forgotten, opaque, defined),
                _ => state,
            };
        }

        return state;
    }

    private static State Stated(State state, Claim.Before claim)
    {
        (state, var first) = AsSlice(state, claim.First);
        (state, var second) = AsSlice(state, claim.Second);
        return first is null || second is null ? state : state.With(new Fact.Before(first.Atom, first.Low + claim.Low, first.Low + claim.High,
            second.Atom, second.Low + claim.SecondLow, second.Low + claim.SecondHigh, claim.Standing));
    }

    private static (State State, Segment.Slice? Slice) AsSlice(State state, ImmutableArray<Segment> row)
    {
        if (row is not [Segment.Unit unit])
            return (state, row is [Segment.Slice slice] ? slice : null);
        var (next, atom) = Alone(state, unit.Value);
        return (next, Segment.Whole(atom));
    }

    // Claims about no element are left out.
    private bool IsEmpty(State state, Claim claim) => claim switch
    {
        Claim.Sorted sorted => _reasoner.Follows(state, sorted.Low - sorted.High + 1),
        Claim.Before before => _reasoner.Follows(state, before.Low - before.High) || _reasoner.Follows(state, before.SecondLow - before.SecondHigh),
        Claim.Bounded bounded => _reasoner.Follows(state, bounded.Low - bounded.High),
        _ => false,
    };

    // One definition for each list, and none in terms of a list that has one itself: definitions must come to an end.
    private static State Defined(State state, Atom atom, ImmutableArray<Part> content, State forgotten, HashSet<Atom> opaque, HashSet<Atom> defined)
    {
        var others = content.Select(p => p.Segment).OfType<Segment.Slice>().Select(s => s.Atom).Where(a => a == atom || IsChanged(forgotten, a)).ToList();
        if (opaque.Contains(atom) || defined.Contains(atom) || others.Contains(atom) || others.Any(defined.Contains))
            return state;
        opaque.UnionWith(others);
        defined.Add(atom);
        return state.Define(atom, content);
    }

    private static bool IsChanged(State forgotten, Atom atom) =>
        !forgotten.Definitions.ContainsKey(atom) && Held(forgotten).Contains(atom);

    // Lists, and the parts of them, that are held as a whole.
    private static IEnumerable<Atom> Held(State state) =>
        state.Heap.Values.Where(s => !s.Segments.IsDefault).SelectMany(s => s.Segments).OfType<Segment.Slice>().Where(s => s.IsWhole).Select(s => s.Atom);
}
