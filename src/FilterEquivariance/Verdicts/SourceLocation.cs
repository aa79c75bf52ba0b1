namespace FilterEquivariance;

/// <summary>A place in the user's source.</summary>
/// <param name="Path">File path as the compilation knows it; empty for no location.</param>
/// <param name="Start">0-based character offset of the first character.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Line">1-based line; 0 for no location.</param>
/// <param name="Column">1-based column; 0 for no location.</param>
public readonly record struct SourceLocation(string Path, int Start, int Length, int Line, int Column)
{
    /// <summary>No place.</summary>
    public static SourceLocation None { get; } = new("", 0, 0, 0, 0);
}
