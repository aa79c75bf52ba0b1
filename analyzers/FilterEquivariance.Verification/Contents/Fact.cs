namespace FilterEquivariance.Verification.Contents;

/// <summary>What holds of all elements in ranges of atoms. Positions outside an atom say nothing.</summary>
internal abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>The fact holds where this is ≥ 0; null: always.</summary>
    public Linear? When { get; init; }

    /// <summary>Elements in [Low, High) stand in order; with <paramref name="IsStrict"/> no two are equal.</summary>
    public sealed record Sorted(Atom Atom, Linear Low, Linear High, bool IsStrict) : Fact;

    /// <summary>Every element of the first range stands before every element of the second in the order.</summary>
    public sealed record Before(Atom First, Linear Low, Linear High, Atom Second, Linear SecondLow, Linear SecondHigh, bool IsStrict) : Fact;

    /// <summary><c>Sign · element + Offset ≥ 0</c> for every element in [Low, High).</summary>
    public sealed record Bound(Atom Atom, Linear Low, Linear High, int Sign, Linear Offset) : Fact;
}

/// <summary>The order a sort is proved for: <see cref="Sign"/> is 1 for ascending, −1 for descending.</summary>
internal sealed record Order(int Sign)
{
    /// <summary>An expression that is ≥ 0 exactly when the first stands before the second (or level with it, unless strict).</summary>
    public Linear Before(Linear first, Linear second, bool isStrict) => Sign * (second - first) - (isStrict ? 1 : 0);
}
