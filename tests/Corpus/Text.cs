using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Corpus.Text;

/// <summary>Strings as elements, and strings as lists of characters.</summary>
public static class Words
{
    public static List<string> Long(List<string> words) => words.Where(w => w.Length > 3).ToList(); // filter: holds; map: fails

    public static List<string> Alphabetical(List<string> words) => words.OrderBy(w => w, StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<string> AlphabeticalIgnoringCase(List<string> words) => words.OrderBy(w => w, StringComparer.OrdinalIgnoreCase).ToList(); // filter: holds; map: fails

    public static List<string> CultureOrder(List<string> words) => words.OrderBy(w => w).ToList(); // filter: holds; map: fails

    public static List<string> UniqueIgnoringCase(List<string> words) => words.Distinct(StringComparer.OrdinalIgnoreCase).ToList(); // filter: fails ["a", "A"] drop "a"; map: fails

    public static List<string> UniqueOrdinal(List<string> words) => words.Distinct(StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<string> UniqueLower(List<string> words) => words.DistinctBy(w => w.ToLowerInvariant()).ToList(); // filter: fails; map: fails

    public static List<string> Trimmed(List<string> words) => words.Select(w => w.Trim()).ToList(); // filter: fails; map: fails

    public static List<string> ByLengthThenText(List<string> words) => words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<string> StartingWithA(List<string> words) => words.Where(w => w.StartsWith("a", StringComparison.Ordinal)).ToList(); // filter: holds; map: fails

    public static List<string> StartingWithChar(List<string> words) => words.Where(w => w[0] == 'a').ToList(); // filter: fails [""] drop ""; map: fails

    public static List<string> StartingWithCharGuarded(List<string> words) => words.Where(w => w.Length > 0 && w[0] == 'a').ToList(); // filter: holds; map: fails

    public static List<string> SubstringKey(List<string> words) => words.OrderBy(w => w.Substring(0, 2)).ToList(); // filter: fails; map: fails

    public static List<string> PaddedKey(List<string> words) => words.OrderBy(w => w.PadLeft(20, '0'), StringComparer.Ordinal).ToList(); // filter: holds; map: fails

    public static List<string> ParsedKey(List<string> words) => words.OrderBy(w => int.Parse(w)).ToList(); // filter: fails; map: fails

    public static List<string> TryParsedKey(List<string> words) => words.OrderBy(w => int.TryParse(w, out var n) ? n : 0).ToList(); // filter: holds; map: fails

    public static List<string> SplitAndJoined(List<string> words) => string.Join(",", words).Split(',').ToList(); // filter: fails; map: fails

    public static string Vowels(string text) => new(text.Where(c => "aeiou".Contains(c)).ToArray()); // filter: holds; map: fails

    public static string Reversed(string text) => new(text.Reverse().ToArray()); // filter: holds; map: holds

    public static string ReversedByBuilder(string text) // filter: holds; map: holds
    {
        var builder = new StringBuilder();
        foreach (var c in text) builder.Insert(0, c);
        return builder.ToString();
    }

    public static string ReversedByLoop(string text) // filter: holds; map: holds
    {
        var result = "";
        for (var i = text.Length - 1; i >= 0; i--) result += text[i];
        return result;
    }

    public static string WithoutSpaces(string text) => text.Replace(" ", ""); // filter: holds; map: fails

    public static string Digits(string text) => string.Concat(text.Where(char.IsDigit)); // filter: holds; map: fails

    public static string Upper(string text) => text.ToUpperInvariant(); // filter: fails; map: fails

    public static string Doubled(string text) => text + text; // filter: holds; map: holds

    public static string SortedLetters(string text) => string.Concat(text.OrderBy(c => c)); // filter: holds; map: fails

    public static string Squeezed(string text) // filter: fails; map: fails
    {
        var builder = new StringBuilder();
        foreach (var c in text)
            if (builder.Length == 0 || builder[builder.Length - 1] != c)
                builder.Append(c);
        return builder.ToString();
    }

    public static string Stuttered(string text) // filter: holds; map: holds
    {
        var builder = new StringBuilder();
        foreach (var c in text) builder.Append(c).Append(c);
        return builder.ToString();
    }

    public static string StutteredByCount(string text) // filter: holds; map: holds
    {
        var builder = new StringBuilder();
        foreach (var c in text) builder.Append(c, 3);
        return builder.ToString();
    }

    public static string TrimmedOf(string text, char letter) => text.Trim(letter); // filter: fails; map: fails

    public static string FirstTen(string text) => text.Length > 10 ? text[..10] : text; // filter: fails; map: holds

    public static string RunLengths(string text) // filter: fails; map: fails
    {
        var builder = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var j = i;
            while (j < text.Length && text[j] == text[i]) j++;
            builder.Append(text[i]);
            if (j - i > 1) builder.Append(j - i);
            i = j;
        }
        return builder.ToString();
    }
}

/// <summary>Texts that are taken apart, and places in them that a condition makes sure of.</summary>
public static class Cells
{
    public static List<string> WithTheSecondCellSet(List<string> rows) => rows.Where(row => row.Split(',') is [_, "x"]).ToList(); // filter: holds expect proved; map: fails (needs a text with a comma)

    public static IEnumerable<string> Numbered(IEnumerable<string> rows) // filter: holds expect proved; map: fails
    {
        foreach (var row in rows)
        {
            var cells = row.Split(',', StringSplitOptions.TrimEntries);
            if (cells.Length > 1 || int.TryParse(cells[0], out _))
                yield return row;
        }
    }

    public static IEnumerable<string> NumberedIfThereIsACell(IEnumerable<string> rows) // filter: fails; map: fails
    {
        foreach (var row in rows)
        {
            var cells = row.Split(',', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 1 || int.TryParse(cells[0], out _))
                yield return row;
        }
    }

    public static List<string> ByLetterAt(List<string> words, int at) => words.OrderBy(word => at >= 0 && at < word.Length ? word[at] : ' ').ToList(); // filter: holds expect proved; map: fails

    public static List<string> WithLetterAt(List<string> words, int at) => words.Where(word => at < word.Length && word[at] == 'a').ToList(); // filter: fails; map: fails

    public static List<string> WithLetterJustBehind(List<string> words, int at) => words.Where(word => at >= 0 && at <= word.Length && word[at] == 'a').ToList(); // filter: fails; map: fails

    public static List<string> WithLetterBehindAnother(List<string> words, string other, int at) => words.Where(word => at >= 0 && at < other.Length && word[at] == 'a').ToList(); // filter: fails; map: fails
}
