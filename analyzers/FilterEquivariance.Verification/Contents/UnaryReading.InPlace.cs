using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Recursive functions that put a range of a list in order, in place: <c>Sort(a, low, high)</c>. Shown by induction: the range ends in order with the content it
/// had, and what stands before and after it stays as it is.
/// </summary>
internal sealed partial class UnaryReading
{
    /// <summary>Indexes into the parameters and captured variables: the list, and the limits of the range; null for the start or the end of the list.</summary>
    private sealed record SortedRange(int List, int? Low, int? High, bool IncludesHigh);

    private List<Result> CallInPlace(Function function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        var places = Places(function);
        ImmutableArray<SymbolicValue> values =
            [.. arguments, .. places.Skip(arguments.Length).Select(v => state.Variables.TryGetValue(v, out var value) ? value : throw new StoppedException(v.Name))];
        DemandSeparate(state, values);
        foreach (var range in Ranges(places))
        {
            var (low, high) = Limits(range, values, Look(state, values[range.List]).Length);
            if (!new[] { low, high - low, Look(state, values[range.List]).Length - high }.All(e => _reasoner.Implies(state, e))
                || (HasKeys && !_orderGoals.IsSorted(state, Look(state, values[range.List]).Segments, low, high, Standing.Steady)))
                continue;
            var summary = new Summary(function.Id, 0, range);
            if (_inductions.FirstOrDefault(i => i.Summary.FunctionId == function.Id) is { } induction)
            {
                if (induction != _inductions.Peek() || !induction.Summary.Equals(summary))
                    continue;
                Descend(induction, function, values, state);
            }
            else if (!ProveInPlace(function, places, summary, range))
            {
                continue;
            }

            return PutInOrder(state, values, places, range, low, high);
        }

        throw new StoppedException($"the recursive '{function.Name}'");
    }

    private static ImmutableArray<Variable> Places(Function function) => [.. function.Parameters, .. Captures.Of(function).Variables];

    // The proof takes lists of different names for different lists.
    private static void DemandSeparate(State state, ImmutableArray<SymbolicValue> values)
    {
        var lists = values.OfType<SymbolicValue.Reference>().Select(r => r.Object).ToList();
        if (lists.Distinct().Count() < lists.Count || lists.Any(id => state.Heap[id].Sources.Length > 0 || state.Heap[id].Captured.Length > 0 || state.Heap[id].Shares.Any(lists.Contains)))
            throw new StoppedException("a list under two names");
    }

    private IEnumerable<SortedRange> Ranges(ImmutableArray<Variable> places)
    {
        if (_asSets)
            yield break;
        var positions = Enumerable.Range(0, places.Length).Where(i => places[i].Type.Kind == TypeKind.Int32).ToList();
        foreach (var list in Enumerable.Range(0, places.Length).Where(i => IsOwn(places[i])))
        {
            foreach (var includesHigh in new[] { true, false })
            {
                foreach (var low in positions)
                {
                    foreach (var high in positions.Where(p => p > low))
                        yield return new(list, low, high, includesHigh);
                }

                foreach (var high in positions)
                    yield return new(list, null, high, includesHigh);
            }

            foreach (var low in positions)
                yield return new(list, low, null, false);
            yield return new(list, null, null, false);
        }
    }

    // A list that the function may change.
    private bool IsOwn(Variable place) => place.Type is { IsSequence: true, Sequence: SequenceShape.List or SequenceShape.Array } type && type.Element.Equals(_program.Element);

    private static (Linear Low, Linear High) Limits(SortedRange range, ImmutableArray<SymbolicValue> values, Linear length)
    {
        var low = range.Low is { } first ? Expression(values[first]) : Linear.Zero;
        var high = range.High is { } last ? Expression(values[last]) + (range.IncludesHigh ? 1 : 0) : length;
        return (low, high);
    }

    private List<Result> PutInOrder(State state, ImmutableArray<SymbolicValue> values, ImmutableArray<Variable> places, SortedRange range, Linear low, Linear high)
    {
        // Other lists may have been used to work in.
        for (var i = 0; i < values.Length; i++)
        {
            if (i == range.List || !IsOwn(places[i]))
                continue;
            var (used, scratch) = Look(state, values[i]).HasFixedLength ? (state, new Atom("scratch", Look(state, values[i]).Length)) : NewAtom(state, "scratch");
            state = Change(used, values[i], [Segment.Whole(scratch)]);
        }

        var list = values[range.List];
        return [.. _rows.Between(state, Look(state, list).Segments, low, high).Select(b =>
        {
            var (next, atom) = Arranged(b.State, b.Part, "arranged");
            next = next.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, Standing.Weak));
            return new Result(Change(next, list, [.. b.Before, Segment.Whole(atom), .. b.After]), new SymbolicValue.Nothing());
        })];
    }

    private bool ProveInPlace(Function function, ImmutableArray<Variable> places, Summary summary, SortedRange range)
    {
        if (_summaries.TryGetValue(summary, out var known))
            return known;
        var state = new State();
        var values = new SymbolicValue[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            values[i] = new SymbolicValue.Nothing();
            if (NumberTypes.Range(places[i].Type) is not null || (!HasKeys && places[i].Type.Equals(_program.Element)))
                values[i] = Number(Unknown(places[i].Type));
            else if (i != range.List && places[i].Type is { IsSequence: true } type && type.Element.Equals(_program.Element))
                (state, values[i]) = IsOwn(places[i]) ? Working(state, places[i]) : Given(state, places[i], isSorted: false);
        }

        (state, var end) = NewAtom(state, "end");
        var (low, high) = Limits(range, [.. values], end.Length);
        var before = new Atom("before", low);
        var inner = new Atom("range", high - low);
        var after = new Atom("after", range.High is null ? Linear.Zero : end.Length);
        state = state.With(low, high - low, Linear.Of(LongestList) - high - after.Length);
        if (HasKeys)
            state = state.With(new Fact.Sorted(inner, Linear.Zero, inner.Length, Standing.Steady));
        (state, values[range.List]) = NewList(state, new Store(Segment.Join(Segment.Whole(before), Segment.Whole(inner), Segment.Whole(after)))
        {
            HasFixedLength = true,
            Frame = (before, after),
        });
        for (var i = 0; i < places.Length; i++)
            state = state.With(places[i], values[i]);
        var id = ((SymbolicValue.Reference)values[range.List]).Object;
        return _summaries[summary] = ByInduction(summary, Measures(function, state, [.. values]), () => Run(function, [.. values.Take(function.Parameters.Length)], state).All(r =>
            Inner(r.State, id) is var row
            && places.Skip(function.Parameters.Length).All(v => r.State.Variables[v].Equals(state.Variables[v]))
            && _contentGoals.AreEqual(r.State, Part.Content(row), [Part.Of(Segment.Whole(inner))])
            && _orderGoals.IsSorted(r.State, row, Standing.Weak)));
    }

    private Result Working(State state, Variable place)
    {
        var (next, atom) = NewAtom(state, place.Name);
        return NewList(next, new Store([Segment.Whole(atom)]) { HasFixedLength = place.Type.Sequence == SequenceShape.Array });
    }
}
