using System.Globalization;

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
}
