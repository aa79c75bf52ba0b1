using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>One library call as its meaning sees it. Deferred meanings keep it and work on when they are enumerated.</summary>
internal sealed class CallContext(Interpreter interpreter, Operation.LibraryCall call, Scope scope) : MeaningContext
{
    public override Operation.LibraryCall Call => call;

    public override object? Invoke(object? function, params object?[] arguments) => interpreter.Invoke(function, arguments);

    public override T Quietly<T>(Func<T> part) => interpreter.Quietly(part);

    public override void Spend(int units = 1) => interpreter.Spend(units);

    public override void SetOut(int index, object? value)
    {
        if (index < call.Outs.Length && call.Outs[index] is { } target)
            scope.Assign(target, value);
    }
}
