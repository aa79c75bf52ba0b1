namespace FilterEquivariance.Verification.Contents;

/// <summary>
/// Decides whether inequalities <c>e ≥ 0</c> over the integers contradict each other, by elimination of equalities and then of variables (Fourier, Motzkin)
/// with tightening. "Contradictory" is always right; a model is a guess over the rationals that only guides the search.
/// </summary>
internal static class LinearSolver
{
    private const int MostConstraints = 600;

    /// <summary>Null: contradictory. Otherwise values of the symbols; empty when the solver gave up.</summary>
    public static Dictionary<int, double>? Solve(IEnumerable<Linear> nonNegative)
    {
        try
        {
            var system = new ConstraintSet();
            foreach (var constraint in nonNegative)
            {
                if (!system.Add(constraint))
                    return null;
            }

            return Eliminate(system);
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    private static Dictionary<int, double>? Eliminate(ConstraintSet system)
    {
        var eliminated = new Stack<(int Symbol, IReadOnlyList<Linear> Constraints)>();
        while (true)
        {
            if (system.TakeEquality() is var (symbol, value))
            {
                eliminated.Push((symbol, [value - Linear.Symbol(symbol), Linear.Symbol(symbol) - value]));
                if (!system.Substitute(symbol, value))
                    return null;
                continue;
            }

            if (system.CheapestSymbol() is not { } next)
                return Model(eliminated);
            var (lowers, uppers) = system.Remove(next);
            eliminated.Push((next, [.. lowers, .. uppers]));
            foreach (var lower in lowers)
            {
                foreach (var upper in uppers)
                {
                    if (!system.Add(Linear.Combine(lower, -upper.Coefficient(next), upper, lower.Coefficient(next))))
                        return null;
                }
            }

            if (system.Count > MostConstraints)
                return [];
        }
    }

    private static Dictionary<int, double> Model(Stack<(int Symbol, IReadOnlyList<Linear> Constraints)> eliminated)
    {
        var model = new Dictionary<int, double>();
        foreach (var (symbol, constraints) in eliminated)
        {
            double low = double.NegativeInfinity, high = double.PositiveInfinity;
            foreach (var constraint in constraints)
            {
                var coefficient = constraint.Coefficient(symbol);
                model[symbol] = 0;
                var bound = -Value(constraint, model) / coefficient;
                if (coefficient > 0)
                    low = Math.Max(low, bound);
                else
                    high = Math.Min(high, bound);
            }

            var whole = Math.Ceiling(low - 1e-9);
            model[symbol] = double.IsInfinity(low) ? double.IsInfinity(high) ? 0 : Math.Floor(high + 1e-9) : whole <= high + 1e-9 ? whole : (low + high) / 2;
        }

        return model;
    }

    public static double Value(Linear expression, Dictionary<int, double> model)
    {
        double value = expression.Constant;
        for (var i = 0; i < expression.Count; i++)
            value += expression.CoefficientAt(i) * (model.TryGetValue(expression.Symbols[i], out var symbol) ? symbol : 0);
        return value;
    }

    /// <summary>Inequalities by direction, the tightest of each.</summary>
    private sealed class ConstraintSet
    {
        private readonly Dictionary<Direction, Linear> _tightest = [];
        private readonly Queue<Linear> _equalities = [];

        public int Count => _tightest.Count;

        /// <summary>False when the set is contradictory now.</summary>
        public bool Add(Linear constraint)
        {
            constraint = constraint.Tightened();
            if (constraint.IsConstant)
                return constraint.Constant >= 0;
            var key = new Direction(constraint, 1);
            if (_tightest.TryGetValue(key, out var known) && known.Constant <= constraint.Constant)
                return true;
            _tightest[key] = constraint;
            if (!_tightest.TryGetValue(new Direction(constraint, -1), out var opposite))
                return true;
            var slack = constraint.Constant + opposite.Constant;
            if (slack == 0)
                _equalities.Enqueue(constraint);
            return slack >= 0;
        }

        public (int Symbol, Linear Value)? TakeEquality()
        {
            while (_equalities.Count > 0)
            {
                // What has been eliminated since may have taken the equality away again.
                var known = _equalities.Dequeue();
                if (!_tightest.TryGetValue(new Direction(known, 1), out var equality) || !_tightest.TryGetValue(new Direction(known, -1), out var opposite)
                    || equality.Constant + opposite.Constant != 0)
                    continue;
                for (var i = 0; i < equality.Count; i++)
                {
                    var coefficient = equality.CoefficientAt(i);
                    if (Math.Abs(coefficient) != 1)
                        continue;
                    var symbol = equality.Symbols[i];
                    return (symbol, -coefficient * (equality - coefficient * Linear.Symbol(symbol)));
                }
            }

            return null;
        }

        public bool Substitute(int symbol, Linear value)
        {
            var affected = _tightest.Values.Where(c => c.Coefficient(symbol) != 0).ToList();
            foreach (var constraint in affected)
                _tightest.Remove(new Direction(constraint, 1));
            return affected.All(constraint => Add(constraint.Substitute(symbol, value)));
        }

        public int? CheapestSymbol()
        {
            var counts = new Dictionary<int, (int Lower, int Upper)>();
            foreach (var constraint in _tightest.Values)
            {
                for (var i = 0; i < constraint.Count; i++)
                {
                    counts.TryGetValue(constraint.Symbols[i], out var count);
                    counts[constraint.Symbols[i]] = constraint.CoefficientAt(i) > 0 ? (count.Lower + 1, count.Upper) : (count.Lower, count.Upper + 1);
                }
            }

            int? best = null;
            var least = int.MaxValue;
            foreach (var pair in counts)
            {
                var cost = (pair.Value.Lower * pair.Value.Upper) - pair.Value.Lower - pair.Value.Upper;
                if (cost >= least && !(cost == least && pair.Key < best))
                    continue;
                (best, least) = (pair.Key, cost);
            }

            return best;
        }

        public (List<Linear> Lowers, List<Linear> Uppers) Remove(int symbol)
        {
            var lowers = _tightest.Values.Where(c => c.Coefficient(symbol) > 0).ToList();
            var uppers = _tightest.Values.Where(c => c.Coefficient(symbol) < 0).ToList();
            foreach (var constraint in lowers.Concat(uppers))
                _tightest.Remove(new Direction(constraint, 1));
            return (lowers, uppers);
        }
    }

    /// <summary>The coefficients of an inequality, with the sign they are read with.</summary>
    private readonly struct Direction(Linear linear, int sign) : IEquatable<Direction>
    {
        private readonly Linear _linear = linear;
        private readonly int _sign = sign;

        public bool Equals(Direction other) => _sign == other._sign ? _linear.IsParallel(other._linear) : _linear.IsOpposite(other._linear);

        public override bool Equals(object? obj) => obj is Direction other && Equals(other);

        public override int GetHashCode() => _linear.DirectionHash(_sign);
    }
}
