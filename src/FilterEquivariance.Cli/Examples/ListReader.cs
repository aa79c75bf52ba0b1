using System.Globalization;

namespace FilterEquivariance.Cli.Examples;

/// <summary>
/// Reads the lists of one run: <c>[1, 2]</c>, <c>["a", "b"]</c>, <c>['a', 'b']</c>, <c>[a, b]</c>, or <c>"ab"</c> for a list of letters. Elements are long or string.
/// </summary>
internal sealed class ListReader
{
    private (string Element, string Place)? _first;

    /// <summary>Whether elements are texts; with no element at all they count as numbers.</summary>
    public bool ReadsTexts { get; private set; }

    /// <summary>Reads a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the text stands, so that a column can be put behind it.</param>
    /// <exception cref="UnreadableInputException">It is no list.</exception>
    public IReadOnlyList<object> List(string text, string place)
    {
        var cursor = new TextCursor(text, place);
        var list = List(cursor);
        return cursor.AtEnd ? list : throw cursor.Unexpected("the end of the list");
    }

    /// <summary>Reads <c>[1, 2] => [2, 1]</c>, also with <c>-></c> or <c>→</c>; a comment may follow behind <c>#</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the text stands, so that a column can be put behind it.</param>
    /// <exception cref="UnreadableInputException">It is no example.</exception>
    public Example<object> Example(string text, string place)
    {
        var cursor = new TextCursor(text, place);
        var input = List(cursor);
        if (!cursor.Take("=>") && !cursor.Take("->") && !cursor.Take("→"))
            throw cursor.Unexpected("'=>'");
        var output = List(cursor);
        return cursor.AtEnd || cursor.Current == '#' ? new Example<object>(input, output) : throw cursor.Unexpected("the end of the example");
    }

    private List<object> List(TextCursor cursor)
    {
        var list = new List<object>();
        cursor.SkipBlanks();
        var column = cursor.Column;
        if (cursor.Current is '"' or '\'')
        {
            foreach (var letter in cursor.Quoted().EnumerateRunes())
                Add(list, letter.ToString(), cursor, column);
            return list;
        }

        if (!cursor.Take("["))
            throw cursor.Unexpected("a list such as [1, 2]");
        if (cursor.Take("]"))
            return list;
        do
        {
            cursor.SkipBlanks();
            column = cursor.Column;
            Add(list, Element(cursor), cursor, column);
        }
        while (cursor.Take(","));
        return cursor.Take("]") ? list : throw cursor.Unexpected("',' or ']'");
    }

    private static object Element(TextCursor cursor)
    {
        if (cursor.Current is '"' or '\'')
            return cursor.Quoted();
        var column = cursor.Column;
        var word = cursor.Word();
        if (word.Length == 0)
            throw cursor.Unexpected("an element");
        if (word[0] != '-' && !char.IsAsciiDigit(word[0]))
            return word;
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        throw cursor.Fail(column, word.Skip(1).All(char.IsAsciiDigit) && word != "-"
            ? $"{word} does not fit into 64 bits"
            : $"'{word}' is no whole number; with quotes around it, it is a text");
    }

    private void Add(List<object> list, object element, TextCursor cursor, int column)
    {
        var isText = element is string;
        if (_first is null)
        {
            _first = (CSharpLiteral.Of(element), cursor.PlaceOf(column));
            ReadsTexts = isText;
        }
        else if (isText != ReadsTexts)
        {
            throw cursor.Fail(column, $"{CSharpLiteral.Of(element)} is a {Kind(isText)}, but {_first.Value.Element} at {_first.Value.Place} is a {Kind(ReadsTexts)}; elements are all of one kind");
        }

        list.Add(element);
    }

    private static string Kind(bool isText) => isText ? "text" : "number";
}
