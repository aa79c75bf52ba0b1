using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>How code changes when an element-wise call moves before other calls: syntax alone, so that a fix needs nothing but the diagnostic.</summary>
/// <param name="Moved">The invocation or query clause that moves.</param>
/// <param name="Target">The list it is then applied to; in a query, the clause it is then in front of.</param>
/// <param name="Materialise"><c>ToList</c> or <c>ToArray</c> where a parameter needs a stored list; otherwise empty.</param>
public sealed record MovePlan(SyntaxNode Moved, SyntaxNode Target, string Materialise)
{
    internal const string MaterialiseKey = "rewrite.materialise";

    /// <summary>Property of a diagnostic that asks for two calls to become one.</summary>
    internal const string FusedKey = "rewrite.fused";

    /// <summary>The call or clause without the move: what stays in its place.</summary>
    private ExpressionSyntax Receiver => ReceiverOf((InvocationExpressionSyntax)Moved);

    /// <summary>The property bag of the diagnostic. Its additional locations are the call it moves before, and the target.</summary>
    internal ImmutableDictionary<string, string?> Properties => ImmutableDictionary<string, string?>.Empty.Add(MaterialiseKey, Materialise);

    /// <summary>Reads the plan back from a diagnostic of FEQ3001 or FEQ3002; null when the code is no longer what it was.</summary>
    public static MovePlan? Read(Diagnostic diagnostic, SyntaxNode root)
    {
        if (diagnostic.Properties.ContainsKey(FusedKey) || diagnostic.AdditionalLocations.Count < 2 || !diagnostic.Properties.TryGetValue(MaterialiseKey, out var materialise))
            return null;
        var target = root.FindNode(diagnostic.AdditionalLocations[1].SourceSpan, getInnermostNodeForTie: true);
        var name = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        SyntaxNode? moved = name is WhereClauseSyntax ? name : name?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (moved is null || (moved is InvocationExpressionSyntax) != (target is ExpressionSyntax))
            return null;
        return new MovePlan(moved, target, materialise ?? "");
    }

    /// <summary>The same plan for a tree in which its code stands further down.</summary>
    public MovePlan At(int offset, SyntaxNode root) => this with { Moved = Shifted(Moved, offset, root), Target = Shifted(Target, offset, root) };

    private static SyntaxNode Shifted(SyntaxNode node, int offset, SyntaxNode root) =>
        root.FindNode(new TextSpan(node.SpanStart + offset, node.Span.Length), getInnermostNodeForTie: true)
            .AncestorsAndSelf().First(candidate => candidate.RawKind == node.RawKind && candidate.Span.Length == node.Span.Length);

    /// <summary>Applies the plan to the tree that the nodes are in.</summary>
    public SyntaxNode Apply(SyntaxNode root)
    {
        if (Moved is WhereClauseSyntax clause)
            return root.ReplaceNode(clause.Parent!, Reordered(clause));
        return Moved.Contains(Target)
            ? root.ReplaceNode(Moved, Joined())
            : root.ReplaceNodes([Moved, Target], (original, _) => original == Moved ? Receiver.WithTriviaFrom(Moved) : Filtered());
    }

    /// <summary>The expression that takes the place of the moved call, when the target is inside of it.</summary>
    public ExpressionSyntax Joined()
    {
        // A comment at the end of a line stays with the call on that line, so it is the last call's own line end that closes the expression.
        var receiver = Receiver;
        var keepsOwnEnd = MovesLine || receiver.GetTrailingTrivia().Any(IsComment);
        return receiver.ReplaceNode(Target, Filtered()).WithTrailingTrivia(keepsOwnEnd ? receiver.GetTrailingTrivia() : Moved.GetTrailingTrivia());
    }

    private bool MovesLine => EndsLine(Target) && EndsLine(Moved);

    /// <summary>A crossed call as it is afterwards; its list must hold the target.</summary>
    public ExpressionSyntax Crossed(ExpressionSyntax call) => call.ReplaceNode(Target, Filtered());

    /// <summary>The target with the moved call applied to it.</summary>
    public ExpressionSyntax Filtered()
    {
        var moved = (InvocationExpressionSyntax)Moved;
        var target = (ExpressionSyntax)Target;
        var receiver = IsPrimary(target) ? target : SyntaxFactory.ParenthesizedExpression(target.WithoutTrivia()).WithTriviaFrom(target);
        if (!EndsLine(target))
            receiver = receiver.WithoutTrailingTrivia();
        ExpressionSyntax filtered;
        if (moved.Expression is MemberAccessExpressionSyntax access && access.Expression == ReceiverSyntax(moved))
        {
            var dot = access.OperatorToken;
            // The dot keeps its indentation where it starts a line, and its comments anywhere.
            if (!EndsLine(target) && dot.LeadingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                dot = dot.WithLeadingTrivia();
            filtered = moved.WithExpression(access.WithExpression(receiver).WithOperatorToken(dot));
        }
        else
        {
            var arguments = moved.ArgumentList.Arguments;
            filtered = moved.WithArgumentList(moved.ArgumentList.WithArguments(arguments.Replace(arguments[0], arguments[0].WithExpression(receiver.WithoutTrivia()))))
                .WithLeadingTrivia(target.GetLeadingTrivia());
        }

        if (Materialise.Length > 0)
            filtered = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, filtered.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(Materialise)));
        return filtered.WithTrailingTrivia(MovesLine ? moved.GetTrailingTrivia() : EndsLine(target) ? target.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : target.GetTrailingTrivia());
    }

    private static bool EndsLine(SyntaxNode node) => node.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>What an element-wise call is applied to, as it is written.</summary>
    public static ExpressionSyntax ReceiverOf(InvocationExpressionSyntax call) => ReceiverSyntax(call);

    private static ExpressionSyntax ReceiverSyntax(InvocationExpressionSyntax call) =>
        call is { ArgumentList.Arguments: [var list, _] } ? list.Expression : ((MemberAccessExpressionSyntax)call.Expression).Expression;

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or GenericNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or ThisExpressionSyntax or ObjectCreationExpressionSyntax or LiteralExpressionSyntax;

    private QueryBodySyntax Reordered(WhereClauseSyntax clause)
    {
        var body = (QueryBodySyntax)clause.Parent!;
        var from = body.Clauses.IndexOf(clause);
        var to = body.Clauses.IndexOf((QueryClauseSyntax)Target);
        // Each place keeps its trivia, so that the layout stays.
        var clauses = body.Clauses.RemoveAt(from).Insert(to, clause);
        for (var i = to; i <= from; i++)
            clauses = clauses.Replace(clauses[i], clauses[i].WithTriviaFrom(body.Clauses[i]));
        return body.WithClauses(clauses);
    }
}
