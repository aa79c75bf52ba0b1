using System.Collections.Immutable;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private List<Result> CallLibrary(Operation.LibraryCall call, ImmutableArray<SymbolicValue> v, State state)
    {
        if (!ModelTable.TryGet(call.Id, out var model) || call.Outs.Length > 0)
            throw new StoppedException($"'{call.Name}'");
        // What these may throw is demanded below.
        if ((model!.Effects & Effects.Partial) != 0 && model.Shape is not (Shape.Empty or Shape.Blank or Shape.Part or Shape.Pick or Shape.Insert or Shape.InsertRange
            or Shape.RemoveAt or Shape.SetElement or Shape.TakeOut or Shape.Changed or Shape.Scalar))
            throw new StoppedException($"'{call.Name}'");
        var isLazy = (model.Effects & Effects.Deferred) != 0;
        switch (model.Shape)
        {
            case Shape.Empty:
                // A capacity must not be negative.
                Demand(state, v.Select(Expression));
                return [NewList(state, call.Type, [])];
            case Shape.Copy copy when (model.Effects & Effects.View) != 0 && call.Type.IsSequence:
                return [new(state, v[copy.Source])];
            case Shape.Copy copy:
                return [NewList(state, CopyType(call), Look(state, v[copy.Source]).Segments)];
            case Shape.Blank blank:
                return [NewBlank(state, call, Expression(v[blank.Length]))];
            case Shape.Where { Indexed: false } where:
                return [Filtered(state, call, v, v[where.Source], v[where.Predicate], isLazy)];
            case Shape.Concat concat:
                return [Queried(state, call, v[concat.First], v, Look(state, v[concat.First]).Segments.AddRange(Look(state, v[concat.Second]).Segments), isLazy)];
            case Shape.Append append:
                var (old, item) = (Look(state, v[append.Source]).Segments, new Segment.Unit(Item(v[append.Item])));
                return [Queried(state, call, v[append.Source], v, append.AtFront ? old.Insert(0, item) : old.Add(item), isLazy)];
            case Shape.Part part:
                return TakePart(state, call, v, part, isLazy || (model.Effects & Effects.View) != 0 || IsView(call.Type));
            case Shape.Pick pick:
                return Pick(state, call, v, pick);
            case Shape.Count { Predicate: null } count:
                return [new(state, Number(Look(state, v[count.Source]).Length))];
            case Shape.Any { Predicate: null } any:
                return Compare(state, Look(state, v[any.Source]).Length, Linear.Zero, false, false, true);
            case Shape.Sort { Key: null, Comparer: null } sort when IsDefaultOrder && _reasoner.Order.Sign == (sort.Descending ? -1 : 1):
                return [SortedCopy(state, call, v, sort.Source, isLazy)];
            case Shape.Fold { Seed: { } seed, Result: null } fold:
                return Fold(state, v[fold.Source], v[seed], v[fold.Function]);
            case Shape.ConstantObject when call.Id is "P:System.Collections.Generic.Comparer`1.Default" && (HasKeys || _program.Element.Kind != TypeKind.String):
                return [new(state, new SymbolicValue.DefaultOrder())];
            case Shape.ConstantObject when call.Id is "P:System.StringComparer.Ordinal" && !HasKeys:
                return [new(state, new SymbolicValue.DefaultOrder())];
            case Shape.Distinct { Key: null, Comparer: null } distinct when _asSets && call.Type.IsSequence:
                return [Distinct(state, call, v, distinct.Source, isLazy)];
            case Shape.Changed changed when call.Type.IsSequence:
                return ChangedCopy(state, call, changed.Change, v);
            case Shape.Summary when call.Name == "IsEmpty" && v.Length == 1:
                return Compare(state, Look(state, v[0]).Length, Linear.Zero, false, true, false);
            case Shape.Summary:
                return Search(state, call, v);
            case Shape.Scalar:
                return Scalar(state, call, v);
            default:
                return Changed(state, call, model.Shape, v);
        }
    }

    /// <summary>The order that is proved, or its opposite, is that of the element type.</summary>
    private bool IsDefaultOrder => _program.Element.Kind != TypeKind.String && _reasoner.Order.Keys is null;

    // Array.Clone is typed as object; its conversion gives the type back.
    private static TypeRef CopyType(Operation.LibraryCall call) => call.Id == "M:System.Array.Clone" ? Unwrapped(call.Operands[0]).Type : call.Type;

    private static bool IsView(TypeRef type) => type.Sequence is SequenceShape.Span or SequenceShape.ReadOnlySpan or SequenceShape.Memory or SequenceShape.ReadOnlyMemory;

    private static Operation Unwrapped(Operation operation)
    {
        while (operation is Operation.Convert { Operand.Type.IsSequence: true } convert)
            operation = convert.Operand;
        return operation;
    }

    private Result NewBlank(State state, Operation.LibraryCall call, Linear length)
    {
        Demand(state, length);
        if (!call.Type.IsSequence || !call.Type.Element.Equals(_program.Element) || _reasoner.Order.Keys is { HasDefault: false })
            throw new StoppedException(call.Type.Name);
        return NewList(state, new Store(Segment.Join(Segment.Whole(new Atom("blank", length)))) { HasFixedLength = true });
    }

    private Result Filtered(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> operands, SymbolicValue source, SymbolicValue function, bool isLazy)
    {
        var row = Look(state, source).Segments;
        var (next, predicate) = Condition(state, function);
        var kept = row.SelectMany(segment =>
        {
            var (made, atom) = NewAtom(next, "filtered");
            next = made.With(segment.Length - atom.Length - (Drops(made, segment, predicate) ? 1 : 0)).Define(atom, [new Part(1, segment, [predicate])]);
            if (segment is Segment.Slice)
                next = _orderGoals.Standings.Where(s => _orderGoals.IsSorted(state, [segment], s)).Aggregate(next, (known, s) => known.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, s)));
            return ImmutableArray.Create<Segment>(Segment.Whole(atom));
        }).ToImmutableArray();
        return Queried(next, call, source, operands, kept, isLazy);
    }

    // Is there an element at hand, such as the pivot, that does not pass?
    private bool Drops(State state, Segment segment, Predicate predicate) => segment is Segment.Unit unit
        ? IsImpossible(state, unit.Value, predicate)
        : segment is Segment.Slice slice && state.Readings.Any(r => r.Atom == slice.Atom
            && _reasoner.Follows(state, r.Index - slice.Low) && _reasoner.Follows(state, slice.High - r.Index - 1) && IsImpossible(state, r.Value, predicate));

    private bool IsImpossible(State state, Linear element, Predicate predicate) => predicate.Paths(element, true).All(path => !_reasoner.IsPossible(state.With(path)));

    private Result SortedCopy(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> operands, int source, bool isLazy)
    {
        var (next, atom) = Arranged(state, Look(state, operands[source]).Segments, "sorted");
        return Queried(next.With(new Fact.Sorted(atom, Linear.Zero, atom.Length, Standing.Weak)), call, operands[source], operands, [Segment.Whole(atom)], isLazy);
    }

    /// <summary>A list with the same content in another order.</summary>
    private static (State State, Atom Atom) Arranged(State state, ImmutableArray<Segment> row, string name)
    {
        var atom = new Atom(name, Segment.TotalLength(row));
        return (state.Define(atom, Part.Content(row)), atom);
    }

    private Result Distinct(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> operands, int source, bool isLazy)
    {
        var row = Look(state, operands[source]).Segments;
        var (next, atom) = NewAtom(state, "distinct");
        next = next.With(Segment.TotalLength(row) - atom.Length).Define(atom, Part.Content(row));
        return Queried(next, call, operands[source], operands, [Segment.Whole(atom)], isLazy);
    }

    private List<Result> TakePart(State state, Operation.LibraryCall call, ImmutableArray<SymbolicValue> v, Shape.Part part, bool isLazy)
    {
        var row = Look(state, v[part.Source]).Segments;
        var length = Segment.TotalLength(row);
        IEnumerable<(State State, Linear Low, Linear High)> ranges;
        if (part.Kind == PartKind.Slice)
        {
            var start = Expression(v[part.Amount]);
            var end = part.Length is { } count ? start + Expression(v[count]) : length;
            Demand(state, start, end - start, length - end);
            ranges = [(state, start, end)];
        }
        else if (part.Kind == PartKind.Range)
        {
            var range = v[part.Amount] as SymbolicValue.Range ?? throw new StoppedException("a range");
            var (start, end) = (Offset(range.Start ?? Number(Linear.Zero), length), Offset(range.End ?? new SymbolicValue.FromEnd(Linear.Zero), length));
            Demand(state, start, end - start, length - end);
            ranges = [(state, start, end)];
        }
        else
        {
            ranges = Clamped(state, Expression(v[part.Amount]), length).Select(c => part.Kind switch
            {
                PartKind.Take => (c.State, Linear.Zero, c.Value),
                PartKind.Skip => (c.State, c.Value, length),
                PartKind.TakeLast => (c.State, length - c.Value, length),
                _ => (c.State, Linear.Zero, length - c.Value),
            });
        }

        return [.. ranges.SelectMany(r => _rows.Between(r.State, row, r.Low, r.High)).Select(b => Queried(b.State, call, v[part.Source], v, b.Part, isLazy))];
    }

    private IEnumerable<(State State, Linear Value)> Clamped(State state, Linear amount, Linear length) =>
        Possible(
            (state.With(-amount - 1), Linear.Zero),
            (state.With(amount, length - amount), amount),
            (state.With(amount - length - 1, amount), length));

    private static Linear Offset(SymbolicValue index, Linear length) => index is SymbolicValue.FromEnd end ? length - end.Expression : Expression(index);

    private List<Result> Fold(State state, SymbolicValue source, SymbolicValue seed, SymbolicValue function)
    {
        if (function is not SymbolicValue.Function { Lambda: { Parameters: [var accumulator, var item] } lambda })
            throw new StoppedException("a fold");
        var list = new Variable("source", lambda.Type, VariableKind.Temporary);
        var location = lambda.Location;
        var step = new Operation.Assign(location, accumulator, new Operation.Invoke(location, accumulator.Type, lambda, [new Operation.Read(location, accumulator), new Operation.Read(location, item)]));
        var loop = new Statement.ForEach(location, new LoopLabel(), item, new Operation.Read(location, list), new Statement.Evaluate(location, step));
        return [.. Execute(loop, state.With(accumulator, seed).With(list, source)).Select(f => new Result(f.State, f.State.Variables[accumulator]))];
    }
}
