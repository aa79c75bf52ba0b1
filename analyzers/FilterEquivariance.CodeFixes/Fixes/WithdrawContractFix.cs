using System.Collections.Immutable;
using System.Composition;
using FilterEquivariance.Analyzers.Rules;
using FilterEquivariance.CodeFixes.Editing;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Fixes;

/// <summary>FEQ1004, FEQ2004: withdraws the claim of the member whose contract a good implementation does not keep.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WithdrawContractFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleTable.FilterContractBroken.Id, RuleTable.MapContractBroken.Id];

    /// <summary>Every contract is a decision of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        var root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var law = ClaimName.LawOf(diagnostic);
            if (root.FindNode(diagnostic.Location.SourceSpan) is not MethodDeclarationSyntax declaration
                || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not IMethodSymbol method
                || Contracts(method, law).ToArray() is not [var (member, contract)]
                || contract.Attribute.ApplicationSyntaxReference is not { } reference
                || context.Document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } document)
                continue;

            var attribute = await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
            var plan = Plan(contract, ClaimName.Other(law), $"'{member.ContainingType.Name}.{member.Name}'", attribute);
            context.RegisterCodeFix(CodeAction.Create(plan.Title, token => FixPlan.ApplyAsync(document, [plan], token), GetType().Name), diagnostic);
        }
    }

    // With several members that promise the law, it is not for a fix to say which of them is wrong.
    private static IEnumerable<(IMethodSymbol Member, LawAttribute Contract)> Contracts(IMethodSymbol method, Law law) =>
        from member in BaseMembers.Of(method)
        from attribute in LawAttributes.On(member)
        where attribute.Law == law && attribute.Counts
        select (member, attribute);

    private static FixPlan Plan(LawAttribute contract, Law other, string member, SyntaxNode attribute)
    {
        var name = contract.IsAssumption ? ClaimName.Assumed(contract.Law) : ClaimName.Verified(contract.Law);
        return contract.Attribute.AttributeClass!.Name == ClaimName.Natural + nameof(Attribute)
            ? new FixPlan(
                $"Replace [{ClaimName.Natural}] of {member} by [{ClaimName.Verified(other)}]", attribute,
                (root, current) => AttributeEditing.Replace(root, current, ClaimName.Syntax(ClaimName.Verified(other))))
            : new FixPlan($"Remove [{name}] of {member}", attribute, AttributeEditing.Remove);
    }
}
