using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Corpus.Traps.Formats;

public enum Color
{
    Red,
    Green,
}

/// <summary>Scalar calls that throw for some elements or for every element.</summary>
public static class ScalarCalls
{
    public static List<int> BadFormat(List<int> xs) => xs.OrderBy(x => x.ToString("Z", CultureInfo.InvariantCulture)).ToList(); // filter: fails; map: holds

    public static List<int> GoodFormat(List<int> xs) => xs.OrderBy(x => x.ToString("D12", CultureInfo.InvariantCulture), StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<int> MissingArgument(List<int> xs) => xs.Where(x => string.Format(CultureInfo.InvariantCulture, "{1}", x).Length > 0).ToList(); // filter: fails; map: holds

    public static List<int> Interpolated(List<int> xs) => xs.Where(x => $"{x}".Length > 1).ToList(); // filter: holds; map: fails

    public static List<int> NegativePadding(List<int> xs) => xs.Where(x => "a".PadLeft(-1).Length > 0).ToList(); // filter: fails; map: holds

    public static List<int> PaddingByElement(List<int> xs) => xs.Where(x => "a".PadLeft(x % 100).Length > 3).ToList(); // filter: fails; map: fails

    public static List<string> SubstringTooLong(List<string> xs) => xs.Where(x => x.Substring(0, 1) == "a").ToList(); // filter: fails; map: fails

    public static List<string> SubstringGuarded(List<string> xs) => xs.Where(x => x.Length >= 1 && x.Substring(0, 1) == "a").ToList(); // filter: holds; map: fails

    public static List<string> SubstringOfAll(List<string> xs) => xs.Where(x => x.Substring(0, x.Length) == "a").ToList(); // filter: holds; map: fails

    public static List<string> LastCharacter(List<string> xs) => xs.Where(x => x[^1] == 'a').ToList(); // filter: fails; map: fails

    public static List<string> RangeOfWord(List<string> xs) => xs.OrderBy(x => x[..2], StringComparer.Ordinal).ToList(); // filter: fails; map: fails

    public static List<string> FirstOfWord(List<string> xs) => xs.OrderBy(x => x.First()).ToList(); // filter: fails; map: fails

    public static List<string> FirstOrDefaultOfWord(List<string> xs) => xs.OrderBy(x => x.FirstOrDefault()).ToList(); // filter: holds; map: fails

    public static List<string> EmptyPattern(List<string> xs) => xs.Where(x => x.Replace("", "b") == "a").ToList(); // filter: fails; map: holds

    public static List<string> NullPatternAllowed(List<string> xs) => xs.Where(x => x.Replace("a", null) == "").ToList(); // filter: holds; map: fails

    public static List<string> ParsedInvariant(List<string> xs) => xs.OrderBy(x => double.Parse(x, CultureInfo.InvariantCulture)).ToList(); // filter: fails; map: fails

    public static List<string> EnumParsed(List<string> xs) => xs.Where(x => Enum.Parse<Color>(x) == Color.Red).ToList(); // filter: fails; map: fails

    public static List<string> EnumTryParsed(List<string> xs) => xs.Where(x => Enum.TryParse<Color>(x, out var color) && color == Color.Green).ToList(); // filter: holds; map: fails

    public static List<Color> ColorsByName(List<Color> colors) => colors.OrderBy(c => c.ToString(), StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<int> CharacterOfWord(List<int> xs) => xs.Where(x => "abc"[x] == 'b').ToList(); // filter: fails; map: fails

    public static List<int> CharacterOfDigits(List<int> xs) => xs.Where(x => x.ToString(CultureInfo.InvariantCulture)[0] == '1').ToList(); // filter: holds; map: fails

    public static List<int> SecondDigit(List<int> xs) => xs.Where(x => x.ToString(CultureInfo.InvariantCulture)[1] == '1').ToList(); // filter: fails; map: fails

    public static List<int> BitOfElement(List<int> xs) => xs.OrderBy(x => int.PopCount(x)).ToList(); // filter: holds; map: fails

    public static List<int> RoundedTo(List<int> xs) => xs.Where(x => Math.Round(1.25, x % 20) > 1).ToList(); // filter: fails; map: fails

    public static List<int> ClampedBetween(List<int> xs) => xs.Where(x => Math.Clamp(3, 0, x) == 3).ToList(); // filter: fails; map: fails

    public static List<int> PowerKey(List<int> xs) => xs.OrderBy(x => Math.Pow(2, x)).ToList(); // filter: holds; map: fails

    public static List<int> RangeOfElement(List<int> xs) => xs.Where(x => Enumerable.Range(0, x % 100).Any()).ToList(); // filter: fails; map: fails

    public static List<int> TextThroughAggregate(List<int> xs) => // filter: holds; map: holds
        xs.Aggregate("", (text, x) => text + x.ToString(CultureInfo.InvariantCulture) + ";").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();

    public static List<int> TextWithoutSeparator(List<int> xs) => // filter: fails; map: fails
        string.Concat(xs.Select(x => Math.Abs((long)x))).Select(c => c - '0').ToList();

    public static List<int> TextJoined(List<int> xs) => // filter: fails; map: holds
        string.Join(",", xs).Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();

    public static string Unpaired(string text) // filter: holds; map: holds
    {
        var builder = new StringBuilder();
        for (var i = 0; i < text.Length; i++) builder.Append(text, i, 1);
        return builder.ToString();
    }

    public static string TitleCase(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]; // filter: fails; map: fails

    public static string LowerOnly(string text) => new([.. text.Where(char.IsLower)]); // filter: holds; map: fails

    public static string NormalisedSpaces(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)); // filter: fails; map: fails
}
