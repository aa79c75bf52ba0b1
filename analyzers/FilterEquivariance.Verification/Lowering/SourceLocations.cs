using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Places of syntax nodes, narrowed to what a reader should look at.</summary>
internal static class SourceLocations
{
    /// <summary>The node; a call in a chain is narrowed to its member name and arguments.</summary>
    public static SourceLocation Of(SyntaxNode node)
    {
        var span = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => TextSpan.FromBounds(access.Name.SpanStart, node.Span.End),
            _ => node.Span,
        };
        return Of(node.SyntaxTree, span);
    }

    /// <summary>A place the compiler reports; none for metadata.</summary>
    public static SourceLocation Of(Location? location) =>
        location?.SourceTree is { } tree ? Of(tree, location.SourceSpan) : SourceLocation.None;

    private static SourceLocation Of(SyntaxTree tree, TextSpan span)
    {
        var start = tree.GetLineSpan(span).StartLinePosition;
        return new SourceLocation(tree.FilePath, span.Start, span.Length, start.Line + 1, start.Character + 1);
    }
}
