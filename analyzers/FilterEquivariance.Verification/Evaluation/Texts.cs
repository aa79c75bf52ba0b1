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

    public static bool IsEnum(TypeRef type) => type.Kind == TypeKind.Enum || (type.Kind == TypeKind.Nullable && type.Arguments[0].Kind == TypeKind.Enum);
}
