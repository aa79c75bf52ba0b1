using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>
/// The <c>this</c> of an instance function. Members of an object that no constructor made are refused when they are read, so a function that ignores its
/// object still runs.
/// </summary>
/// <param name="data">What the constructor left in the fields.</param>
public sealed class ThisValue(RecordValue? data = null)
{
    public RecordValue? Data { get; } = data;
}
