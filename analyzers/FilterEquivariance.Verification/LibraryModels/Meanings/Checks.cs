using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>The ThrowIf methods of argument exceptions.</summary>
internal static class Checks
{
    public static object? NotNull(MeaningContext context, object?[] operands) => operands[0] is null ? throw Error.ArgumentNull : null;

    public static object? NotNegative(MeaningContext context, object?[] operands) => Require(Operand.Int32(operands[0]) >= 0);

    public static object? Positive(MeaningContext context, object?[] operands) => Require(Operand.Int32(operands[0]) > 0);

    public static object? NotGreater(MeaningContext context, object?[] operands) => Require(BoxedOrder.Default.Compare(operands[0] ?? throw Error.NullReference, operands[1]) <= 0);

    public static object? NotLess(MeaningContext context, object?[] operands) => Require(BoxedOrder.Default.Compare(operands[0] ?? throw Error.NullReference, operands[1]) >= 0);

    private static object? Require(bool holds) => holds ? null : throw Error.ArgumentOutOfRange;
}
