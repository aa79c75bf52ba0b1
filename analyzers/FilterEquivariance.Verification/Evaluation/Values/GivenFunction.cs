namespace FilterEquivariance.Verification.Evaluation.Values;

/// <summary>A delegate that comes from outside the evaluated program: a method of the runtime, or the value of a delegate parameter.</summary>
public sealed class GivenFunction(Func<object?[], object?> function) : FunctionValue
{
    public override object? Invoke(object?[] arguments) => function(arguments);
}
