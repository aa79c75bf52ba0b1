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

    /// <summary>Replaces an attribute by others, in its place.</summary>
    public static SyntaxNode Replace(SyntaxNode root, SyntaxNode attribute, params AttributeSyntax[] others)
    {
        others[0] = others[0].WithLeadingTrivia(attribute.GetLeadingTrivia());
        others[others.Length - 1] = others[others.Length - 1].WithTrailingTrivia(attribute.GetTrailingTrivia());
        return root.ReplaceNode(attribute, others);
    }

    /// <summary>Removes an attribute, and its list if nothing is left in it.</summary>
    public static SyntaxNode Remove(SyntaxNode root, SyntaxNode attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var others = list.Attributes.Remove((AttributeSyntax)attribute);
        if (others.Count == 0)
            return RemoveList(root, list);
        if (list.Attributes.Last() == attribute)
            others = others.Replace(others.Last(), others.Last().WithTrailingTrivia(attribute.GetTrailingTrivia()));
        return root.ReplaceNode(list, list.WithAttributes(others));
    }

    // What stood before the list now stands before whatever follows it, and so does a comment behind it.
    private static SyntaxNode RemoveList(SyntaxNode root, AttributeListSyntax list)
    {
        var next = list.GetLastToken().GetNextToken();
        var before = list.GetLeadingTrivia();
        if (list.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            before = before.AddRange(list.GetTrailingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))).AddRange(Indentation(list));
        var after = before.Count > 0 && before.Last().IsKind(SyntaxKind.WhitespaceTrivia)
            ? next.LeadingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            : next.LeadingTrivia;

        var mark = new SyntaxAnnotation();
        root = root.ReplaceSyntax([list], (_, current) => current.WithAdditionalAnnotations(mark), [next], (_, current) => current.WithLeadingTrivia(before.AddRange(after)), [], null!);
        return root.RemoveNode(root.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepNoTrivia)!;
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
