namespace FilterEquivariance.Verification.Evaluation;

/// <summary>The run spent all its steps. It may or may not terminate: evidence for nothing.</summary>
public sealed class FuelExhaustedException() : Exception("budget");
