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

    /// <inheritdoc cref="Checked{T}(Func{T, T})"/>
    public static Meaning Checked<T>(Func<T, T, T> function) => (context, operands) => Checked<T>(left => function(left, (T)operands[1]!))(context, operands);

    /// <summary>To some digits behind the point, to the even one of two that are equally near.</summary>
    public static object? RoundDecimal(MeaningContext context, object?[] operands) =>
        Operand.Int32(operands[1]) is >= 0 and <= 28 and var digits ? Math.Round((decimal)operands[0]!, digits) : throw Error.ArgumentOutOfRange;

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

    public static object? DivRem(MeaningContext context, object?[] operands)
    {
        var (quotient, rest) = Divided(operands);
        var type = operands[0] is int ? TypeRef.Int32 : TypeRef.Simple(TypeKind.Int64, "long");
        return new RecordValue(RecordValue.TupleType(type, type), [quotient, rest]);
    }

    public static object? DivRemOut(MeaningContext context, object?[] operands)
    {
        var (quotient, rest) = Divided(operands);
        context.SetOut(0, rest);
        return quotient;
    }

    /// <summary>To a whole number by a MidpointRounding: to the even one of two that are equally near, away from zero, or in one direction always.</summary>
    public static object? Round(MeaningContext context, object?[] operands) => (operands[0], Operand.Int32(operands[1])) switch
    {
        (double number, 0) => Math.Round(number),
        (double number, 1) => Math.Abs(number - Math.Truncate(number)) >= 0.5 ? Math.Truncate(number) + Math.Sign(number) : Math.Truncate(number),
        (double number, 2) => Math.Truncate(number),
        (double number, 3) => Math.Floor(number),
        (double number, 4) => Math.Ceiling(number),
        (decimal number, 0 or 1) => Math.Round(number, (MidpointRounding)Operand.Int32(operands[1])),
        (decimal number, 2) => Math.Truncate(number),
        (decimal number, 3) => Math.Floor(number),
        (decimal number, 4) => Math.Ceiling(number),
        _ => throw Error.Argument,
    };

    private static (object Quotient, object Remainder) Divided(object?[] operands)
    {
        var (dividend, divisor) = (Operand.Integer(operands[0]), Operand.Integer(operands[1]));
        if (divisor == 0)
            throw new EvaluationException("DivideByZeroException");
        if (divisor == -1 && (dividend == long.MinValue || operands[0] is int.MinValue))
            throw Error.Overflow;
        if (operands[0] is int)
            return ((int)(dividend / divisor), (int)(dividend % divisor));
        return (dividend / divisor, dividend % divisor);
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
