using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Tests.LibraryModels;

/// <summary>A call at <c>int</c>, or another type, that gives an array, without fuel and without <c>out</c> arguments.</summary>
internal sealed class PlainContext(string id, TypeRef? element = null) : MeaningContext
{
    public override Operation.LibraryCall Call { get; } = new(SourceLocation.None, TypeRefs.Of(typeof(int[])), id, []) { TypeArguments = [element ?? TypeRef.Int32] };

    public override object? Invoke(object? function, params object?[] arguments) => ((FunctionValue)function!).Invoke(arguments);

    public override void Spend(int units = 1)
    {
    }

    public override void SetOut(int index, object? value)
    {
    }
}
