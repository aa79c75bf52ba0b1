using System.Globalization;
using System.Text;

namespace FilterEquivariance;

/// <summary>Prints values as C# literals.</summary>
public static class CSharpLiteral
{
    /// <summary>Prints a value: <c>0</c>, <c>'a'</c>, <c>"ab"</c>, <c>null</c>, <c>int.MinValue</c>, <c>DayOfWeek.Monday</c>. Numbers carry no type suffix.</summary>
    /// <param name="value">A value; types without literals are printed by <see cref="object.ToString"/>.</param>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        int.MinValue => "int.MinValue",
        int.MaxValue => "int.MaxValue",
        long.MinValue => "long.MinValue",
        long.MaxValue => "long.MaxValue",
        double number => OfDouble(number),
        float number => OfSingle(number),
        char character => "'" + Escape(character, '\'') + "'",
        string text => "\"" + string.Concat(text.Select(character => Escape(character, '"'))) + "\"",
        Enum member => OfEnum(member),
        IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private static string OfDouble(double number) =>
        double.IsNaN(number) ? "double.NaN"
        : double.IsPositiveInfinity(number) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(number) ? "double.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string OfSingle(float number) =>
        float.IsNaN(number) ? "float.NaN"
        : float.IsPositiveInfinity(number) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(number) ? "float.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string OfEnum(Enum member)
    {
        var type = member.GetType();
        return Enum.IsDefined(type, member) ? type.Name + "." + member : "(" + type.Name + ")" + member.ToString("D");
    }

    private static string Escape(char character, char quote) => character switch
    {
        '\\' => "\\\\",
        '\0' => "\\0",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when character == quote => "\\" + character,
        _ when char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => new StringBuilder("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)).ToString(),
        _ => character.ToString(),
    };
}
