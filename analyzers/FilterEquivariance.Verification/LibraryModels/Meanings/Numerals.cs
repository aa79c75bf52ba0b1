using System.Globalization;
using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>Integers to text and back, in the invariant culture.</summary>
internal static class Numerals
{
    public static object? Invariant(MeaningContext context, object?[] operands) => CultureInfo.InvariantCulture;

    public static object? ToText(MeaningContext context, object?[] operands)
    {
        RequireInvariant(operands[1]);
        return Strings.OfReceiver(context, operands);
    }

    public static object? Parse(MeaningContext context, object?[] operands)
    {
        if (operands.Length > 1)
            RequireInvariant(operands[1]);
        string text = Strings.Argument(operands[0]);
        if (!TryRead(text, out long value))
            throw new EvaluationException("FormatException");
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Error.Overflow;
    }

    public static object? TryParse(MeaningContext context, object?[] operands)
    {
        bool fits = TryRead(operands[0] as string, out long value) && value is >= int.MinValue and <= int.MaxValue;
        context.SetOut(0, fits ? (int)value : 0);
        return fits;
    }

    // Of the styles only the one that is meant where none is named.
    public static object? TryParseStyled(MeaningContext context, object?[] operands)
    {
        if (operands.Length > 2 && operands[1] is not (int)NumberStyles.Integer)
            throw new RefusedException("a style of numbers");
        RequireInvariant(operands[operands.Length - 1]);
        return TryParse(context, operands);
    }

    public static object? ParseSpan(MeaningContext context, object?[] operands) => Parse(context, [TextSpans.Text(context, operands[0]), operands[1]]);

    public static object? TryParseSpan(MeaningContext context, object?[] operands) => TryParse(context, [TextSpans.Text(context, operands[0])]);

    // A sign and digits between white space. Digits beyond any int count as one that is too large.
    private static bool TryRead(string? text, out long value)
    {
        value = 0;
        if (text is null)
            return false;
        if (text.Any(c => c is '\0' or > '\u007f'))
            throw new RefusedException("parsing characters beyond ASCII");
        string number = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        bool isNegative = number.StartsWith("-", StringComparison.Ordinal);
        string digits = isNegative || number.StartsWith("+", StringComparison.Ordinal) ? number.Substring(1) : number;
        if (digits.Length == 0 || !digits.All(c => c is >= '0' and <= '9'))
            return false;
        foreach (char digit in digits)
            value = Math.Min(value * 10 + (digit - '0'), long.MaxValue / 20);
        value = isNegative ? -value : value;
        return true;
    }

    private static void RequireInvariant(object? provider)
    {
        if (!ReferenceEquals(provider, CultureInfo.InvariantCulture))
            throw new RefusedException("a culture");
    }
}
