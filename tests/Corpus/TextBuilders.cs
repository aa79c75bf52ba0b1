using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text;

namespace Corpus.TextBuilders;

/// <summary>Texts built, cut and searched with builders and spans, and numbers asked about their bits.</summary>
public static class Building
{
    public static string Doubled(string text) // filter: holds expect proved; map: holds expect proved
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
            result.Append(c).Append(c);
        return result.ToString();
    }

    public static string LettersFirst(string text) // filter: holds expect proved; map: fails expect refuted
    {
        var letters = new StringBuilder();
        var others = new StringBuilder();
        foreach (char c in text)
            (char.IsLetter(c) ? letters : others).Append(c);
        return letters.Append(others).ToString();
    }

    public static string Separated(string text) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new StringBuilder();
        foreach (char c in text)
            result.Append(c).Append(',');
        if (result.Length > 0)
            result.Length--;
        return result.ToString();
    }

    public static string Shouted(string text) // filter: fails expect refuted; map: fails expect refuted
    {
        var result = new StringBuilder(text);
        for (int i = 0; i < result.Length; i++)
            result[i] = char.ToUpperInvariant(result[i]);
        return result.ToString();
    }

    public static string Mirrored(string text) => new StringBuilder().Append(text.Reverse().ToArray()).ToString(); // filter: holds expect proved; map: holds expect proved

    public static char[] WithoutLetters(string text) => Array.FindAll(text.ToCharArray(), c => !char.IsLetter(c)); // filter: holds expect proved; map: fails expect refuted

    public static string Trimmed(string text) => text.AsSpan().Trim().ToString(); // filter: fails expect refuted; map: fails expect refuted

    public static byte[] Backwards(byte[] bytes) // filter: holds expect proved; map: holds expect proved
    {
        Span<byte> result = new byte[bytes.Length];
        bytes.CopyTo(result);
        result.Reverse();
        return result.ToArray();
    }

    public static List<string> NotBlank(List<string> lines) => lines.Where(line => line.AsSpan().Trim().Length > 0).ToList(); // filter: holds expect proved; map: fails expect refuted

    public static List<string> Comments(List<string> lines) => lines.Where(line => line.AsSpan().TrimStart().StartsWith("b", StringComparison.Ordinal)).ToList(); // filter: holds expect proved; map: fails expect refuted

    public static List<string> ByColumns(List<string> lines) => lines.OrderBy(line => line.Split(", ", StringSplitOptions.None).Length).ToList(); // filter: holds expect proved; map: fails expect refuted

    public static List<string> Numbered(List<string> names) => names.Where(name => string.Format("{0}-{1:D2}", name, name.Length) != "a-01").ToList(); // filter: holds expect proved; map: fails expect refuted

    public static uint[] ByBits(uint[] masks) => masks.OrderBy(BitOperations.PopCount).ToArray(); // filter: holds expect proved; map: fails expect refuted

    public static int[] PowersOfTwo(int[] numbers) => numbers.Where(int.IsPow2).ToArray(); // filter: holds expect proved; map: fails expect refuted
}
