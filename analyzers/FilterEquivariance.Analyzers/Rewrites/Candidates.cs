using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>What might be worth a look, by syntax alone: code without chains pays for no more than this.</summary>
internal static class Candidates
{
    /// <summary>A <c>Where</c> on a call or on a local that holds one, or a <c>where</c> behind an <c>orderby</c>.</summary>
    public static bool IsFilter(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Receiver(call, "Where") is { } receiver && (receiver is InvocationExpressionSyntax or QueryExpressionSyntax || HoldsCall(receiver)),
        WhereClauseSyntax { Parent: QueryBodySyntax body } clause => body.Clauses.IndexOf(clause) is > 0 and var index && body.Clauses[index - 1] is OrderByClauseSyntax,
        _ => false,
    };

    /// <summary>A <c>Select</c> on a call.</summary>
    public static bool IsMap(SyntaxNode node) => node is InvocationExpressionSyntax call && Receiver(call, "Select") is InvocationExpressionSyntax;

    /// <summary>The call that a candidate is; a clause is one of the calls that its query is translated to.</summary>
    public static IInvocationOperation? Call(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken) => candidate switch
    {
        WhereClauseSyntax => model.GetOperation(candidate.FirstAncestorOrSelf<QueryExpressionSyntax>()!, cancellationToken)?.Descendants()
            .OfType<IInvocationOperation>().FirstOrDefault(call => call.Syntax == candidate),
        _ => model.GetOperation(candidate, cancellationToken) as IInvocationOperation,
    };

    /// <summary>What a call of this name is applied to, in either form; null for other calls.</summary>
    public static ExpressionSyntax? Receiver(InvocationExpressionSyntax call, string name)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name: { } called } access || called.Identifier.ValueText != name)
            return null;
        return call.ArgumentList.Arguments.Count switch
        {
            1 => ListCalls.Bare(access.Expression),
            2 => ListCalls.Bare(call.ArgumentList.Arguments[0].Expression),
            _ => null,
        };
    }

    private static bool HoldsCall(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax name && SingleUse.Declarator(name) is { Initializer.Value: { } value } && ListCalls.Bare(value) is InvocationExpressionSyntax;
}
