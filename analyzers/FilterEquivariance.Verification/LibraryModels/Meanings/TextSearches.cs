namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Ordinal searches in strings.</summary>
internal static class TextSearches
{
    public static object? ContainsChar(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).IndexOf((char)operands[1]!) >= 0;

    public static object? IndexOfChar(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).IndexOf((char)operands[1]!);

    public static object? LastIndexOfChar(MeaningContext context, object?[] operands) => Operand.Text(operands[0]).LastIndexOf((char)operands[1]!);

    public static object? IndexOfCharFrom(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        int start = Operand.Int32(operands[2]);
        return start >= 0 && start <= text.Length ? text.IndexOf((char)operands[1]!, start) : throw Error.ArgumentOutOfRange;
    }

    public static object? StartsWithChar(MeaningContext context, object?[] operands) =>
        Operand.Text(operands[0]) is { Length: > 0 } text && text[0] == (char)operands[1]!;

    public static object? EndsWithChar(MeaningContext context, object?[] operands) =>
        Operand.Text(operands[0]) is { Length: > 0 } text && text[text.Length - 1] == (char)operands[1]!;

    public static object? ContainsText(MeaningContext context, object?[] operands) =>
        Operand.Text(operands[0]).IndexOf(Strings.Argument(operands[1]), StringComparison.Ordinal) >= 0;

    public static object? ContainsOrdinal(MeaningContext context, object?[] operands) => (int)IndexOfOrdinal(context, operands)! >= 0;

    public static object? IndexOfOrdinal(MeaningContext context, object?[] operands)
    {
        var (text, sought) = Keys(operands);
        return text.IndexOf(sought, StringComparison.Ordinal);
    }

    public static object? StartsWithOrdinal(MeaningContext context, object?[] operands)
    {
        var (text, sought) = Keys(operands);
        return text.StartsWith(sought, StringComparison.Ordinal);
    }

    public static object? EndsWithOrdinal(MeaningContext context, object?[] operands)
    {
        var (text, sought) = Keys(operands);
        return text.EndsWith(sought, StringComparison.Ordinal);
    }

    public static object? ContainsCharBy(MeaningContext context, object?[] operands) => (int)IndexOfCharBy(context, operands)! >= 0;

    public static object? IndexOfCharBy(MeaningContext context, object?[] operands)
    {
        var comparer = TextComparer.Of(operands[2]);
        return comparer.Key(Operand.Text(operands[0])).IndexOf(comparer.Key(operands[1]!.ToString())[0]);
    }

    public static object? IndexOfCharWithin(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        int start = Operand.Int32(operands[2]);
        int count = Operand.Int32(operands[3]);
        return start >= 0 && count >= 0 && start <= text.Length - count ? text.IndexOf((char)operands[1]!, start, count) : throw Error.ArgumentOutOfRange;
    }

    public static object? IndexOfOrdinalFrom(MeaningContext context, object?[] operands)
    {
        var (text, sought) = Keys([operands[0], operands[1], operands[3]]);
        int start = Operand.Int32(operands[2]);
        return start >= 0 && start <= text.Length ? text.IndexOf(sought, start, StringComparison.Ordinal) : throw Error.ArgumentOutOfRange;
    }

    public static object? LastIndexOfOrdinal(MeaningContext context, object?[] operands)
    {
        var (text, sought) = Keys(operands);
        // The empty text is found at the end; older platforms say before it.
        return sought.Length == 0 ? text.Length : text.LastIndexOf(sought, StringComparison.Ordinal);
    }

    public static object? IndexOfAny(MeaningContext context, object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        char[] sought = [.. context.Elements(operands[1]).Cast<char>()];
        int start = operands.Length > 2 ? Operand.Int32(operands[2]) : 0;
        return start >= 0 && start <= text.Length ? text.IndexOfAny(sought, start) : throw Error.ArgumentOutOfRange;
    }

    public static object? LastIndexOfAny(MeaningContext context, object?[] operands) =>
        Operand.Text(operands[0]).LastIndexOfAny([.. context.Elements(operands[1]).Cast<char>()]);

    private static (string Text, string Sought) Keys(object?[] operands)
    {
        string text = Operand.Text(operands[0]);
        string sought = Strings.Argument(operands[1]);
        var comparer = TextComparer.Of(operands[2]);
        return (comparer.Key(text), comparer.Key(sought));
    }
}
