using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary><c>System.Index</c>.</summary>
internal static class Positions
{
    public static object? Index(MeaningContext context, object?[] operands)
    {
        int value = Operand.Int32(operands[0]);
        return value < 0 ? throw Error.ArgumentOutOfRange : new IndexValue(value, operands.Length > 1 && operands[1] is true);
    }

    // Of any length, in range or not.
    public static object? Offset(MeaningContext context, object?[] operands) => operands[0] is IndexValue index
        ? unchecked(index.Offset(Operand.Int32(operands[1])))
        : throw new RefusedException("an index of another kind");
}
