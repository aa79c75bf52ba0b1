using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FilterEquivariance.Cli.Examples;

/// <summary>The two types of elements. All lists of one run hold elements of one of them.</summary>
internal static class Elements
{
    /// <summary>Whole numbers.</summary>
    public static Elements<long> Numbers { get; } = new(
        Comparer<long>.Default, letter => letter, number => number.ToString(CultureInfo.InvariantCulture), number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Texts. They are compared character by character: the same command gives the same answer everywhere.</summary>
    public static Elements<string> Texts { get; } = new(StringComparer.Ordinal, Letter, CSharpLiteral.Of, Json);

    private static string Letter(int letter) => letter < 26 ? ((char)('a' + letter)).ToString() : $"z{letter}";

    private static string Json(string text) => '"' + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() + '"';
}

/// <summary>How elements of a type are compared and written.</summary>
/// <param name="Order">Their order.</param>
/// <param name="Letter">The element that stands for a letter in questions and tables; in the order of the letters.</param>
/// <param name="Print">An element as people write it.</param>
/// <param name="PrintJson">An element as JSON.</param>
internal sealed record Elements<T>(IComparer<T> Order, Func<int, T> Letter, Func<T, string> Print, Func<T, string> PrintJson)
    where T : notnull
{
    /// <summary>Longer lists are shortened where they are shown among others.</summary>
    private const int Longest = 24;

    /// <summary>The whole list, in a form that is read again: <c>[1, 2]</c>, <c>["a", "b"]</c>.</summary>
    public string List(IEnumerable<T> list) => "[" + string.Join(", ", list.Select(Print)) + "]";

    /// <summary>The list, or its beginning and its length.</summary>
    public string Brief(IReadOnlyList<T> list) => list.Count <= Longest
        ? List(list)
        : "[" + string.Join(", ", list.Take(Longest / 2).Select(Print)) + $", …] ({list.Count.ToString("N0", CultureInfo.InvariantCulture)} elements)";

    /// <summary>The elements that stand for some letters.</summary>
    public T[] Letters(IEnumerable<int> letters) => [.. letters.Select(Letter)];

    /// <summary>A list that was read, as a list of this type.</summary>
    public T[] Typed(IReadOnlyList<object> list) => [.. list.Cast<T>()];

    /// <summary>An example that was read, as one of this type.</summary>
    public Example<T> Example(Example<object> example) => new(Typed(example.Input), Typed(example.Output));

    /// <summary>The whole list as JSON, in one line.</summary>
    public string Json(IEnumerable<T> list) => "[" + string.Join(", ", list.Select(PrintJson)) + "]";
}
