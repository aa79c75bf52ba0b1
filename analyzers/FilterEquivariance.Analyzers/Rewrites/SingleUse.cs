using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>A local that holds a query for one use further down, with nothing in between that could matter.</summary>
/// <param name="Local">The local.</param>
/// <param name="Value">Its initial value.</param>
/// <param name="Declaration">Where it is declared.</param>
internal sealed record SingleUse(ILocalSymbol Local, IOperation Value, LocalDeclarationStatementSyntax Declaration)
{
    /// <summary>What the referenced local holds, or null when it is used elsewhere too, may be used several times, or something may change in between.</summary>
    public static SingleUse? Of(ILocalReferenceOperation use, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Declarator(use.Syntax as IdentifierNameSyntax) is not { Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration } declarator
            || declaration.UsingKeyword != default || declaration.Declaration.Variables.Count != 1
            || !SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declarator, cancellationToken), use.Local))
            return null;
        var statement = use.Syntax.Ancestors().OfType<StatementSyntax>().FirstOrDefault(ancestor => ancestor.Parent == block);
        if (statement is null || !IsOnlyUse(use, block, declarator) || IsRepeated(use.Syntax, statement))
            return null;
        var between = block.Statements.Skip(block.Statements.IndexOf(declaration) + 1).TakeWhile(other => other != statement);
        if (!between.All(IsInert) || !StartsWith(statement, use.Syntax))
            return null;
        return model.GetOperation(declarator.Initializer!.Value, cancellationToken) is { } value ? new SingleUse(use.Local, value, declaration) : null;
    }

    /// <summary>The declarator of the local in an enclosing block, by syntax alone.</summary>
    public static VariableDeclaratorSyntax? Declarator(IdentifierNameSyntax? use)
    {
        if (use is null)
            return null;
        foreach (var block in use.Ancestors().OfType<BlockSyntax>())
            foreach (var statement in block.Statements)
            {
                if (statement.SpanStart >= use.SpanStart)
                    break;
                if (statement is LocalDeclarationStatementSyntax declaration)
                    foreach (var declarator in declaration.Declaration.Variables)
                        if (declarator.Identifier.ValueText == use.Identifier.ValueText)
                            return declarator.Initializer is null ? null : declarator;
            }

        return null;
    }

    private static bool IsOnlyUse(ILocalReferenceOperation use, BlockSyntax block, VariableDeclaratorSyntax declarator) =>
        block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(name => name.Identifier.ValueText == declarator.Identifier.ValueText && name != use.Syntax) == 0;

    // A loop or a function may run the use again, or never, or later.
    private static bool IsRepeated(SyntaxNode use, StatementSyntax statement) =>
        use.Ancestors().TakeWhile(ancestor => ancestor != statement).Append(statement).Any(ancestor => ancestor switch
        {
            ForEachStatementSyntax loop => !loop.Expression.Span.Contains(use.Span),
            WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax or TryStatementSyntax => true,
            // Arithmetic that cannot overflow here may do so where the local is declared.
            CheckedStatementSyntax or CheckedExpressionSyntax => true,
            _ => false,
        });

    private static bool IsInert(StatementSyntax statement) =>
        statement is LocalFunctionStatementSyntax or EmptyStatementSyntax
        || (statement is LocalDeclarationStatementSyntax declaration && declaration.UsingKeyword == default
            && declaration.Declaration.Variables.All(variable => variable.Initializer is null or { Value: LiteralExpressionSyntax or IdentifierNameSyntax }));

    /// <summary>Nothing of the statement runs before the use.</summary>
    private static bool StartsWith(StatementSyntax statement, SyntaxNode use) =>
        !statement.DescendantNodes(node => !node.Span.Contains(use.Span) || node.SpanStart <= use.SpanStart)
            .Any(node => node.Span.End <= use.SpanStart
                && node is InvocationExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
                && !node.IsKind(SyntaxKind.LogicalNotExpression));
}
