using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>What must hold around a chain, besides the laws of its calls, so that nobody notices the move.</summary>
internal sealed class MoveConditions(
    IInvocationOperation filter, StepFacts predicate, IReadOnlyList<Crossing> crossed, SingleUse? holder, SemanticModel model, StepJudge judge, CancellationToken cancellationToken)
{
    private readonly Crossing _last = crossed[crossed.Count - 1];

    /// <summary>How the code changes; set when the check succeeds.</summary>
    public MovePlan? Plan { get; private set; }

    /// <summary>The first condition that fails, and whether it is about what the code does rather than how it is written; null when all hold.</summary>
    public (string Why, bool ChangesResult)? Check()
    {
        if (crossed.Any(crossing => ListCalls.IsQueryable(ListCalls.Unwrap(crossing.List).Type)) || ListCalls.IsQueryable(filter.Type))
            return ("the source is a provider's query", true);
        if (MayBeNull())
            return ("the list may be null", true);
        if (AllowsNullElements())
            return ("the elements may be null where the filter would stand", true);
        if (filter.Syntax.ContainsDirectives)
            return ("the chain contains directives", false);
        var materialise = Materialise();
        if (materialise is null)
            return ("the list has a type that a filtered list cannot be made", false);
        if (Timing(materialise.Length > 0) is { } timing)
            return (timing, true);

        var plan = filter.Syntax is WhereClauseSyntax clause
            ? new MovePlan(clause, FirstOrdering(), "")
            : new MovePlan(filter.Syntax, _last.ListSyntax!, materialise);
        if (!new MoveBinding(filter, crossed, holder, plan, model, cancellationToken).IsSame())
            return ("the types or overloads of the code around it would change", false);
        Plan = plan;
        return null;
    }

    /// <summary>The laws exclude null lists. Members of <c>Enumerable</c> all throw the same for one, naming their source.</summary>
    private bool MayBeNull()
    {
        if (_last.Call.TargetMethod is { IsExtensionMethod: true } method && ListCalls.IsEnumerable(method) && FirstCall().TargetMethod.Parameters[0].Name == "source")
            return false;
        var list = ListCalls.Unwrap(_last.List);
        if (list.Type is { IsValueType: true } || list is IObjectCreationOperation or IArrayCreationOperation or ILiteralOperation { ConstantValue.Value: not null }
            || list is IInvocationOperation call && ListCalls.IsEnumerable(call.TargetMethod))
            return false;
        return list.Syntax is not ExpressionSyntax syntax || model.GetTypeInfo(syntax, cancellationToken).Nullability.FlowState != NullableFlowState.NotNull;
    }

    /// <summary>The first of the calls that are the last step.</summary>
    private IInvocationOperation FirstCall()
    {
        var call = _last.Call;
        while (ListCalls.List(call, filter.TargetMethod.TypeArguments[0]) is { } list && list.Value != _last.List && ListCalls.Unwrap(list.Value) is IInvocationOperation inner)
            call = inner;
        return call;
    }

    /// <summary>A helper that drops nulls makes elements non-null for the filter; before the helper they are not.</summary>
    private bool AllowsNullElements()
    {
        var element = filter.TargetMethod.TypeArguments[0];
        if (element is { IsValueType: true })
            return false;
        var before = ListCalls.Element(ListCalls.Unwrap(_last.List).Type);
        if (!SymbolEqualityComparer.Default.Equals(before, element))
            return true;
        if (before!.NullableAnnotation == NullableAnnotation.Annotated && filter.TargetMethod.TypeArgumentNullableAnnotations[0] != NullableAnnotation.Annotated)
            return true;
        // Without annotations only calls of the library are known to keep every null where it is.
        return !model.GetNullableContext(filter.Syntax.SpanStart).AnnotationsEnabled() && crossed.Any(crossing => !crossing.Call.TargetMethod.DeclaringSyntaxReferences.IsEmpty);
    }

    /// <summary>The call that makes a stored list again; empty when none is needed, null when none will do.</summary>
    private string? Materialise()
    {
        if (filter.Syntax is WhereClauseSyntax)
            return "";
        return ListCalls.List(FirstCall(), filter.TargetMethod.TypeArguments[0])?.Parameter?.Type switch
        {
            IArrayTypeSymbol { Rank: 1 } => "ToArray",
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } => "",
            INamedTypeSymbol
            {
                OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T
                    or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T,
            } => "ToList",
            INamedTypeSymbol { Name: "List", TypeArguments.Length: 1, ContainingNamespace: { Name: "Generic" } } => "ToList",
            _ => null,
        };
    }

    /// <summary>Whether some code could run at another moment than before, relative to other code; a phrase, or null.</summary>
    private string? Timing(bool materialises)
    {
        var consumption = Consumers.Of(filter, judge, cancellationToken);
        if (consumption == Consumption.Unknown)
            return "the result is used in a way that is not understood";
        if (predicate.ReadsMutableState && (consumption != Consumption.AtOnce || holder is not null))
            return "the predicate reads what may change before the result is consumed";
        var isStored = ListCalls.IsStored(ListCalls.Unwrap(_last.List).Type);
        foreach (var crossing in crossed)
        {
            var isEager = crossing.Report.Facts.Evaluation == StepEvaluation.Eager;
            if (crossing.Report.Facts.Evaluation == StepEvaluation.Other && !(isStored && consumption == Consumption.AtOnce))
                return $"'{crossing.Call.TargetMethod.Name}' may read its list in steps that can be counted";
            if (isEager && consumption == Consumption.Elsewhere)
                return $"'{crossing.Call.TargetMethod.Name}' runs at once, but the filter runs when the result is enumerated";
            if (materialises && !isEager && (consumption != Consumption.AtOnce || holder is not null))
                return $"'{crossing.Call.TargetMethod.Name}' runs when the result is enumerated, but a copy of the list is made at once";
        }

        return null;
    }

    private OrderByClauseSyntax FirstOrdering() => FirstCall().Syntax.FirstAncestorOrSelf<OrderByClauseSyntax>()!;
}
