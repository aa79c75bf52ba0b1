namespace FilterEquivariance;

/// <summary>Claims the filter law and the map law: the function only rearranges, repeats or drops elements, and never looks at them.</summary>
/// <remarks>Recognised by full name; the source may be copied instead of referencing the package.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NaturalAttribute : Attribute;
