namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>An exception object; only its type is known.</summary>
public sealed record ExceptionValue(string ExceptionType);
