using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>
/// Decides how far a <c>Where</c> can move towards the source of its chain: past every call whose filter law is proved for these arguments, as long as neither the
/// result, nor exceptions, nor the number of effects can differ.
/// </summary>
internal sealed class MoveFinder(StepJudge judge)
{
    // A sort with secondary keys, or a grouping and its inverse, are one step of several calls.
    private const int MaxCallsInStep = 6;

    /// <summary>The decision for a filter, or null when there is nothing to move before.</summary>
    public MoveDecision? Find(IInvocationOperation filter, SemanticModel model, CancellationToken cancellationToken)
    {
        if (filter.Arguments.Length != 2)
            return null;
        var source = ListCalls.Unwrap(filter.Arguments[0].Value);
        var holder = source is ILocalReferenceOperation reference ? SingleUse.Of(reference, model, cancellationToken) : null;
        if (holder is not null)
            source = ListCalls.Unwrap(holder.Value);
        if (source is not IInvocationOperation first)
            return null;

        var inQuery = filter.Syntax is WhereClauseSyntax;
        if (inQuery && !InSameQuery(filter, first))
            return null;
        var element = filter.TargetMethod.TypeArguments[0];
        var isSort = first.TargetMethod.IsExtensionMethod && ListCalls.IsOrdered(first.Type);
        MoveDecision Refuse(string reason, bool changesResult = true) => new MoveDecision.Refused(filter, first, reason, isSort, changesResult);

        if (ListCalls.IsIndexedFilter(filter.TargetMethod))
            return Refuse("the predicate looks at positions");
        if (ListCalls.IsInExpressionTree(filter))
            return Refuse("it is data in an expression tree", changesResult: false);
        if (judge.Judge(filter, filter.Arguments[0].Value, Law.Filter, cancellationToken) is not { } predicate)
            return Refuse("the predicate is outside of the model");
        if (predicate.Proof is null)
            return Refuse($"the predicate is not known to be pure and total: {predicate.Obstacle}");
        if (predicate.Facts.MayDiverge)
            return Refuse("the predicate is not known to be pure and total: it contains a loop or recursion");

        var crossed = new List<Crossing>();
        string? obstacle = null;
        for (IOperation current = first; current is IInvocationOperation call && obstacle is null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (inQuery && !InSameQuery(filter, call))
                break;
            if (Step(call, element, inQuery, cancellationToken) is not { } crossing)
                obstacle = $"'{call.TargetMethod.Name}' is outside of the model";
            else if (crossing.Report.Proof is null)
                obstacle = $"'{call.TargetMethod.Name}' is not known to be filter-equivariant: {crossing.Report.Obstacle}";
            else if (crossing.Report.Facts.Kind == StepKind.Filter)
                obstacle = "a filter is not moved before a filter, which may guard it";
            else if (crossing.Report.Facts.ComparesElements && predicate.Facts.DistinguishesEqualElements)
                obstacle = "the predicate may tell equal elements apart";
            else
            {
                crossed.Add(crossing);
                current = ListCalls.Unwrap(crossing.List);
            }
        }

        // Moving before a mere copy gains nothing by itself.
        while (crossed.Count > 0 && crossed[crossed.Count - 1].Report.Facts.Kind == StepKind.Copy)
            crossed.RemoveAt(crossed.Count - 1);
        if (crossed.Count == 0)
            return obstacle is null ? null : Refuse(obstacle);

        // Where the whole way is not safe, a part of it may be.
        (string Why, bool ChangesResult)? why = null;
        for (; crossed.Count > 0; crossed.RemoveAt(crossed.Count - 1))
        {
            var conditions = new MoveConditions(filter, predicate.Facts, crossed, holder, model, judge, cancellationToken);
            if (conditions.Check() is not { } failed)
                return new MoveDecision.Safe(filter, crossed[crossed.Count - 1], conditions.Plan!);
            why ??= failed;
        }

        return Refuse(why!.Value.Why, why.Value.ChangesResult);
    }

    /// <summary>The call, with those below it that only together are a list function of the element type.</summary>
    private Crossing? Step(IInvocationOperation call, ITypeSymbol element, bool inQuery, CancellationToken cancellationToken)
    {
        var innermost = call;
        for (var calls = 0; calls < MaxCallsInStep; calls++)
        {
            if (ListCalls.List(innermost, element) is not { } list)
                return null;
            var syntax = inQuery ? null : ListCalls.ListSyntax(innermost, list);
            if (!inQuery && syntax is null)
                return null;
            if (SymbolEqualityComparer.Default.Equals(ListCalls.Element(list.Value.Type), element)
                && judge.Judge(call, list.Value, Law.Filter, cancellationToken) is { } report)
                return new Crossing(call, list.Value, syntax, report);
            if (ListCalls.Unwrap(list.Value) is not IInvocationOperation next)
                return null;
            innermost = next;
        }

        return null;
    }

    private static bool InSameQuery(IInvocationOperation filter, IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<OrderByClauseSyntax>() is { } clause && clause.Parent == filter.Syntax.Parent;
}
