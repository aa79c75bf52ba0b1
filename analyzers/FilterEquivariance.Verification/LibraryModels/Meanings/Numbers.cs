using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Math and static members of numeric types. What depends on the platform's mathematics library (Pow, Exp, Sin) has no meaning here.</summary>
internal static class Numbers
{
    public static Meaning Of<T, TResult>(Func<T, TResult> function) => (_, operands) => function((T)operands[0]!);

    public static Meaning Of<T1, T2, TResult>(Func<T1, T2, TResult> function) => (_, operands) => function((T1)operands[0]!, (T2)operands[1]!);

    /// <summary>A function that may overflow.</summary>
    public static Meaning Checked<T>(Func<T, T> function) => (_, operands) =>
    {
        try
        {
            return function((T)operands[0]!);
        }
        catch (OverflowException)
        {
            throw Error.Overflow;
        }
    };

    public static Meaning Clamp<T>()
        where T : IComparable<T> => (_, operands) =>
    {
        var (value, least, greatest) = ((T)operands[0]!, (T)operands[1]!, (T)operands[2]!);
        // Not CompareTo, for which NaN is less than every number.
        if (IsLess(greatest, least))
            throw Error.Argument;
        return IsLess(value, least) ? least : IsLess(greatest, value) ? greatest : value;
    };

    /// <summary>Of floating numbers: NaN wins, and -0 is less than 0.</summary>
    public static Meaning Min<T>() => (_, operands) => IsFirst(operands, lesser: true) ? operands[0] : operands[1];

    /// <inheritdoc cref="Min{T}"/>
    public static Meaning Max<T>() => (_, operands) => IsFirst(operands, lesser: false) ? operands[0] : operands[1];

    public static Meaning Sign<T>() => (_, operands) => operands[0] switch
    {
        decimal number => Math.Sign(number),
        double.NaN or float.NaN => throw new EvaluationException("ArithmeticException"),
        object number => Math.Sign(ToDouble(number)),
        null => throw Error.NullReference,
    };

    public static object? PopCount(MeaningContext context, object?[] operands)
    {
        uint bits = unchecked((uint)(int)operands[0]!);
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }

    public static object? DivRem(MeaningContext context, object?[] operands)
    {
        var (dividend, divisor) = ((int)operands[0]!, (int)operands[1]!);
        if (divisor == 0)
            throw new EvaluationException("DivideByZeroException");
        if (dividend == int.MinValue && divisor == -1)
            throw Error.Overflow;
        return new RecordValue(RecordValue.TupleType(TypeRef.Int32, TypeRef.Int32), [dividend / divisor, dividend % divisor]);
    }

    private static bool IsLess<T>(T left, T right)
        where T : IComparable<T> => left is not (double.NaN or float.NaN) && right is not (double.NaN or float.NaN) && left.CompareTo(right) < 0;

    private static bool IsFirst(object?[] operands, bool lesser)
    {
        double left = ToDouble(operands[0]!);
        double right = ToDouble(operands[1]!);
        if (double.IsNaN(left) || double.IsNaN(right))
            return double.IsNaN(left);
        if (left != right)
            return left < right == lesser;
        bool leftIsNegative = BitConverter.DoubleToInt64Bits(left) < 0;
        return leftIsNegative == lesser;
    }

    private static double ToDouble(object number) => number is float single ? single : (double)number;
}
