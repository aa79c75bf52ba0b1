using System.Globalization;
using System.Text;

namespace FilterEquivariance.Cli.Examples;

/// <summary>A place in a line of text that is being read.</summary>
/// <param name="text">The line.</param>
/// <param name="place">Where the line stands, so that a column can be put behind it.</param>
internal sealed class TextCursor(string text, string place)
{
    private const int LongestWordShown = 30;

    private int _next;

    /// <summary>The column of the next character, from 1 on.</summary>
    public int Column => _next + 1;

    /// <summary>The next character; NUL at the end.</summary>
    public char Current => _next < text.Length ? text[_next] : '\0';

    /// <summary>Whether nothing but blanks is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipBlanks();
            return _next == text.Length;
        }
    }

    public void SkipBlanks()
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next]))
            _next++;
    }

    /// <summary>Goes behind blanks and a sign, if it stands there.</summary>
    public bool Take(string sign)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, _next, sign, 0, sign.Length) != 0)
            return false;
        _next += sign.Length;
        return true;
    }

    /// <summary>A number or a bare word: letters, digits, <c>_</c> and <c>.</c>, in front of them a minus; empty if something else stands there.</summary>
    public string Word()
    {
        var start = _next;
        if (Current == '-')
            _next++;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '.')
            _next++;
        return text[start.._next];
    }

    /// <summary>A text in quotes, with the escapes of C# literals.</summary>
    public string Quoted()
    {
        var start = Column;
        var quote = text[_next++];
        var read = new StringBuilder();
        while (Current != quote || _next == text.Length)
        {
            if (_next == text.Length)
                throw Fail(start, $"the text has no closing {quote}");
            read.Append(Current == '\\' ? Escaped() : text[_next++]);
        }

        _next++;
        return IsWellFormed(read.ToString()) ? read.ToString() : throw Fail(start, "the text holds one half of a surrogate pair");
    }

    public string PlaceOf(int column) => place + column.ToString(CultureInfo.InvariantCulture);

    public UnreadableInputException Fail(int column, string sentence) => new($"{PlaceOf(column)}: {sentence}.");

    /// <summary>Says what should stand here.</summary>
    public UnreadableInputException Unexpected(string expected)
    {
        if (AtEnd)
            return Fail(Column, $"{expected} is expected, but the text ends here");
        var column = Column;
        var word = Word();
        return Fail(column, $"{expected} is expected, not '{(word.Length is 0 or > LongestWordShown ? text[(column - 1)..].EnumerateRunes().First().ToString() : word)}'");
    }

    private char Escaped()
    {
        var column = Column;
        _next++;
        var sign = Current;
        _next++;
        switch (sign)
        {
            case '\\' or '"' or '\'':
                return sign;
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case '0':
                return '\0';
            case 'u' when _next + 4 <= text.Length && ushort.TryParse(text.AsSpan(_next, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _next += 4;
                return (char)code;
            default:
                throw Fail(column, "this is no escape; a backslash is written \\\\");
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
                return false;
            index += rune.Utf16SequenceLength;
        }

        return true;
    }
}
