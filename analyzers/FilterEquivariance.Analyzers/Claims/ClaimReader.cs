using System.Collections.Immutable;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Claims;

/// <summary>Reads the laws that a method declares, to be verified.</summary>
public static class ClaimReader
{
    /// <summary>At most one claim a law, in the order in which the attributes are written.</summary>
    public static ImmutableArray<Claim> Read(IMethodSymbol method)
    {
        var claims = ImmutableArray<Claim>.Empty;
        foreach (var attribute in LawAttributes.On(method))
        {
            if (!attribute.IsAssumption && !claims.Any(claim => claim.Law == attribute.Law))
                claims = claims.Add(new Claim(attribute.Law, attribute.Attribute));
        }

        return claims;
    }
}
