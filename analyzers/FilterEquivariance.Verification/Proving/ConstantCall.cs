using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.LibraryModels;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Proving;

/// <summary>A call of literals alone, which gives the same whenever it is made: it is tried once.</summary>
internal sealed class ConstantCall : MeaningContext
{
    private const int Fuel = 1_000;
    private int _spent;

    private ConstantCall(Operation.LibraryCall call) => Call = call;

    public override Operation.LibraryCall Call { get; }

    /// <summary>All operands are literals, and the call gives a value.</summary>
    public static bool Succeeds(Operation.LibraryCall call, LibraryModel model)
    {
        if (model is not { Shape: Shape.Scalar, Meaning: { } meaning } || call.Outs.Length > 0 || !call.Operands.All(operand => operand is Operation.Constant))
            return false;
        try
        {
            meaning(new ConstantCall(call), [.. call.Operands.Select(operand => ((Operation.Constant)operand).Value)]);
            return true;
        }
        catch (Exception exception) when (exception is EvaluationException or RefusedException or FuelExhaustedException)
        {
            return false;
        }
    }

    public override object? Invoke(object? function, params object?[] arguments) => throw new RefusedException("a function");

    public override void Spend(int units = 1)
    {
        _spent += units;
        if (_spent > Fuel)
            throw new FuelExhaustedException();
    }

    public override void SetOut(int index, object? value) => throw new RefusedException("an 'out' argument");
}
