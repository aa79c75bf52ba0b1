namespace FilterEquivariance;

/// <summary>One known value of a function of several lists.</summary>
/// <param name="Inputs">The lists.</param>
/// <param name="Output">The function's value on them.</param>
public sealed record JointExample<T>(IReadOnlyList<IReadOnlyList<T>> Inputs, IReadOnlyList<T> Output);
