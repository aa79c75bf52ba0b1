namespace FilterEquivariance.Verification.Evaluation;

/// <summary>The evaluator cannot reproduce this operation faithfully; the run is evidence for nothing.</summary>
/// <param name="reason">What is not reproduced, in C# words.</param>
public sealed class RefusedException(string reason) : Exception(reason)
{
    public string Reason { get; } = reason;
}
