using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Min, Max, MinBy, MaxBy. Of ties the first is taken.</summary>
internal static class Extremes
{
    /// <summary>The overloads for numbers: throws on an empty sequence.</summary>
    public static Meaning Of(int? selector = null, bool greatest = false) => (context, operands) =>
        OfNumbers(Values(context, operands, selector), greatest) ?? throw Error.InvalidOperation;

    /// <summary>The overloads for nullable numbers: null of a sequence without numbers.</summary>
    public static Meaning OfNullable(int? selector = null, bool greatest = false) => (context, operands) =>
        OfNumbers(Values(context, operands, selector).Where(value => value is not null), greatest);

    /// <summary>The generic overloads, by an order; null elements do not take part.</summary>
    public static Meaning OfAny(int? selector = null, int? comparer = null, bool greatest = false) => (context, operands) =>
    {
        var order = Operand.Order(operands, comparer);
        bool allowsNull = DefaultValues.Of(context.Call.Type) is null;
        return Extreme(Values(context, operands, selector), value => value, order, allowsNull, greatest, out object? best)
            ? best
            : allowsNull ? null : throw Error.InvalidOperation;
    };

    public static Meaning By(int? comparer = null, bool greatest = false) => (context, operands) =>
    {
        object key = Operand.Function(operands[1]);
        var order = Operand.Order(operands, comparer);
        var elements = Values(context, operands, null);
        bool keyAllowsNull = DefaultValues.Of(context.Call.TypeArguments[1]) is null;
        if (Extreme(elements, item => context.Invoke(key, item), order, keyAllowsNull, greatest, out object? best))
            return best;
        return DefaultValues.Of(context.Call.Type) is null ? null : throw Error.InvalidOperation;
    };

    private static IEnumerable<object?> Values(MeaningContext context, object?[] operands, int? selector)
    {
        var elements = context.Elements(operands[0]);
        if (selector is not { } index)
            return elements;
        object function = Operand.Function(operands[index]);
        return elements.Select(item => context.Invoke(function, item));
    }

    // NaN is the least: Min stops at the first one, Max prefers anything else. Of 0 and -0 the first is kept.
    private static object? OfNumbers(IEnumerable<object?> numbers, bool greatest)
    {
        object? best = null;
        foreach (object? number in numbers)
        {
            if (!greatest && IsNaN(number))
                return number;
            if (best is null || (greatest && IsNaN(best)))
                best = number;
            else if (!IsNaN(number) && (greatest ? BoxedOrder.Default.Compare(number, best) > 0 : BoxedOrder.Default.Compare(number, best) < 0))
                best = number;
        }

        return best;
    }

    private static bool IsNaN(object? number) => number is double.NaN or float.NaN;

    // With a key that may be null, elements without a key only count when no element has one: then the first element is taken.
    private static bool Extreme(
        IEnumerable<object?> elements, Func<object?, object?> key, IComparer<object?> order, bool skipsNull, bool greatest, out object? best)
    {
        bool any = false;
        object? bestKey = null;
        best = null;
        foreach (object? item in elements)
        {
            object? itemKey = key(item);
            bool isBetter = !any
                || (skipsNull && bestKey is null && itemKey is not null)
                || (!(skipsNull && itemKey is null) && IsBetter(itemKey, bestKey));
            any = true;
            if (isBetter)
            {
                best = item;
                bestKey = itemKey;
            }
        }

        return any;

        bool IsBetter(object? candidate, object? current)
        {
            int c = order.Compare(candidate, current);
            return greatest ? c > 0 : c < 0;
        }
    }
}
