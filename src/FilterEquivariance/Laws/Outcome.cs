namespace FilterEquivariance;

/// <summary>What one run of a list function gave.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The run returned a list; <paramref name="Items"/> holds its elements in order (boxed).</summary>
    public sealed record Returned(IReadOnlyList<object?> Items) : Outcome;

    /// <summary>The run threw. Exceptions are behaviour (theory, section 1) and are compared by type name, such as <c>ArgumentOutOfRangeException</c>.</summary>
    public sealed record Threw(string ExceptionType) : Outcome;

    /// <summary>The run could not be observed faithfully (unsupported operation, budget exhausted): it is evidence for nothing.</summary>
    public sealed record Refused(string Reason) : Outcome;
}
