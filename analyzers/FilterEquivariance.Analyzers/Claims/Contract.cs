using System.Collections.Immutable;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Claims;

/// <summary>A law that a function has to keep because a member it overrides or implements declares it or is assumed to keep it.</summary>
/// <param name="Law">The law.</param>
/// <param name="Member">The definition of the member.</param>
/// <param name="Function">The function, with the lists that the member's law transforms.</param>
public sealed record Contract(Law Law, IMethodSymbol Member, ListFunction Function)
{
    /// <summary>All contracts of a function, those of the nearest members first.</summary>
    public static ImmutableArray<Contract> Of(ListFunction function, CompilationLowering lowering) =>
        Between(function, BaseMembers.Of(function.Symbol), lowering);

    /// <summary>What some members demand of a function that stands for them.</summary>
    public static ImmutableArray<Contract> Between(ListFunction function, IEnumerable<IMethodSymbol> members, CompilationLowering lowering)
    {
        var contracts = ImmutableArray.CreateBuilder<Contract>();
        foreach (var member in members)
        {
            var laws = LawAttributes.On(member).Where(attribute => !attribute.IsAssumption).Concat(lowering.Assumptions.About(member))
                .Where(attribute => attribute.Counts).Select(attribute => attribute.Law).Distinct();
            foreach (var law in laws)
            {
                if (lowering.UnderContract(function, member) is { } bound)
                    contracts.Add(new Contract(law, member, bound));
            }
        }

        return contracts.ToImmutable();
    }
}
