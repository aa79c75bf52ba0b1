namespace FilterEquivariance.Verification.Evaluation;

/// <summary>An exception of the evaluated program.</summary>
/// <param name="exceptionType">Short type name without namespace, exactly the type the real runtime throws: <c>ArgumentOutOfRangeException</c>.</param>
public sealed class EvaluationException(string exceptionType) : Exception(exceptionType)
{
    public string ExceptionType { get; } = exceptionType;

    /// <summary>A <c>finally</c> ran on its way.</summary>
    internal bool RanFinally { get; set; }
}
