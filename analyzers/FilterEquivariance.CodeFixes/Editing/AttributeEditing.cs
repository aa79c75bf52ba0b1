using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Editing;

/// <summary>Adds, replaces and removes attributes; comments, documentation and the other attributes stay where they are.</summary>
internal static class AttributeEditing
{
    /// <summary>Puts an attribute in front of a method or local function; on a line of its own, if the declaration begins one.</summary>
    public static SyntaxNode Add(SyntaxNode declaration, AttributeSyntax attribute)
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithLeadingTrivia(declaration.GetLeadingTrivia());
        return BeginsLine(declaration)
            ? Insert(declaration.WithLeadingTrivia(Indentation(declaration)), list.WithTrailingTrivia(EndOfLine(declaration)))
            : Insert(declaration.WithLeadingTrivia(), list.WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static SyntaxNode Insert(SyntaxNode declaration, AttributeListSyntax list) => declaration switch
    {
        MemberDeclarationSyntax member => member.WithAttributeLists(member.AttributeLists.Insert(0, list)),
        LocalFunctionStatementSyntax local => local.WithAttributeLists(local.AttributeLists.Insert(0, list)),
        _ => declaration,
    };

    private static bool BeginsLine(SyntaxNode node)
    {
        var previous = node.GetFirstToken().GetPreviousToken();
        return previous.RawKind == 0 || previous.TrailingTrivia.Concat(node.GetLeadingTrivia()).Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node) =>
        node.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? [leading.Last()] : [];

    private static SyntaxTrivia EndOfLine(SyntaxNode node)
    {
        var used = node.AncestorsAndSelf().Last().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return used.RawKind == 0 ? SyntaxFactory.LineFeed : used;
    }
}
