using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Driving an enumeration by hand.</summary>
internal static class Enumerations
{
    public static object? Start(MeaningContext context, object?[] operands) =>
        new EnumeratorValue(context.Elements(operands[0] ?? throw context.NullTarget()).GetEnumerator());

    public static object? MoveNext(MeaningContext context, object?[] operands) => Enumerator(operands[0]).MoveNext();

    public static object? Current(MeaningContext context, object?[] operands) => Enumerator(operands[0]).Current;

    public static object? End(MeaningContext context, object?[] operands)
    {
        Enumerator(operands[0]).End();
        return null;
    }

    private static EnumeratorValue Enumerator(object? value) =>
        value as EnumeratorValue ?? throw (value is null ? Error.NullReference : new RefusedException("an enumerator of another kind"));
}
