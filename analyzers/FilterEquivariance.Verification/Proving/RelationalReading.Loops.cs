using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Relations;

namespace FilterEquivariance.Verification.Proving;

internal sealed partial class RelationalReading
{
    private void ExecuteForEach(Statement.ForEach n, Cursor cursor)
    {
        var value = Evaluate(n.Source, cursor);
        if (cursor.State is null || Blocked is not null)
            return;
        if (ItemsOf(n.Source, value) is not { } source)
        {
            Block(value, "unknown-source", "what is enumerated is not known", n.Source.Location);
            return;
        }

        if (MayThrowOnNull(n.Source, value, cursor))
        {
            Block("exception", "the loop throws when it is given null", n.Source.Location);
            return;
        }

        if (source.HasEffects)
        {
            Block("effects", "the enumerated query has side effects", n.Source.Location);
            return;
        }

        RunLoop(n.Label, n.Item, source, n.Body, n.Location, cursor);
    }

    /// <summary>Draining a local collection is a loop over what it held; afterwards it is empty.</summary>
    private void ExecuteDrain(Statement.Drain n, Cursor cursor)
    {
        if (!cursor.State!.Values.TryGetValue(n.Source, out var value) || Items(value) is not { } source)
        {
            Block("unknown-source", $"what '{n.Source.Name}' holds is not known", n.Location);
            return;
        }

        if (!value.Roots.IsEmpty)
        {
            Block("alias", $"'{n.Source.Name}' may share its storage with '{value.Roots}'", n.Location);
            return;
        }

        if (_entryParameters.Contains(n.Source))
        {
            Block("mutation", $"the input '{n.Source.Name}' is changed", n.Location);
            return;
        }

        var body = Occurrences.In(n.Body);
        if (body.HasReturn || body.HasBreak(n.Label) || Occurrences.In(n).HasOutwardJump || body.Assignments(n.Source) > 0 || body.Mutated.Contains(n.Source) || body.IsCaptured(n.Source))
        {
            Block("drain", $"the loop that empties '{n.Source.Name}' changes it or ends early", n.Location);
            return;
        }

        // Of lists that are related item by item in order, those from some pair of items on are related likewise, and so are they when L alone loses an item.
        Action<Cursor>? losesOne = null;
        if (body.Mentions(n.Source))
        {
            if (!source.Ordered)
            {
                Block("order", $"what is left in '{n.Source.Name}' depends on an order that may differ between the runs", n.Location);
                return;
            }

            var isLeft = cursor.Mode == Mode.Left;
            losesOne = round =>
            {
                var rest = isLeft ? LeftSequence(source, item => item) with { NonEmpty = false }
                    : new Relation.Sequence(source.Paired, source.LeftItems) { IsSet = source.IsSet, Token = round.State!.Values[n.Source].Token };
                round.State = Invalidate(round.State!, n.Source, n.Location).WithoutFactsOf(n.Source).With(n.Source, rest);
            };
            losesOne(cursor);
        }

        RunLoop(n.Label, n.Item, n.FromEnd ? Reversed(source) : source, n.Body, n.Location, cursor, losesOne);
        if (cursor.State is { } state && Blocked is null)
        {
            _written.Add(n.Source);
            cursor.State = Invalidate(state, n.Source, n.Location).WithoutFactsOf(n.Source).With(n.Source, Relation.Sequence.Empty);
        }
    }

