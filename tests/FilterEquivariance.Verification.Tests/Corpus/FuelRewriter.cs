using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>
/// Makes every loop and every method of a source burn fuel, so that a run that would never end can be told from one that does:
/// the laws speak of terminating runs only.
/// </summary>
internal sealed class FuelRewriter : CSharpSyntaxRewriter
{
    /// <summary>Declares what the rewritten sources call.</summary>
    public const string Source = """
        internal static class CorpusFuel
        {
            [System.ThreadStatic] private static int left;
            public static void Refill(int amount) => left = amount;
            public static void Burn()
            {
                if (left-- <= 0 || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new CorpusFuelExhausted();
            }
        }
        internal sealed class CorpusFuelExhausted : System.Exception;
        """;

    private static readonly StatementSyntax Burn = SyntaxFactory.ParseStatement("global::CorpusFuel.Burn();");

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Burning(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Burning(loop.Statement)) : null;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Burning(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Burning(loop.Statement)) : null;

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (method.Body is { } body) return method.WithBody(body.WithStatements(body.Statements.Insert(0, Burn)));
        if (method.ExpressionBody is not { } arrow) return method;
        return method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, method.ReturnType));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        if (function.Body is { } body) return function.WithBody(body.WithStatements(body.Statements.Insert(0, Burn)));
        if (function.ExpressionBody is not { } arrow) return function;
        return function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, function.ReturnType));
    }

    private static BlockSyntax Burning(StatementSyntax body) => SyntaxFactory.Block(Burn, body);

    private static BlockSyntax Block(ArrowExpressionClauseSyntax arrow, TypeSyntax returnType)
    {
        StatementSyntax statement = arrow.Expression is ThrowExpressionSyntax thrown
            ? SyntaxFactory.ThrowStatement(thrown.ThrowKeyword, thrown.Expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : returnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
                ? SyntaxFactory.ExpressionStatement(arrow.Expression)
                : SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), arrow.Expression,
                    SyntaxFactory.Token(SyntaxKind.SemicolonToken));
        return SyntaxFactory.Block(Burn, statement);
    }
}
