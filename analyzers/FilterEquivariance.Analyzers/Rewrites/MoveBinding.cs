using FilterEquivariance.Verification.LibraryModels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>Whether the compiler reads the code after the move as it reads it now: the same methods, the same types where others see them.</summary>
internal sealed class MoveBinding(
    IInvocationOperation filter, IReadOnlyList<Crossing> crossed, SingleUse? holder, MovePlan plan, SemanticModel model, CancellationToken cancellationToken)
{
    // The type of the rewritten expression: that of the call right before the filter, or of the local that holds it.
    private readonly ITypeSymbol? _result = holder?.Local.Type ?? crossed[0].Call.Type;

    public bool IsSame() => (plan.Moved is WhereClauseSyntax ? IsQuerySame() : AreCallsSame()) && FitsAround();

    private bool IsQuerySame()
    {
        var query = plan.Moved.FirstAncestorOrSelf<QueryExpressionSyntax>()!;
        var type = model.GetSpeculativeTypeInfo(query.SpanStart, (ExpressionSyntax)plan.Apply(query), SpeculativeBindingOption.BindAsExpression).Type;
        var now = model.GetTypeInfo(query, cancellationToken).Type;
        return SymbolEqualityComparer.Default.Equals(type, now) || (SymbolEqualityComparer.Default.Equals(now, filter.Type) && SymbolEqualityComparer.Default.Equals(type, _result));
    }

    private bool AreCallsSame()
    {
        var moved = (InvocationExpressionSyntax)plan.Moved;
        if (moved.ArgumentList.Arguments.Any(argument => argument.NameColon is not null) || crossed.Any(crossing => crossing.ListSyntax is null))
            return false;
        if (holder is not null && !VariablesAreKnownAt(holder))
            return false;
        var position = plan.Target.SpanStart;
        var filtered = Materialised(plan.Filtered(), out var filterAlone);
        if (!IsSame(model.GetSymbolInfo(moved, cancellationToken).Symbol, model.GetSpeculativeSymbolInfo(position, filterAlone, SpeculativeBindingOption.BindAsExpression).Symbol)
            || model.GetSpeculativeTypeInfo(position, filtered, SpeculativeBindingOption.BindAsExpression).Type is null or IErrorTypeSymbol)
            return false;
        foreach (var call in CrossedCalls())
        {
            var after = plan.Crossed(call);
            if (!IsSame(model.GetSymbolInfo(call, cancellationToken).Symbol, model.GetSpeculativeSymbolInfo(position, after, SpeculativeBindingOption.BindAsExpression).Symbol))
                return false;
        }

        return true;
    }

    private ExpressionSyntax Materialised(ExpressionSyntax filtered, out ExpressionSyntax filterAlone)
    {
        filterAlone = plan.Materialise.Length > 0 && filtered is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax copy } ? copy.Expression : filtered;
        return filtered;
    }

    /// <summary>Every invocation between the target and the filter.</summary>
    private IEnumerable<InvocationExpressionSyntax> CrossedCalls() =>
        plan.Target.Ancestors().OfType<InvocationExpressionSyntax>()
            .TakeWhile(call => call != plan.Moved && (holder is null || holder.Declaration.Span.Contains(call.Span)));

    private static bool IsSame(ISymbol? now, ISymbol? after) =>
        now is IMethodSymbol one && after is IMethodSymbol other
        && SymbolEqualityComparer.Default.Equals(one.ReturnType, other.ReturnType)
        && (IsSameMethod(one, other) || MeansTheSame(one, other));

    private static bool IsSameMethod(IMethodSymbol one, IMethodSymbol other) =>
        SymbolEqualityComparer.Default.Equals((one.ReducedFrom ?? one).OriginalDefinition, (other.ReducedFrom ?? other).OriginalDefinition)
        && SymbolEqualityComparer.Default.Equals(one.ContainingType, other.ContainingType)
        && one.TypeArguments.Zip(other.TypeArguments, SymbolEqualityComparer.Default.Equals).All(same => same);

    /// <summary>A list has members of its own with the names and meanings of the extensions for every sequence: <c>ToArray</c>, <c>Contains</c>.</summary>
    private static bool MeansTheSame(IMethodSymbol extension, IMethodSymbol member) =>
        ListCalls.IsEnumerable(extension)
        && Model(extension) is { } general && Model(member) is { } special
        && general.Shape.Equals(special.Shape) && general.Effects == special.Effects;

    private static LibraryModel? Model(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId() is { } id && ModelTable.TryGet(id, out var model) ? model : null;

    /// <summary>What the moved predicate mentions exists already where the local is declared.</summary>
    private bool VariablesAreKnownAt(SingleUse declared)
    {
        var moved = (InvocationExpressionSyntax)plan.Moved;
        foreach (var name in moved.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>())
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { Locations: [{ } location, ..] }
                && !moved.Span.Contains(location.SourceSpan) && location.SourceSpan.Start >= declared.Declaration.SpanStart)
                return false;
        return true;
    }

    /// <summary>The expression around the filter takes the call before it as well.</summary>
    private bool FitsAround()
    {
        var query = plan.Moved is WhereClauseSyntax ? null : (ExpressionSyntax)plan.Moved;
        var outer = Consumers.Outer(filter, out _);
        switch (outer)
        {
            case IArgumentOperation { Parent: { Syntax: InvocationExpressionSyntax call } }:
                return query is null || IsSame(model.GetSymbolInfo(call, cancellationToken).Symbol, Speculate(call, query).Symbol);
            case IArgumentOperation { Parent: { Syntax: ObjectCreationExpressionSyntax creation } }:
                return query is null || IsSame(model.GetSymbolInfo(creation, cancellationToken).Symbol, Speculate(creation, query).Symbol);
            case IArgumentOperation { Parent: IInvocationOperation inQuery }:
                return query is null && ListCalls.IsEnumerable(inQuery.TargetMethod);
            case IForEachLoopOperation:
                return true;
        }

        if (SymbolEqualityComparer.Default.Equals(_result, filter.Type))
            return true;
        return outer switch
        {
            // A lambda's result type is inferred from what it returns.
            IReturnOperation returned => !IsInLambda(returned),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => HasDeclaredType(declarator) || IsOrderedAllAlong(declarator),
            ISimpleAssignmentOperation assignment => SymbolEqualityComparer.Default.Equals(assignment.Target.Type?.OriginalDefinition, filter.Type?.OriginalDefinition),
            _ => false,
        };
    }

    private SymbolInfo Speculate(ExpressionSyntax around, ExpressionSyntax query)
    {
        var after = holder is null ? around.ReplaceNode(query, plan.Joined()) : around.ReplaceNode(query, MovePlan.ReceiverOf((InvocationExpressionSyntax)query));
        return model.GetSpeculativeSymbolInfo(around.SpanStart, after, SpeculativeBindingOption.BindAsExpression);
    }

    private static bool IsInLambda(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
            if (outer is IAnonymousFunctionOperation)
                return true;
            else if (outer is ILocalFunctionOperation)
                return false;
        return false;
    }

    private static bool HasDeclaredType(IVariableDeclaratorOperation declarator) =>
        declarator.Syntax.Parent is VariableDeclarationSyntax { Type: { IsVar: false } };

    /// <summary>A <c>var</c> that becomes an ordered sequence: it is never assigned again, and every use takes it as a plain sequence.</summary>
    private bool IsOrderedAllAlong(IVariableDeclaratorOperation declarator)
    {
        if (!ListCalls.IsOrdered(_result))
            return false;
        IOperation root = declarator;
        while (root.Parent is { } outer)
            root = outer;
        return root.Descendants().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol))
            .All(use => use.Parent switch
            {
                IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation call } => IsSameOnOrdered(call, use),
                IConversionOperation { IsImplicit: true, Parent: IForEachLoopOperation } or IForEachLoopOperation => true,
                IReturnOperation returned => !IsInLambda(returned),
                _ => false,
            });
    }

    private bool IsSameOnOrdered(IInvocationOperation call, ILocalReferenceOperation use) =>
        ListCalls.IsEnumerable(call.TargetMethod) && call.TargetMethod.IsExtensionMethod
        && model.LookupSymbols(use.Syntax.SpanStart, (INamespaceOrTypeSymbol)_result!, call.TargetMethod.Name, includeReducedExtensionMethods: true)
            .All(candidate => candidate is IMethodSymbol method && ListCalls.IsEnumerable(method));
}
