namespace FilterEquivariance;

/// <summary>Holds a parameter fixed: the laws transform the other lists, not this one.</summary>
/// <remarks>Recognised by full name; the source may be copied instead of referencing the package.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FixedAttribute : Attribute;
