using System.Collections.Immutable;
using FilterEquivariance.Verification.Definitions;
using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Calls inside of expressions, read as list functions.</summary>
public sealed partial class CompilationLowering
{
    /// <summary>
    /// Lowers an expression as a function of a list that stands in it: <c>xs.OrderBy(x => x.Key)</c> as a function of <c>xs</c>. Null where no method is around it,
    /// or where one of the two is no list.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="list">The list, an operation inside of the expression.</param>
    /// <param name="cancellationToken">Stops the lowering.</param>
    public Step? LowerStep(IOperation expression, IOperation list, CancellationToken cancellationToken)
    {
        if (expression.SemanticModel?.GetEnclosingSymbol(expression.Syntax.SpanStart, cancellationToken) is not { } around
            || SymbolNames.Member(around) is not IMethodSymbol member
            || list.Type is not { } listType || ListShapes.ElementOf(listType, isResult: false, Compilation) is not { } element)
            return null;
        var lowering = new MemberLowering(_models, _layouts, _stableMembers, UserModels, Assumptions, FunctionReference.Of(member.OriginalDefinition), cancellationToken);
        var lowered = lowering.LowerStep(expression, list);
        var functions = WithCallees(lowered.Reached, cancellationToken);
        var type = new TypeLowering(_layouts, ImmutableDictionary<ITypeParameterSymbol, TypeRef>.Empty).Lower(element);
        functions[lowered.Function.Id] = lowered.Function;
        return new Step(TermExpansion.Run(new Program(lowered.Function, [0], type, functions.ToImmutable())), lowered.Obstacle);
    }
}
