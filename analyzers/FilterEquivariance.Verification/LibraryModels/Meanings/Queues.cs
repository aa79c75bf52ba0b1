using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Queue and Stack, whose top is the first item.</summary>
internal static class Queues
{
    public static Meaning New(SequenceShape shape) => (_, _) => new ListValue(shape, []);

    public static Meaning NewWithCapacity(SequenceShape shape) => (_, operands) =>
    {
        Operand.RequireCapacity(operands[0]);
        return new ListValue(shape, []);
    };

    public static Meaning From(SequenceShape shape) => (context, operands) =>
    {
        var items = context.Elements(operands[0]).ToList();
        if (shape == SequenceShape.Stack)
            items.Reverse();
        return new ListValue(shape, items);
    };

    public static object? AddFirst(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        context.Spend();
        list.Items.Insert(0, operands[1]);
        list.Changed();
        return null;
    }

    public static object? Peek(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        return list.Count == 0 ? throw Error.InvalidOperation : list.Items[0];
    }

    public static object? TryPeek(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        context.SetOut(0, list.Count == 0 ? DefaultValues.Of(context.Call.TypeArguments[0]) : list.Items[0]);
        return list.Count > 0;
    }

    /// <summary>Unlike List, these know an index beyond the array from one that leaves too little room.</summary>
    public static object? CopyTo(MeaningContext context, object?[] operands)
    {
        var array = Operand.List(operands[1]);
        return Operand.Int32(operands[2]) > array.Count ? throw Error.ArgumentOutOfRange : Arrays.CopyTo(context, operands);
    }

    public static object? TakeFirst(MeaningContext context, object?[] operands) => Take(context.List(operands), 0);

    public static object? TryTakeFirst(MeaningContext context, object?[] operands)
    {
        var list = context.List(operands);
        bool any = list.Count > 0;
        context.SetOut(0, any ? Take(list, 0) : DefaultValues.Of(context.Call.TypeArguments[0]));
        return any;
    }

    private static object? Take(ListValue list, int index)
    {
        if (list.Count == 0)
            throw Error.InvalidOperation;
        object? item = list.Items[index];
        list.Items.RemoveAt(index);
        list.Changed();
        return item;
    }
}
