using System.Collections.Immutable;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Functions that the source generator wrote from examples: their laws hold by construction, and their normal forms say what they do.</summary>
internal static class Extrapolants
{
    /// <summary>Whether the body is the generator's.</summary>
    public static bool Includes(IMethodSymbol method) =>
        Attribute(method) is not null
        && method.GetAttributes().Concat(method.PartialImplementationPart?.GetAttributes() ?? []).Any(attribute =>
            attribute.AttributeClass?.ToDisplayString() == "System.CodeDom.Compiler.GeneratedCodeAttribute"
            && attribute.ConstructorArguments is [{ Value: "FilterEquivariance.Generators" }, ..]);

    /// <summary>The passes over its lists; null for a function of another class, and for overloads, since their forms have one name.</summary>
    public static JointPasses? PassesOf(IMethodSymbol method) =>
        Class(method) != EquivarianceClass.Natural
        || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count(Includes) > 1
        || method.ContainingType.GetMembers(method.Name + "NormalForm").OfType<IFieldSymbol>().FirstOrDefault(field => field.IsConst) is not { ConstantValue: string text } ? null
        : JointPasses.TryParse(text, out var joint) ? joint
        : Passes.TryParse(text, out var passes) ? new JointPasses(passes.Select(pass => new JointPass(0, pass)))
        : null;

    /// <summary>
    /// The laws that hold whatever the list. A function that refuses elements throws where a filter leaves nothing to refuse (T0), and so does one that compares what
    /// has no order.
    /// </summary>
    public static ImmutableArray<Law> Laws(IMethodSymbol method, TypeRef element) => Class(method) switch
    {
        EquivarianceClass.Natural => [Law.Filter, Law.Map],
        EquivarianceClass.EqualityAware when !Refuses(method) => [Law.Filter],
        EquivarianceClass.OrderAware when !Refuses(method) && (element.IsIntegral || element.Kind is ListCore.TypeKind.Char or ListCore.TypeKind.String) => [Law.Filter],
        _ => [],
    };

    /// <summary>Why its body is not read.</summary>
    public static Statement NotRead(IMethodSymbol method, SourceLocation location) => new Statement.Unsupported(
        location,
        "extrapolant",
        Class(method) != EquivarianceClass.Natural && Refuses(method)
            ? $"'{method.Name}' refuses elements that occur more often than in its examples"
            : $"'{method.Name}' was written from examples, and only its laws are known");

    private static bool Refuses(IMethodSymbol method) =>
        Attribute(method)!.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(ExtrapolantAttribute.Beyond)).Value.Value is not int beyond || (Beyond)beyond == Beyond.Refuse;

    private static EquivarianceClass Class(IMethodSymbol method) =>
        Attribute(method)!.ConstructorArguments is [{ Value: int given }] ? (EquivarianceClass)given : EquivarianceClass.Natural;

    private static AttributeData? Attribute(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "FilterEquivariance.ExtrapolantAttribute");
}
