using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.CodeFixes.Counterexamples;

/// <summary>Witnesses name types by their last name; here they get their full one, from the types that the function's signature reaches.</summary>
internal sealed class LiteralNames : CSharpSyntaxRewriter
{
    private const int MaxNesting = 4;
    private readonly Dictionary<string, string> _names = [];

    public LiteralNames(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
            Add(parameter.Type, nesting: 0);
    }

    /// <summary>The expression with full names.</summary>
    public string Qualify(string expression) => Visit(SyntaxFactory.ParseExpression(expression)).ToFullString();

    /// <inheritdoc/>
    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
        IsType(node) && _names.TryGetValue(node.Identifier.ValueText, out var name)
            ? SyntaxFactory.ParseTypeName(name).WithTriviaFrom(node)
            : node;

    private static bool IsType(IdentifierNameSyntax node) => node.Parent switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type == node,
        CastExpressionSyntax cast => cast.Type == node,
        MemberAccessExpressionSyntax access => access.Expression == node,
        _ => false,
    };

    private void Add(ITypeSymbol type, int nesting)
    {
        if (nesting > MaxNesting)
            return;
        if (type is IArrayTypeSymbol array)
            Add(array.ElementType, nesting + 1);
        if (type is not INamedTypeSymbol named)
            return;
        foreach (var argument in named.TypeArguments)
            Add(argument, nesting + 1);
        if (named.SpecialType != SpecialType.None || _names.ContainsKey(named.Name))
            return;
        _names.Add(named.Name, named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
        if (named.Locations.Any(location => location.IsInSource))
        {
            foreach (var parameter in named.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
                Add(parameter.Type, nesting + 1);
        }
    }
}
