using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>How <c>xs.Select(x => f).Select(y => g)</c> becomes <c>xs.Select(x => g)</c> with f in place of y: syntax alone.</summary>
/// <param name="Outer">The invocation with g.</param>
/// <param name="Inner">The invocation with f, its receiver.</param>
/// <param name="First">The function f.</param>
/// <param name="Second">The function g.</param>
public sealed record FusionPlan(InvocationExpressionSyntax Outer, InvocationExpressionSyntax Inner, LambdaExpressionSyntax First, LambdaExpressionSyntax Second)
{
    private ExpressionSyntax FirstBody => First.ExpressionBody!;

    private string FirstParameter => Parameter(First)!;

    private string SecondParameter => Parameter(Second)!;

    /// <summary>Reads the plan back from a diagnostic of FEQ3002; null when it asks for something else, or the code is no longer what it was.</summary>
    public static FusionPlan? Read(Diagnostic diagnostic, SyntaxNode root) =>
        diagnostic.Properties.ContainsKey(MovePlan.FusedKey) && root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } outer
            ? Of(outer)
            : null;

    /// <summary>The plan for an invocation, or null where it is not of this form.</summary>
    public static FusionPlan? Of(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax outerAccess, ArgumentList.Arguments: [{ NameColon: null, Expression: LambdaExpressionSyntax second }] } outer
            || ListCalls.Bare(outerAccess.Expression) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, ArgumentList.Arguments: [{ NameColon: null, Expression: LambdaExpressionSyntax first }] } inner
            || !IsPlain(first) || !IsPlain(second))
            return null;
        var plan = new FusionPlan(outer, inner, first, second);
        return plan.Uses().Count() == 1 ? plan : null;
    }

    /// <summary>The invocation that takes the place of both.</summary>
    public InvocationExpressionSyntax Fused()
    {
        var use = Uses().Single();
        var put = IsPrimary(FirstBody) || use.Parent is EqualsValueClauseSyntax or ArgumentSyntax or LambdaExpressionSyntax
            ? FirstBody.WithTriviaFrom(use)
            : SyntaxFactory.ParenthesizedExpression(FirstBody.WithoutTrivia()).WithTriviaFrom(use);
        var body = use == Second.ExpressionBody ? put : Second.ExpressionBody!.ReplaceNode(use, put);
        return Inner.ReplaceNode(FirstBody, body.WithTriviaFrom(FirstBody)).WithTriviaFrom(Outer);
    }

    /// <summary>The names of each function mean the same inside of the other, and the value of f has the type of y.</summary>
    internal bool IsCapturing(SemanticModel model, CancellationToken cancellationToken)
    {
        var inSecond = Names(Second.ExpressionBody!).Where(name => name != SecondParameter || FirstParameter != SecondParameter);
        if (FirstParameter != SecondParameter && inSecond.Contains(FirstParameter))
            return false;
        var declared = Second.ExpressionBody!.DescendantNodes().SelectMany(node => node switch
        {
            ParameterSyntax parameter => [parameter.Identifier.ValueText],
            SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
            _ => Array.Empty<string>(),
        });
        if (declared.Intersect(Names(FirstBody).Append(FirstParameter)).Any() || FirstBody.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax))
            return false;
        var use = Uses().Single();
        return model.GetTypeInfo(FirstBody, cancellationToken) is { Type: { } type, ConvertedType: { } converted }
            && SymbolEqualityComparer.IncludeNullability.Equals(type, converted)
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(use, cancellationToken).Type)
            && !model.GetConstantValue(FirstBody, cancellationToken).HasValue;
    }

    /// <summary>Where g reads its parameter, in code that runs once whenever g does.</summary>
    private IEnumerable<IdentifierNameSyntax> Uses() =>
        Second.ExpressionBody!.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == SecondParameter && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name) && name.Parent is not NameColonSyntax and not NameEqualsSyntax);

    private static IEnumerable<string> Names(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name))
            .Select(name => name.Identifier.ValueText);

    private static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ Default: null } only] } => only.Identifier.ValueText,
        _ => null,
    };

    // In a function within g the parameter could be read any number of times, and there an assignment or a name would be about the parameter itself.
    private static bool IsPlain(LambdaExpressionSyntax lambda) =>
        lambda is { ExpressionBody: not null, AsyncKeyword.RawKind: 0 } && Parameter(lambda) is not null
        && !lambda.ExpressionBody!.DescendantNodesAndSelf().Any(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or RefExpressionSyntax or ThrowExpressionSyntax
            || node is AssignmentExpressionSyntax || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PostIncrementExpression)
            || node.IsKind(SyntaxKind.PreDecrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression)
            || node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            or ObjectCreationExpressionSyntax or LiteralExpressionSyntax or TupleExpressionSyntax or InterpolatedStringExpressionSyntax;
}
