using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>A value of the run that is followed.</summary>
internal abstract record SymbolicValue
{
    private SymbolicValue()
    {
    }

    /// <summary>Numbers, truth values (0 and 1) and elements: all are integers, compared as their type compares.</summary>
    public sealed record Number(Linear Expression) : SymbolicValue;

    /// <summary>An element of which only its place in the order is known, for orders by a key.</summary>
    public sealed record Element(Linear Place) : SymbolicValue;

    /// <summary>A key that is no integer: it is compared as its type compares by default, and used for nothing else.</summary>
    public sealed record Key(Linear Expression) : SymbolicValue;

    /// <summary>A list on the heap.</summary>
    public sealed record Reference(int Object) : SymbolicValue;

    /// <summary>A lambda; it sees the variables of the state in which it is called.</summary>
    public sealed record Function(Operation.Lambda Lambda) : SymbolicValue;

    public sealed record Tuple(ImmutableArray<SymbolicValue> Items) : SymbolicValue;

    /// <summary><c>^i</c>.</summary>
    public sealed record FromEnd(Linear Expression) : SymbolicValue;

    /// <summary><c>a..b</c>; null for an open end.</summary>
    public sealed record Range(SymbolicValue? Start, SymbolicValue? End) : SymbolicValue;

    /// <summary>Comparers with the default order of their type.</summary>
    public sealed record DefaultOrder : SymbolicValue;

    /// <summary>A parameter that an order by a key depends on.</summary>
    public sealed record Given(Variable Parameter) : SymbolicValue;

    public sealed record Nothing : SymbolicValue;
}

/// <summary>A list on the heap: what it holds now, and who may change it.</summary>
internal sealed record Store(ImmutableArray<Segment> Segments)
{
    /// <summary>May not be changed: the input, or a list of which not everything is known that refers to it.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>An array.</summary>
    public bool HasFixedLength { get; init; }

    /// <summary>What stands before and after the range that a function may change; it must stay as it is.</summary>
    public (Atom Before, Atom After)? Frame { get; init; }

    /// <summary>Lists that may share its storage: a change of one leaves the others unknown.</summary>
    public ImmutableArray<int> Shares { get; init; } = [];

    /// <summary>Lists and variables a lazy query was computed from; it is only good while they are the same.</summary>
    public ImmutableArray<(int Object, ImmutableArray<Segment> Segments)> Sources { get; init; } = [];

    public ImmutableArray<(Variable Variable, SymbolicValue Value)> Captured { get; init; } = [];

    public Linear Length => Segment.TotalLength(Segments);
}

/// <summary>An element that was read, of an atom at a position within it.</summary>
internal sealed record Reading(Atom Atom, Linear Index, int Symbol)
{
    public Linear Value { get; } = Linear.Symbol(Symbol);
}

/// <summary>
/// What is known on one path of one run. Symbols and atoms never change their meaning, so constraints, facts, readings and definitions stay true for ever;
/// only variables and the heap are updated. Immutable.
/// </summary>
internal sealed record State
{
    public ImmutableDictionary<Variable, SymbolicValue> Variables { get; init; } = ImmutableDictionary<Variable, SymbolicValue>.Empty;

    public ImmutableDictionary<int, Store> Heap { get; init; } = ImmutableDictionary<int, Store>.Empty;

    /// <summary>Expressions that are ≥ 0.</summary>
    public ImmutableList<Linear> Constraints { get; init; } = [];

    public ImmutableList<Fact> Facts { get; init; } = [];

    public ImmutableList<Reading> Readings { get; init; } = [];

    /// <summary>The content of atoms in terms of other segments.</summary>
    public ImmutableDictionary<Atom, ImmutableArray<Part>> Definitions { get; init; } = ImmutableDictionary<Atom, ImmutableArray<Part>>.Empty;

    public State With(Variable variable, SymbolicValue value) => this with { Variables = Variables.SetItem(variable, value) };

    public State With(params IEnumerable<Linear> constraints) => this with { Constraints = Constraints.AddRange(constraints.Where(c => !c.IsConstant || c.Constant < 0)) };

    public State With(Fact fact) => this with { Facts = Facts.Add(fact) };

    public State With(int id, Store store) => this with { Heap = Heap.SetItem(id, store) };

    public State Define(Atom atom, ImmutableArray<Part> content) => this with { Definitions = Definitions.SetItem(atom, content) };
}

/// <summary>The proof cannot go on; nothing is known of the function.</summary>
internal sealed class StoppedException(string reason) : Exception(reason);
