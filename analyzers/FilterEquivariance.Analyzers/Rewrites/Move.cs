using FilterEquivariance.Verification.Deciding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>A call that an element-wise call moves before.</summary>
/// <param name="Call">The call; of several that are one step, the last.</param>
/// <param name="List">Its list, or that of the first of several.</param>
/// <param name="ListSyntax">How the list is written; null in a query.</param>
/// <param name="Report">What the engine says of it.</param>
internal sealed record Crossing(IInvocationOperation Call, IOperation List, ExpressionSyntax? ListSyntax, StepReport Report);

/// <summary>What is known of one <c>Where</c> behind other calls.</summary>
internal abstract record MoveDecision
{
    /// <summary>It can move.</summary>
    /// <param name="Filter">The call that moves.</param>
    /// <param name="Before">The farthest call it moves before.</param>
    /// <param name="Plan">How the code changes.</param>
    public sealed record Safe(IInvocationOperation Filter, Crossing Before, MovePlan Plan) : MoveDecision;

    /// <summary>It is not known to be safe.</summary>
    /// <param name="Filter">The call that stays.</param>
    /// <param name="Before">The call right before it.</param>
    /// <param name="Reason">What is in the way.</param>
    /// <param name="IsSort">The call right before it sorts, which is where other analyzers ask for the move.</param>
    /// <param name="ChangesResult">The reason is what the code does, not how it is written.</param>
    public sealed record Refused(IInvocationOperation Filter, IInvocationOperation Before, string Reason, bool IsSort, bool ChangesResult) : MoveDecision;
}
