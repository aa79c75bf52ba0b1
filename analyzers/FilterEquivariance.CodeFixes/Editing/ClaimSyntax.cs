using System.Collections.Immutable;
using FilterEquivariance.Analyzers.Claims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Editing;

/// <summary>The attribute that a diagnostic is about, and what the method claims besides.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Name">Its name without <c>Attribute</c>.</param>
/// <param name="Claims">All verified claims of the method; null on an assembly.</param>
internal sealed record ClaimSyntax(AttributeSyntax Attribute, string Name, ImmutableArray<Claim>? Claims)
{
    /// <summary>The attribute at a diagnostic, or null when something else stands there.</summary>
    public static ClaimSyntax? At(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var found = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (found.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || model.GetTypeInfo(attribute, cancellationToken).Type is not { } type)
            return null;
        var method = attribute.Parent?.Parent is { } owner ? model.GetDeclaredSymbol(owner, cancellationToken) as IMethodSymbol : null;
        var name = type.Name.EndsWith(nameof(System.Attribute), StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - nameof(System.Attribute).Length) : type.Name;
        return new ClaimSyntax(attribute, name, method is null ? null : ClaimReader.Read(method));
    }

    /// <summary>Whether the method claims a law, in any of its parts.</summary>
    public bool IsClaimed(Law law) => Claims?.Any(claim => claim.Law == law) == true;
}
