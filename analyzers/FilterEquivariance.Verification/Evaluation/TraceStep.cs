namespace FilterEquivariance.Verification.Evaluation;

/// <summary>One step of a watched run: a value came to be.</summary>
/// <param name="Location">The operation.</param>
/// <param name="Name">The variable that got the value, or null.</param>
/// <param name="Value">The value as a C# literal, or <c>threw …</c>.</param>
/// <param name="Image">The value after the law's transformation: without dropped elements, or mapped.</param>
/// <param name="IsAside">It happened while a dropped element was being worked on.</param>
public sealed record TraceStep(SourceLocation Location, string? Name, string Value, string Image, bool IsAside)
{
    /// <summary>What the run came to.</summary>
    public bool IsResult { get; init; }
}
