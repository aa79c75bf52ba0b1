using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>StringBuilder, whose value is a changeable list of char. Members that change it return it.</summary>
internal static class TextBuilders
{
    public static object? New(MeaningContext context, object?[] operands) => Of("");

    public static object? NewWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[0]);
        return Of("");
    }

    public static object? From(MeaningContext context, object?[] operands) => Of((string?)operands[0] ?? "");

    public static object? AppendChar(MeaningContext context, object?[] operands) => Inserted(context, operands, null, ((char)operands[1]!).ToString());

    public static object? AppendText(MeaningContext context, object?[] operands) => Inserted(context, operands, null, (string?)operands[1]);

    public static object? AppendNumber(MeaningContext context, object?[] operands) => Inserted(context, operands, null, Texts.Of(operands[1]));

    public static object? AppendRepeated(MeaningContext context, object?[] operands)
    {
        int count = Operand.Int32(operands[2]);
        if (count < 0)
            throw Error.ArgumentOutOfRange;
        context.Spend(count);
        return Inserted(context, operands, null, new string((char)operands[1]!, count));
    }

    public static object? InsertChar(MeaningContext context, object?[] operands) => Inserted(context, operands, operands[1], ((char)operands[2]!).ToString());

    public static object? InsertText(MeaningContext context, object?[] operands) => Inserted(context, operands, operands[1], (string?)operands[2]);

    public static object? Remove(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        int start = Operand.Int32(operands[1]);
        int length = Operand.Int32(operands[2]);
        if (start < 0 || length < 0 || length > builder.Count - start)
            throw Error.ArgumentOutOfRange;
        builder.Items.RemoveRange(start, length);
        builder.Changed();
        return builder;
    }

    public static object? Clear(MeaningContext context, object?[] operands)
    {
        Lists.Clear(context, operands);
        return operands[0];
    }

    public static object? Text(MeaningContext context, object?[] operands) => string.Concat(context.UncheckedItems(context.List(operands)));

    public static object? CharAt(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        int index = Operand.Int32(operands[1]);
        return (uint)index < (uint)builder.Count ? builder.Items[index] : throw Error.IndexOutOfRange;
    }

    private static ListValue Of(string text) => new(SequenceShape.View, text.Select(c => (object?)c));

    private static ListValue Inserted(MeaningContext context, object?[] operands, object? position, string? text)
    {
        var builder = context.List(operands);
        int index = position is null ? builder.Count : Operand.Int32(position);
        if (index < 0 || index > builder.Count)
            throw Error.ArgumentOutOfRange;
        context.Spend((text?.Length ?? 0) + 1);
        builder.Items.InsertRange(index, (text ?? "").Select(c => (object?)c));
        builder.Changed();
        return builder;
    }
}
