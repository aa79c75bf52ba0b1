using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels;

/// <summary>What a meaning may ask of the evaluator that runs it.</summary>
public abstract class MeaningContext
{
    /// <summary>The call being evaluated: types, type arguments.</summary>
    public abstract Operation.LibraryCall Call { get; }

    /// <summary>Calls a function value of the evaluated program.</summary>
    public abstract object? Invoke(object? function, params object?[] arguments);

    /// <summary>Runs a part of which nobody promises how often, or for which values, it is run. It must not change anything that others see; the run is refused when it does.</summary>
    public virtual T Quietly<T>(Func<T> part) => part();

    /// <summary>Counts work. Every loop inside a meaning spends at least one unit a round; throws when the fuel is exhausted or cancellation was asked.</summary>
    public abstract void Spend(int units = 1);

    /// <summary>Stores the value of the call's n-th <c>out</c> argument.</summary>
    public abstract void SetOut(int index, object? value);
}
