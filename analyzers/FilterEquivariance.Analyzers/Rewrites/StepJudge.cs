using System.Collections.Concurrent;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FilterEquivariance.Analyzers.Rewrites;

/// <summary>Asks the engine about steps of chains. What depends on the called method alone is asked once per compilation.</summary>
internal sealed class StepJudge(CompilationLowering lowering, int maxCallDepth)
{
    private readonly ConcurrentDictionary<(IMethodSymbol Method, Law Law), StepReport> _known = new(MethodAndLaw.Instance);

    /// <summary>Whether the law holds of a call as a function of a list in it; null where the two are no list function.</summary>
    public StepReport? Judge(IInvocationOperation call, IOperation list, Law law, CancellationToken cancellationToken)
    {
        // With the list as its only argument, a call means the same wherever it stands.
        var isAlone = call is { Instance: null, Arguments: [var only] } && only.Value == list && call.TargetMethod.MethodKind != MethodKind.LocalFunction;
        if (isAlone && _known.TryGetValue((call.TargetMethod, law), out var known))
            return known;
        var report = lowering.LowerStep(call, list, cancellationToken) is { } step ? StepDecider.Decide(step, law, maxCallDepth, cancellationToken) : null;
        if (isAlone && report is not null)
            _known[(call.TargetMethod, law)] = report;
        return report;
    }

    /// <summary>The functions given to a call have no effects but their results; they may throw.</summary>
    public bool HasPureFunctions(IInvocationOperation call, IOperation list, CancellationToken cancellationToken) =>
        lowering.LowerStep(call, list, cancellationToken) is { } step && StepDecider.Effects(step) is not null;

    /// <summary>Whether the function given to a <c>Select</c> is pure and total; null where that is no question.</summary>
    public StepReport? JudgeFunction(IInvocationOperation select, IOperation list, CancellationToken cancellationToken) =>
        lowering.LowerStep(select, list, cancellationToken) is { } step ? ElementFunctions.Decide(step, maxCallDepth, cancellationToken) : null;

    /// <summary>The call repeats elements.</summary>
    public bool Repeats(IInvocationOperation call, IOperation list, CancellationToken cancellationToken) =>
        lowering.LowerStep(call, list, cancellationToken) is { } step && ElementFunctions.Repeats(step, cancellationToken);

    private sealed class MethodAndLaw : IEqualityComparer<(IMethodSymbol Method, Law Law)>
    {
        public static MethodAndLaw Instance { get; } = new();

        public bool Equals((IMethodSymbol Method, Law Law) one, (IMethodSymbol Method, Law Law) other) =>
            one.Law == other.Law && SymbolEqualityComparer.Default.Equals(one.Method, other.Method);

        public int GetHashCode((IMethodSymbol Method, Law Law) key) => SymbolEqualityComparer.Default.GetHashCode(key.Method);
    }
}
