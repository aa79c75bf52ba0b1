using FilterEquivariance.Verification.Deciding;

namespace FilterEquivariance.Cli.Explaining;

/// <summary>All that is known of one list function.</summary>
/// <param name="Symbol">Namespace, types and method.</param>
/// <param name="Id">Documentation id.</param>
/// <param name="Place">The name in its declaration.</param>
/// <param name="Laws">The filter law and the map law.</param>
/// <param name="NormalForm">The pass sequence of a natural function where it is known.</param>
internal sealed record Explanation(string Symbol, string Id, Excerpt Place, IReadOnlyList<LawExplanation> Laws, string? NormalForm);

/// <summary>Why one law has its verdict.</summary>
/// <param name="Law">The law.</param>
/// <param name="Report">The verdict.</param>
/// <param name="Steps">The steps of the proof with their places; empty when there is none.</param>
/// <param name="Blame">The operation to blame, or null.</param>
/// <param name="CallChain">The calls that lead there, outermost first.</param>
/// <param name="Refusal">Why no run could be observed, when nothing was tested; otherwise null.</param>
/// <param name="Trace">Both runs of the counterexample, or null.</param>
internal sealed record LawExplanation(
    Law Law, LawReport Report, IReadOnlyList<(ProofStep Step, Excerpt? Place)> Steps, Excerpt? Blame, IReadOnlyList<Excerpt> CallChain, string? Refusal, Trace? Trace);

/// <summary>Two runs side by side.</summary>
/// <param name="Whole">The run on the list, as <c>f(xs)</c>.</param>
/// <param name="Transformed">The run on the transformed list, as <c>f(xs.Where(p))</c>.</param>
/// <param name="Rows">The steps.</param>
/// <param name="IsTruncated">The runs agree as far as they were followed.</param>
internal sealed record Trace(string Whole, string Transformed, IReadOnlyList<(TraceRow Row, Excerpt? Place)> Rows, bool IsTruncated);
