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

    /// <summary>The law that a diagnostic is about.</summary>
    public static Law LawOf(Diagnostic diagnostic) => diagnostic.Properties["law"] == Law.Map.Name ? Law.Map : Law.Filter;

    /// <summary>What is known of a law of the function that a diagnostic is about: <c>proved</c>, <c>refuted</c> or <c>unknown</c>.</summary>
    public static string VerdictOf(Diagnostic diagnostic, Law law) => diagnostic.Properties["verdict." + law.Name] ?? "unknown";

    public static Law Other(Law law) => law == Law.Filter ? Law.Map : Law.Filter;

    /// <summary>Whether code of the compilation can name the attribute.</summary>
    public static bool IsKnown(Compilation compilation, string name) => !compilation.GetTypesByMetadataName($"FilterEquivariance.{name}Attribute").IsEmpty;

    /// <summary>The attribute; its name becomes as short as it can be where it ends up, with a using directive for it.</summary>
    public static AttributeSyntax Syntax(string name)
    {
        var qualified = SyntaxFactory.ParseName($"global::FilterEquivariance.{name}Attribute").WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        return SyntaxFactory.Attribute(qualified);
    }

    /// <summary>An Assume attribute whose reason is still to be written.</summary>
    public static AttributeSyntax AssumedSyntax(Law law) =>
        Syntax(Assumed(law)).WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(Placeholder()))));

    public static ExpressionSyntax Placeholder() => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(ReasonPlaceholder));
}
