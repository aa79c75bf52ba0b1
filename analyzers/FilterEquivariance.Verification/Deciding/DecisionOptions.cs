namespace FilterEquivariance.Verification.Deciding;

/// <summary>Caps of one decision. They are counted in steps, never in time, so the same source gives the same verdict on every machine.</summary>
public sealed record DecisionOptions
{
    /// <summary>Search for a counterexample to laws that were not proved.</summary>
    public bool Refute { get; init; } = true;

    /// <summary><c>feq.max_call_depth</c>: how deep user functions are read through their bodies.</summary>
    public int MaxCallDepth { get; init; } = 12;

    /// <summary><c>feq.step_budget</c>: fuel of one decision, in evaluator steps.</summary>
    public int StepBudget { get; init; } = 2_000_000;

    /// <summary><c>feq.small_scope_length</c>: longest list tried exhaustively.</summary>
    public int SmallScopeLength { get; init; } = 6;
}

/// <summary>What was decided about one law.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Blame">The operation a refutation or a blocked proof is blamed on; <see cref="SourceLocation.None"/> for a proof.</param>
/// <param name="CallChain">Calls that lead from the function to the blamed operation, outermost first.</param>
public sealed record LawReport(Verdict Verdict, SourceLocation Blame, IReadOnlyList<SourceLocation> CallChain);

/// <summary>What was decided about one list function.</summary>
/// <param name="Filter">Filter law.</param>
/// <param name="Map">Map law.</param>
/// <param name="NormalForm">The pass sequence (<c>F B^2</c>) when both laws are proved and it is known; otherwise null.</param>
public sealed record FunctionReport(LawReport Filter, LawReport Map, string? NormalForm)
{
    /// <summary>What was decided about one law.</summary>
    public LawReport Of(Law law) => law == Law.Filter ? Filter : Map;
}
