using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Claims;

/// <summary>A law that a member declares.</summary>
/// <param name="Law">The law.</param>
/// <param name="Attribute">The attribute that declares it.</param>
public sealed record Claim(Law Law, AttributeData Attribute);
