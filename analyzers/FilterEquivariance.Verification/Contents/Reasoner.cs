using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Decides whether a state implies an inequality: linear arithmetic, and instances of the facts at the elements at hand. A model of what is known so far tells
/// which instance is missing, so few are looked at (array properties, Bradley and Manna 2006, instantiated lazily). "Implied" is always right.
/// </summary>
internal sealed class Reasoner(Order order, CancellationToken cancellationToken)
{
    private const int MostBranches = 400;
    private const int DeepestMembership = 4;

    private readonly Dictionary<int, Linear> _keys = [];
    private int _symbols;
    private int _branches;

    public int Fuel { get; private set; } = order.Keys is null ? 60_000 : 90_000;

    public Order Order => order;

    public Linear Fresh() => Linear.Symbol(_symbols++);

    /// <summary>The next symbol to be made: those below it exist already.</summary>
    public int NextSymbol => _symbols;

    public Atom FreshAtom(string name) => new(name, Fresh());

    /// <summary>By arithmetic alone.</summary>
    public bool Follows(State state, Linear goal) => goal.IsConstant ? goal.Constant >= 0 : Solve(state.Constraints.Add(-goal - 1)) is null;

    public bool AreEqual(State state, Linear left, Linear right) =>
        left.Equals(right) || (!(left - right).IsConstant && Follows(state, left - right) && Follows(state, right - left));

    public bool IsPossible(State state) => Solve(state.Constraints) is not null;

    /// <summary>With the facts. Readings from <paramref name="firstOwn"/> on were made for the goal; only they are traced to where they come from.</summary>
    public bool Implies(State state, Linear goal, int firstOwn = int.MaxValue)
    {
        if (goal.IsConstant && goal.Constant >= 0)
            return true;
        var constraints = state.Constraints.Add(-goal - 1);
        _branches = 0;
        return Refute(new Search(state, constraints, ImmutableDictionary<int, int>.Empty, firstOwn));
    }

    /// <summary>Do two elements stand to each other in this way?</summary>
    public bool Stand(State state, Linear first, Linear second, Standing standing, int firstOwn = int.MaxValue)
    {
        var (guards, conclusions) = Pair([], first, second, standing);
        return Implies(guards.IsEmpty ? state : state.With(guards), conclusions[0], firstOwn);
    }

    /// <summary>The key of an element, as a number.</summary>
    public Linear Key(Linear element)
    {
        var symbol = element.AsSymbol ?? throw new StoppedException("not an element");
        return _keys.TryGetValue(symbol, out var key) ? key : _keys[symbol] = Fresh();
    }

    public bool IsKey(int symbol) => Owner(symbol) != symbol;

    /// <summary>The element whose key this symbol is; the symbol itself when it is no key.</summary>
    public int Owner(int symbol)
    {
        foreach (var pair in _keys)
        {
            if (pair.Value.Symbols[0] == symbol)
                return pair.Key;
        }

        return symbol;
    }

    /// <summary>What is said of one element and its key, said of another.</summary>
    public Linear Substitute(Linear expression, int symbol, Linear element)
    {
        var replaced = expression.Substitute(symbol, element);
        return _keys.TryGetValue(symbol, out var key) && replaced.Coefficient(key.Symbols[0]) != 0 ? replaced.Substitute(key.Symbols[0], Key(element)) : replaced;
    }

    /// <summary>The state is impossible, also by the facts.</summary>
    public bool IsContradictory(State state) => Implies(state, Linear.Of(-1));

    /// <summary>The element of an atom at a position known to be in range.</summary>
    public (State State, Linear Value) Read(State state, Atom atom, Linear index)
    {
        foreach (var known in state.Readings)
        {
            if (known.Atom == atom && known.Index.Equals(index))
                return (state, known.Value);
        }

        var reading = new Reading(atom, index, _symbols++);
        return (state with { Readings = state.Readings.Add(reading) }, reading.Value);
    }

