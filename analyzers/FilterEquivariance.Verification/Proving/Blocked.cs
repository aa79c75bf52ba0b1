using System.Collections.Immutable;

namespace FilterEquivariance.Verification.Proving;

/// <summary>Why a proof stopped.</summary>
/// <param name="Code">Reason code.</param>
/// <param name="Sentence">In C# words, without full stop.</param>
/// <param name="Location">The blocking operation.</param>
/// <param name="CallChain">Calls that lead to it, outermost first.</param>
internal sealed record Blocked(string Code, string Sentence, SourceLocation Location, ImmutableArray<SourceLocation> CallChain);
