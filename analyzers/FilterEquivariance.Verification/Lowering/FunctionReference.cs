using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>
/// A function of this compilation for given type arguments. Generic functions are lowered once per type arguments, so that
/// <c>default(T)</c> and <c>new T[n]</c> mean what they mean at run time.
/// </summary>
/// <param name="Definition">The method that has the body.</param>
/// <param name="Substitution">What its type parameters stand for.</param>
/// <param name="Id">Function id; type arguments follow where they are not the function's own parameters.</param>
internal sealed record FunctionReference(IMethodSymbol Definition, ImmutableDictionary<ITypeParameterSymbol, TypeRef> Substitution, string Id)
{
    private static readonly ImmutableDictionary<ITypeParameterSymbol, TypeRef> Nothing =
        ImmutableDictionary.Create<ITypeParameterSymbol, TypeRef>(SymbolEqualityComparer.Default);

    /// <summary>
    /// <c>this</c> is the object whose list function is decided: what it holds is state around the function. Other receivers are values of the program,
    /// and members read from them depend on the receiver.
    /// </summary>
    public bool IsAmbient { get; init; } = true;

    /// <summary>The lowered function has no <c>out</c> parameters and gives their values with its result; see <see cref="OutResults"/>.</summary>
    public bool ReturnsOuts { get; init; }

    /// <summary>The same function as its callers see it.</summary>
    public FunctionReference WithOuts() => this with { ReturnsOuts = true, Id = Id + " with outs" };

    /// <summary>Any body may run that fulfils what is claimed of the declaration, and none is read.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The id of the function with the declaration's own body, for a claimed function that has one in this compilation.</summary>
    public string? ClaimedBody { get; init; }

    /// <summary>The function as its declaration claims it to be.</summary>
    public FunctionReference AsClaimed(string? body) => this with { IsClaimed = true, ClaimedBody = body, Id = Id + " as claimed" };

    /// <summary>The same function for any receiver.</summary>
    public FunctionReference ForAnyReceiver() => IsAmbient ? this with { IsAmbient = false, Id = Id + " of a value" } : this;

    /// <summary>The function as it was declared, its type parameters opaque.</summary>
    public static FunctionReference Of(IMethodSymbol definition) => new(definition, Nothing, SymbolNames.FunctionId(definition));

    /// <summary>The function a constructed method calls.</summary>
    public static FunctionReference Of(IMethodSymbol method, TypeLowering types)
    {
        method = SymbolNames.Unreduced(method);
        var definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        var substitution = Nothing;
        var isOwn = true;
        var names = new List<string>();
        foreach (var (parameter, argument) in Parameters(definition).Zip(Arguments(method), (parameter, argument) => (parameter, argument)))
        {
            var lowered = types.Lower(argument);
            var opaque = TypeLowering.Opaque(parameter);
            isOwn &= lowered.Equals(opaque) && lowered.Traits == opaque.Traits;
            names.Add(lowered.Traits == TypeParameterTraits.None ? lowered.Name : $"{lowered.Name}:{(int)lowered.Traits}");
            substitution = substitution.Add(parameter, lowered);
        }

        var id = SymbolNames.FunctionId(definition);
        return new FunctionReference(definition, substitution, isOwn ? id : $"{id}<{string.Join(", ", names)}>");
    }

    private static IEnumerable<ITypeParameterSymbol> Parameters(IMethodSymbol definition) =>
        Containing(definition).SelectMany(type => type.TypeParameters).Concat(definition.TypeParameters);

    private static IEnumerable<ITypeSymbol> Arguments(IMethodSymbol method) => Containing(method).SelectMany(type => type.TypeArguments).Concat(method.TypeArguments);

    private static IEnumerable<INamedTypeSymbol> Containing(IMethodSymbol method)
    {
        // A local function is lowered within its member, whose type parameters are known there.
        var types = new Stack<INamedTypeSymbol>();
        if (method.MethodKind != MethodKind.LocalFunction)
            for (var type = method.ContainingType; type is not null; type = type.ContainingType)
                types.Push(type);
        return types;
    }
}
