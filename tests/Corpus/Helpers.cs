using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Corpus.Helpers;

/// <summary>Questions about one element that take a loop to answer. How often it runs depends on the element alone.</summary>
public static class Helpers
{
    public static List<int> ByDigitSum(List<int> xs) => xs.OrderBy(DigitSum).ToList(); // filter: holds expect proved; map: fails expect refuted

    public static List<int> EvenNumberOfBits(List<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var result = new List<int>();
        foreach (var x in xs)
            if (Bits(x) % 2 == 0) result.Add(x);
        return result;
    }

    public static IEnumerable<int> PowersOfTwo(IEnumerable<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        foreach (var x in xs)
        {
            var rest = x;
            while (rest > 1 && (rest & 1) == 0) rest >>= 1;
            if (rest == 1) yield return x;
        }
    }

    public static int[] LeadingOne(int[] xs) => Array.FindAll(xs, x => // filter: holds expect proved; map: fails expect refuted
    {
        while (x > 9) x /= 10;
        return x == 1;
    });

    public static List<int> CoprimeToTwelve(List<int> xs) => xs.Where(x => x > 0 && Gcd(x, 12) == 1).ToList(); // filter: holds; map: fails expect refuted

    public static List<int> WithoutRoundOnes(List<int> xs) // filter: holds expect proved; map: fails expect refuted
    {
        var rest = xs.ToList();
        rest.RemoveAll(x => DigitSum(x) == 1);
        return rest;
    }

    public static List<int> UpToDigitSum(List<int> xs) => xs.TakeWhile(x => DigitSum(x) < 5).ToList(); // filter: fails; map: fails expect refuted

    public static List<int> NoneWithManyBits(List<int> xs) => xs.Any(x => Bits(x) > 1) ? [] : xs; // filter: fails; map: fails expect refuted

    public static List<string> WithCheckDigit(List<string> xs) => xs.Where(HasCheckDigit).ToList(); // filter: holds expect proved; map: fails (needs a text of digits)

    public static List<string> Palindromes(List<string> xs) => xs.Where(IsPalindrome).ToList(); // filter: holds expect proved; map: fails

    public static List<string> PalindromesByCursors(List<string> xs) => xs.Where(IsPalindromeByCursors).ToList(); // filter: holds; map: fails

    public static List<string> ByExtension(List<string> xs) => xs.OrderBy(Extension, StringComparer.Ordinal).ToList(); // filter: holds expect proved; map: fails

    public static List<string> WithValue(List<string> xs) // filter: holds expect proved; map: fails (needs a text with a '=' inside)
    {
        var result = new List<string>();
        foreach (var line in xs)
        {
            var equals = line.IndexOf('=');
            if (equals < 0) continue;
            var key = line[..equals];
            var value = line[(equals + 1)..];
            if (key.Length > 0 && value != key) result.Add(line);
        }
        return result;
    }

    public static List<int[]> Ascending(List<int[]> xs) => xs.Where(IsAscending).ToList(); // filter: holds expect proved; map: fails

    public static List<string> SmallNumbers(List<string> xs) // filter: holds expect proved; map: fails (needs a number)
    {
        var result = new List<string>();
        foreach (var x in xs)
        {
            if (!int.TryParse(x, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)) continue;
            if (value is >= 0 and < 1000) result.Add(x);
        }
        return result;
    }

    public static List<string> PositiveNumbers(List<string> xs) // filter: holds expect proved; map: fails (needs a number)
    {
        var result = new List<string>();
        foreach (var x in xs)
        {
            try
            {
                if (int.Parse(x, CultureInfo.InvariantCulture) > 0) result.Add(x);
            }
            catch (FormatException)
            {
            }
            catch (OverflowException)
            {
            }
        }
        return result;
    }

    public static List<int> WithoutEach(List<int> xs, List<long> banned) // filter: holds expect proved; map: fails
    {
        var current = xs;
        foreach (var value in banned)
        {
            var next = new List<int>();
            foreach (var x in current)
                if (x != value) next.Add(x);
            current = next;
        }
        return current;
    }

    public static List<int> TensInOrder(List<int> xs) => xs.OrderBy(x => x / 10).ThenByDescending(x => x).GroupBy(x => x / 10).SelectMany(g => g).ToList(); // filter: holds expect proved; map: fails

    public static IEnumerable<string> ByLengthThenGrouped(IEnumerable<string> words) => // filter: holds expect proved; map: fails
        from word in words
        orderby word.Length, word descending
        group word by word.Length into same
        from word in same
        where word != "a"
        select word;

    public static List<string> ThatOccurOnce(List<string> xs) => xs.FindAll(x => xs.IndexOf(x) == xs.LastIndexOf(x)); // filter: holds expect proved; map: fails

    public static List<int> ThatRepeat(List<int> xs) => xs.Where(x => xs.IndexOf(x) != xs.LastIndexOf(x)).ToList(); // filter: holds expect proved; map: fails

    public static List<string> ShoutsFirst(List<string> lines) // filter: holds expect proved; map: fails (needs a text that ends with '!')
    {
        List<string> shouts = [], others = [];
        foreach (var line in lines)
        {
            var target = line switch
            {
                "" => others,
                { Length: > 0 } text when text[^1] == '!' => shouts,
                _ => others,
            };
            target.Add(line);
        }
        shouts.AddRange(others);
        return shouts;
    }

    public static List<string> ValueWithoutAsking(List<string> xs) => xs.Where(line => line[line.IndexOf('=')..] != "=").ToList(); // filter: fails expect refuted; map: fails

    private static bool HasCheckDigit(string code)
    {
        if (code.Length != 4) return false;
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (!char.IsAsciiDigit(code[i])) return false;
            sum += (code[i] - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    private static bool IsPalindrome(string text)
    {
        for (int i = 0, j = text.Length - 1; i < j; i++, j--)
            if (text[i] != text[j]) return false;
        return true;
    }

    private static bool IsPalindromeByCursors(string text)
    {
        int i = 0, j = text.Length - 1;
        while (i < j)
            if (text[i++] != text[j--]) return false;
        return true;
    }

    private static string Extension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot == -1 ? "" : path.Substring(dot);
    }

    private static bool IsAscending(int[] row)
    {
        for (var i = 1; i < row.Length; i++)
            if (row[i] < row[i - 1]) return false;
        return true;
    }

    private static int DigitSum(int n)
    {
        var sum = 0;
        while (n != 0)
        {
            sum += Math.Abs(n % 10);
            n /= 10;
        }
        return sum;
    }

    private static int Bits(int n)
    {
        var count = 0;
        while (n != 0)
        {
            count++;
            n &= n - 1;
        }
        return count;
    }

    private static int Gcd(int a, int b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
