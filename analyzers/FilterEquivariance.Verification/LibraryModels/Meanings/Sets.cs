using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>HashSet, SortedSet and their interfaces.</summary>
internal static class Sets
{
    public static Meaning New(int? comparer = null, bool sorted = false) => (context, operands) => Empty(context, operands, comparer, sorted);

    public static object? NewWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[0]);
        return new SetValue(BoxedEquality.Default);
    }

    public static Meaning From(int? comparer = null, bool sorted = false) => (context, operands) =>
    {
        var items = context.Elements(operands[0]).ToList();
        var set = Empty(context, operands, comparer, sorted);
        // A sorted set sorts its source first, and not stably.
        if (set.Comparer is { } order)
            items = UnstableSorting.Sorted(context, items, order);
        foreach (object? item in items)
            set.Add(item);
        return set;
    };

    public static object? Add(MeaningContext context, object?[] operands) => Receiver(operands).Add(operands[1]);

    public static object? Remove(MeaningContext context, object?[] operands) => Receiver(operands).Remove(operands[1]);

    public static object? Contains(MeaningContext context, object?[] operands) => Receiver(operands).Contains(operands[1]);

    public static object? Count(MeaningContext context, object?[] operands) => Receiver(operands).Count;

    public static object? Min(MeaningContext context, object?[] operands) => Edge(context, operands, items => items.First());

    public static object? Max(MeaningContext context, object?[] operands) => Edge(context, operands, items => items.Last());

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        Receiver(operands).Clear();
        return null;
    }

    public static object? RemoveWhere(MeaningContext context, object?[] operands)
    {
        var set = Receiver(operands);
        object predicate = Operand.Function(operands[1]);
        int count = set.Count;
        var removed = context.Elements(set).Where(item => context.Test(predicate, item)).ToList();
        if (set.Count != count)
            throw new RefusedException("a set that changes while elements are removed");
        foreach (object? item in removed)
            set.Remove(item);
        return removed.Count;
    }

    public static object? UnionWith(MeaningContext context, object?[] operands)
    {
        var set = Receiver(operands);
        foreach (object? item in context.Elements(operands[1]))
            set.Add(item);
        return null;
    }

    public static object? ExceptWith(MeaningContext context, object?[] operands)
    {
        var set = Receiver(operands);
        var others = context.NeededElements(operands[1]);
        if (ReferenceEquals(set, operands[1]))
            set.Clear();
        else if (set.Count > 0)
            others.ToList().ForEach(item => set.Remove(item));
        return null;
    }

    public static object? IntersectWith(MeaningContext context, object?[] operands)
    {
        var set = Receiver(operands);
        var others = context.NeededElements(operands[1]);
        if (set.Count == 0 || ReferenceEquals(set, operands[1]))
            return null;
        var common = Like(set, others);
        foreach (object? item in set.Unordered().Where(item => !common.Contains(item)))
            set.Remove(item);
        return null;
    }

    public static object? SymmetricExceptWith(MeaningContext context, object?[] operands)
    {
        var set = Receiver(operands);
        var others = context.NeededElements(operands[1]);
        if (ReferenceEquals(set, operands[1]))
        {
            set.Clear();
            return null;
        }

        var other = Like(set, others);
        // Additions come before removals where the other collection is no set; where it is one the order depends on free slots.
        var (added, removed) = (other.Where(item => !set.Contains(item)).ToList(), set.Unordered().Where(other.Contains).ToList());
        if (removed.Count > 0 && operands[1] is SetValue)
            removed.ForEach(item => set.Remove(item));
        added.ForEach(item => set.Add(item));
        removed.ForEach(item => set.Remove(item));
        return null;
    }

    public static object? IsSubsetOf(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        return set.Count == 0 || FoundIn(set, other, stopsAtUnfound: false).Found == set.Count;
    }

    public static object? IsProperSubsetOf(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        if (set.Count == 0)
            return other.Any();
        var (found, unfound) = FoundIn(set, other, stopsAtUnfound: false);
        return found == set.Count && unfound;
    }

    public static object? IsSupersetOf(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        return other.All(set.Contains);
    }

    public static object? IsProperSupersetOf(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        if (set.Count == 0)
            return false;
        var (found, unfound) = FoundIn(set, other, stopsAtUnfound: true);
        return found < set.Count && !unfound;
    }

    public static object? Overlaps(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        return set.Count > 0 && other.Any(set.Contains);
    }

    public static object? SetEquals(MeaningContext context, object?[] operands)
    {
        var (set, other) = Compared(context, operands);
        if (set.Count == 0)
            return !other.Any();
        var (found, unfound) = FoundIn(set, other, stopsAtUnfound: true);
        return found == set.Count && !unfound;
    }

    private static SetValue Empty(MeaningContext context, object?[] operands, int? comparer, bool sorted) => sorted
        ? new SetValue(VerifiedOrder.Of(context, Operand.Order(operands, comparer)))
        : new SetValue(Operand.Equality(operands, comparer));

    private static SetValue Receiver(object?[] operands) => operands[0] switch
    {
        SetValue set => set,
        null => throw Error.NullReference,
        _ => throw new RefusedException("a set of another kind"),
    };

    private static object? Edge(MeaningContext context, object?[] operands, Func<IEnumerable<object?>, object?> pick)
    {
        var set = Receiver(operands);
        return set.Count == 0 ? DefaultValues.Of(context.Call.Type) : pick(set);
    }

    // Sets among each other skip elements where their sizes tell enough; elements of sets have no effects.
    private static (SetValue Set, IEnumerable<object?> Other) Compared(MeaningContext context, object?[] operands) =>
        (Receiver(operands), context.NeededElements(operands[1]));

    // How many elements of the set the other has, and whether it has any that the set has not.
    private static (int Found, bool Unfound) FoundIn(SetValue set, IEnumerable<object?> other, bool stopsAtUnfound)
    {
        var found = Like(set, []);
        bool unfound = false;
        foreach (object? item in other)
        {
            if (set.Contains(item))
            {
                found.Add(item);
                continue;
            }

            unfound = true;
            if (stopsAtUnfound)
                break;
        }

        return (found.Count, unfound);
    }

    private static SetValue Like(SetValue set, IEnumerable<object?> items)
    {
        var like = set.Comparer is null ? new SetValue(set.Equality!) : new SetValue(set.Comparer);
        foreach (object? item in items)
            like.Add(item);
        return like;
    }
}
