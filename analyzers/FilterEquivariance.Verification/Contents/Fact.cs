namespace FilterEquivariance.Verification.Contents;

/// <summary>What holds of all elements in ranges of atoms. Positions outside an atom say nothing.</summary>
internal abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>The fact holds where this is ≥ 0; null: always.</summary>
    public Linear? When { get; init; }

    /// <summary>Any two elements in [Low, High) stand to each other in this way.</summary>
    public sealed record Sorted(Atom Atom, Linear Low, Linear High, Standing Standing) : Fact;

    /// <summary>Every element of the first range stands to every element of the second in this way.</summary>
    public sealed record Before(Atom First, Linear Low, Linear High, Atom Second, Linear SecondLow, Linear SecondHigh, Standing Standing) : Fact;

    /// <summary><c>Sign · element + Offset ≥ 0</c> for every element in [Low, High), or its key in the place of the element.</summary>
    public sealed record Bound(Atom Atom, Linear Low, Linear High, int Sign, Linear Offset, bool IsOfKey = false) : Fact;
}

/// <summary>How one element stands to another that comes after it.</summary>
internal enum Standing
{
    /// <summary>Before it in the order, or equal to it.</summary>
    Weak,

    /// <summary>Before it in the order.</summary>
    Strict,

    /// <summary>
    /// For orders by a key: before it in the order if the keys allow it. So stand the elements of the input, since of two with the same key the order takes the
    /// earlier first; so do lists in order, and parts of such lists.
    /// </summary>
    Steady,
}

/// <summary>The order a sort is proved for: <see cref="Sign"/> is 1 for ascending, −1 for descending.</summary>
internal sealed record Order(int Sign)
{
    /// <summary>Elements are ordered by a key, and those with the same key by where they stood in the input. Their numbers are their places in this order, so the sign is 1.</summary>
    public KeyOrder? Keys { get; init; }

    /// <summary>An expression that is ≥ 0 exactly when the first stands before the second (or level with it, unless strict).</summary>
    public Linear Before(Linear first, Linear second, bool isStrict) => Sign * (second - first) - (isStrict ? 1 : 0);
}
