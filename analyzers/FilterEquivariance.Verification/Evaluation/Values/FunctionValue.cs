namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A delegate: a closure of the evaluated program or a given function.</summary>
public abstract class FunctionValue
{
    /// <summary>Calls it. Null for a void delegate.</summary>
    public abstract object? Invoke(object?[] arguments);
}
