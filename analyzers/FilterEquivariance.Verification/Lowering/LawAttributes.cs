using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>One law that an attribute declares or vouches for.</summary>
/// <param name="Law">The law.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="IsAssumption">An Assume attribute: somebody vouches for the law, and it is not verified.</param>
public sealed record LawAttribute(Law Law, AttributeData Attribute, bool IsAssumption)
{
    /// <summary>Why the law holds; assumptions only.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The method an assembly attribute speaks of; null for the member that carries the attribute.</summary>
    public string? DocumentationId { get; init; }

    /// <summary>Claims count as they are, assumptions with a reason only.</summary>
    public bool Counts => !IsAssumption || !string.IsNullOrWhiteSpace(Reason);
}

/// <summary>Reads the attributes that speak of laws. They are known by full name, so users may copy their source.</summary>
public static class LawAttributes
{
    /// <summary>The laws of the attributes that stand on a method, in the order in which they are written.</summary>
    public static ImmutableArray<LawAttribute> On(IMethodSymbol method) => Read(method).RemoveAll(attribute => attribute.DocumentationId is not null);

    /// <summary>What an assembly vouches for, with the methods it speaks of.</summary>
    public static ImmutableArray<LawAttribute> OfAssembly(IAssemblySymbol assembly) => Read(assembly).RemoveAll(attribute => attribute.DocumentationId is null);

    private static ImmutableArray<LawAttribute> Read(ISymbol symbol) => [.. symbol.GetAttributes().SelectMany(Read)];

    private static IEnumerable<LawAttribute> Read(AttributeData attribute) =>
        attribute.AttributeClass is not { ContainingType: null, ContainingNamespace: { Name: "FilterEquivariance", ContainingNamespace.IsGlobalNamespace: true } } type
            ? []
            : type.Name switch
            {
                "FilterEquivariantAttribute" => [new(Law.Filter, attribute, IsAssumption: false)],
                "MapEquivariantAttribute" => [new(Law.Map, attribute, IsAssumption: false)],
                "NaturalAttribute" => [new(Law.Filter, attribute, IsAssumption: false), new(Law.Map, attribute, IsAssumption: false)],
                "AssumeFilterEquivariantAttribute" => [Assumption(Law.Filter, attribute)],
                "AssumeMapEquivariantAttribute" => [Assumption(Law.Map, attribute)],
                _ => [],
            };

    private static LawAttribute Assumption(Law law, AttributeData attribute)
    {
        var texts = attribute.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null).ToArray();
        return new LawAttribute(law, attribute, IsAssumption: true)
        {
            Reason = texts.LastOrDefault() ?? "",
            DocumentationId = texts.Length > 1 ? texts[0] ?? "" : null,
        };
    }
}
