using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using FilterEquivariance.Verification.Proving;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private const int DeepestCall = 12;

    private readonly Stack<Variable> _yielded = [];
    private readonly Stack<Induction> _inductions = [];
    private readonly Dictionary<Summary, bool> _summaries = [];
    private HashSet<string>? _recursive;
    private int _depth;

    /// <summary>
    /// What a recursive function is shown to do: its result is in order and has the content of its lists and elements together,
    /// provided the lists in <see cref="SortedLists"/> are in order. With a <see cref="Range"/> it puts that range of a list in order.
    /// </summary>
    private sealed record Summary(string FunctionId, int SortedLists, SortedRange? Range = null)
    {
        /// <summary>For orders by a key: of its lists and elements, the later ones came first.</summary>
        public bool IsReversed { get; init; }
    }

    /// <summary>A recursive function while it is proved: the induction hypothesis holds for arguments of a smaller measure.</summary>
    private sealed record Induction(Summary Summary, ImmutableArray<Linear> Start, List<int> Measures);

    private SymbolicValue YieldedTo(State state) => _yielded.Count > 0 ? state.Variables[_yielded.Peek()] : throw new StoppedException("yield");

    private List<Result> Call(Operation.UserCall call, ImmutableArray<SymbolicValue> arguments, State state)
    {
        if (!_program.Functions.TryGetValue(call.FunctionId, out var function) || function.OutsideModel is not null)
            throw new StoppedException("a function that is not known");
        _recursive ??= CallGraph.RecursiveFunctions(_program);
        if (_recursive.Contains(function.Id))
            return function.ReturnType.Kind == TypeKind.Void ? CallInPlace(function, arguments, state) : CallRecursive(function, arguments, state);
        if (_depth >= DeepestCall)
            throw new StoppedException("calls too deep");
        _depth++;
        var start = state;
        for (var i = 0; i < arguments.Length; i++)
            start = start.With(function.Parameters[i], arguments[i]);
        var results = Run(function, arguments, start);
        _depth--;
        // Only a local function sees its caller's variables.
        return [.. results.Select(r => r with { State = function.IsLocal ? WithoutLocals(state, r.State) : r.State with { Variables = state.Variables } })];
    }

    private List<Result> Run(Function function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        if (!function.IsIterator)
            return Finish(Execute(function.Body, state));
        if (!Captures.Of(function).IsEmpty)
            throw new StoppedException("an iterator that sees variables of its caller");
        // An iterator runs when its result is enumerated: it must not be able to tell, and nothing else may.
        var yielded = new Variable("yield", function.ReturnType, VariableKind.Temporary);
        var list = NewList(state, function.ReturnType, []);
        _yielded.Push(yielded);
        var results = Finish(Execute(function.Body, list.State.With(yielded, list.Value)));
        _yielded.Pop();
        if (results.Any(r => !SameHeap(state, r.State)))
            throw new StoppedException("an iterator that changes something");
        return [.. results.Select(r => new Result(Lazy(r.State, ((SymbolicValue.Reference)list.Value).Object, arguments), list.Value))];
    }

    private static State Lazy(State state, int id, ImmutableArray<SymbolicValue> sources)
    {
        var stores = sources.OfType<SymbolicValue.Reference>().Where(r => r.Object != id).Select(r => (r.Object, state.Heap[r.Object])).ToList();
        return state.With(id, state.Heap[id] with
        {
            IsFrozen = true,
            Sources = [.. stores.Select(s => (s.Object, s.Item2.Segments)), .. stores.SelectMany(s => s.Item2.Sources)],
            Captured = [.. stores.SelectMany(s => s.Item2.Captured)],
        });
    }

    private List<Result> CallRecursive(Function function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        // The hypothesis is about this key.
        if (function.Parameters.Where((p, i) => Deciding(p) is { } given && !given.Equals(arguments[i])).Any())
            throw new StoppedException("another key");
        var lists = Lists(function);
        foreach (var summary in Summaries(function, lists.Length))
        {
            if (!AreSteady(function, summary, arguments, state) || !Required(lists, summary).All(i => _orderGoals.IsSorted(state, Look(state, arguments[i]).Segments, _standing)))
                continue;
            if (_inductions.FirstOrDefault(i => i.Summary.FunctionId == function.Id) is { } induction)
            {
                if (induction != _inductions.Peek() || !induction.Summary.Equals(summary))
                    continue;
                Descend(induction, function, arguments, state);
                return [Summarised(function, arguments, state)];
            }

            if (Prove(function, summary))
                return [Summarised(function, arguments, state)];
        }

        throw new StoppedException($"the recursive '{function.Name}'");
    }

    private IEnumerable<Summary> Summaries(Function function, int lists)
    {
        if (function.Id == _program.Entry.Id)
            return [new Summary(function.Id, 0)];
        return Enumerable.Range(0, 1 << lists).Reverse().SelectMany(_ => HasKeys ? new[] { false, true } : [false], (required, isReversed) => new Summary(function.Id, required) { IsReversed = isReversed });
    }

    private ImmutableArray<int> Lists(Function function) =>
        [.. Enumerable.Range(0, function.Parameters.Length).Where(i => function.Parameters[i].Type is { IsSequence: true } type && type.Element.Equals(_program.Element))];

    private IEnumerable<int> Elements(Function function) => function.Id == _program.Entry.Id
        ? []
        : Enumerable.Range(0, function.Parameters.Length).Where(i => function.Parameters[i].Type.Equals(_program.Element) && !_roles.IsPosition(function.Parameters[i]));

    private static IEnumerable<int> Required(ImmutableArray<int> lists, Summary summary) => lists.Where((_, i) => (summary.SortedLists & (1 << i)) != 0);

    private Result Summarised(Function function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        ImmutableArray<Segment> row = [.. Lists(function).SelectMany(i => Look(state, arguments[i]).Segments), .. Elements(function).Select(i => new Segment.Unit(Item(arguments[i])))];
        var (next, atom) = _asSets ? NewAtom(state, "result") : (state, new Atom("result", Segment.TotalLength(row)));
        if (_asSets)
            next = next.With(Segment.TotalLength(row) - atom.Length);
        next = next.Define(atom, Part.Content(row)).With(new Fact.Sorted(atom, Linear.Zero, atom.Length, _standing));
        var result = NewList(next, function.ReturnType, [Segment.Whole(atom)]);
        return result with { State = Share(result.State, ((SymbolicValue.Reference)result.Value).Object, function, arguments) };
    }

    // The result may be one of the arguments, or a query over one.
    private static State Share(State state, int id, Function function, ImmutableArray<SymbolicValue> arguments)
    {
        if (function.ReturnType.Sequence is not (SequenceShape.List or SequenceShape.Array))
            return Lazy(state, id, arguments);
        foreach (var argument in arguments.OfType<SymbolicValue.Reference>())
        {
            var store = state.Heap[argument.Object];
            if (store.Sources.Length > 0)
                continue;
            state = state.With(argument.Object, store with { Shares = store.Shares.Add(id) });
            state = state.With(id, state.Heap[id] with { Shares = state.Heap[id].Shares.Add(argument.Object) });
        }

        return state;
    }

    private void Descend(Induction induction, Function function, ImmutableArray<SymbolicValue> arguments, State state)
    {
        var measures = Measures(function, state, arguments);
        if (measures.Length != induction.Start.Length)
            throw new StoppedException("other arguments");
        induction.Measures.RemoveAll(m => !_reasoner.Implies(state, induction.Start[m] - measures[m] - 1) || !_reasoner.Implies(state, induction.Start[m]));
        if (induction.Measures.Count == 0)
            throw new StoppedException($"no smaller argument of '{function.Name}'");
    }

    /// <summary>Lengths of lists, their sum, and differences of positions.</summary>
    private ImmutableArray<Linear> Measures(Function function, State state, ImmutableArray<SymbolicValue> arguments)
    {
        var lengths = Lists(function).Select(i => Look(state, arguments[i]).Length).ToList();
        var positions = arguments.OfType<SymbolicValue.Number>().Select(n => n.Expression).ToList();
        return [.. lengths, lengths.Aggregate(Linear.Zero, (sum, length) => sum + length), .. positions, .. positions.SelectMany(_ => positions, (x, y) => x - y),
            .. lengths.SelectMany(_ => positions, (length, x) => length - x)];
    }

    /// <summary>Proves a recursive function by induction on one of the measures.</summary>
    private bool Prove(Function function, Summary summary)
    {
        if (_summaries.TryGetValue(summary, out var known))
            return known;
        if (!Captures.Of(function).IsEmpty)
            return false;
        var state = new State();
        var arguments = new List<SymbolicValue>();
        foreach (var parameter in function.Parameters)
        {
            var argument = Deciding(parameter) ?? new SymbolicValue.Nothing();
            if (argument is SymbolicValue.Given)
                argument = Deciding(parameter)!;
            else if (parameter.Type is { IsSequence: true } type && type.Element.Equals(_program.Element))
                (state, argument) = Given(state, parameter, Required(Lists(function), summary).Any(i => function.Parameters[i] == parameter));
            else if (Elements(function).Any(i => function.Parameters[i] == parameter))
                argument = Element(UnknownElement());
            else if (NumberTypes.Range(parameter.Type) is not null || (!HasKeys && parameter.Type.Equals(_program.Element)))
                argument = Number(Unknown(parameter.Type));
            state = state.With(parameter, argument);
            arguments.Add(argument);
        }

        ImmutableArray<SymbolicValue> given = [.. arguments];
        state = Steadied(function, summary, given, state);
        var measures = Measures(function, state, given);
        return _summaries[summary] = ByInduction(summary, measures, () =>
        {
            var content = Summarised(function, given, state);
            var expected = StoreOf(content.State, content.Value).Segments;
            return Run(function, given, state).All(r => IsSorted(function, r, content.State.Definitions[((Segment.Slice)expected[0]).Atom]));
        });
    }

    private bool ByInduction(Summary summary, ImmutableArray<Linear> measures, Func<bool> holds)
    {
        _inductions.Push(new Induction(summary, measures, [.. Enumerable.Range(0, measures.Length)]));
        var (depth, yielded, loops) = (_depth, _yielded.Count, _activeLoops.Count);
        try
        {
            return holds();
        }
        catch (StoppedException) when (_inductions.Count > 1 && _reasoner.Fuel > 0)
        {
            // Another summary may do.
            return false;
        }
        finally
        {
            _inductions.Pop();
            _depth = depth;
            while (_yielded.Count > yielded)
                _yielded.Pop();
            while (_activeLoops.Count > loops)
                _activeLoops.Pop();
        }
    }

    private Result Given(State state, Variable parameter, bool isSorted)
    {
        var (next, atom) = NewAtom(state, parameter.Name);
        if (isSorted)
            next = next.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, _standing));
        return NewList(next, new Store([Segment.Whole(atom)]) { IsFrozen = true });
    }

    private bool IsSorted(Function function, Result result, ImmutableArray<Part> content)
    {
        if (result.Value is not SymbolicValue.Reference)
            throw new StoppedException($"'{function.Name}' returns no list");
        var row = Look(result.State, result.Value).Segments;
        return _contentGoals.AreEqual(result.State, Part.Content(row), content) && _orderGoals.IsSorted(result.State, row, _standing);
    }

    /// <summary>Is the function the sort in this order, on every list?</summary>
    public bool IsSort() => Prove(_program.Entry, new Summary(_program.Entry.Id, 0));
}
