using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Stable sorts.</summary>
internal static class Sorting
{
    public static Meaning Sort(int? key = null, int? comparer = null, bool descending = false) => (context, operands) =>
        new OrderedValue(new SortSource(context.Elements(operands[0])), [Criterion(context, operands, key, comparer, descending)], context.Spend);

    public static Meaning ThenBy(int? comparer = null, bool descending = false) => (context, operands) => operands[0] switch
    {
        OrderedValue ordered => ordered.ThenBy(Criterion(context, operands, 1, comparer, descending)),
        null => throw Error.ArgumentNull,
        _ => throw new RefusedException("an ordered sequence of another kind"),
    };

    private static SortKey Criterion(MeaningContext context, object?[] operands, int? key, int? comparer, bool descending)
    {
        var order = VerifiedOrder.Of(context, Operand.Order(operands, comparer));
        if (key is not { } index)
            return new SortKey(item => item, order, descending);
        object selector = Operand.Function(operands[index]);
        return new SortKey(item => context.Invoke(selector, item), order, descending);
    }
}
