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

    public static object? FromWithCapacity(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[1]);
        return From(context, operands);
    }

    public static object? AppendChar(MeaningContext context, object?[] operands) => Inserted(context, operands, null, ((char)operands[1]!).ToString());

    public static object? AppendText(MeaningContext context, object?[] operands) => Inserted(context, operands, null, (string?)operands[1]);

    /// <summary>An array, a span or another builder; null is nothing.</summary>
    public static object? AppendCharacters(MeaningContext context, object?[] operands) => Inserted(context, operands, null, Characters(context, operands[1]));

    /// <summary>A part of an array. Of null there is only the empty part at its start.</summary>
    public static object? AppendSection(MeaningContext context, object?[] operands)
    {
        context.List(operands);
        string? text = Characters(context, operands[1]);
        int start = Operand.Int32(operands[2]);
        int length = Operand.Int32(operands[3]);
        if (start < 0 || length < 0)
            throw Error.ArgumentOutOfRange;
        if (text is null)
            return start == 0 && length == 0 ? operands[0] : throw Error.ArgumentNull;
        if (start > text.Length - length)
            throw Error.ArgumentOutOfRange;
        return Inserted(context, operands, null, text.Substring(start, length));
    }

    /// <summary>A part of a text or another builder, of which the empty part stands anywhere.</summary>
    public static object? AppendPart(MeaningContext context, object?[] operands) =>
        operands[1] is not null && operands[2] is >= 0 && operands[3] is 0 ? context.List(operands) : AppendSection(context, operands);

    public static object? AppendValue(MeaningContext context, object?[] operands) => Inserted(context, operands, null, Texts.Of(operands[1], context.Call.Operands[1]));

    public static object? AppendLine(MeaningContext context, object?[] operands) =>
        Inserted(context, operands, null, (operands.Length > 1 ? (string?)operands[1] : "") + Environment.NewLine);

    public static object? AppendJoin(MeaningContext context, object?[] operands)
    {
        context.List(operands);
        return Inserted(context, operands, null, (string)Strings.Join(context, [operands[1], operands[2]])!);
    }

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

    public static object? InsertCharacters(MeaningContext context, object?[] operands) => Inserted(context, operands, operands[1], Characters(context, operands[2]));

    /// <summary>Null goes in anywhere.</summary>
    public static object? InsertValue(MeaningContext context, object?[] operands) => operands[2] is null ? context.List(operands) : Inserted(context, operands, operands[1], Texts.Of(operands[2], context.Call.Operands[2]));

    public static object? ReplaceChar(MeaningContext context, object?[] operands) =>
        Rewritten(context, operands, text => text.Replace((char)operands[1]!, (char)operands[2]!));

    public static object? ReplaceText(MeaningContext context, object?[] operands)
    {
        string old = Strings.Argument(operands[1]);
        return Rewritten(context, operands, text => old.Length == 0 ? throw Error.Argument : text.Replace(old, (string?)operands[2]));
    }

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

    public static object? SetLength(MeaningContext context, object?[] operands)
    {
        Operand.RequireCapacity(operands[1]);
        int length = Operand.Int32(operands[1]);
        context.Spend(length);
        Rewritten(context, operands, text => text.Length > length ? text.Substring(0, length) : text.PadRight(length, '\0'));
        return null;
    }

    public static object? SetChar(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        int index = Operand.Int32(operands[1]);
        if ((uint)index >= (uint)builder.Count)
            throw Error.ArgumentOutOfRange;
        builder.Items[index] = operands[2];
        builder.Changed();
        return null;
    }

    public static object? PartOfText(MeaningContext context, object?[] operands) => Strings.Substring(context, [Text(context, operands), operands[1], operands[2]]);

    public static object? Text(MeaningContext context, object?[] operands) => string.Concat(context.UncheckedItems(context.List(operands)));

    public static object? CharAt(MeaningContext context, object?[] operands)
    {
        var builder = context.List(operands);
        int index = Operand.Int32(operands[1]);
        return (uint)index < (uint)builder.Count ? builder.Items[index] : throw Error.IndexOutOfRange;
    }

    private static ListValue Of(string text) => new(SequenceShape.View, text.Select(c => (object?)c));

    private static string? Characters(MeaningContext context, object? source) => source is null ? null : string.Concat(context.Elements(source));

    private static ListValue Rewritten(MeaningContext context, object?[] operands, Func<string, string> change)
    {
        var builder = context.List(operands);
        string text = change((string)Text(context, operands)!);
        builder.Items.Clear();
        builder.Items.AddRange(text.Select(c => (object?)c));
        builder.Changed();
        return builder;
    }

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
