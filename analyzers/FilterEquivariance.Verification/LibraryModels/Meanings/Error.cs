using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>The exceptions library members throw.</summary>
internal static class Error
{
    public static EvaluationException ArgumentNull => new("ArgumentNullException");

    public static EvaluationException Argument => new("ArgumentException");

    public static EvaluationException ArgumentOutOfRange => new("ArgumentOutOfRangeException");

    public static EvaluationException IndexOutOfRange => new("IndexOutOfRangeException");

    public static EvaluationException InvalidOperation => new("InvalidOperationException");

    public static EvaluationException InvalidCast => new("InvalidCastException");

    public static EvaluationException KeyNotFound => new("KeyNotFoundException");

    public static EvaluationException NotSupported => new("NotSupportedException");

    public static EvaluationException NullReference => new("NullReferenceException");

    public static EvaluationException Overflow => new("OverflowException");
}
