namespace FilterEquivariance;

/// <summary>
/// Claims the map law: <c>f(xs.Select(g))</c> equals <c>f(xs).Select(g)</c> for every list and every function g, injective or not.
/// The analyzer proves the claim, refutes it with a counterexample, or says why it can do neither.
/// </summary>
/// <remarks>Recognised by full name; the source may be copied instead of referencing the package.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapEquivariantAttribute : Attribute;
