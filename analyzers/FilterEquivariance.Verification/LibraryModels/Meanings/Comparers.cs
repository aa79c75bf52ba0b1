using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Comparer objects and their members.</summary>
internal static class Comparers
{
    public static object? DefaultEquality(MeaningContext context, object?[] operands) => BoxedEquality.Default;

    public static object? DefaultOrder(MeaningContext context, object?[] operands) => BoxedOrder.Default;

    public static object? Ordinal(MeaningContext context, object?[] operands) => TextComparer.Ordinal;

    public static object? OrdinalIgnoreCase(MeaningContext context, object?[] operands) => TextComparer.OrdinalIgnoreCase;

    public static object? FromComparison(MeaningContext context, object?[] operands) => new FunctionOrder(context, Operand.Function(operands[0]));

    public static object? AreEqual(MeaningContext context, object?[] operands) => operands[0] is null
        ? throw Error.NullReference
        : Operand.Equality(operands, 0).Equals(operands[1], operands[2]);

    public static object? Compare(MeaningContext context, object?[] operands) => operands[0] switch
    {
        null => throw Error.NullReference,
        BoxedOrder => Comparisons.Difference(operands[1], operands[2]),
        IComparer<object?> order => order.Compare(operands[1], operands[2]),
        _ => throw new RefusedException("a comparer of the program"),
    };
}
