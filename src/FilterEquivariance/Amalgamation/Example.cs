namespace FilterEquivariance;

/// <summary>One known value of a list function.</summary>
/// <param name="Input">The list.</param>
/// <param name="Output">The function's value on it.</param>
public sealed record Example<T>(IReadOnlyList<T> Input, IReadOnlyList<T> Output);
