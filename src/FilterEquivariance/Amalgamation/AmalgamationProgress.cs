namespace FilterEquivariance;

/// <summary>How far the questions of one amalgamation have come.</summary>
/// <param name="Answered">Questions that an oracle has answered or that were answered before.</param>
/// <param name="Expected">Questions there will be at most, as far as one can tell by now; rarely all of them are asked.</param>
public readonly record struct AmalgamationProgress(long Answered, long Expected);
