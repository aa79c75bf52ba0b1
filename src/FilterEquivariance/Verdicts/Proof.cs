namespace FilterEquivariance;

/// <summary>Why a law holds: the named rules that were used, in order of use.</summary>
/// <param name="Steps">The steps; the last one is the conclusion.</param>
/// <param name="Summary">One short phrase for a table row, such as <c>stable sort by a key</c>.</param>
/// <param name="Assuming">Names of functions whose claims were assumed, not verified; usually empty.</param>
public sealed record Proof(IReadOnlyList<ProofStep> Steps, string Summary, IReadOnlyList<string> Assuming);

/// <summary>One use of a rule.</summary>
/// <param name="Rule">The rule's name, such as <c>stable sort</c> or <c>loop invariant</c>.</param>
/// <param name="Detail">What the rule was applied to, in C# words.</param>
/// <param name="Location">Where in the user's source.</param>
public sealed record ProofStep(string Rule, string Detail, SourceLocation Location);