    private Dictionary<int, double>? Solve(IEnumerable<Linear> constraints)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (--Fuel < 0)
            throw new StoppedException("the proof takes too many steps");
        return LinearSolver.Solve(constraints);
    }

    // Constraints: all that is assumed on this branch. Expanded: readings whose origin is known, with their depth, −1 where it has been traced.
    private sealed record Search(State State, ImmutableList<Linear> Constraints, ImmutableDictionary<int, int> Expanded, int FirstOwn)
    {
        public Search With(IEnumerable<Linear> constraints) => this with { Constraints = Constraints.AddRange(constraints) };
    }

    private bool Refute(Search search)
    {
        if (Solve(search.Constraints) is not { } model)
            return true;
        if (++_branches > MostBranches)
            return false;
        if (Violated(search, model) is { } instance)
            return Branches(instance).All(branch => Refute(search.With(branch)));
        return Members(search) is { } origins && origins.All(Refute);
    }

    // An instance "guards imply conclusion" holds in one of these cases.
    private static IEnumerable<Linear[]> Branches((ImmutableArray<Linear> Guards, ImmutableArray<Linear> Conclusions) instance)
    {
        yield return [.. instance.Guards, .. instance.Conclusions];
        for (var i = 0; i < instance.Guards.Length; i++)
            yield return [.. instance.Guards.Take(i), -instance.Guards[i] - 1];
    }

    private (ImmutableArray<Linear> Guards, ImmutableArray<Linear> Conclusions)? Violated(Search search, Dictionary<int, double> model)
    {
        foreach (var instance in Instances(search.State, model).Concat(order.Keys is null ? [] : KeyInstances(search.Constraints)))
        {
            if (instance.Guards.All(g => LinearSolver.Value(g, model) > -0.5) && instance.Conclusions.Any(c => LinearSolver.Value(c, model) < -0.001))
                return instance;
        }

        return null;
    }

    private IEnumerable<(ImmutableArray<Linear> Guards, ImmutableArray<Linear> Conclusions)> Instances(State state, Dictionary<int, double> model)
    {
        var readings = state.Readings;
        for (var i = 0; i < readings.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (readings[i], readings[j]);
                if (a.Atom == b.Atom && Math.Abs(LinearSolver.Value(a.Index - b.Index, model)) < 0.5)
                    yield return ([a.Index - b.Index, b.Index - a.Index], [a.Value - b.Value, b.Value - a.Value]);
            }
        }

        foreach (var fact in state.Facts)
        {
            ImmutableArray<Linear> when = fact.When is null ? [] : [fact.When];
            switch (fact)
            {
                case Fact.Bound bound:
                    foreach (var r in readings.Where(r => r.Atom == bound.Atom))
                        yield return ([.. when, r.Index - bound.Low, bound.High - r.Index - 1], [bound.Sign * (bound.IsOfKey ? Key(r.Value) : r.Value) + bound.Offset]);
                    break;
                case Fact.Sorted sorted:
                    foreach (var r in readings.Where(r => r.Atom == sorted.Atom))
                    {
                        foreach (var s in readings.Where(s => s.Atom == sorted.Atom && s != r))
                            yield return Pair([.. when, r.Index - sorted.Low, s.Index - r.Index - 1, sorted.High - s.Index - 1], r.Value, s.Value, sorted.Standing);
                    }

                    break;
                case Fact.Before before:
                    foreach (var r in readings.Where(r => r.Atom == before.First))
                    {
                        foreach (var s in readings.Where(s => s.Atom == before.Second))
                        {
                            yield return Pair([.. when, r.Index - before.Low, before.High - r.Index - 1, s.Index - before.SecondLow, before.SecondHigh - s.Index - 1],
                                r.Value, s.Value, before.Standing);
                        }
                    }

                    break;
            }
        }
    }

    private Linear Directed(Linear keys) => order.Keys!.Sign * keys;

    // "If the guards hold, the first stands to the second in this way." Two elements of the input stand to each other as their keys say, and otherwise as they come.
    private (ImmutableArray<Linear> Guards, ImmutableArray<Linear> Conclusions) Pair(ImmutableArray<Linear> guards, Linear first, Linear second, Standing standing)
    {
        if (standing != Standing.Steady)
            return (guards, [order.Before(first, second, standing == Standing.Strict)]);
        var (low, high) = order.Keys!.IsStable ? (first, second) : (second, first);
        return (guards.Add(Directed(Key(high) - Key(low))), [high - low]);
    }

    // What has the lower key stands before. So equal elements have equal keys.
    private IEnumerable<(ImmutableArray<Linear> Guards, ImmutableArray<Linear> Conclusions)> KeyInstances(ImmutableList<Linear> constraints)
    {
        var mentioned = new HashSet<int>(constraints.SelectMany(c => c.Symbols));
        var keyed = _keys.Where(k => mentioned.Contains(k.Value.Symbols[0])).ToList();
        foreach (var x in keyed)
        {
            foreach (var y in keyed.Where(y => y.Key != x.Key))
                yield return ([Directed(y.Value - x.Value) - 1], [Linear.Symbol(y.Key) - Linear.Symbol(x.Key) - 1]);
        }
    }

    /// <summary>Where an element comes from: one case for each summand of its list's content and each path of the filters on it. Null when nothing is left to trace.</summary>
    private IEnumerable<Search>? Members(Search search)
    {
        for (var i = search.FirstOwn; i < search.State.Readings.Count; i++)
        {
            var reading = search.State.Readings[i];
            search.Expanded.TryGetValue(reading.Symbol, out var depth);
            if (depth >= DeepestMembership || depth < 0 || !search.State.Definitions.TryGetValue(reading.Atom, out var content))
                continue;
            return content.Where(part => part.Times > 0).SelectMany(part => Origins(search, reading, part, depth));
        }

        return null;
    }

    private IEnumerable<Search> Origins(Search search, Reading reading, Part part, int depth)
    {
        var origin = search with { Expanded = search.Expanded.SetItem(reading.Symbol, -1) };
        if (part.Segment is Segment.Unit unit)
        {
            origin = origin.With([reading.Value - unit.Value, unit.Value - reading.Value]);
        }
        else
        {
            var slice = (Segment.Slice)part.Segment;
            var index = Fresh();
            var source = new Reading(slice.Atom, index, _symbols++);
            origin = origin.With([index - slice.Low, slice.High - index - 1, source.Value - reading.Value, reading.Value - source.Value]) with
            {
                State = origin.State with { Readings = origin.State.Readings.Add(source) },
                Expanded = origin.Expanded.SetItem(source.Symbol, depth + 1),
            };
        }

        IEnumerable<Search> paths = [origin];
        foreach (var filter in part.Filters)
            paths = paths.SelectMany(p => filter.Paths(reading.Value, true).Select(path => p.With(path))).ToList();
        return paths;
    }
}
