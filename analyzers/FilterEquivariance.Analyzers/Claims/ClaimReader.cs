using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Claims;

/// <summary>Reads the laws that a method declares. Attributes are known by full name, so users may copy their source.</summary>
public static class ClaimReader
{
    /// <summary>At most one claim a law, in the order in which the attributes are written.</summary>
    public static ImmutableArray<Claim> Read(IMethodSymbol method)
    {
        var claims = ImmutableArray<Claim>.Empty;
        foreach (var attribute in method.GetAttributes())
        {
            foreach (var law in LawsOf(attribute.AttributeClass))
            {
                if (!claims.Any(claim => claim.Law == law))
                    claims = claims.Add(new Claim(law, attribute));
            }
        }

        return claims;
    }

    private static ImmutableArray<Law> LawsOf(INamedTypeSymbol? attribute) =>
        attribute is not { ContainingType: null, ContainingNamespace: { Name: "FilterEquivariance", ContainingNamespace.IsGlobalNamespace: true } }
            ? []
            : attribute.Name switch
            {
                "FilterEquivariantAttribute" => [Law.Filter],
                "MapEquivariantAttribute" => [Law.Map],
                "NaturalAttribute" => [Law.Filter, Law.Map],
                _ => [],
            };
}
