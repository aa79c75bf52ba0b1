using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>What calls are made of, for those who look for chains of them.</summary>
internal static class ListCalls
{
    /// <summary>A method of <c>System.Linq.Enumerable</c>.</summary>
    public static bool IsEnumerable(IMethodSymbol method) =>
        method.ContainingType is
        {
            Name: "Enumerable",
            ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        };

    /// <summary><c>Enumerable.Where</c> or <c>Enumerable.Select</c> with a function of the element.</summary>
    public static bool IsElementwise(IMethodSymbol method, string name) =>
        method.Name == name && IsEnumerable(method) && Delegate(method) is { TypeArguments.Length: 2 };

    /// <summary><c>Enumerable.Where</c> with a predicate that also takes the position.</summary>
    public static bool IsIndexedFilter(IMethodSymbol method) =>
        method.Name == "Where" && IsEnumerable(method) && Delegate(method) is { TypeArguments.Length: 3 };

    private static INamedTypeSymbol? Delegate(IMethodSymbol method) =>
        (method.ReducedFrom ?? method) is { Parameters: [_, var function] } ? function.Type as INamedTypeSymbol : null;

    /// <summary>The argument that is the list of a call: the receiver of an extension method, or the only argument with elements of the type.</summary>
    public static IArgumentOperation? List(IInvocationOperation call, ITypeSymbol element)
    {
        if (call.TargetMethod.IsExtensionMethod)
            return call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0, RefKind: RefKind.None });
        var lists = call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.RefKind: RefKind.None } && SymbolEqualityComparer.Default.Equals(Element(argument.Value.Type), element))
            .ToArray();
        return lists.Length == 1 ? lists[0] : null;
    }

    /// <summary>The element type of a sequence type, or null.</summary>
    public static ITypeSymbol? Element(ITypeSymbol? type) => type switch
    {
        null => null,
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol named when IsSequence(named) => named.TypeArguments[0],
        _ => type.AllInterfaces.FirstOrDefault(IsSequence)?.TypeArguments[0],
    };

    /// <summary>A lazy sequence by its type: nothing is stored in it.</summary>
    public static bool IsLazy(ITypeSymbol? type) => type is INamedTypeSymbol named && (IsSequence(named) || IsOrdered(named));

    /// <summary><c>IOrderedEnumerable</c>.</summary>
    public static bool IsOrdered(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "IOrderedEnumerable", TypeArguments.Length: 1 };

    /// <summary>A type that keeps its elements: enumerating it has no effects and comes to an end.</summary>
    public static bool IsStored(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol or { SpecialType: SpecialType.System_String } => true,
        _ => IsCollection(type) || type.AllInterfaces.Any(IsCollection),
    };

    /// <summary>A provider's query, which only looks like a list.</summary>
    public static bool IsQueryable(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Append(type).Any(candidate => candidate is { Name: "IQueryable", ContainingNamespace.Name: "Linq" });

    private static bool IsSequence(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool IsCollection(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T;

    /// <summary>The operation inside of conversions that the compiler put in, and of queries.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true, Conversion: { IsUserDefined: false, IsReference: true } or { IsIdentity: true } } conversion:
                    operation = conversion.Operand;
                    break;
                case ITranslatedQueryOperation query:
                    operation = query.Operation;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The name that a call is written with: the token of <c>Where</c> in <c>xs.Where(p)</c>, of <c>where</c> in a query.</summary>
    public static Location NameLocation(IInvocationOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.GetLocation(),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.GetLocation(),
        WhereClauseSyntax clause => clause.WhereKeyword.GetLocation(),
        _ => call.Syntax.GetLocation(),
    };

    /// <summary>Inside of a lambda that becomes data, where calls are not calls.</summary>
    public static bool IsInExpressionTree(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
            if (outer is IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", ContainingNamespace: { Name: "Expressions" } } })
                return true;
        return false;
    }

    /// <summary>Without the parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
            expression = parenthesized.Expression;
        return expression;
    }

    /// <summary>The <c>xs</c> of <c>xs.F(…)</c>, or the argument of <c>F(xs, …)</c>, as it is written; null where the list is written in no such way.</summary>
    public static ExpressionSyntax? ListSyntax(IInvocationOperation call, IArgumentOperation list)
    {
        if (call.Syntax is not InvocationExpressionSyntax invocation)
            return null;
        if (list.Syntax is ArgumentSyntax argument)
            return argument.Parent == invocation.ArgumentList ? argument.Expression : null;
        return invocation.Expression is MemberAccessExpressionSyntax access && access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && access.Expression.Span.Contains(list.Syntax.Span)
            ? access.Expression
            : null;
    }
}
