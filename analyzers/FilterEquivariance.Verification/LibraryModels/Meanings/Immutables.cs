using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>ImmutableArray and ImmutableList: every change gives a new list of the same kind.</summary>
internal static class Immutables
{
    public static Meaning Empty(SequenceShape shape) => (_, _) => new ListValue(shape, []);

    public static Meaning From(SequenceShape shape) => (context, operands) => new ListValue(shape, context.Elements(operands[0]));

    public static Meaning Of(SequenceShape shape) => (_, operands) => new ListValue(shape, operands.ToList());

    // Enumerators of an ImmutableList builder notice changes as those of a List do.
    public static object? NewBuilder(MeaningContext context, object?[] operands) => new ListValue(BuilderShape(context), []);

    public static object? NewBuilderWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[0]);
        return new ListValue(BuilderShape(context), []) { Capacity = Operand.Int32(operands[0]) };
    }

    /// <summary>A builder has room for the elements it is made from; only an empty list leaves that to the builder.</summary>
    public static object? ToBuilder(MeaningContext context, object?[] operands)
    {
        var builder = new ListValue(BuilderShape(context), context.Elements(context.List(operands)));
        if (builder.Count > 0)
            builder.Capacity = builder.Count;
        return builder;
    }

    public static object? Capacity(MeaningContext context, object?[] operands) => Room(context.List(operands));

    public static object? SetCapacity(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        int capacity = Operand.Int32(operands[1]);
        if (capacity < builder.Count)
            throw Error.Argument;
        if (capacity > builder.Count)
            Operand.RequireCapacity(operands[1]);
        builder.Capacity = capacity;
        return null;
    }

    /// <summary>The builder's own array leaves it, which it must fill.</summary>
    public static object? MoveToImmutable(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        return Room(builder) == builder.Count ? DrainToImmutable(context, operands) : throw Error.InvalidOperation;
    }

    public static object? DrainToImmutable(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        var moved = new ListValue(SequenceShape.ImmutableArray, context.Elements(builder));
        builder.Items.Clear();
        builder.Capacity = 0;
        builder.Changed();
        return moved;
    }

    private static int Room(ListValue builder) => builder.Capacity ?? throw new RefusedException("the capacity of a builder");

    public static object? IsEmpty(MeaningContext context, object?[] operands) => context.List(operands).Count == 0;

    public static object? Add(MeaningContext context, object?[] operands) => Changed(context, operands, items => items.Add(operands[1]));

    public static object? AddRange(MeaningContext context, object?[] operands)
    {
        var added = context.Elements(operands[1]).ToList();
        return Changed(context, operands, items => items.AddRange(added));
    }

    public static object? Insert(MeaningContext context, object?[] operands) => Changed(context, operands, items =>
        items.Insert(Checked(operands[1], items.Count), operands[2]));

    public static object? InsertRange(MeaningContext context, object?[] operands)
    {
        int index = Checked(operands[1], context.List(operands).Count);
        var inserted = context.Elements(operands[2]).ToList();
        return Changed(context, operands, items => items.InsertRange(index, inserted));
    }

    public static object? Remove(MeaningContext context, object?[] operands)
    {
        int index = (int)Searches.IndexOf(context, operands)!;
        return index < 0 ? operands[0] : Changed(context, operands, items => items.RemoveAt(index));
    }

    /// <summary>For each item the first element equal to it; an empty ImmutableList does not look at the items.</summary>
    public static object? RemoveEach(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        var items = context.Elements(operands[1]);
        if (list.Count == 0 && list.Shape == SequenceShape.ImmutableList)
            return list;
        object? rest = list;
        foreach (object? item in items)
            rest = Remove(context, [rest, item]);
        return rest;
    }

    public static object? RemoveAt(MeaningContext context, object?[] operands) => Changed(context, operands, items =>
        items.RemoveAt(Checked(operands[1], items.Count - 1)));

    public static object? RemoveRange(MeaningContext context, object?[] operands) => Changed(context, operands, items =>
    {
        int start = Checked(operands[1], items.Count);
        items.RemoveRange(start, Checked(operands[2], items.Count - start));
    });

    public static object? RemoveAll(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        object predicate = Operand.Function(operands[1]);
        return new ListValue(list.Shape, context.Elements(list).Where(item => !context.Test(predicate, item)));
    }

    public static object? RemoveAllInPlace(MeaningContext context, object?[] operands)
    {
        Lists.RemoveAll(context, operands);
        return null;
    }

    public static object? ReplaceItem(MeaningContext context, object?[] operands)
    {
        int index = (int)Searches.IndexOf(context, operands)!;
        return index < 0 ? throw Error.Argument : Changed(context, operands, items => items[index] = operands[2]);
    }

    public static object? IsDefault(MeaningContext context, object?[] operands) => operands[0] is null;

    public static object? SetItem(MeaningContext context, object?[] operands) => Changed(context, operands, items =>
        items[Checked(operands[1], items.Count - 1)] = operands[2]);

    public static object? Clear(MeaningContext context, object?[] operands) => Changed(context, operands, items => items.Clear());

    public static object? Reverse(MeaningContext context, object?[] operands) => Changed(context, operands, items => items.Reverse());

    public static object? GetRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        if (Operand.Int32(operands[2]) > int.MaxValue - list.Count)
            throw new RefusedException("a length that may exhaust the memory");
        int start = Checked(operands[1], list.Count);
        int length = Checked(operands[2], list.Count - start);
        return new ListValue(list.Shape, list.Items.GetRange(start, length));
    }

    public static Meaning Sort(int? comparer = null, int? comparison = null) => (context, operands) =>
    {
        var list = context.List(operands);
        var order = UnstableSorting.OrderOf(context, operands, comparer, comparison);
        // An ImmutableArray is compared pair by pair first, outside the sort that wraps exceptions.
        if (list.Shape == SequenceShape.ImmutableArray && list.Count > 1)
            order.Compare(list.Items[0], list.Items[1]);
        return new ListValue(list.Shape, UnstableSorting.Sorted(context, list.Items, order));
    };

    public static object? ConvertAll(MeaningContext context, object?[] operands) =>
        new ListValue(context.List(operands).Shape, ((ListValue)Lists.ConvertAll(context, operands)!).Items);

    public static object? FindAll(MeaningContext context, object?[] operands) =>
        new ListValue(context.List(operands).Shape, ((ListValue)Lists.FindAll(context, operands)!).Items);

    private static SequenceShape BuilderShape(MeaningContext context) =>
        context.Call.Id.Contains(".ImmutableArray") ? SequenceShape.ImmutableArrayBuilder : SequenceShape.List;

    private static ListValue Changed(MeaningContext context, object?[] operands, Action<List<object?>> change)
    {
        var list = context.List(operands);
        context.Spend(list.Count + 1);
        var items = new List<object?>(list.Items);
        change(items);
        return new ListValue(list.Shape, items);
    }

    private static int Checked(object? value, int greatest)
    {
        int number = Operand.Int32(value);
        return number >= 0 && number <= greatest ? number : throw Error.ArgumentOutOfRange;
    }
}
