using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Testing.Differential;

/// <summary>
/// Code that does almost what other code does: one operator, number, name, argument, call or statement is another. Most neighbours of a list function with a law look as if
/// they had it too. Some do not compile.
/// </summary>
internal static class CodeNeighbours
{
    private static readonly Dictionary<string, string[]> Operators = Both(
        ("<", "<="), (">", ">="), ("<", ">"), ("<=", ">="), ("==", "!="), ("+", "-"), ("*", "/"), ("%", "/"), ("&&", "||"), ("++", "--"), ("+=", "-="), ("&", "|"));

    private static readonly Dictionary<string, string[]> Members = Both(
        ("Take", "Skip"), ("TakeLast", "SkipLast"), ("TakeWhile", "SkipWhile"), ("TakeWhile", "Where"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("All", "Any"),
        ("OrderBy", "OrderByDescending"), ("Order", "OrderDescending"), ("ThenBy", "OrderBy"), ("Append", "Prepend"), ("Union", "Concat"), ("Except", "Intersect"), ("Enqueue", "Push"),
        ("AddFirst", "AddLast"), ("RemoveFirst", "RemoveLast"), ("FindIndex", "FindLastIndex"), ("IndexOf", "LastIndexOf"), ("ToList", "ToHashSet"), ("Distinct", "Reverse"), ("Keys", "Values"));

    /// <summary>All changes of one place in a piece of code.</summary>
    public static IReadOnlyList<TextChange> Of(SyntaxNode code)
    {
        var names = code.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsValue).Select(name => name.Identifier.Text).Distinct().ToArray();
        return [.. code.DescendantTokens().SelectMany(token => OfToken(token, names)), .. code.DescendantNodes().SelectMany(OfNode)];
    }

    private static IEnumerable<TextChange> OfToken(SyntaxToken token, string[] names)
    {
        var text = token.Text;
        if (token.IsKind(SyntaxKind.NumericLiteralToken) && token.Value is int number)
            return new[] { number - 1, number + 1 }.Where(other => other >= 0).Select(other => new TextChange(token.Span, other.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (token.IsKind(SyntaxKind.TrueKeyword) || token.IsKind(SyntaxKind.FalseKeyword))
            return [new TextChange(token.Span, text == "true" ? "false" : "true")];
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name)
            return (Members.TryGetValue(text, out var members) ? members : name is IdentifierNameSyntax identifier && IsValue(identifier) ? names.Where(other => other != text) : []).Select(other => new TextChange(token.Span, other));
        var isOperator = token.Parent is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax or RelationalPatternSyntax;
        return isOperator && Operators.TryGetValue(text, out var others) ? others.Select(other => new TextChange(token.Span, other)) : [];
    }

    private static IEnumerable<TextChange> OfNode(SyntaxNode node)
    {
        switch (node)
        {
            case IfStatementSyntax test:
                yield return new TextChange(test.Condition.Span, $"!({test.Condition})");
                break;
            case ConditionalExpressionSyntax choice:
                yield return new TextChange(choice.Span, $"({choice.WhenTrue})");
                yield return new TextChange(choice.Span, $"({choice.WhenFalse})");
                break;
            case BinaryExpressionSyntax binary:
                yield return new TextChange(binary.Span, binary.Left.ToString());
                yield return new TextChange(binary.Span, binary.Right.ToString());
                yield return new TextChange(binary.Span, $"{binary.Right} {binary.OperatorToken} {binary.Left}");
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: > 0 } call:
                yield return new TextChange(call.Span, access.Expression.ToString());
                break;
            case BaseArgumentListSyntax { Arguments: [_, _, ..] arguments }:
                yield return new TextChange(TextSpan.FromBounds(arguments[0].SpanStart, arguments[1].Span.End), $"{arguments[1]}, {arguments[0]}");
                yield return new TextChange(TextSpan.FromBounds(arguments[^2].Span.End, arguments[^1].Span.End), "");
                break;
        }

        if (node is not StatementSyntax statement || node is LocalFunctionStatementSyntax || node.Parent is not BlockSyntax block)
            yield break;
        yield return new TextChange(statement.Span, ";");
        var next = block.Statements.IndexOf(statement) + 1;
        if (statement is ExpressionStatementSyntax)
            yield return new TextChange(statement.Span, $"{statement} {statement}");
        if (next < block.Statements.Count)
            yield return new TextChange(TextSpan.FromBounds(statement.SpanStart, block.Statements[next].Span.End), $"{block.Statements[next]} {statement}");
    }

    private static bool IsValue(IdentifierNameSyntax name) =>
        name.Parent is not (TypeArgumentListSyntax or VariableDeclarationSyntax or ParameterSyntax or ObjectCreationExpressionSyntax or NullableTypeSyntax or ArrayTypeSyntax or QualifiedNameSyntax)
        && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static Dictionary<string, string[]> Both(params (string One, string Other)[] pairs) =>
        pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One))).GroupBy(pair => pair.One).ToDictionary(group => group.Key, group => group.Select(pair => pair.Other).ToArray());
}
