using System.Globalization;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>The text of a value as <c>string.Concat</c> and interpolation give it, where no culture and no user code decides it.</summary>
internal static class Texts
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        char c => c.ToString(),
        bool b => b ? "True" : "False",
        sbyte or byte or short or ushort or int or uint or long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new RefusedException("the text of a value"),
    };

    /// <summary>The text of the value of an operation. Members of enums print their names, which boxed integers do not know.</summary>
    public static string Of(object? value, Operation operation)
    {
        var source = operation is Operation.Convert { Kind: ConversionKind.Boxing or ConversionKind.Identity } convert ? convert.Operand.Type : operation.Type;
        return IsEnum(source) ? throw new RefusedException("the text of an enum") : Of(value);
    }

    /// <summary>The text of an integer by a format of digits; no culture decides it, but for the sign of a negative number.</summary>
    public static string Of(object? value, Operation operation, string format)
    {
        string text = Of(value, operation);
        bool hasSign = text.StartsWith("-", StringComparison.Ordinal) && format[0] is not ('X' or 'x');
        return IsOfDigits(format) && !hasSign && value is sbyte or byte or short or ushort or int or uint or long or ulong
            ? ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture)
            : throw new RefusedException("a format in an interpolated string");
    }

    /// <summary>A format of decimal or hexadecimal digits, as many as there are or at least a number of them: D3, X, 000. Integers have one for each.</summary>
    public static bool IsOfDigits(string format) => format.Length > 0
        && (format.All(c => c == '0') || (format[0] is 'D' or 'd' or 'X' or 'x' && format.Length <= 3 && format.Skip(1).All(c => c is >= '0' and <= '9')));

    public static bool IsEnum(TypeRef type) => type.Kind == TypeKind.Enum || (type.Kind == TypeKind.Nullable && type.Arguments[0].Kind == TypeKind.Enum);
}
