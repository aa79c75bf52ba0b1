using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>First, Last, Single, ElementAt and their OrDefault forms.</summary>
internal static class Picks
{
    public static Meaning First(int? predicate = null, bool orDefault = false, int? defaultValue = null) => (context, operands) =>
    {
        var source = predicate is null ? context.NeededElements(operands[0]) : context.Elements(operands[0]);
        foreach (object? item in Matching(context, source, operands, predicate))
            return item;
        return Absent(context, operands, orDefault, defaultValue);
    };

    public static Meaning Last(int? predicate = null, bool orDefault = false, int? defaultValue = null) => (context, operands) =>
    {
        if (operands[0] is ListValue list && IsIndexed(list))
        {
            // Lists are read from the end, which the predicate may notice.
            var fromEnd = context.Elements(new LazyValue(() => Enumerable.Reverse(list.Items)));
            foreach (object? item in Matching(context, fromEnd, operands, predicate))
                return item;
            return Absent(context, operands, orDefault, defaultValue);
        }

        bool any = false;
        object? last = null;
        foreach (object? item in Guarded(context, operands, predicate))
        {
            any = true;
            last = item;
        }

        return any ? last : Absent(context, operands, orDefault, defaultValue);
    };

    public static Meaning Single(int? predicate = null, bool orDefault = false, int? defaultValue = null) => (context, operands) =>
    {
        using var matching = Matching(context, context.Elements(operands[0]), operands, predicate).GetEnumerator();
        if (!matching.MoveNext())
            return Absent(context, operands, orDefault, defaultValue);
        object? item = matching.Current;
        return matching.MoveNext() ? throw Error.InvalidOperation : item;
    };

    public static object? ElementAt(MeaningContext context, object?[] operands) =>
        TryElementAt(context, operands, out object? item) ? item : throw Error.ArgumentOutOfRange;

    public static object? ElementAtOrDefault(MeaningContext context, object?[] operands) =>
        TryElementAt(context, operands, out object? item) ? item : DefaultValues.Of(context.Call.Type);

    private static bool TryElementAt(MeaningContext context, object?[] operands, out object? item)
    {
        item = null;
        var source = context.NeededElements(operands[0]);
        if (operands[1] is IndexValue { IsFromEnd: true } fromEnd)
        {
            if (fromEnd.Value == 0)
                return false;
            var items = source.ToList();
            int offset = fromEnd.Offset(items.Count);
            if (offset < 0 || offset >= items.Count)
                return false;
            item = items[offset];
            return true;
        }

        int index = operands[1] is IndexValue fromStart ? fromStart.Value : Operand.Int32(operands[1]);
        if (index < 0)
            return false;
        foreach (object? element in source)
        {
            if (index-- == 0)
            {
                item = element;
                return true;
            }
        }

        return false;
    }

    // Ordered sequences look for the last match from the end too.
    private static IEnumerable<object?> Guarded(MeaningContext context, object?[] operands, int? predicate)
    {
        var matching = Matching(context, context.Elements(operands[0]), operands, predicate);
        return operands[0] is LazyValue ? context.NeededElements(new LazyValue(() => matching)) : matching;
    }

    private static IEnumerable<object?> Matching(MeaningContext context, IEnumerable<object?> source, object?[] operands, int? predicate)
    {
        if (predicate is not { } index)
            return source;
        object function = Operand.Function(operands[index]);
        return source.Where(item => context.Test(function, item));
    }

    private static object? Absent(MeaningContext context, object?[] operands, bool orDefault, int? defaultValue)
    {
        if (!orDefault)
            throw Error.InvalidOperation;
        return defaultValue is { } index ? operands[index] : DefaultValues.Of(context.Call.Type);
    }

    private static bool IsIndexed(ListValue list) => list.Shape is not (SequenceShape.Queue or SequenceShape.Stack or SequenceShape.LinkedList);
}
