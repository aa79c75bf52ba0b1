using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Members of nullable values, which are null or the value itself.</summary>
internal static class NullableValues
{
    public static object? HasValue(MeaningContext context, object?[] operands) => operands[0] is not null;

    public static object? Value(MeaningContext context, object?[] operands) => operands[0] ?? throw Error.InvalidOperation;

    public static object? ValueOrDefault(MeaningContext context, object?[] operands) => operands[0] ?? DefaultValues.Of(context.Call.Type);

    public static object? ValueOr(MeaningContext context, object?[] operands) => operands[0] ?? operands[1];
}
