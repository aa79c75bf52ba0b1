using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Aggregate, Sum, Average.</summary>
internal static class Folds
{
    // From this length on the runtime may add lists of integers lane by lane, and another order of additions may overflow where this one does not.
    private const int VectorizedLength = 8;

    public static object? Aggregate(MeaningContext context, object?[] operands)
    {
        using var elements = context.Elements(operands[0]).GetEnumerator();
        object function = Operand.Function(operands[1]);
        if (!elements.MoveNext())
            throw Error.InvalidOperation;
        object? value = elements.Current;
        while (elements.MoveNext())
            value = context.Invoke(function, value, elements.Current);
        return value;
    }

    public static Meaning AggregateFrom(int? result = null) => (context, operands) =>
    {
        var source = context.Elements(operands[0]);
        object function = Operand.Function(operands[2]);
        object? resultSelector = result is { } index ? Operand.Function(operands[index]) : null;
        object? value = operands[1];
        foreach (object? item in source)
            value = context.Invoke(function, value, item);
        return resultSelector is null ? value : context.Invoke(resultSelector, value);
    };

    public static Meaning SumInt32(int? selector = null) => (context, operands) =>
    {
        long sum = ExactSum(context, operands, selector, number => (int)number, int.MinValue, int.MaxValue, out _);
        return (int)sum;
    };

    public static Meaning SumInt64(int? selector = null) => (context, operands) =>
        ExactSum(context, operands, selector, number => (long)number, long.MinValue, long.MaxValue, out _);

    public static Meaning SumDouble(int? selector = null) => (context, operands) =>
        Numbers(context, operands, selector).Aggregate(0d, (sum, number) => sum + (double)number);

    public static Meaning SumSingle(int? selector = null) => (context, operands) =>
        (float)Numbers(context, operands, selector).Aggregate(0d, (sum, number) => sum + (float)number);

    public static Meaning SumDecimal(int? selector = null) => (context, operands) =>
        Guarded(() => Numbers(context, operands, selector).Aggregate(0m, (sum, number) => sum + (decimal)number));

    public static Meaning AverageInt32(int? selector = null, bool nullable = false) => (context, operands) =>
    {
        long sum = ExactSum(context, operands, selector, number => (int)number, long.MinValue, long.MaxValue, out long count);
        return count == 0 ? None(nullable) : (double)sum / count;
    };

    public static Meaning AverageInt64(int? selector = null, bool nullable = false) => (context, operands) =>
    {
        long sum = ExactSum(context, operands, selector, number => (long)number, long.MinValue, long.MaxValue, out long count);
        return count == 0 ? None(nullable) : (double)sum / count;
    };

    public static Meaning AverageDouble(int? selector = null, bool nullable = false) => (context, operands) =>
    {
        var (sum, count) = FloatingSum(context, operands, selector, nullable, number => (double)number);
        return count == 0 ? None(nullable) : sum / count;
    };

    public static Meaning AverageSingle(int? selector = null, bool nullable = false) => (context, operands) =>
    {
        var (sum, count) = FloatingSum(context, operands, selector, nullable, number => (float)number);
        return count == 0 ? None(nullable) : (float)(sum / count);
    };

    public static Meaning AverageDecimal(int? selector = null, bool nullable = false) => (context, operands) =>
    {
        decimal sum = 0;
        long count = 0;
        foreach (object number in Numbers(context, operands, selector))
        {
            sum = Guarded(() => sum + (decimal)number);
            count++;
        }

        return count == 0 ? None(nullable) : sum / count;
    };

    private static object? None(bool nullable) => nullable ? null : throw Error.InvalidOperation;

    // The numbers that are not null.
    private static IEnumerable<object> Numbers(MeaningContext context, object?[] operands, int? selector)
    {
        var elements = context.Elements(operands[0]);
        if (selector is not { } index)
            return elements.Where(item => item is not null).Select(item => item!);
        object function = Operand.Function(operands[index]);
        return elements.Select(item => context.Invoke(function, item)).Where(item => item is not null).Select(item => item!);
    }

    private static (double Sum, long Count) FloatingSum(
        MeaningContext context, object?[] operands, int? selector, bool nullable, Func<object, double> read)
    {
        // Starts from the first number, arrays and lists from zero, which shows in -0.
        bool startsAtZero = selector is null && !nullable && operands[0] is ListValue { Shape: SequenceShape.Array or SequenceShape.List };
        double sum = 0;
        long count = 0;
        foreach (object number in Numbers(context, operands, selector))
        {
            sum = count == 0 && !startsAtZero ? read(number) : sum + read(number);
            count++;
        }

        return (sum, count);
    }

    private static long ExactSum(
        MeaningContext context, object?[] operands, int? selector, Func<object, long> read, long least, long greatest, out long count)
    {
        bool mayVectorize = selector is null && operands[0] is ListValue { Count: >= VectorizedLength };
        long sum = 0;
        double magnitude = 0;
        count = 0;
        foreach (object item in Numbers(context, operands, selector))
        {
            long number = read(item);
            magnitude += Math.Abs((double)number);
            if (mayVectorize && magnitude >= greatest)
                throw new RefusedException("a sum that may overflow");
            sum = Guarded(() => checked(sum + number));
            if (sum < least || sum > greatest)
                throw Error.Overflow;
            count++;
        }

        return sum;
    }

    private static T Guarded<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            throw Error.Overflow;
        }
    }
}
