namespace FilterEquivariance;

/// <summary>A parameter that the law holds fixed, with the values to try.</summary>
/// <param name="Name">The parameter's name as the user wrote it.</param>
/// <param name="Values">Values to try, in the order in which they are tried. Never empty.</param>
/// <param name="Print">Prints a value as a C# expression.</param>
public sealed record FixedParameter(string Name, IReadOnlyList<object?> Values, Func<object?, string> Print);
