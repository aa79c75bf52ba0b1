using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>The sorts of List and Array.</summary>
internal static class UnstableSorting
{
    /// <summary>Not stable: answered only where ties cannot be told apart.</summary>
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

    public static IComparer<object?> OrderOf(MeaningContext context, object?[] operands, int? comparer, int? comparison)
    {
        var order = comparison is { } index ? new FunctionOrder(context, Operand.Function(operands[index])) : Operand.Order(operands, comparer);
        return VerifiedOrder.Of(context, order);
    }

    public static List<object?> Sorted(MeaningContext context, List<object?> items, IComparer<object?> order)
    {
        var sorted = StableSort.Order(items.Count, (left, right) => order.Compare(items[left], items[right]), context.Spend).Select(index => items[index]).ToList();
        for (int i = 1; i < sorted.Count; i++)
        {
            if (order.Compare(sorted[i - 1], sorted[i]) == 0 && !Identity.AreIndistinguishable(sorted[i - 1], sorted[i]))
                throw new RefusedException("an unstable sort with ties");
        }

        return sorted;
    }
}
