using FilterEquivariance.Verification.Evaluation;
using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Members of string that read it as a list of char, and those that make strings.</summary>
internal static class Strings
{
    public static object? Empty(MeaningContext context, object?[] operands) => "";

    public static object? Length(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).Length;

    public static object? CharAt(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        int index = operands[1] is IndexValue position ? position.Offset(text.Length) : Operand.Int32(operands[1]);
        return (uint)index < (uint)text.Length ? text[index] : throw Error.IndexOutOfRange;
    }

    public static object? FromChars(MeaningContext context, object?[] operands) => operands[0] is null ? "" : Joined(context, operands[0]);

    public static object? FromPart(MeaningContext context, object?[] operands)
    {
        string text = operands[0] is null ? throw Error.ArgumentNull : Joined(context, operands[0]);
        int start = Operand.Int32(operands[1]);
        int length = Operand.Int32(operands[2]);
        return start >= 0 && length >= 0 && start <= text.Length - length ? text.Substring(start, length) : throw Error.ArgumentOutOfRange;
    }

    public static object? Repeated(MeaningContext context, object?[] operands)
    {
        int count = Operand.Int32(operands[1]);
        if (count < 0)
            throw Error.ArgumentOutOfRange;
        context.Spend(count);
        return new string((char)operands[0]!, count);
    }

    public static object? ToCharArray(MeaningContext context, object?[] operands) =>
        new ListValue(SequenceShape.Array, context.Elements(Operand.Text(operands[0])));

    public static object? Substring(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        if (operands[1] is RangeValue range)
        {
            var (from, count) = range.In(text.Length);
            return text.Substring(from, count);
        }

        int start = Operand.Int32(operands[1]);
        int length = operands.Length > 2 ? Operand.Int32(operands[2]) : text.Length - start;
        if (start < 0 || length < 0 || start > text.Length - length)
            throw Error.ArgumentOutOfRange;
        return text.Substring(start, length);
    }

    public static object? RemoveFrom(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        int start = Operand.Int32(operands[1]);
        return start >= 0 && start <= text.Length ? text.Substring(0, start) : throw Error.ArgumentOutOfRange;
    }

    public static object? RemovePart(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        int start = Operand.Int32(operands[1]);
        int length = Operand.Int32(operands[2]);
        if (start < 0 || length < 0 || length > text.Length - start)
            throw Error.ArgumentOutOfRange;
        return text.Remove(start, length);
    }

    public static object? Insert(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        string inserted = Argument(operands[2]);
        int index = Operand.Int32(operands[1]);
        return index >= 0 && index <= text.Length ? text.Insert(index, inserted) : throw Error.ArgumentOutOfRange;
    }

    public static object? Concat(MeaningContext context, object?[] operands) => string.Concat(operands.Cast<string?>());

    public static object? ConcatAll(MeaningContext context, object?[] operands)
    {
        RequireTexts(context);
        return Joined(context, operands[0]);
    }

    public static object? Join(MeaningContext context, object?[] operands)
    {
        string separator = Texts.Of(operands[0]);
        RequireTexts(context);
        return string.Join(separator, context.Elements(operands[1]).Select(Texts.Of));
    }

    public static object? IsNullOrEmpty(MeaningContext context, object?[] operands) => operands[0] is null or "";

    public static object? IsNullOrWhiteSpace(MeaningContext context, object?[] operands) =>
        operands[0] is null || Operand.Text(operands[0]).All(c => char.IsWhiteSpace(Characters.Latin1(c)));

    public static object? OfReceiver(MeaningContext context, object?[] operands) =>
        operands[0] is null && !context.Call.Id.Contains("System.Nullable") ? throw Error.NullReference : Texts.Of(operands[0]);

    public static object? ToUpper(MeaningContext context, object?[] operands) =>
        string.Concat(Operand.Text(operands[0]).Select(c => char.ToUpperInvariant(Characters.Ascii(c))));

    public static object? ToLower(MeaningContext context, object?[] operands) =>
        string.Concat(Operand.Text(operands[0]).Select(c => char.ToLowerInvariant(Characters.Ascii(c))));

    public static Meaning Trim(bool start, bool end) => (_, operands) =>
    {
        string text = Operand.Text(operands[0]);
        var trimmed = Splits.Separators(operands.Length > 1 ? operands[1] : null);
        int from = 0;
        int to = text.Length;
        while (start && from < to && trimmed(text[from]))
            from++;
        while (end && to > from && trimmed(text[to - 1]))
            to--;
        return text.Substring(from, to - from);
    };

    public static object? ReplaceChar(MeaningContext context, object?[] operands) =>
        Operand.Text(operands[0]).Replace((char)operands[1]!, (char)operands[2]!);

    public static object? ReplaceText(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        string old = Argument(operands[1]);
        return old.Length == 0 ? throw Error.Argument : text.Replace(old, (string?)operands[2]);
    }

    public static object? ReplaceTextBy(MeaningContext context, object?[] operands)
    {
        var comparer = TextComparer.Of(operands[3]);
        string text = Operand.Text(operands[0]);
        string old = Argument(operands[1]);
        if (old.Length == 0)
            throw Error.Argument;
        context.Spend(text.Length + 1);
        var (key, sought) = (comparer.Key(text), comparer.Key(old));
        string result = "";
        int start = 0;
        for (int found = key.IndexOf(sought, StringComparison.Ordinal); found >= 0; found = key.IndexOf(sought, start, StringComparison.Ordinal))
        {
            result += text.Substring(start, found - start) + (string?)operands[2];
            start = found + old.Length;
        }

        return result + text.Substring(start);
    }

    public static object? ToCharArrayPart(MeaningContext context, object?[] operands) => ToCharArray(context, [Substring(context, operands)]);

    public static object? PadLeft(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).PadLeft(Width(context, operands), Padding(operands));

    public static object? PadRight(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).PadRight(Width(context, operands), Padding(operands));

    /// <summary>A text argument that may not be null.</summary>
    public static string Argument(object? value) => value is null ? throw Error.ArgumentNull : Operand.Text(value);

    private static void RequireTexts(MeaningContext context)
    {
        if (context.Call.TypeArguments.Any(Texts.IsEnum))
            throw new RefusedException("the text of an enum");
    }

    private static int Width(MeaningContext context, object?[] operands)
    {
        int width = Operand.Int32(operands[1]);
        if (width < 0)
            throw Error.ArgumentOutOfRange;
        context.Spend(width);
        return width;
    }

    private static char Padding(object?[] operands) => operands.Length > 2 ? (char)operands[2]! : ' ';

    private static string Joined(MeaningContext context, object? source) => string.Concat(context.Elements(source).Select(Texts.Of));
}
