using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1003, FEQ2003: declares the law that is proved; <c>[Natural]</c> where that makes both.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeclareProvedLawFix : PlannedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterUndeclared.Id, RuleTable.MapUndeclared.Id];

    private protected override FixPlan? Plan(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var found = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (found.FirstAncestorOrSelf<SyntaxNode>(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not IMethodSymbol method)
            return null;

        var law = ClaimName.LawOf(diagnostic);
        var other = ClaimName.Other(law);
        var otherIsProved = ClaimName.VerdictOf(diagnostic, other) == "proved";
        var claims = ClaimReader.Read(method);
        var otherClaim = claims.FirstOrDefault(claim => claim.Law == other)?.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);

        // A claim on the other part of a partial method stays there.
        if (otherIsProved && otherClaim is AttributeSyntax attribute && declaration.Contains(attribute))
            return Known(ClaimName.Natural) ? new FixPlan(Title(ClaimName.Natural), attribute, (root, current) => AttributeEditing.Replace(root, current, ClaimName.Syntax(ClaimName.Natural))) : null;

        var name = otherIsProved && otherClaim is null ? ClaimName.Natural : ClaimName.Verified(law);
        return Known(name) ? new FixPlan(Title(name), declaration, (root, current) => root.ReplaceNode(current, AttributeEditing.Add(current, ClaimName.Syntax(name)))) : null;

        bool Known(string name) => ClaimName.IsKnown(model.Compilation, name);
    }

    private static string Title(string name) => $"Declare [{name}]";
}
