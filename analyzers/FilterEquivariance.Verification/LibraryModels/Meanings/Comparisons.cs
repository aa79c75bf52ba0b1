using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Equals and CompareTo of values and texts.</summary>
internal static class Comparisons
{
    public static object? Compare(MeaningContext context, object?[] operands) =>
        operands[0] is null && !context.Call.Id.Contains("System.Nullable") ? throw Error.NullReference : Difference(operands[0], operands[1]);

    /// <summary>What CompareTo returns: for small numeric types and char the difference, not its sign.</summary>
    public static object Difference(object? left, object? right) => (left, right) switch
    {
        (byte or sbyte or short or ushort or char, not null) when left!.GetType() == right.GetType() => ((IComparable)left).CompareTo(right),
        _ => BoxedOrder.Default.Compare(left, right),
    };

    public static object? Equal(MeaningContext context, object?[] operands) =>
        operands[0] is null ? throw Error.NullReference : BoxedEquality.Default.Equals(operands[0], operands[1]);

    public static object? EqualObjects(MeaningContext context, object?[] operands)
    {
        bool mayBeNull = context.Call.Id is "M:System.Object.Equals(System.Object,System.Object)" or "M:System.Nullable`1.Equals(System.Object)";
        return mayBeNull ? BoxedEquality.Default.Equals(operands[0], operands[1]) : Equal(context, operands);
    }

    /// <summary>Value types are boxed apart; whether two equal strings are one object depends on how they were made.</summary>
    public static object? SameReference(MeaningContext context, object?[] operands) => (operands[0], operands[1]) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (RecordValue { Shape.IsValueType: false }, RecordValue { Shape.IsValueType: false }) => ReferenceEquals(operands[0], operands[1]),
        (string a, string b) when a != b => false,
        _ => throw new RefusedException("the identity of objects"),
    };

    public static object? EqualsText(MeaningContext context, object?[] operands) =>
        operands[0] is null && !IsStatic(context) ? throw Error.NullReference : operands[0] is null ? operands[1] is null : operands[0]!.Equals(operands[1]);

    public static object? EqualsTextBy(MeaningContext context, object?[] operands) =>
        operands[0] is null && !IsStatic(context) ? throw Error.NullReference : TextComparer.Of(operands[2]).Equals(operands[0], operands[1]);

    public static object? CompareOrdinal(MeaningContext context, object?[] operands) => TextComparer.Ordinal.Compare(operands[0], operands[1]);

    public static object? CompareTexts(MeaningContext context, object?[] operands) =>
        operands[0] is null && context.Call.Id.Contains(".CompareTo(") ? throw Error.NullReference : BoxedOrder.Default.Compare(operands[0], operands[1]);

    public static object? CompareTextsBy(MeaningContext context, object?[] operands) => TextComparer.Of(operands[2]).Compare(operands[0], operands[1]);

    private static bool IsStatic(MeaningContext context) => context.Call.Id.Contains("(System.String,System.String");
}
