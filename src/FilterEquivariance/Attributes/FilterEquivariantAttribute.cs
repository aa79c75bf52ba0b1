namespace FilterEquivariance;

/// <summary>
/// Claims the filter law: <c>f(xs.Where(p))</c> equals <c>f(xs).Where(p)</c> for every list and every predicate that respects element equality.
/// The analyzer proves the claim, refutes it with a counterexample, or says why it can do neither.
/// </summary>
/// <remarks>Recognised by full name; the source may be copied instead of referencing the package.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FilterEquivariantAttribute : Attribute;
