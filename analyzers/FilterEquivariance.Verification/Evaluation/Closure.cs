using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>A lambda with the scope it was made in.</summary>
internal sealed class Closure(Interpreter interpreter, Operation.Lambda lambda, Scope scope) : FunctionValue
{
    public override object? Invoke(object?[] arguments) => interpreter.Invoke(lambda, scope, arguments);
}
