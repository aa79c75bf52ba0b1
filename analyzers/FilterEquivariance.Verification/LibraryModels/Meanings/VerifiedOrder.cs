using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>
/// An order given by a function of the program. What a sort does with a comparison that is no order, or that throws or changes something, depends on its
/// algorithm; so each new value is compared with all earlier ones both ways, and anything but a total preorder is refused.
/// </summary>
internal sealed class VerifiedOrder(MeaningContext context, IComparer<object?> comparer) : IComparer<object?>
{
    // Classes of tied values, least first.
    private readonly List<List<object?>> _classes = [];

    /// <summary>For sorts and sorted collections: orders of the library are taken as they are.</summary>
    public static IComparer<object?> Of(MeaningContext context, IComparer<object?> comparer) =>
        comparer is BoxedOrder or TextComparer ? comparer : new VerifiedOrder(context, comparer);

    public int Compare(object? left, object? right)
    {
        Rank(left);
        int rank = Rank(right);
        // Again, as a new class on the right may have moved it.
        return Rank(left).CompareTo(rank);
    }

    private int Rank(object? value)
    {
        int known = _classes.FindIndex(ties => ties.Exists(seen => Identity.AreIndistinguishable(seen, value)));
        if (known >= 0)
            return known;

        Require(Ask(value, value) == 0);
        var signs = _classes.Select(ties => SignAgainst(ties, value)).ToArray();
        Require(signs.Zip(signs.Skip(1), (earlier, later) => earlier >= later && (earlier, later) != (0, 0)).All(ordered => ordered));
        int rank = Array.IndexOf(signs, 0);
        if (rank >= 0)
        {
            _classes[rank].Add(value);
            return rank;
        }

        rank = signs.Count(sign => sign > 0);
        _classes.Insert(rank, [value]);
        return rank;
    }

    private int SignAgainst(List<object?> ties, object? value)
    {
        int sign = Ask(value, ties[0]);
        foreach (object? seen in ties)
            Require(Ask(value, seen) == sign && Ask(seen, value) == -sign);
        return sign;
    }

    private int Ask(object? left, object? right)
    {
        context.Spend();
        try
        {
            return context.Quietly(() => Math.Sign(comparer.Compare(left, right)));
        }
        catch (EvaluationException)
        {
            throw new RefusedException("a sort whose comparison throws");
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new RefusedException("a sort by a comparison that is not an order");
    }
}
