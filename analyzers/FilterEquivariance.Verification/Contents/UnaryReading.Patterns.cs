using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private IEnumerable<(State State, bool IsMatch)> Match(Pattern pattern, Operation? guard, SymbolicValue value, State state)
    {
        foreach (var (next, isMatch) in Match(pattern, value, state))
        {
            if (!isMatch || guard is null)
                yield return (next, isMatch);
            else
                foreach (var tested in Test(guard, next))
                    yield return tested;
        }
    }

    private IEnumerable<(State State, bool IsMatch)> Match(Pattern pattern, SymbolicValue value, State state)
    {
        switch (pattern)
        {
            case Pattern.Discard:
                return [(state, true)];
            case Pattern.Declaration declaration when declaration.Type is null || value is SymbolicValue.Number || declaration.Type.IsSequence || (value is SymbolicValue.Element && declaration.Type.Equals(_program.Element)):
                return [(declaration.Variable is null ? state : state.With(declaration.Variable, value), true)];
            case Pattern.Constant { Value.Value: null } when value is SymbolicValue.Reference:
                return [(state, false)];
            case Pattern.Constant constant:
                return Compare(state, Expression(value), Constant(constant.Value), false, true, false).SelectMany(r => Truth(r.State, r.Value));
            case Pattern.Relational relational:
                var (x, y) = (Expression(value), Constant(relational.Value));
                var isBelow = relational.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual;
                var isLevel = relational.Operator is BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual;
                return Compare(state, x, y, isBelow, isLevel, !isBelow).SelectMany(r => Truth(r.State, r.Value));
            case Pattern.Not not:
                return Match(not.Operand, value, state).Select(m => (m.State, !m.IsMatch));
            case Pattern.And and:
                return Match(and.Left, value, state).SelectMany(m => m.IsMatch ? Match(and.Right, value, m.State) : [m]);
            case Pattern.Or or:
                return Match(or.Left, value, state).SelectMany(m => m.IsMatch ? [m] : Match(or.Right, value, m.State));
            case Pattern.List list:
                return MatchList(list, value, state);
            case Pattern.Members { Type: null } members:
                return MatchMembers(members, value, state);
            default:
                throw new StoppedException("a pattern");
        }
    }

    private static Linear Constant(Operation.Constant constant) => NumberTypes.Constant(constant.Value) ?? throw new StoppedException("a constant");

    private IEnumerable<(State State, bool IsMatch)> MatchMembers(Pattern.Members members, SymbolicValue value, State state)
    {
        IEnumerable<(State State, bool IsMatch)> open = [(state, true)];
        foreach (var part in members.Parts)
        {
            open = open.SelectMany(m => !m.IsMatch
                ? [m]
                : Evaluate(part.Access, m.State.With(part.Receiver, value)).SelectMany(r => Match(part.Pattern, r.Value, r.State))).ToList();
        }

        return open.Select(m => (m.IsMatch && members.Variable is { } variable ? m.State.With(variable, value) : m.State, m.IsMatch));
    }

    private IEnumerable<(State State, bool IsMatch)> MatchList(Pattern.List list, SymbolicValue value, State state)
    {
        var row = Look(state, value).Segments;
        // The slice keeps its place among the elements.
        var hasSlice = list.SliceIndex >= 0;
        var fits = Compare(state, Segment.TotalLength(row), Linear.Of(list.Elements.Length - (hasSlice ? 1 : 0)), trueBelow: false, trueLevel: true, trueAbove: hasSlice);
        return fits.SelectMany(f => Truth(f.State, f.Value)).SelectMany(f => f.IsTrue ? MatchElements(list, value, row, f.State) : [f]).ToList();
    }

    private IEnumerable<(State State, bool IsMatch)> MatchElements(Pattern.List list, SymbolicValue value, ImmutableArray<Segment> row, State state)
    {
        var length = Segment.TotalLength(row);
        IEnumerable<(State State, bool IsMatch)> open = [(state, true)];
        for (var i = 0; i < list.Elements.Length; i++)
        {
            var position = list.SliceIndex < 0 || i < list.SliceIndex ? Linear.Of(i) : length - (list.Elements.Length - i);
            var element = list.Elements[i];
            if (i == list.SliceIndex)
                open = open.SelectMany(m => m.IsMatch ? MatchSlice(list, value, row, m.State) : [m]).ToList();
            else if (element is not Pattern.Discard)
                open = open.SelectMany(m => m.IsMatch ? _rows.ElementAt(m.State, row, position).SelectMany(e => Match(element, Element(e.Value), e.State)) : [m]).ToList();
        }

        return open.Select(m => (m.IsMatch && list.Variable is { } variable ? m.State.With(variable, value) : m.State, m.IsMatch));
    }

    private IEnumerable<(State State, bool IsMatch)> MatchSlice(Pattern.List list, SymbolicValue value, ImmutableArray<Segment> row, State state)
    {
        if (list.Slice is not { } slice)
            return [(state, true)];
        var end = Segment.TotalLength(row) - (list.Elements.Length - 1 - list.SliceIndex);
        return _rows.Between(state, row, Linear.Of(list.SliceIndex), end).SelectMany(b =>
        {
            var part = NewList(b.State, list.SliceType ?? throw new StoppedException("a slice"), b.Part);
            // The slice of an array is an array of its own; that of a span is a view.
            if (list.SliceType.Sequence != SequenceShape.Array)
                part = part with { State = Lazy(part.State, ((SymbolicValue.Reference)part.Value).Object, [value]) };
            return Match(slice, part.Value, part.State);
        });
    }
}
