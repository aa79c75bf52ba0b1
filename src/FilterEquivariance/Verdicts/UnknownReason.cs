namespace FilterEquivariance;

/// <summary>Why a law could be neither proved nor refuted.</summary>
/// <param name="Code">A stable reason code, such as <c>position</c>, <c>alias</c>, <c>unsupported</c>, <c>budget</c>.</param>
/// <param name="Sentence">What blocked the proof, in C# words, without final full stop: <c>the index 'i' at line 14 decides which elements survive</c>.</param>
/// <param name="Location">The first blocking operation.</param>
/// <param name="Coverage">What was checked nevertheless, such as <c>holds on all 1,093 lists up to length 6</c>; null when nothing could be checked.</param>
public sealed record UnknownReason(string Code, string Sentence, SourceLocation Location, string? Coverage);
