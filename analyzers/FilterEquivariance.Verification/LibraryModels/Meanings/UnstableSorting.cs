using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>The sorts of List and Array.</summary>
internal static class UnstableSorting
{
    private const int LongestInserted = 16;

    public static Meaning Sort(int? comparer = null, int? comparison = null) => (context, operands) =>
    {
        var list = context.List(operands);
        var order = OrderOf(context, operands, comparer, comparison);
        Lists.Replace(list, 0, list.Count, Sorted(context, list.Items, order));
        return null;
    };

    public static Meaning SortRange(int? comparer = null) => (context, operands) =>
    {
        var list = context.List(operands);
        var (start, length) = Lists.Section(list, operands);
        var order = OrderOf(context, operands, comparer, null);
        Lists.Replace(list, start, length, Sorted(context, list.Items.GetRange(start, length), order));
        return null;
    };

    /// <summary>Items take the places of their keys.</summary>
    public static Meaning SortByKeys(int? comparer = null) => (context, operands) =>
    {
        var keys = Operand.List(operands[0]);
        var items = (ListValue?)operands[1];
        if (items?.Count < keys.Count)
            throw Error.Argument;
        var order = OrderOf(context, operands, comparer, null);
        var pairs = keys.Items.Select((key, i) => (object?)new Keyed(key, items?.Items[i])).ToList();
        var sorted = Sorted(context, pairs, Comparer<object?>.Create((left, right) => order.Compare(((Keyed)left!).Key, ((Keyed)right!).Key)));
        Lists.Replace(keys, 0, keys.Count, [.. sorted.Select(pair => ((Keyed)pair!).Key)]);
        if (items is not null)
            Lists.Replace(items, 0, keys.Count, [.. sorted.Select(pair => ((Keyed)pair!).Item)]);
        return null;
    };

    public static IComparer<object?> OrderOf(MeaningContext context, object?[] operands, int? comparer, int? comparison)
    {
        var order = comparison is { } index ? new FunctionOrder(context, Operand.Function(operands[index])) : Operand.Order(operands, comparer);
        return VerifiedOrder.Of(context, order);
    }

    /// <summary>
    /// Without ties the order decides. With ties that can be told apart the algorithm does: up to sixteen elements the runtime's is fixed, a network of
    /// exchanges for two and three and insertion for more; longer lists are refused.
    /// </summary>
    public static List<object?> Sorted(MeaningContext context, List<object?> items, IComparer<object?> order)
    {
        var sorted = StableSort.Order(items.Count, (left, right) => order.Compare(items[left], items[right]), context.Spend).Select(index => items[index]).ToList();
        bool hasTies = sorted.Zip(sorted.Skip(1), (one, next) => order.Compare(one, next) == 0 && !Identity.AreIndistinguishable(one, next)).Any(ties => ties);
        if (!hasTies)
            return sorted;
        if (items.Count > LongestInserted)
            throw new RefusedException("an unstable sort with ties");
        return items.Count == 3 ? Exchanged(items, order) : sorted;
    }

    // Two elements are exchanged when they are out of order, and insertion is stable: only three elements can lose the order of ties.
    private static List<object?> Exchanged(List<object?> items, IComparer<object?> order)
    {
        List<object?> sorted = [.. items];
        Exchange(0, 1);
        Exchange(0, 2);
        Exchange(1, 2);
        return sorted;

        void Exchange(int first, int second)
        {
            if (order.Compare(sorted[first], sorted[second]) > 0)
                (sorted[first], sorted[second]) = (sorted[second], sorted[first]);
        }
    }

    private sealed class Keyed(object? key, object? item)
    {
        public object? Key => key;

        public object? Item => item;
    }
}
