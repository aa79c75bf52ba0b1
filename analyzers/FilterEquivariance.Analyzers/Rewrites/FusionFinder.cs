using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>
/// Decides whether a <c>Select</c> can move across the call before it where that helps: two calls of <c>Select</c> become one, or a function that repeats elements
/// gets them when their images are computed already.
/// </summary>
internal sealed class FusionFinder(StepJudge judge)
{
    /// <summary>What can be done about a <c>Select</c>, or null.</summary>
    public Fusion? Find(IInvocationOperation select, SemanticModel model, CancellationToken cancellationToken)
    {
        if (select.Syntax is not InvocationExpressionSyntax || ListCalls.Unwrap(select.Arguments[0].Value) is not IInvocationOperation inner || ListCalls.IsInExpressionTree(select))
            return null;
        return ListCalls.IsElementwise(inner.TargetMethod, "Select") ? Fused(select, inner, model, cancellationToken) : Moved(select, inner, model, cancellationToken);
    }

    /// <summary><c>xs.Select(f).Select(g)</c> to <c>xs.Select(x => g(f(x)))</c>: f must not show when it runs, g may.</summary>
    private Fusion? Fused(IInvocationOperation outer, IInvocationOperation inner, SemanticModel model, CancellationToken cancellationToken)
    {
        if (FusionPlan.Of(outer.Syntax) is not { } plan || !plan.Inner.Equals(inner.Syntax)
            || judge.JudgeFunction(inner, inner.Arguments[0].Value, cancellationToken) is not { Proof: not null, Facts: { ReadsMutableState: false, MayDiverge: false } }
            || !plan.IsCapturing(model, cancellationToken))
            return null;
        var fused = model.GetSpeculativeSymbolInfo(outer.Syntax.SpanStart, plan.Fused(), SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
        return fused is not null && ListCalls.IsElementwise(fused, "Select") && SymbolEqualityComparer.Default.Equals(fused.ReturnType, outer.Type)
            ? new Fusion(inner, inner.Syntax.GetLocation(), plan.Outer.GetLocation(), "the two functions become one", "", IsFused: true)
            : null;
    }

    /// <summary><c>f(xs).Select(g)</c> to <c>f(xs.Select(g))</c>, with fewer calls of g.</summary>
    private Fusion? Moved(IInvocationOperation select, IInvocationOperation call, SemanticModel model, CancellationToken cancellationToken)
    {
        var element = select.TargetMethod.TypeArguments[0];
        if (call.TargetMethod.DeclaringSyntaxReferences.IsEmpty || !SymbolEqualityComparer.Default.Equals(element, select.TargetMethod.TypeArguments[1]) || !IsValue(element)
            || ListCalls.List(call, element) is not { } list || ListCalls.ListSyntax(call, list) is not { } syntax
            || !SymbolEqualityComparer.Default.Equals(ListCalls.Element(list.Value.Type), element))
            return null;
        if (judge.Judge(call, list.Value, Law.Map, cancellationToken) is not { Proof: { } proof } report || !judge.Repeats(call, list.Value, cancellationToken)
            || judge.JudgeFunction(select, select.Arguments[0].Value, cancellationToken) is not { Proof: not null, Facts: { MayDiverge: false } facts })
            return null;
        var conditions = new MoveConditions(select, facts, [new Crossing(call, list.Value, syntax, report)], holder: null, model, judge, cancellationToken);
        return conditions.Check() is null
            ? new Fusion(call, call.Syntax.GetLocation(), syntax.GetLocation(), $"it is map-equivariant ({proof.Summary}) and repeats elements", conditions.Plan!.Materialise, IsFused: false)
            : null;
    }

    // Copies of one object are one object; of values nobody can tell.
    private static bool IsValue(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double);
}

/// <summary>A <c>Select</c> that can move.</summary>
/// <param name="Across">The call it moves across.</param>
/// <param name="Place">That call.</param>
/// <param name="Target">The list that is mapped afterwards; of two that become one, both.</param>
/// <param name="Why">Why it can.</param>
/// <param name="Materialise">See <see cref="MovePlan.Materialise"/>.</param>
/// <param name="IsFused">Two calls become one.</param>
internal sealed record Fusion(IInvocationOperation Across, Location Place, Location Target, string Why, string Materialise, bool IsFused);
