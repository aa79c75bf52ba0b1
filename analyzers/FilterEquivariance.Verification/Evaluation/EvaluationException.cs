using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>An exception of the evaluated program.</summary>
/// <param name="exceptionType">Exactly the type the real runtime throws, named by <see cref="ExceptionTypes.NameOf"/>: <c>ArgumentOutOfRangeException</c>.</param>
public sealed class EvaluationException(string exceptionType) : Exception(exceptionType)
{
    public string ExceptionType { get; } = exceptionType;

    /// <summary>A <c>finally</c> ran on its way.</summary>
    internal bool RanFinally { get; set; }
}
