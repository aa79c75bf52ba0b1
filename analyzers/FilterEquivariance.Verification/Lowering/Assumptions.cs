using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>What the attributes in a compilation and its references vouch for, method by method.</summary>
/// <param name="compilation">The compilation that is read.</param>
public sealed class Assumptions(Compilation compilation)
{
    private readonly Lazy<ILookup<string, LawAttribute>> _ofAssembly = new(() =>
        LawAttributes.OfAssembly(compilation.Assembly).ToLookup(attribute => attribute.DocumentationId!, StringComparer.Ordinal));

    /// <summary>The assumptions about a method, with or without a reason: those that stand on it, then those this assembly makes about it.</summary>
    public IEnumerable<LawAttribute> About(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        var own = LawAttributes.On(definition).Where(attribute => attribute.IsAssumption);
        return _ofAssembly.Value.Count > 0 && definition.GetDocumentationCommentId() is { } id ? own.Concat(_ofAssembly.Value[id]) : own;
    }

    /// <summary>Whether the prover may use a function's claims where it does not read a body.</summary>
    internal bool HasClaims(IMethodSymbol method) =>
        IsListFunction(method.OriginalDefinition) && (Extrapolants.Includes(method.OriginalDefinition) || Claims(Declarations(method)).Count > 0);

    /// <summary>What the prover may assume of a function instead of reading its body: what somebody vouches for. Null for nothing.</summary>
    internal Assumption? Of(IMethodSymbol method, TypeLowering types)
    {
        var laws = Laws(About(method).Where(attribute => attribute.Counts));
        return (laws.IsEmpty && !Extrapolants.Includes(method)) || !IsListFunction(method.OriginalDefinition) ? null : Assume(method, [method], types) with { Laws = laws };
    }

    /// <summary>What the prover may assume of a function whose body it does not know: the claims of its declaration and of the members that stands for.</summary>
    /// <param name="method">The declaration that is called.</param>
    /// <param name="types">Lowers its types.</param>
    /// <param name="body">The function with the declaration's own body where that is in this compilation: what is claimed must be proved for it.</param>
    internal Assumption OfClaims(IMethodSymbol method, TypeLowering types, string? body)
    {
        var declarations = Declarations(method);
        var claims = Claims(declarations);
        var vouched = Laws(claims.Where(claim => claim.IsAssumption || body is null));
        return Assume(method, declarations, types) with { Laws = vouched, IfProved = Laws(claims).RemoveAll(vouched.Contains), Body = body };
    }

    private Assumption Assume(IMethodSymbol method, IEnumerable<IMethodSymbol> declarations, TypeLowering types)
    {
        var element = ListShapes.ElementOf(method.OriginalDefinition.ReturnType, isResult: true, compilation);
        var lowered = types.Lower(element);
        return new Assumption([], [.. Lists(method)], lowered, [.. declarations.Select(SymbolNames.FunctionId)])
        {
            ByConstruction = Extrapolants.Includes(method.OriginalDefinition) ? Extrapolants.Laws(method.OriginalDefinition, lowered) : [],
        };
    }

    private static ImmutableArray<Law> Laws(IEnumerable<LawAttribute> attributes) => [.. attributes.Select(attribute => attribute.Law).Distinct()];

    private List<LawAttribute> Claims(IEnumerable<IMethodSymbol> declarations) =>
        [.. declarations.SelectMany(member => LawAttributes.On(member).Where(attribute => !attribute.IsAssumption).Concat(About(member))).Where(attribute => attribute.Counts)];

    // A claim of a base is taken over only where it speaks of the same parameters.
    private List<IMethodSymbol> Declarations(IMethodSymbol method) =>
        [method.OriginalDefinition, .. BaseMembers.Of(method).Where(member => Lists(member).SequenceEqual(Lists(method)))];

    private IReadOnlyList<int> Lists(IMethodSymbol method) => ListFunctionFinder.TransformedLists(method.OriginalDefinition, compilation);

    /// <summary>Whether the laws can speak of a function with this signature. A null result is no list, and a parameter by reference is one more result.</summary>
    public bool IsListFunction(IMethodSymbol definition) =>
        definition.ReturnType.NullableAnnotation != NullableAnnotation.Annotated
        && definition.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && Lists(definition).Count > 0;
}
