using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    /// <summary>Calls that change their receiver.</summary>
    private List<Result> Changed(State state, Operation.LibraryCall call, Shape shape, ImmutableArray<SymbolicValue> v, bool isCopy = false)
    {
        var nothing = new SymbolicValue.Nothing();
        if (shape is not (Shape.Add or Shape.AddRange or Shape.Insert or Shape.InsertRange or Shape.SetElement or Shape.RemoveAt or Shape.RemoveItem or Shape.TakeOut
            or Shape.Clear or Shape.SortInPlace))
            throw new StoppedException($"'{call.Name}'");
        // Through an interface it may be a list that cannot change or grow.
        if (!isCopy && call.Operands[0].Type.Sequence is not (SequenceShape.List or SequenceShape.Array or SequenceShape.Span or SequenceShape.Queue or SequenceShape.Stack))
            throw new StoppedException("a change through an interface");
        var hasNoResult = isCopy || call.Type.Kind == TypeKind.Void;
        var row = Look(state, v[0]).Segments;
        var length = Segment.TotalLength(row);
        switch (shape)
        {
            case Shape.Add add when hasNoResult:
                var unit = new Segment.Unit(Item(v[add.Item]));
                return [new(Change(state, v[0], add.AtFront ? row.Insert(0, unit) : row.Add(unit)), nothing)];
            case Shape.AddRange range when hasNoResult:
                return [new(Change(state, v[0], row.AddRange(Independent(state, v[0], v[range.Source]).Segments)), nothing)];
            case Shape.Insert insert when hasNoResult:
                return PutIn(state, v[0], row, Expression(v[insert.Index]), [new Segment.Unit(Item(v[insert.Item]))]);
            case Shape.InsertRange insert when hasNoResult:
                return PutIn(state, v[0], row, Expression(v[insert.Index]), Independent(state, v[0], v[insert.Source]).Segments);
            case Shape.SetElement set:
                var position = Offset(v[set.Index], length);
                Demand(state, position, length - position - 1);
                return [.. _rows.TakeOut(state, row, position).Select(t =>
                    new Result(Change(t.State, v[0], [.. t.Before, new Segment.Unit(Item(v[set.Value])), .. t.After]), nothing))];
            case Shape.RemoveAt remove when hasNoResult:
                var start = Offset(v[remove.Index], length);
                var end = start + (remove.Amount is { } amount ? Expression(v[amount]) : Linear.One);
                Demand(state, start, end - start, length - end);
                return [.. _rows.Between(state, row, start, end).Select(b => new Result(Change(b.State, v[0], b.Before.AddRange(b.After)), nothing))];
            case Shape.RemoveItem remove when (isCopy || call.Type.Kind == TypeKind.Boolean) && !_asSets:
                return RemoveItem(state, v[0], row, Expression(v[remove.Item]));
            case Shape.TakeOut { IsTry: false } taken:
                Demand(state, length - 1);
                return [.. _rows.TakeOut(state, row, taken.FromEnd ? length - 1 : Linear.Zero).Select(t =>
                    new Result(Change(t.State, v[0], t.Before.AddRange(t.After)), call.Type.Kind == TypeKind.Void ? nothing : Element(t.Value)))];
            case Shape.Clear:
                return [new(Change(state, v[0], []), nothing)];
            case Shape.SortInPlace { Comparer: null } when IsDefaultOrder && _reasoner.Order.Sign > 0:
                var (next, atom) = Arranged(state, row, "sorted");
                return [new(Change(next.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, Standing.Weak)), v[0], [Segment.Whole(atom)]), nothing)];
            default:
                throw new StoppedException($"'{call.Name}'");
        }
    }

    /// <summary>Calls that give a changed copy of a list that never changes.</summary>
    private List<Result> ChangedCopy(State state, Operation.LibraryCall call, Shape change, ImmutableArray<SymbolicValue> v)
    {
        var copy = NewList(state, new Store(Look(state, v[0]).Segments));
        var id = ((SymbolicValue.Reference)copy.Value).Object;
        return [.. Changed(copy.State, call, change, v.SetItem(0, copy.Value), isCopy: true)
            .Select(r => new Result(r.State.With(id, r.State.Heap[id] with { IsFrozen = true }), copy.Value))];
    }

    // A list that is added to while a query over it runs is another matter.
    private static Store Independent(State state, SymbolicValue target, SymbolicValue source)
    {
        var store = Look(state, source);
        var id = ((SymbolicValue.Reference)target).Object;
        return store.Sources.Any(s => s.Object == id) ? throw new StoppedException("a query over the list it is added to") : store;
    }

    private List<Result> PutIn(State state, SymbolicValue list, ImmutableArray<Segment> row, Linear position, ImmutableArray<Segment> items)
    {
        Demand(state, position, Segment.TotalLength(row) - position);
        return [.. _rows.Cut(state, row, position).Select(c => new Result(Change(c.State, list, [.. c.Left, .. items, .. c.Right]), new SymbolicValue.Nothing()))];
    }

    private List<Result> RemoveItem(State state, SymbolicValue list, ImmutableArray<Segment> row, Linear item)
    {
        var (start, slice) = _rows.Gather(state, row, _orderGoals);
        var results = new List<Result>();
        if (!start.Readings.Any(r => r.Atom == slice.Atom && _reasoner.AreEqual(start, r.Value, item)))
            results.Add(new(Change(start, list, [slice]), Truth(false)));
        // The first equal element goes. Which one it is does not matter: equal elements cannot be told apart.
        var index = Unknown(TypeRef.Int32);
        var (found, value) = _reasoner.Read(start.With(index, slice.High - index - 1), slice.Atom, index);
        found = found.With(value - item, item - value);
        if (!_reasoner.IsPossible(found))
            return results;
        var rest = new Atom("rest", slice.Length - 1);
        var next = found.Define(rest, [Part.Of(slice), new Part(-1, new Segment.Unit(item), [])]);
        if (_orderGoals.IsSorted(start, [slice], Standing.Weak))
            next = next.With(new Fact.Sorted(rest, Linear.Zero, rest.Length, Standing.Weak));
        results.Add(new(Change(next, list, [Segment.Whole(rest)]), Truth(true)));
        return results;
    }
}
