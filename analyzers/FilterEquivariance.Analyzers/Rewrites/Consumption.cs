using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>Who enumerates a query, and when.</summary>
internal enum Consumption
{
    /// <summary>A library call around it, at once: no other code runs meanwhile.</summary>
    AtOnce,

    /// <summary>Library calls and a loop of the same method: code of the method runs between its elements.</summary>
    Inside,

    /// <summary>Whoever gets it.</summary>
    Elsewhere,

    /// <summary>It is used in a way that is not understood.</summary>
    Unknown,
}

/// <summary>Follows a query to its consumer.</summary>
internal static class Consumers
{
    public static Consumption Of(IInvocationOperation query, StepJudge judge, CancellationToken cancellationToken)
    {
        var isPure = true;
        for (IOperation current = query; ;)
        {
            switch (Outer(current, out var isConverted))
            {
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter.Ordinal: 0 } argument
                    when call.TargetMethod.IsExtensionMethod && ListCalls.IsEnumerable(call.TargetMethod) && call.TargetMethod.Name != "TryGetNonEnumeratedCount":
                    isPure &= call.Arguments.Length == 1 || judge.HasPureFunctions(call, argument.Value, cancellationToken);
                    if (!ListCalls.IsLazy(call.Type) && call.Type is not { TypeKind: TypeKind.Interface })
                        return isPure ? Consumption.AtOnce : Consumption.Inside;
                    current = call;
                    break;
                case IForEachLoopOperation { IsAsynchronous: false }:
                    return Consumption.Inside;
                case IReturnOperation { Kind: OperationKind.Return }:
                case IVariableInitializerOperation:
                case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Value.Syntax.Span.Contains(query.Syntax.Span):
                case IArgumentOperation { Parameter.RefKind: RefKind.None }:
                    return isConverted ? Consumption.Unknown : Consumption.Elsewhere;
                default:
                    return Consumption.Unknown;
            }
        }
    }

    /// <summary>The parent, past conversions to sequence interfaces.</summary>
    /// <param name="operation">Where to start.</param>
    /// <param name="isConverted">There is a conversion to some other type, which might ask for the type at run time.</param>
    public static IOperation? Outer(IOperation operation, out bool isConverted)
    {
        isConverted = false;
        var outer = operation.Parent;
        while (outer is ITranslatedQueryOperation or IParenthesizedOperation or IConversionOperation { IsImplicit: true, OperatorMethod: null })
        {
            isConverted |= outer is IConversionOperation && !ListCalls.IsLazy(outer.Type);
            outer = outer.Parent;
        }

        return outer;
    }
}
