using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Searching lists, arrays, immutable lists and other collections: operand 0 is the receiver or the array.</summary>
internal static class Searches
{
    public static object? Exists(MeaningContext context, object?[] operands) => IndexOf(context, operands, fromEnd: false) >= 0;

    public static object? TrueForAll(MeaningContext context, object?[] operands)
    {
        var elements = context.UncheckedItems(context.List(operands));
        object predicate = Operand.Function(operands[1]);
        return elements.All(item => context.Test(predicate, item));
    }

    public static object? Find(MeaningContext context, object?[] operands) => Found(context, operands, IndexOf(context, operands, fromEnd: false));

    public static object? FindLast(MeaningContext context, object?[] operands) => Found(context, operands, IndexOf(context, operands, fromEnd: true));

    public static object? FindIndex(MeaningContext context, object?[] operands) => IndexOf(context, operands, fromEnd: false);

    public static object? FindLastIndex(MeaningContext context, object?[] operands) => IndexOf(context, operands, fromEnd: true);

    public static object? FindIndexFrom(MeaningContext context, object?[] operands)
    {
        int start = Start(context, operands);
        object predicate = Operand.Function(operands[2]);
        int found = context.UncheckedItems(context.List(operands)).Skip(start).TakeWhile(item => !context.Test(predicate, item)).Count();
        return start + found < context.List(operands).Count ? start + found : -1;
    }

    public static object? IndexOf(MeaningContext context, object?[] operands) =>
        Items(context, operands).ToList().FindIndex(item => BoxedEquality.Default.Equals(item, operands[1]));

    public static object? IndexOfFrom(MeaningContext context, object?[] operands)
    {
        int start = Operand.Int32(operands[2]);
        if (start < 0 || start > context.List(operands).Count)
            throw Error.ArgumentOutOfRange;
        int found = Items(context, operands).Skip(start).ToList().FindIndex(item => BoxedEquality.Default.Equals(item, operands[1]));
        return found < 0 ? -1 : start + found;
    }

    public static object? LastIndexOf(MeaningContext context, object?[] operands) =>
        Items(context, operands).ToList().FindLastIndex(item => BoxedEquality.Default.Equals(item, operands[1]));

    public static object? Contains(MeaningContext context, object?[] operands) => operands[0] switch
    {
        SetValue set => set.Contains(operands[1]),
        KeysView keys => keys.Contains(operands[1]),
        null => throw Error.NullReference,
        _ => context.Elements(operands[0]).Any(item => BoxedEquality.Default.Equals(item, operands[1])),
    };

    /// <summary>The bisection the runtime does, so that the answer agrees for unsorted lists and ties too.</summary>
    public static Meaning BinarySearch(int? comparer = null) => (context, operands) =>
    {
        var items = context.List(operands).Items;
        var order = Operand.Order(operands, comparer);
        int low = 0;
        int high = items.Count - 1;
        while (low <= high)
        {
            context.Spend();
            int middle = low + (high - low) / 2;
            int c = Compare(order, items[middle], operands[1]);
            if (c == 0)
                return middle;
            if (c < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    };

    /// <summary>A bisection whose middles depend on how the list came about: answered where the list is in order and at most one element compares as equal.</summary>
    public static Meaning TreeSearch(int? comparer = null) => (context, operands) =>
    {
        var order = UnstableSorting.OrderOf(context, operands, comparer, null);
        int[] signs = [.. context.Elements(context.List(operands)).Select(item => Math.Sign(Compare(order, item, operands[1])))];
        int before = signs.Count(sign => sign < 0);
        int equal = signs.Count(sign => sign == 0);
        bool isInOrder = signs.Zip(signs.Skip(1), (one, next) => one <= next).All(inOrder => inOrder);
        if (!isInOrder || equal > 1)
            throw new RefusedException("a search among unordered or equal elements");
        return equal == 1 ? before : ~before;
    };

    private static int Compare(IComparer<object?> order, object? item, object? value)
    {
        try
        {
            return order.Compare(item, value);
        }
        catch (EvaluationException)
        {
            throw Error.InvalidOperation;
        }
    }

    private static int IndexOf(MeaningContext context, object?[] operands, bool fromEnd)
    {
        var list = context.List(operands);
        object predicate = Operand.Function(operands[1]);
        var items = context.UncheckedItems(list);
        int passed = (fromEnd ? items.Reverse() : items).TakeWhile(item => !context.Test(predicate, item)).Count();
        if (passed == list.Count)
            return -1;
        return fromEnd ? list.Count - 1 - passed : passed;
    }

    private static object? Found(MeaningContext context, object?[] operands, int index) =>
        index < 0 ? DefaultValues.Of(context.Call.Type) : ((ListValue)operands[0]!).Items[index];

    private static int Start(MeaningContext context, object?[] operands)
    {
        int start = Operand.Int32(operands[1]);
        return start >= 0 && start <= context.List(operands).Count ? start : throw Error.ArgumentOutOfRange;
    }

    private static IEnumerable<object?> Items(MeaningContext context, object?[] operands) =>
        context.Elements(operands[0] ?? throw context.NullTarget());
}
