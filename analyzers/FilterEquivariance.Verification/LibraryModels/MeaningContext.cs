using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>What a meaning may ask of the evaluator that runs it.</summary>
public abstract class MeaningContext
{
    /// <summary>The call being evaluated: types, type arguments.</summary>
    public abstract Operation.LibraryCall Call { get; }

    /// <summary>Calls a function value of the evaluated program.</summary>
    public abstract object? Invoke(object? function, params object?[] arguments);

    /// <summary>Counts work. Every loop inside a meaning spends at least one unit a round; throws when the fuel is exhausted or cancellation was asked.</summary>
    public abstract void Spend(int units = 1);

    /// <summary>Stores the value of the call's n-th <c>out</c> argument.</summary>
    public abstract void SetOut(int index, object? value);
}
