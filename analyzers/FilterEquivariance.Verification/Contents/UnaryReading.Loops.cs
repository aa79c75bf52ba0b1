using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private const int MostRounds = 40;

    private readonly Roles _roles;
    private readonly Stack<ActiveLoop> _activeLoops = [];
    private readonly Dictionary<LoopLabel, HashSet<string>> _refuted = [];

    /// <summary>A loop, whatever its form: a test, then a round, again and again.</summary>
    /// <param name="Label">What <c>break</c> and <c>continue</c> refer to.</param>
    /// <param name="Conditions">Comparisons of the test: their difference may be the measure that ends the loop, their sides are positions of interest.</param>
    /// <param name="Syntax">What stands in the loop.</param>
    /// <param name="Test">One case for each way the test may come out.</param>
    /// <param name="Round">The body and the step.</param>
    private sealed record LoopForm(
        LoopLabel Label,
        ImmutableArray<(Operation Left, Operation Right)> Conditions,
        ImmutableArray<Statement> Syntax,
        Func<State, IEnumerable<(State State, bool IsTrue)>> Test,
        Func<State, List<Flow>> Round)
    {
        /// <summary>The position of a loop over the elements of a list, and that list.</summary>
        public (Variable Position, Variable Source)? Cursor { get; init; }
    }

    private sealed record ActiveLoop(LoopForm Form, Occurrences Occurrences);

    private List<Flow> ExecuteLoop(Statement.Loop loop, State state)
    {
        var condition = loop.Condition ?? new Operation.Constant(loop.Location, TypeRef.Boolean, true);
        ImmutableArray<Statement> syntax = [new Statement.Evaluate(loop.Location, condition), loop.Body, .. loop.Step is null ? (Statement[])[] : [loop.Step]];
        var form = new LoopForm(loop.Label, Comparisons.In(condition), syntax, s => Test(condition, s), s => Round(s, loop.Label, loop.Body, loop.Step));
        if (loop.TestFirst)
            return Repeat(form, state);
        var flows = new List<Flow>();
        foreach (var first in form.Round(state))
        {
            if (first.Jump == Jump.None)
                flows.AddRange(Repeat(form, first.State));
            else
                flows.Add(first.Jump == Jump.Break && first.Label == loop.Label ? new Flow(first.State) : first);
        }

        return flows;
    }

    private List<Flow> ExecuteForEach(Statement.ForEach loop, State state) => [.. Evaluate(loop.Source, state).SelectMany(source =>
    {
        var list = Look(source.State, source.Value);
        var position = new Variable($"position of {loop.Item.Name}", TypeRef.Int32, VariableKind.Temporary);
        var copy = new Variable("source", loop.Source.Type, VariableKind.Temporary);
        _roles.Add(position);
        var form = new LoopForm(loop.Label, [], [loop.Body],
            s => Compare(s, Value(s, position), Length(s, copy), true, false, false).SelectMany(r => Truth(r.State, r.Value)),
            s =>
            {
                var now = Look(s, s.Variables[copy]).Segments;
                return [.. _rows.ElementAt(s, now, Value(s, position)).SelectMany(e => Round(e.State.With(loop.Item, Element(e.Value)), loop.Label, loop.Body, null))
                    .Select(f => f.Jump != Jump.None ? f : Look(f.State, f.State.Variables[copy]).Segments != now
                        ? throw new StoppedException("a list that changes while it is enumerated")
                        : f with { State = f.State.With(position, Number(Value(f.State, position) + 1)) })];
            })
        {
            Cursor = (position, copy),
        };
        return Repeat(form, source.State.With(position, Number(Linear.Zero)).With(copy, source.Value));
    })];

    private List<Flow> ExecuteDrain(Statement.Drain loop, State state) => Repeat(
        new LoopForm(loop.Label, [], [loop], s => Compare(s, Length(s, loop.Source), Linear.Zero, false, false, true).SelectMany(r => Truth(r.State, r.Value)), s =>
        {
            var list = s.Variables[loop.Source];
            var row = Look(s, list).Segments;
            var position = loop.FromEnd ? Segment.TotalLength(row) - 1 : Linear.Zero;
            return [.. _rows.TakeOut(s, row, position).SelectMany(t =>
                Round(Change(t.State, list, t.Before.AddRange(t.After)).With(loop.Item, Element(t.Value)), loop.Label, loop.Body, null))];
        }), state);

    private List<Flow> Round(State state, LoopLabel label, Statement body, Statement? step)
    {
        var flows = new List<Flow>();
        foreach (var flow in Execute(body, state))
        {
            var goesOn = flow.Jump == Jump.None || (flow.Jump == Jump.Continue && flow.Label == label);
            if (goesOn)
                flows.AddRange(step is null ? [new Flow(flow.State)] : Execute(step, flow.State));
            else
                flows.Add(flow);
        }

        return flows;
    }

    private static Linear Value(State state, Variable variable) => Expression(state.Variables[variable]);

    private static Linear Length(State state, Variable list) => Look(state, state.Variables[list]).Length;

    /// <summary>
    /// Reads a loop: what it changes is forgotten, except for the invariants that hold at the start and that every round keeps. They are found by trying
    /// many at once and dropping those that fail until none does.
    /// </summary>
    private List<Flow> Repeat(LoopForm form, State entry)
    {
        var active = new ActiveLoop(form, Occurrences.In(form.Syntax));
        _activeLoops.Push(active);
        var changes = LoopChanges.Guess(active.Occurrences, entry, form.Cursor?.Position);
        if (!_refuted.TryGetValue(form.Label, out var refuted))
            _refuted[form.Label] = refuted = [];
        entry = Gathered(entry, active, changes);
        GuessFilled(form, entry, changes);
        for (var round = 0; round < MostRounds; round++)
        {
            var forgotten = Forget(entry, changes);
            var candidates = new Invariants(this, active, entry, forgotten, changes).All().Where(c => !refuted.Contains(c.Key)).ToList();
            int numbers;
            do
            {
                numbers = candidates.Count(c => c.Rank == 0);
                candidates = Kept(candidates, [entry], forgotten, refuted);
            }
            while (candidates.Count(c => c.Rank == 0) < numbers);

            if (Stabilise(form, entry, forgotten, changes, candidates, refuted) is { } flows)
            {
                _activeLoops.Pop();
                return flows;
            }
        }

        throw new StoppedException("a loop without an invariant");
    }

    // Null: something else changed as well, and has been added to the changes.
    private List<Flow>? Stabilise(LoopForm form, State entry, State forgotten, LoopChanges changes, List<Candidate> candidates, HashSet<string> refuted)
    {
        while (true)
        {
            var head = Assume(candidates, forgotten);
            var tested = form.Test(head).ToList();
            var starts = tested.Where(t => t.IsTrue).Select(t => t.State).ToList();
            var rounds = starts.SelectMany(form.Round).ToList();
            List<State> ends = [.. rounds.Where(f => f.Jump == Jump.None).Select(f => f.State).Where(_reasoner.IsPossible)];
            if (ends.Aggregate(false, (any, end) => changes.AddFrom(head, end) | any))
                return null;
            foreach (var end in ends)
            {
                DemandUnshared(head, end, changes);
                DemandKept(head, end, changes);
            }

            if (Settled(ends, changes) is not { } settled)
            {
                // What failed may hold now that the list is seen as a whole.
                refuted.Clear();
                return null;
            }

            ends = settled;
            var kept = Kept(candidates, ends, forgotten, refuted);
            if (kept.Count < candidates.Count)
            {
                candidates = kept;
                continue;
            }

            if (!Ends(form, head, starts, ends))
                throw new StoppedException("a loop without an evident end");
            var leaving = rounds.Where(f => f.Jump != Jump.None).Select(f => f.Jump == Jump.Break && f.Label == form.Label ? new Flow(f.State) : f);
            return [.. tested.Where(t => !t.IsTrue).Select(t => new Flow(t.State)), .. leaving];
        }
    }

    /// <summary>
    /// The candidates that hold in all the states; the others are not tried again. As long as there are wrong ones among the numbers, too much arithmetic may hide that
    /// contents are the same, and they get another chance.
    /// </summary>
    private List<Candidate> Kept(List<Candidate> candidates, List<State> states, State forgotten, HashSet<string> refuted)
    {
        var numbers = candidates.Where(c => c.Rank == 0 && states.All(s => Holds(c, s, forgotten))).ToList();
        var counted = Assume(numbers, forgotten);
        var others = candidates.Where(c => c.Rank > 0).ToList();
        var isSettled = numbers.Count + others.Count == candidates.Count;
        List<Candidate> kept = [.. numbers, .. others.Where(c => states.All(s => Holds(c, s, counted)) || (!isSettled && c.Rank > 1))];
        refuted.UnionWith(candidates.Except(kept).Select(c => c.Key));
        return kept;
    }

    /// <summary>A pair of measures, not negative when a round starts. Every round after which there is another lowers the first, or keeps it and lowers the second.</summary>
    private bool Ends(LoopForm form, State head, List<State> starts, List<State> ends)
    {
        var again = ends.SelectMany(end => form.Test(end).Where(t => t.IsTrue), (end, test) => (End: end, Test: test.State)).ToList();
        return again.Count == 0 || Measures(form, head).Any(measures => measures.First(head) is { } first && measures.Second(head) is { } second
            && starts.All(s => _reasoner.Follows(s, first) && _reasoner.Follows(s, second))
            && again.All(round => measures.First(round.End) is { } firstAfter && (_reasoner.Implies(round.Test, first - firstAfter - 1)
                || (_reasoner.Implies(round.Test, first - firstAfter) && measures.Second(round.End) is { } secondAfter && _reasoner.Implies(round.Test, second - secondAfter - 1)))));
    }

    private IEnumerable<(Func<State, Linear?> First, Func<State, Linear?> Second)> Measures(LoopForm form, State head)
    {
        Func<State, Linear?> none = _ => Linear.Zero;
        if (form.Cursor is var (position, source))
            yield return (s => Length(s, source) - Value(s, position), none);
        var sides = form.Conditions.SelectMany(c => new (Operation Low, Operation High)[] { (c.Left, c.Right), (c.Right, c.Left) }).ToList();
        foreach (var (low, high) in sides)
            yield return (s => Difference(s, low, high), none);
        foreach (var first in sides)
        {
            foreach (var second in sides)
                yield return (s => Difference(s, first.Low, first.High) is { } x && Difference(s, second.Low, second.High) is { } y ? x + y : null, none);
        }

        var lists = Occurrences.In(form.Syntax).Variables.Where(v => head.Variables.TryGetValue(v, out var value) && value is SymbolicValue.Reference).ToList();
        foreach (var list in lists)
            yield return (s => Length(s, list), none);
        foreach (var list in lists)
        {
            yield return (s => DisorderOf(s, list), none);
            // Between two swaps a position moves on.
            foreach (var (low, high) in sides)
                yield return (s => DisorderOf(s, list), s => Difference(s, low, high));
        }
    }

    private Linear? DisorderOf(State state, Variable list) => _disorder.AtMost(state, Inner(state, ((SymbolicValue.Reference)state.Variables[list]).Object));

    private static Linear? Difference(State state, Operation low, Operation high) => Peek(low, state) is { } x && Peek(high, state) is { } y ? y - x : null;
}
