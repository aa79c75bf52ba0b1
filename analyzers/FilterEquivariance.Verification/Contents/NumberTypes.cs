using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Contents;

/// <summary>Types whose values are integers to the unary reading.</summary>
internal static class NumberTypes
{
    /// <summary>Least and greatest value; null for types that are no integers.</summary>
    public static (decimal Least, decimal Greatest)? Range(TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => (0, 1),
        TypeKind.Char or TypeKind.UInt16 => (0, ushort.MaxValue),
        TypeKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Byte => (0, byte.MaxValue),
        TypeKind.Int16 => (short.MinValue, short.MaxValue),
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        TypeKind.UInt32 => (0, uint.MaxValue),
        TypeKind.Int64 => (long.MinValue, long.MaxValue),
        TypeKind.UInt64 => (0, ulong.MaxValue),
        TypeKind.Enum when type.Arguments.Length == 1 => Range(type.Arguments[0]),
        _ => null,
    };

    /// <summary>
    /// Elements that can be sorted here: a total order in which only equal values are level, and equal values cannot be told apart. That excludes floating-point
    /// numbers (−0.0, NaN), decimals (1.0 and 1.00), dates (their kind) and type parameters. Strings have such an order only by their code units.
    /// </summary>
    public static bool IsElement(TypeRef type) => !type.MayBeNull && (Range(type) is not null || type.Kind == TypeKind.String);

    public static Linear? Constant(object? value) => value switch
    {
        bool truth => truth ? Linear.One : Linear.Zero,
        char letter => Linear.Of(letter),
        sbyte or byte or short or ushort or int or uint or long => Linear.Of(System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        ulong number when number <= long.MaxValue => Linear.Of((long)number),
        _ => null,
    };
}
