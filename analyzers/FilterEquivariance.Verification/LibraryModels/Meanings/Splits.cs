using FilterEquivariance.Verification.Evaluation.Values;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>string.Split.</summary>
internal static class Splits
{
    /// <summary>By characters, or by white space where none is given.</summary>
    public static object? ByCharacters(MeaningContext context, object?[] operands)
    {
        var separates = Separators(operands[1]);
        return Split(context, operands, (text, place) => separates(text[place]) ? 1 : 0);
    }

    /// <summary>By one text; the empty one is nowhere.</summary>
    public static object? ByText(MeaningContext context, object?[] operands)
    {
        string separator = (string?)operands[1] ?? "";
        return Split(context, operands, (text, place) => IsAt(text, place, separator) ? separator.Length : 0);
    }

    /// <summary>By the first of several texts that stands at a place, or by white space where none is given.</summary>
    public static object? ByTexts(MeaningContext context, object?[] operands)
    {
        string[] separators = operands[1] is null ? [] : [.. context.Elements(operands[1]).Select(text => (string?)text ?? "")];
        return separators.Length == 0
            ? ByCharacters(context, [operands[0], null, operands[2]])
            : Split(context, operands, (text, place) => separators.FirstOrDefault(separator => IsAt(text, place, separator))?.Length ?? 0);
    }

    /// <summary>One char, an array or a span of them, or none: white space.</summary>
    public static Func<char, bool> Separators(object? operand) => operand switch
    {
        char separator => c => c == separator,
        ListValue { Count: > 0 } separators => c => separators.Items.Contains(c),
        _ => c => char.IsWhiteSpace(Characters.Latin1(c)),
    };

    // How long a separator at a place is, 0 for none.
    private static ListValue Split(MeaningContext context, object?[] operands, Func<string, int, int> separator)
    {
        string text = Operand.Text(operands[0]);
        int options = operands.Length > 2 ? Operand.Int32(operands[2]) : 0;
        if (options is < 0 or > 3)
            throw Error.Argument;
        // TrimEntries, which the platform this compiles against does not name.
        bool trims = (options & 2) != 0;
        context.Spend(text.Length + 1);
        var parts = new List<object?>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            int length = i < text.Length ? separator(text, i) : 1;
            if (length == 0)
                continue;
            string part = text.Substring(start, i - start);
            part = trims ? (string)Strings.Trim(start: true, end: true)(context, [part])! : part;
            start = i + length;
            i = start - 1;
            if (part.Length > 0 || (options & 1) == 0)
                parts.Add(part);
        }

        return new ListValue(SequenceShape.Array, parts);
    }

    private static bool IsAt(string text, int place, string separator) =>
        separator.Length > 0 && string.CompareOrdinal(text, place, separator, 0, separator.Length) == 0;
}
