using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

internal sealed partial class UnaryReading
{
    private List<Result> Binary(Operation.Binary binary, State state) => ThenAll([binary.Left, binary.Right], state, (s, v) =>
    {
        // These operators compare as the default comparer does; those of floating-point numbers do not.
        if (_reasoner.Order.Keys is { Comparer: null } && KeyOf(v[0]) is { } first && KeyOf(v[1]) is { } second && binary.Left.Type.Kind is TypeKind.Decimal or TypeKind.Value && binary.Operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual)
            v = [Number(first), Number(second)];
        if (v[0] is not SymbolicValue.Number left || v[1] is not SymbolicValue.Number right)
            return NotNumbers(binary, v[0], v[1], s);
        var (x, y) = (left.Expression, right.Expression);
        switch (binary.Operator)
        {
            case BinaryOperator.Less:
                return Compare(s, x, y, trueBelow: true, trueLevel: false, trueAbove: false);
            case BinaryOperator.LessOrEqual:
                return Compare(s, x, y, true, true, false);
            case BinaryOperator.Greater:
                return Compare(s, x, y, false, false, true);
            case BinaryOperator.GreaterOrEqual:
                return Compare(s, x, y, false, true, true);
            case BinaryOperator.Equal:
                return Compare(s, x, y, false, true, false);
            case BinaryOperator.NotEqual:
                return Compare(s, x, y, true, false, true);
            default:
                return Arithmetic(binary, x, y, s);
        }
    });

    private static List<Result> NotNumbers(Operation.Binary binary, SymbolicValue left, SymbolicValue right, State state) => (binary.Operator, left, right) switch
    {
        (BinaryOperator.Equal or BinaryOperator.NotEqual, SymbolicValue.Reference, SymbolicValue.Nothing) => [new(state, Truth(binary.Operator == BinaryOperator.NotEqual))],
        (BinaryOperator.Range, _, _) => [new(state, new SymbolicValue.Range(End(left), End(right)))],
        _ => throw new StoppedException("an operator"),
    };

    private static SymbolicValue? End(SymbolicValue value) => value is SymbolicValue.Nothing ? null : value;

    private List<Result> Compare(State state, Linear x, Linear y, bool trueBelow, bool trueLevel, bool trueAbove)
    {
        var cases = new List<(State, bool)>();
        if (trueBelow == trueLevel)
            cases.Add((state.With(y - x), trueBelow));
        else
            cases.Add((state.With(y - x - 1), trueBelow));
        if (trueLevel != trueBelow && trueLevel != trueAbove)
            cases.Add((state.With(y - x, x - y), trueLevel));
        if (trueAbove == trueLevel)
            cases.Add((state.With(x - y), trueAbove));
        else
            cases.Add((state.With(x - y - 1), trueAbove));
        return [.. Possible(cases).Select(c => new Result(c.State, Truth(c.Value)))];
    }

