using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace FilterEquivariance.CodeFixes.Editing;

/// <summary>Names of the attributes as users write them, and their syntax.</summary>
internal static class ClaimName
{
    public const string Natural = "Natural";

    /// <summary>Reason that stands in for the one only the user knows.</summary>
    public const string ReasonPlaceholder = "TODO: why this holds";

    public static string Verified(Law law) => law == Law.Filter ? "FilterEquivariant" : "MapEquivariant";

    public static string Assumed(Law law) => "Assume" + Verified(law);

    public static Law Other(Law law) => law == Law.Filter ? Law.Map : Law.Filter;

    /// <summary>Whether code of the compilation can name the attribute.</summary>
    public static bool IsKnown(Compilation compilation, string name) => !compilation.GetTypesByMetadataName($"FilterEquivariance.{name}Attribute").IsEmpty;

    /// <summary>The attribute; its name becomes as short as it can be where it ends up, with a using directive for it.</summary>
    public static AttributeSyntax Syntax(string name)
    {
        var qualified = SyntaxFactory.ParseName($"global::FilterEquivariance.{name}Attribute").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        return SyntaxFactory.Attribute(qualified);
    }
}
