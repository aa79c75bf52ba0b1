using FilterEquivariance.Verification.Evaluation;

namespace FilterEquivariance.Verification.LibraryModels.Meanings;

/// <summary>
/// Members of char. Classes of characters beyond Latin-1 depend on the Unicode version of the runtime this runs in, and case beyond ASCII on its
/// globalization mode; both are refused.
/// </summary>
internal static class Characters
{
    public static Meaning Test(Func<char, bool> test) => (_, operands) => test(Latin1((char)operands[0]!));

    /// <summary>The same of the character at a place of a text.</summary>
    public static Meaning TestAt(Func<char, bool> test) => (_, operands) =>
    {
        string text = Strings.Argument(operands[0]);
        int index = Operand.Int32(operands[1]);
        return index >= 0 && index < text.Length ? test(Latin1(text[index])) : throw Error.ArgumentOutOfRange;
    };

    public static object? IsAscii(MeaningContext context, object?[] operands) => (char)operands[0]! < 128;

    public static object? IsAsciiDigit(MeaningContext context, object?[] operands) => operands[0] is >= '0' and <= '9';

    public static object? IsAsciiLetter(MeaningContext context, object?[] operands) => operands[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static object? IsAsciiLetterLower(MeaningContext context, object?[] operands) => operands[0] is >= 'a' and <= 'z';

    public static object? IsAsciiLetterUpper(MeaningContext context, object?[] operands) => operands[0] is >= 'A' and <= 'Z';

    public static object? IsAsciiLetterOrDigit(MeaningContext context, object?[] operands) =>
        operands[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    public static object? IsBetween(MeaningContext context, object?[] operands)
    {
        var (c, least, greatest) = ((char)operands[0]!, (char)operands[1]!, (char)operands[2]!);
        // As the runtime does it, unsigned: an empty interval wraps around.
        return (uint)(c - least) <= (uint)(greatest - least);
    }

    public static object? ToUpper(MeaningContext context, object?[] operands) => char.ToUpperInvariant(Ascii((char)operands[0]!));

    public static object? ToLower(MeaningContext context, object?[] operands) => char.ToLowerInvariant(Ascii((char)operands[0]!));

    public static object? NumericValue(MeaningContext context, object?[] operands) => char.GetNumericValue(Latin1((char)operands[0]!));

    public static char Latin1(char c) => c <= 'ÿ' ? c : throw new RefusedException("the class of a character beyond Latin-1");

    public static char Ascii(char c) => c < 128 ? c : throw new RefusedException("the case of a character beyond ASCII");
}
