using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Elements of which nothing is looked at but their key.</summary>
internal sealed partial class UnaryReading
{
    private bool HasKeys => _reasoner.Order.Keys is not null;

    /// <summary>Null when this is no element after all, but a number of the same type.</summary>
    private List<Result>? KeysOf(Operation element, TypeRef type, State state)
    {
        var results = Evaluate(element, state);
        return results.All(r => r.Value is SymbolicValue.Element)
            ? [.. results.Select(r => new Result(r.State, _reasoner.Key(Item(r.Value)) is var key && (NumberTypes.Range(type) is null || _reasoner.Order.Keys is { Comparer: not null }) ? new SymbolicValue.Key(key) : Number(key)))]
            : null;
    }

    /// <summary>The number that stands for a key that is no number, or for an element that is its own key; null for other values.</summary>
    private Linear? KeyOf(SymbolicValue value) => value switch
    {
        SymbolicValue.Key key => key.Expression,
        SymbolicValue.Element element when _reasoner.Order.Keys is { IsElement: true } => _reasoner.Key(element.Place),
        _ => null,
    };

    /// <summary>What stands for a parameter that the order depends on; null for other parameters.</summary>
    private SymbolicValue? Deciding(Variable parameter) => _reasoner.Order.Keys?.DependsOn(parameter) == true ? new SymbolicValue.Given(parameter) : null;

    private bool IsComparer(SymbolicValue value) => value is SymbolicValue.Given given && _reasoner.Order.Keys is { Comparer: Operation.Read comparer } && comparer.Variable == given.Parameter;

    /// <summary>A comparison of two keys in the order that is proved; null when it is something else.</summary>
    private List<Result>? CompareKeys(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> v)
    {
        if (_reasoner.Order.Keys is not { } keys)
            return null;
        var isKnown = v.Length == 2
            ? keys.Comparer is null ? KeyOrders.IsComparison(call) && (keys.IsNeverNull || call.Name == "Compare") : KeyOrders.IsOrdinal(call) && keys.Comparer is Operation.LibraryCall
            : v.Length == 3 && (keys.Comparer is null ? KeyOrders.IsDefaultComparer(call) && v[0] is SymbolicValue.DefaultOrder : call.Name == "Compare" && IsComparer(v[0]));
        return isKnown && KeyOf(v[v.Length - 2]) is { } first && KeyOf(v[v.Length - 1]) is { } second ? Comparison(state, first, second) : null;
    }

    /// <summary>A list of one element, so that facts can speak of it.</summary>
    private static (State State, Atom Atom) Alone(State state, Linear element)
    {
        var symbol = element.AsSymbol ?? throw new StoppedException("not an element");
        if (state.Readings.FirstOrDefault(r => r.Symbol == symbol && r.Atom.Length.Equals(Linear.One)) is { } known)
            return (state, known.Atom);
        var atom = new Atom("element", Linear.One);
        return (state with { Readings = state.Readings.Add(new Reading(atom, Linear.Zero, symbol)) }, atom);
    }

    /// <summary>The lists and elements a summary is about, in the order in which they came.</summary>
    private ImmutableArray<int> Arrivals(Function function, Summary summary)
    {
        var operands = Lists(function).Concat(Elements(function)).OrderBy(i => i);
        return [.. summary.IsReversed ? operands.Reverse() : operands];
    }

    /// <summary>Stand the arguments of a recursive call to each other as the summary takes it for granted?</summary>
    private bool AreSteady(Function function, Summary summary, ImmutableArray<SymbolicValue> arguments, State state) => !HasKeys
        || (Lists(function).All(i => _orderGoals.IsSorted(state, Look(state, arguments[i]).Segments, Standing.Steady))
            && PairsOf(Arrivals(function, summary)).All(p => _orderGoals.IsBefore(state, RowOf(state, arguments[p.First]), RowOf(state, arguments[p.Second]), Standing.Steady)));

    private static IEnumerable<(int First, int Second)> PairsOf(ImmutableArray<int> operands)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            for (var j = i + 1; j < operands.Length; j++)
                yield return (operands[i], operands[j]);
        }
    }

    private ImmutableArray<Segment> RowOf(State state, SymbolicValue operand) =>
        operand is SymbolicValue.Reference ? Look(state, operand).Segments : [new Segment.Unit(Item(operand))];

    /// <summary>The same, taken for granted.</summary>
    private State Steadied(Function function, Summary summary, ImmutableArray<SymbolicValue> arguments, State state)
    {
        if (!HasKeys)
            return state;
        var atoms = new Dictionary<int, Atom>();
        foreach (var i in Arrivals(function, summary))
            (state, atoms[i]) = RowOf(state, arguments[i]) is [Segment.Slice { IsWhole: true } whole] ? (state, whole.Atom) : Alone(state, Item(arguments[i]));
        foreach (var i in Lists(function))
            state = state.With(new Fact.Sorted(atoms[i], Linear.Zero, atoms[i].Length, Standing.Steady));
        foreach (var (first, second) in PairsOf(Arrivals(function, summary)))
            state = state.With(new Fact.Before(atoms[first], Linear.Zero, atoms[first].Length, atoms[second], Linear.Zero, atoms[second].Length, Standing.Steady));
        return state;
    }
}