    private void RunLoop(LoopLabel label, Variable item, Relation.Sequence source, Statement body, SourceLocation location, Cursor cursor, Action<Cursor>? start = null)
    {
        var loop = new LoopFrame(cursor.Mode);
        cursor.Frame.Loops[label] = loop;
        var enumerated = cursor.State!.Enumerated;
        cursor.State = cursor.State with { Enumerated = enumerated.Union(source.Roots) };
        var before = cursor.State;
        HashSet<Variable>? covering = null;

        var written = WrittenBy(() => IterateItems(source, location, cursor, (step, relation) =>
        {
            loop.InLeftStep = cursor.Mode == Mode.Paired && step.Mode == Mode.Left;
            loop.Continue = null;
            start?.Invoke(step);
            Declare(item, Inside(relation, source.Roots, item.Type), location, step);
            Execute(body, step);
            step.State = State.JoinOptional(step.State, loop.Continue);
            loop.Continue = null;
            loop.InLeftStep = false;
            if (step.State is { } end)
            {
                var holding = end.Values.Where(p => p.Value is Relation.Map map && map.Present.Contains(item)).Select(p => p.Key);
                if (covering is null)
                    covering = [.. holding];
                else
                    covering.IntersectWith(holding);
            }
        }));

        cursor.Frame.Loops.Remove(label);
        if (Blocked is null && cursor.State is { } after && !source.Ordered && cursor.Mode == Mode.Paired && (loop.Break is not null || written.Count > 0 || !before.Agrees(after)))
        {
            Block("order", "a hash-based collection is enumerated in an order that may differ between the runs", location);
            return;
        }

        // Each round put its item into these maps, and the rounds went over a whole input list: all its items are keys now.
        if (source.Whole is { } whole && loop.Break is null && covering is not null && cursor.State is not null)
        {
            foreach (var variable in covering)
            {
                if (cursor.State.Values.TryGetValue(variable, out var value) && value is Relation.Map map)
                    cursor.State = cursor.State.With(variable, map with { Covers = map.Covers.With(whole) });
            }
        }

        cursor.State = State.JoinOptional(cursor.State, loop.Break);
        if (cursor.State is { } state)
            cursor.State = state with { Enumerated = enumerated };
    }

    /// <summary>
    /// The loop rule. An item both runs have is a step of both; an item only L has is a step of L alone, after which every variable must still be related
    /// to what it holds in R. The state is joined over all steps until it is stable, so it is an invariant of the loop.
    /// </summary>
    private void IterateItems(Relation.Sequence source, SourceLocation location, Cursor cursor, Action<Cursor, Relation> step)
    {
        if (source.IsEmpty || cursor.State is null)
            return;
        if (!source.Ordered && cursor.Mode == Mode.Paired && _tries.Count > 0)
        {
            Block("order", "which exception comes first may depend on the order of a hash-based collection", location);
            return;
        }

        // What is read item by item may not be changed meanwhile.
        var enumerated = cursor.State.Enumerated;
        var invariant = cursor.State with { Enumerated = enumerated.Union(source.Roots) };
        for (var round = 0; ; round++)
        {
            if (Blocked is not null)
                return;
            if (round > MaxRounds)
            {
                Block("budget", "no loop invariant was found", location);
                return;
            }

            var next = invariant;
            if (cursor.Mode == Mode.Left)
            {
                var left = cursor.At(invariant);
                step(left, Inside(RelationAlgebra.LeftItemsOf(source)!, source.Roots));
                next = next.JoinRound(left.State);
            }
            else
            {
                if (source.Paired is { } paired)
                {
                    var both = cursor.At(invariant);
                    step(both, Inside(paired, source.Roots));
                    next = next.JoinRound(both.State);
                }

                if (source.LeftItems is { } leftItems)
                    next = next.JoinRound(LeftStep(invariant, Inside(leftItems, source.Roots), location, cursor, step));
            }

            if (Blocked is not null)
                return;
            if (invariant.Agrees(next))
                break;
            invariant = round < WideningRound ? next : next.Widened(invariant);
        }

        if (cursor.Mode == Mode.Paired)
            Note("loop invariant", "each element is handled alike in both runs; an element only one run has leaves the results related", location);
        cursor.State = invariant with { Enumerated = enumerated };
    }

    /// <summary>Executes a step in L alone and keeps what is still related to R's unchanged variables.</summary>
    private State? LeftStep(State state, Relation item, SourceLocation location, Cursor cursor, Action<Cursor, Relation> step)
    {
        var (entered, tokens) = EnterLeft(state);
        var left = cursor.Switch(entered, Mode.Left);
        step(left, item);
        return left.State is { } after && Blocked is null ? LeaveLeft(state, after, tokens, location) : null;
    }