    private List<Result> Arithmetic(Operation.Binary binary, Linear x, Linear y, State state)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.Range:
                return [new(state, new SymbolicValue.Range(Number(x), Number(y)))];
            case BinaryOperator.Add:
                return [new(state, Number(Fitting(state, x + y, binary.Type, binary.IsChecked)))];
            case BinaryOperator.Subtract:
                return [new(state, Number(Fitting(state, x - y, binary.Type, binary.IsChecked)))];
            case BinaryOperator.Multiply when (x.IsConstant && Math.Abs(x.Constant) < 1000) || (y.IsConstant && Math.Abs(y.Constant) < 1000):
                return [new(state, Number(Fitting(state, x.IsConstant ? x.Constant * y : y.Constant * x, binary.Type, binary.IsChecked)))];
            case BinaryOperator.Divide or BinaryOperator.Remainder when y is { IsConstant: true, Constant: > 0 and < 1000 } && _reasoner.Follows(state, x):
                var (next, quotient) = Quotient(state, x, y.Constant, binary.Type);
                return [new(next, Number(binary.Operator == BinaryOperator.Divide ? quotient : x - y.Constant * quotient))];
            case BinaryOperator.ShiftRight or BinaryOperator.UnsignedShiftRight when y is { IsConstant: true, Constant: > 0 and < 10 } && _reasoner.Follows(state, x):
                var (shifted, half) = Quotient(state, x, 1L << (int)y.Constant, binary.Type);
                return [new(shifted, Number(half))];
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor:
            case BinaryOperator.Remainder when y is { IsConstant: true, Constant: > 0 }:
            case BinaryOperator.Divide when y is { IsConstant: true, Constant: > 0 }:
            case BinaryOperator.Multiply or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight when !binary.IsChecked:
                return [new(state, Number(Unknown(binary.Type)))];
            default:
                throw new StoppedException("an operator");
        }
    }

    private (State State, Linear Quotient) Quotient(State state, Linear dividend, long divisor, TypeRef type)
    {
        var quotient = Unknown(type);
        var rest = dividend - divisor * quotient;
        return (state.With(rest, Linear.Of(divisor - 1) - rest, quotient), quotient);
    }

    private Result Unary(Operation.Unary unary, SymbolicValue value, State state)
    {
        var expression = Expression(value);
        return unary.Operator switch
        {
            UnaryOperator.Plus => new(state, value),
            UnaryOperator.Not => new(state, Number(Linear.One - expression)),
            UnaryOperator.FromEnd => new(state, new SymbolicValue.FromEnd(expression)),
            UnaryOperator.Negate => new(state, Number(Fitting(state, -expression, unary.Type, unary.IsChecked))),
            UnaryOperator.Complement when NumberTypes.Range(unary.Type) is { Least: < 0 } => new(state, Number(-expression - 1)),
            _ => throw new StoppedException("an operator"),
        };
    }

    /// <summary>The expression, if it is certain to be a value of the type; otherwise the operation wraps around and its result is unknown, or it may throw.</summary>
    private Linear Fitting(State state, Linear expression, TypeRef type, bool isChecked)
    {
        if (NumberTypes.Range(type) is not { } range)
            throw new StoppedException(type.Name);
        if (IsWithin(state, expression, range))
            return expression;
        if (isChecked && Throws(state))
            throw new StoppedException("may overflow");
        return Unknown(type);
    }

    private bool IsWithin(State state, Linear expression, (decimal Least, decimal Greatest) range)
    {
        decimal least = expression.Constant, greatest = expression.Constant;
        for (var i = 0; i < expression.Count; i++)
        {
            var coefficient = expression.CoefficientAt(i);
            if (!RangeOf(expression.Symbols[i], out var symbol))
                return false;
            least += coefficient > 0 ? coefficient * symbol.Least : coefficient * symbol.Greatest;
            greatest += coefficient > 0 ? coefficient * symbol.Greatest : coefficient * symbol.Least;
        }

        if (least >= range.Least && greatest <= range.Greatest)
            return true;
        if (range.Least < long.MinValue / 4 || range.Greatest > long.MaxValue / 4)
            return false;
        var ranges = state.Constraints.SelectMany(c => c.Symbols).Concat(expression.Symbols).Distinct().SelectMany(RangeConstraints);
        var known = state.With(ranges);
        return _reasoner.Follows(known, expression - (long)range.Least) && _reasoner.Follows(known, Linear.Of((long)range.Greatest) - expression);
    }

    private bool RangeOf(int symbol, out (decimal Least, decimal Greatest) range)
    {
        if (_ranges.TryGetValue(symbol, out range))
            return true;
        // A symbol without a range of its own is an element that was read, or a key.
        if ((_reasoner.Order.Keys is not { } keys ? _program.Element : _reasoner.IsKey(symbol) ? keys.Key.Type : null) is not { } type || NumberTypes.Range(type) is not { } own)
            return false;
        range = own;
        return true;
    }

    private IEnumerable<Linear> RangeConstraints(int symbol)
    {
        if (!RangeOf(symbol, out var range) || range.Least < long.MinValue / 4 || range.Greatest > long.MaxValue / 4)
            return [];
        return [Linear.Symbol(symbol) - (long)range.Least, Linear.Of((long)range.Greatest) - Linear.Symbol(symbol)];
    }
}
