namespace FilterEquivariance.Verification.Contents;

/// <summary>A linear expression over integer symbols: <c>Σ coefficient · symbol + constant</c>. Immutable, symbols in increasing order, no zero coefficients.</summary>
internal sealed class Linear : IEquatable<Linear>
{
    private readonly int[] _symbols;
    private readonly long[] _coefficients;

    // One inequality is read by the solver again and again.
    private Linear? _tightened;
    private int _hash;
    private int _oppositeHash;

    private Linear(int[] symbols, long[] coefficients, long constant)
    {
        _symbols = symbols;
        _coefficients = coefficients;
        Constant = constant;
    }

    public static Linear Zero { get; } = new([], [], 0);

    public static Linear One { get; } = new([], [], 1);

    public long Constant { get; }

    public int Count => _symbols.Length;

    public bool IsConstant => _symbols.Length == 0;

    public IReadOnlyList<int> Symbols => _symbols;

    public static Linear Of(long constant) => new([], [], constant);

    public static Linear Symbol(int symbol) => new([symbol], [1], 0);

    /// <summary>The symbol this expression consists of, or null.</summary>
    public int? AsSymbol => _symbols.Length == 1 && _coefficients[0] == 1 && Constant == 0 ? _symbols[0] : null;

    public long CoefficientAt(int index) => _coefficients[index];

    public long Coefficient(int symbol)
    {
        var index = Array.BinarySearch(_symbols, symbol);
        return index < 0 ? 0 : _coefficients[index];
    }

    public static Linear operator +(Linear left, Linear right) => Combine(left, 1, right, 1);

    public static Linear operator -(Linear left, Linear right) => Combine(left, 1, right, -1);

    public static Linear operator +(Linear left, long constant) => new(left._symbols, left._coefficients, checked(left.Constant + constant));

    public static Linear operator -(Linear left, long constant) => left + -constant;

    public static Linear operator -(Linear operand) => -1 * operand;

    public static Linear operator *(long factor, Linear operand)
    {
        if (factor == 0)
            return Zero;
        var coefficients = new long[operand.Count];
        for (var i = 0; i < coefficients.Length; i++)
            coefficients[i] = checked(factor * operand._coefficients[i]);
        return new Linear(operand._symbols, coefficients, checked(factor * operand.Constant));
    }

    /// <summary><c>a·left + b·right</c>. Throws <see cref="OverflowException"/> where 64 bits are too few.</summary>
    public static Linear Combine(Linear left, long a, Linear right, long b)
    {
        var symbols = new int[left.Count + right.Count];
        var coefficients = new long[left.Count + right.Count];
        int i = 0, j = 0, count = 0;
        while (i < left.Count || j < right.Count)
        {
            var fromLeft = j == right.Count || (i < left.Count && left._symbols[i] <= right._symbols[j]);
            var fromRight = i == left.Count || (j < right.Count && right._symbols[j] <= left._symbols[i]);
            var symbol = fromLeft ? left._symbols[i] : right._symbols[j];
            var coefficient = checked((fromLeft ? a * left._coefficients[i++] : 0) + (fromRight ? b * right._coefficients[j++] : 0));
            if (coefficient == 0)
                continue;
            symbols[count] = symbol;
            coefficients[count++] = coefficient;
        }

        Array.Resize(ref symbols, count);
        Array.Resize(ref coefficients, count);
        return new Linear(symbols, coefficients, checked(a * left.Constant + b * right.Constant));
    }

    public Linear Substitute(int symbol, Linear value)
    {
        var coefficient = Coefficient(symbol);
        return coefficient == 0 ? this : Combine(this + -coefficient * Symbol(symbol), 1, value, coefficient);
    }

    /// <summary>The strongest inequality over the integers that <c>this ≥ 0</c> implies: coefficients without a common divisor, the constant rounded down.</summary>
    public Linear Tightened() => _tightened ??= Tighten();

    /// <summary>Same coefficients; the constants may differ.</summary>
    public bool IsParallel(Linear other)
    {
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (_symbols[i] != other._symbols[i] || _coefficients[i] != other._coefficients[i])
                return false;
        }

        return true;
    }

    /// <summary>The coefficients of one are those of the other with the other sign.</summary>
    public bool IsOpposite(Linear other)
    {
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (_symbols[i] != other._symbols[i] || _coefficients[i] != checked(-other._coefficients[i]))
                return false;
        }

        return true;
    }

    /// <summary>Of the coefficients with a sign, 1 or -1.</summary>
    public int DirectionHash(int sign)
    {
        ref var known = ref sign > 0 ? ref _hash : ref _oppositeHash;
        if (known != 0)
            return known;
        var hash = 17;
        for (var i = 0; i < Count; i++)
            hash = unchecked((hash * 31) + (_symbols[i] * 7919) + (sign * (int)_coefficients[i]));
        return known = hash;
    }

    public bool Equals(Linear? other) => other is not null && Constant == other.Constant && IsParallel(other);

    public override bool Equals(object? obj) => Equals(obj as Linear);

    public override int GetHashCode() => unchecked(DirectionHash(1) + (int)Constant);

    public override string ToString() =>
        string.Concat(_symbols.Select((symbol, i) => $"{(_coefficients[i] < 0 ? "-" : "+")}{(Math.Abs(_coefficients[i]) == 1 ? "" : Math.Abs(_coefficients[i]))}s{symbol}"))
        + (Constant != 0 || IsConstant ? $"{(Constant < 0 ? "-" : "+")}{Math.Abs(Constant)}" : "");

    private Linear Tighten()
    {
        long divisor = 0;
        foreach (var coefficient in _coefficients)
            divisor = Divisor(divisor, Math.Abs(coefficient));
        if (divisor <= 1)
            return this;
        var constant = Constant >= 0 ? Constant / divisor : -((-Constant + divisor - 1) / divisor);
        return new Linear(_symbols, [.. _coefficients.Select(c => c / divisor)], constant);
    }

    private static long Divisor(long x, long y)
    {
        while (y != 0)
            (x, y) = (y, x % y);
        return x;
    }
}