    private static (State Entered, Dictionary<Variable, Token> Tokens) EnterLeft(State state)
    {
        var tokens = new Dictionary<Variable, Token>();
        var builder = state.Values.ToBuilder();
        foreach (var pair in state.Values)
        {
            var token = new Token(pair.Key.Name);
            tokens[pair.Key] = token;
            builder[pair.Key] = WithToken(pair.Value, token);
        }

        return (state with { Values = builder.ToImmutable() }, tokens);
    }

    // The fields of a tuple stand for R's fields one by one.
    private static Relation WithToken(Relation value, Token token) => value is Relation.Tuple tuple
        ? tuple with { Token = token, Fields = [.. tuple.Fields.Select((f, i) => WithToken(f, token.Field(i)))] }
        : value with { Token = token };

    private static State LeaveLeft(State before, State after, Dictionary<Variable, Token> tokens, SourceLocation location)
    {
        var result = before with { Bounds = before.CommonBounds(after), Answers = before.CommonAnswers(after) };
        foreach (var pair in before.Values)
        {
            result = result.With(pair.Key, after.Values.TryGetValue(pair.Key, out var now)
                ? Surviving(pair.Value, now, tokens[pair.Key], pair.Key, location)
                : Lost("dropped-step", $"'{pair.Key.Name}' is not known after a dropped element", location) with { MaybeNull = RelationAlgebra.HidesNull(pair.Value) });
        }

        return result;
    }

    /// <summary>What is still known of a variable after a step of L alone: R's value did not change.</summary>
    private static Relation Surviving(Relation before, Relation now, Token token, Variable variable, SourceLocation location)
    {
        if (before is Relation.Unassigned)
            return before;
        if (before is Relation.Tuple old && now is Relation.Tuple tuple && old.Fields.Length == tuple.Fields.Length)
            return tuple with { Token = null, Fields = [.. tuple.Fields.Select((f, i) => Surviving(old.Fields[i], f, token.Field(i), variable, location))] };
        if (now.Token == token)
            return now with { Token = null };
        return RelationAlgebra.ConstantOf(before) is { } constant && constant.Equals(RelationAlgebra.ConstantOf(now))
            ? before
            : Lost("dropped-step", $"'{variable.Name}' is changed by a dropped element", location) with { MaybeNull = RelationAlgebra.HidesNull(before) || RelationAlgebra.HidesNull(now) };
    }

    private void ExecuteLoop(Statement.Loop n, Cursor cursor)
    {
        if (!Termination.IsEvident(n) && !EndsWithTheLeftRun())
        {
            Block("termination", "the loop has no evident end", n.Location);
            return;
        }

        var loop = new LoopFrame(cursor.Mode);
        cursor.Frame.Loops[n.Label] = loop;
        var invariant = cursor.State!;
        State? exit = null;
        for (var round = 0; ; round++)
        {
            if (Blocked is not null)
                return;
            if (round > MaxRounds)
            {
                Block("budget", "no loop invariant was found", n.Location);
                return;
            }

            exit = null;
            var at = cursor.At(invariant);
            if (!n.TestFirst)
                RunBody(at);
            if (n.Condition is not null)
            {
                Branch(Evaluate(n.Condition, at), n.Condition.Location, at, inside =>
                {
                    Learn(n.Condition, true, inside);
                    if (n.TestFirst)
                        RunBody(inside);
                }, outside =>
                {
                    Learn(n.Condition, false, outside);
                    exit = State.JoinOptional(exit, outside.State);
                    outside.State = null;
                });
            }
            else if (n.TestFirst)
            {
                RunBody(at);
            }

            if (Blocked is not null)
                return;
            var next = invariant.JoinRound(at.State);
            if (invariant.Agrees(next))
                break;
            invariant = round < WideningRound ? next : next.Widened(invariant);
        }

        cursor.Frame.Loops.Remove(n.Label);
        if (cursor.Mode == Mode.Paired)
            Note("lockstep loop", "both runs take the same number of rounds", n.Location);
        cursor.State = State.JoinOptional(exit, loop.Break);

        void RunBody(Cursor at)
        {
            loop.Continue = null;
            Execute(n.Body, at);
            at.State = State.JoinOptional(at.State, loop.Continue);
            loop.Continue = null;
            if (n.Step is not null)
                Execute(n.Step, at);
        }
    }
}
