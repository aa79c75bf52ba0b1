using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Members of List, and of the interfaces and builders that behave like it.</summary>
internal static class Lists
{
    public static object? New(MeaningContext context, object?[] operands) => new ListValue(SequenceShape.List, []);

    public static object? NewWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[0]);
        return New(context, operands);
    }

    public static object? NewFrom(MeaningContext context, object?[] operands) => new ListValue(SequenceShape.List, context.Elements(operands[0]));

    public static object? Nothing(MeaningContext context, object?[] operands) => operands[0] is null ? throw Error.NullReference : null;

    public static object? Count(MeaningContext context, object?[] operands) =>
        Sequences.TryCount(operands[0], out int count) ? count : context.NeededElements(operands[0] ?? throw Error.NullReference).Count();

    public static object? Get(MeaningContext context, object?[] operands)
    {
        var items = context.List(operands);
        int index = Operand.Int32(operands[1]);
        return (uint)index < (uint)items.Count ? items.Items[index] : throw OutOfRange(items);
    }

    public static object? Set(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        if (list.Shape != SequenceShape.Array)
            RequireResizable(list);
        int index = Operand.Int32(operands[1]);
        if ((uint)index >= (uint)list.Count)
            throw OutOfRange(list);
        list.Items[index] = operands[2];
        list.Changed();
        return null;
    }

    public static object? Add(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        context.Spend();
        list.Items.Add(operands[1]);
        list.Changed();
        return null;
    }

    public static object? InterfaceAdd(MeaningContext context, object?[] operands)
    {
        if (operands[0] is SetValue set)
            return Nothing(context, [set.Add(operands[1])]);
        RequireResizable(context.List(operands));
        return Add(context, operands);
    }

    public static object? InterfaceClear(MeaningContext context, object?[] operands)
    {
        switch (operands[0])
        {
            case SetValue set:
                set.Clear();
                return null;
            case MapValue map:
                map.Clear();
                return null;
        }

        RequireResizable(context.List(operands));
        return Clear(context, operands);
    }

    public static object? InterfaceRemove(MeaningContext context, object?[] operands)
    {
        if (operands[0] is SetValue set)
            return set.Remove(operands[1]);
        RequireResizable(context.List(operands));
        return Remove(context, operands);
    }

    public static object? AddRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        InsertAll(context, list, list.Count, operands[1]);
        return null;
    }

    public static object? Insert(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        RequireResizable(list);
        int index = Operand.Int32(operands[1]);
        if (index < 0 || index > list.Count)
            throw Error.ArgumentOutOfRange;
        context.Spend();
        list.Items.Insert(index, operands[2]);
        list.Changed();
        return null;
    }

    public static object? InsertRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        var source = Sequences.Of(operands[2]);
        int index = Operand.Int32(operands[1]);
        if (index < 0 || index > list.Count)
            throw Error.ArgumentOutOfRange;
        InsertAll(context, list, index, source);
        return null;
    }

    public static object? Remove(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        int index = (int)Searches.IndexOf(context, operands)!;
        if (index < 0)
            return false;
        list.Items.RemoveAt(index);
        list.Changed();
        return true;
    }

    public static object? RemoveAt(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        RequireResizable(list);
        int index = Operand.Int32(operands[1]);
        if ((uint)index >= (uint)list.Count)
            throw Error.ArgumentOutOfRange;
        list.Items.RemoveAt(index);
        list.Changed();
        return null;
    }

    public static object? RemoveRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        var (start, length) = Section(list, operands);
        if (length == 0)
            return null;
        list.Items.RemoveRange(start, length);
        list.Changed();
        return null;
    }

    public static object? RemoveAll(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        object predicate = Operand.Function(operands[1]);
        int version = list.Version;
        var kept = new List<object?>();
        foreach (object? item in list.Items.ToArray())
        {
            context.Spend();
            if (!context.Test(predicate, item))
                kept.Add(item);
        }

        if (list.Version != version)
            throw new RefusedException("a list that changes while elements are removed");
        int removed = list.Count - kept.Count;
        if (removed > 0)
            Replace(list, 0, list.Count, kept);
        return removed;
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        list.Items.Clear();
        list.Changed();
        return null;
    }

    public static object? Reverse(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        context.Spend(list.Count + 1);
        list.Items.Reverse();
        list.Changed();
        return null;
    }

    public static object? ReverseRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        var (start, length) = Section(list, operands);
        context.Spend(length);
        list.Items.Reverse(start, length);
        list.Changed();
        return null;
    }

    public static object? GetRange(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        var (start, length) = Section(list, operands);
        context.Spend(length);
        return new ListValue(SequenceShape.List, list.Items.GetRange(start, length));
    }

    public static object? ConvertAll(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        object converter = Operand.Function(operands[1]);
        return new ListValue(SequenceShape.List, context.UncheckedItems(list).Select(item => context.Invoke(converter, item)));
    }

    public static object? FindAll(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        object predicate = Operand.Function(operands[1]);
        return new ListValue(SequenceShape.List, context.UncheckedItems(list).Where(item => context.Test(predicate, item)));
    }

    public static object? ForEach(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        object action = Operand.Function(operands[1]);
        foreach (object? item in context.Elements(list))
            context.Invoke(action, item);
        return null;
    }

    /// <summary>Start and length operands, checked as List and Array check them.</summary>
    public static (int Start, int Length) Section(ListValue list, object?[] operands)
    {
        int start = Operand.Int32(operands[1]);
        int length = Operand.Int32(operands[2]);
        if (start < 0 || length < 0)
            throw Error.ArgumentOutOfRange;
        return list.Count - start < length ? throw Error.Argument : (start, length);
    }

    /// <summary>Puts other items in the place of a section.</summary>
    public static void Replace(ListValue list, int start, int length, List<object?> items)
    {
        list.Items.RemoveRange(start, length);
        list.Items.InsertRange(start, items);
        list.Changed();
    }

    // A collection is copied at once; anything else is added one by one, and may depend on the list that grows.
    private static void InsertAll(MeaningContext context, ListValue list, int index, object? source)
    {
        var elements = context.Elements(source);
        if (source is not LazyValue)
        {
            var items = elements.ToList();
            if (items.Count == 0)
                return;
            list.Items.InsertRange(index, items);
            list.Changed();
            return;
        }

        foreach (object? item in elements)
        {
            list.Items.Insert(index++, item);
            list.Changed();
        }

        // Some queries know how many elements they have.
        list.Capacity = null;
    }

    private static void RequireResizable(ListValue list)
    {
        switch (list.Shape)
        {
            case SequenceShape.List or SequenceShape.LinkedList or SequenceShape.ImmutableArrayBuilder:
                return;
            case SequenceShape.Enumerable or SequenceShape.Collection or SequenceShape.ListInterface:
                throw new RefusedException("changing a collection of unknown kind");
            default:
                throw Error.NotSupported;
        }
    }

    private static EvaluationException OutOfRange(ListValue list) =>
        list.Shape is SequenceShape.ImmutableArray or SequenceShape.ImmutableArrayBuilder ? Error.IndexOutOfRange : Error.ArgumentOutOfRange;
}
