using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Verification.Tests.Contents;

/// <summary>A source with one token changed: another comparison, another sign, a neighbouring number, another connective.</summary>
internal static class Mutants
{
    private static readonly string[][] Alike = [["<", "<=", ">", ">=", "==", "!="], ["+", "-"], ["++", "--"], ["&&", "||"], ["First", "Last"], ["Min", "Max"], ["less", "more"]];

    public static IEnumerable<string> Of(string source)
    {
        foreach (var token in CSharpSyntaxTree.ParseText($"class C {{ {source} }}").GetRoot().DescendantTokens())
        {
            if (token.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.TypeArgumentListSyntax)
                continue;
            foreach (var other in Others(token))
                yield return Replaced(source, token, other);
        }
    }

    private static IEnumerable<string> Others(SyntaxToken token)
    {
        if (token.Value is int number)
            return number == 0 ? ["1"] : [$"{number - 1}", $"{number + 1}"];
        return Alike.Where(group => group.Contains(token.Text)).SelectMany(group => group).Where(text => text != token.Text);
    }

    private static string Replaced(string source, SyntaxToken token, string other)
    {
        var start = token.SpanStart - "class C { ".Length;
        return source[..start] + other + source[(start + token.Span.Length)..];
    }
}
