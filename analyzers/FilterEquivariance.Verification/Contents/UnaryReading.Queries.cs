using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private List<Result> Pick(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> v, Shape.Pick pick)
    {
        if (pick.Predicate is not null || pick.Key is not null || pick.Kind == PickKind.Single)
            throw new StoppedException($"'{call.Name}'");
        var row = Look(state, v[pick.Source]).Segments;
        var length = Segment.TotalLength(row);
        if (pick.OrDefault)
        {
            if (_reasoner.Order.Keys is not null || pick.Kind == PickKind.At || pick.DefaultValue is not null || NumberTypes.Range(_program.Element) is null)
                throw new StoppedException($"'{call.Name}'");
            var cases = Possible((state.With(length - 1), true), (state.With(-length), false));
            return [.. cases.SelectMany(c => c.Value ? Pick(c.State, pick.Kind, row, length, null) : [new(c.State, Number(Linear.Zero))])];
        }

        var position = pick.Index is { } index ? Offset(v[index], length) : null;
        Demand(state, position is null ? [length - 1] : [position, length - position - 1]);
        return Pick(state, pick.Kind, row, length, position);
    }

    private List<Result> Pick(State state, PickKind kind, ImmutableArray<Segment> row, Linear length, Linear? position)
    {
        if (kind is PickKind.Min or PickKind.Max)
            return [Extreme(state, row, kind == PickKind.Min)];
        var at = kind == PickKind.First ? Linear.Zero : kind == PickKind.Last ? length - 1 : position!;
        return [.. _rows.ElementAt(state, row, at).Select(e => new Result(e.State, Element(e.Value)))];
    }

    private Result Extreme(State state, ImmutableArray<Segment> row, bool isLeast)
    {
        if (!IsDefaultOrder)
            throw new StoppedException("another order");
        var (gathered, slice) = _rows.Gather(state, row, _orderGoals);
        var index = Unknown(TypeRef.Int32);
        var (next, value) = _reasoner.Read(gathered.With(index, slice.High - index - 1), slice.Atom, index);
        var sign = isLeast ? 1 : -1;
        return new(next.With(new Fact.Bound(slice.Atom, Linear.Zero, slice.High, sign, -sign * value)), Number(value));
    }

    private List<Result> Search(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> v)
    {
        if (v.Length != 2)
            throw new StoppedException($"'{call.Name}'");
        var (start, slice) = _rows.Gather(state, Look(state, v[0]).Segments, _orderGoals);
        switch (call.Name)
        {
            case "FindIndex" or "FindLastIndex":
                var (conditioned, predicate) = Condition(start, v[1]);
                return Find(conditioned, slice, predicate, call.Name == "FindLastIndex");
            case "BinarySearch" when IsDefaultOrder && _reasoner.Order.Sign > 0 && _orderGoals.IsSorted(start, [slice], Standing.Weak):
                return BinarySearch(start, slice, Expression(v[1]));
            default:
                throw new StoppedException($"'{call.Name}'");
        }
    }

    private List<Result> Find(State state, Segment.Slice slice, Predicate predicate, bool fromEnd)
    {
        var position = Unknown(TypeRef.Int32);
        var (found, value) = _reasoner.Read(state.With(position, slice.High - position - 1), slice.Atom, position);
        var results = predicate.Paths(value, true).Select(path => found.With(path)).Where(_reasoner.IsPossible)
            .Select(s => new Result(fromEnd ? WithoutMatch(s, slice, position + 1, slice.High, predicate) : WithoutMatch(s, slice, Linear.Zero, position, predicate), Number(position))).ToList();
        results.Add(new(WithoutMatch(state, slice, Linear.Zero, slice.High, predicate), Number(Linear.Of(-1))));
        return results;
    }

    // None of the elements between the positions satisfies the condition.
    private State WithoutMatch(State state, Segment.Slice slice, Linear start, Linear end, Predicate predicate)
    {
        var element = _reasoner.Fresh();
        var paths = predicate.Paths(element, false).Select(p => p.ToList()).ToList();
        if (paths is not [var only])
            return state;
        var key = _reasoner.Order.Keys is null ? element : _reasoner.Key(element);
        foreach (var constraint in only.Where(c => Math.Abs(c.Coefficient(key.Symbols[0])) == 1))
        {
            var sign = (int)constraint.Coefficient(key.Symbols[0]);
            state = state.With(new Fact.Bound(slice.Atom, start, end, sign, constraint - sign * key, _reasoner.Order.Keys is not null));
        }

        return state;
    }

    private List<Result> BinarySearch(State state, Segment.Slice slice, Linear item)
    {
        var position = Unknown(TypeRef.Int32);
        var (found, value) = _reasoner.Read(state.With(position, slice.High - position - 1), slice.Atom, position);
        var missed = state.With(position, slice.High - position)
            .With(new Fact.Bound(slice.Atom, Linear.Zero, position, -1, item - 1))
            .With(new Fact.Bound(slice.Atom, position, slice.High, 1, -item - 1));
        return [.. Possible((found.With(value - item, item - value), position), (missed, -position - 1)).Select(c => new Result(c.State, Number(c.Value)))];
    }

    private List<Result> Scalar(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> v)
    {
        if (CompareKeys(state, call, v) is { } compared)
            return compared;
        switch (call.Name)
        {
            case "CompareTo" when v.Length == 2 && call.Operands.All(o => NumberTypes.Range(Unboxed(o).Type) is not null):
            case "CompareOrdinal" when call.Id == "M:System.String.CompareOrdinal(System.String,System.String)":
                return Comparison(state, Expression(v[0]), Expression(v[1]));
            case "Compare" when v is [SymbolicValue.DefaultOrder, _, _]:
                return Comparison(state, Expression(v[1]), Expression(v[2]));
            case "Min" or "Max" when v.Length == 2 && NumberTypes.Range(call.Type) is not null:
                return [.. Compare(state, Expression(v[0]), Expression(v[1]), true, true, false)
                    .Select(r => new Result(r.State, Expression(r.Value).Constant == 1 == (call.Name == "Min") ? v[0] : v[1]))];
            case "ThrowIfNull" when v[0] is SymbolicValue.Reference:
                return [new(state, new SymbolicValue.Nothing())];
            default:
                throw new StoppedException($"'{call.Name}'");
        }
    }

    private static Operation Unboxed(Operation operation) => operation is Operation.Convert { Kind: ConversionKind.Identity } convert ? Unboxed(convert.Operand) : operation;

    /// <summary>A number that is negative, zero or positive as the first stands below, level with or above the second.</summary>
    private List<Result> Comparison(State state, Linear x, Linear y)
    {
        var sign = Unknown(TypeRef.Int32);
        return [.. Possible((state.With(y - x - 1, -sign - 1), 0), (state.With(x - y, y - x, sign, -sign), 0), (state.With(x - y - 1, sign - 1), 0))
            .Select(c => new Result(c.State, Number(sign)))];
    }
}
