using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation;

/// <summary>Conversions between numeric types and char on boxed values.</summary>
internal static class NumericConversion
{
    /// <summary>The type itself, or what a nullable or enum stands on.</summary>
    public static TypeKind Underlying(TypeRef type) => type.Kind switch
    {
        TypeKind.Nullable => Underlying(type.Arguments[0]),
        TypeKind.Enum => type.Arguments.IsEmpty ? TypeKind.Int32 : type.Arguments[0].Kind,
        _ => type.Kind,
    };

    public static bool IsNumeric(TypeKind kind) => kind is TypeKind.Char or (>= TypeKind.SByte and <= TypeKind.Decimal);

    public static bool IsNumeric(object? value) =>
        value is int or char or double or long or byte or decimal or float or uint or ulong or short or ushort or sbyte;

    /// <summary>A numeric value in the representation of a type; anything else as it is.</summary>
    public static object? Represent(object? value, TypeRef type)
    {
        if (!IsNumeric(value))
            return value;
        var kind = Underlying(type);
        return IsNumeric(kind) && KindOf(value!) != kind ? To(value!, kind, isChecked: false) : value;
    }

    /// <summary>Converts a numeric value; throws <c>OverflowException</c> where C# does, refuses what C# leaves unspecified.</summary>
    public static object To(object value, TypeKind kind, bool isChecked)
    {
        try
        {
            return value switch
            {
                double v => FromDouble(v, kind, isChecked),
                float v => FromSingle(v, kind, isChecked),
                decimal v => FromDecimal(v, kind),
                ulong v => FromUInt64(v, kind, isChecked),
                char v => FromInt64(v, kind, isChecked),
                sbyte v => FromInt64(v, kind, isChecked),
                byte v => FromInt64(v, kind, isChecked),
                short v => FromInt64(v, kind, isChecked),
                ushort v => FromInt64(v, kind, isChecked),
                int v => FromInt64(v, kind, isChecked),
                uint v => FromInt64(v, kind, isChecked),
                long v => FromInt64(v, kind, isChecked),
                _ => throw new RefusedException($"a conversion from {value.GetType().Name}"),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationException("OverflowException");
        }
    }

    private static TypeKind KindOf(object value) => value switch
    {
        int => TypeKind.Int32,
        char => TypeKind.Char,
        sbyte => TypeKind.SByte,
        byte => TypeKind.Byte,
        short => TypeKind.Int16,
        ushort => TypeKind.UInt16,
        uint => TypeKind.UInt32,
        long => TypeKind.Int64,
        ulong => TypeKind.UInt64,
        float => TypeKind.Single,
        double => TypeKind.Double,
        _ => TypeKind.Decimal,
    };

    private static object FromInt64(long v, TypeKind kind, bool isChecked) => kind switch
    {
        TypeKind.Char => isChecked ? checked((char)v) : unchecked((char)v),
        TypeKind.SByte => isChecked ? checked((sbyte)v) : unchecked((sbyte)v),
        TypeKind.Byte => isChecked ? checked((byte)v) : unchecked((byte)v),
        TypeKind.Int16 => isChecked ? checked((short)v) : unchecked((short)v),
        TypeKind.UInt16 => isChecked ? checked((ushort)v) : unchecked((ushort)v),
        TypeKind.Int32 => isChecked ? checked((int)v) : unchecked((int)v),
        TypeKind.UInt32 => isChecked ? checked((uint)v) : unchecked((uint)v),
        TypeKind.Int64 => v,
        TypeKind.UInt64 => isChecked ? checked((ulong)v) : unchecked((ulong)v),
        TypeKind.Single => (float)v,
        TypeKind.Double => (double)v,
        TypeKind.Decimal => (decimal)v,
        _ => throw Refuse(kind),
    };

    private static object FromUInt64(ulong v, TypeKind kind, bool isChecked) => kind switch
    {
        TypeKind.UInt64 => v,
        TypeKind.Single => (float)v,
        TypeKind.Double => (double)v,
        TypeKind.Decimal => (decimal)v,
        _ when isChecked => FromInt64(checked((long)v), kind, isChecked),
        _ => FromInt64(unchecked((long)v), kind, isChecked),
    };

    private static object FromSingle(float v, TypeKind kind, bool isChecked) => kind switch
    {
        TypeKind.Single => v,
        TypeKind.Double => (double)v,
        TypeKind.Decimal => (decimal)v,
        _ => FromDouble(v, kind, isChecked),
    };

    private static object FromDouble(double v, TypeKind kind, bool isChecked)
    {
        switch (kind)
        {
            case TypeKind.Single:
                return (float)v;
            case TypeKind.Double:
                return v;
            case TypeKind.Decimal:
                return (decimal)v;
        }

        double truncated = Math.Truncate(v);
        var (low, high) = Bounds(kind);
        if (truncated >= low && truncated <= high)
            return kind == TypeKind.UInt64 ? (ulong)truncated : FromInt64((long)truncated, kind, isChecked);
        // Outside the target's range an unchecked conversion is unspecified, and did change between versions of the runtime.
        throw isChecked ? new EvaluationException("OverflowException") : new RefusedException("an unchecked conversion that is out of range");
    }

    private static object FromDecimal(decimal v, TypeKind kind) => kind switch
    {
        TypeKind.Char => (char)v,
        TypeKind.SByte => (sbyte)v,
        TypeKind.Byte => (byte)v,
        TypeKind.Int16 => (short)v,
        TypeKind.UInt16 => (ushort)v,
        TypeKind.Int32 => (int)v,
        TypeKind.UInt32 => (uint)v,
        TypeKind.Int64 => (long)v,
        TypeKind.UInt64 => (ulong)v,
        TypeKind.Single => (float)v,
        TypeKind.Double => (double)v,
        TypeKind.Decimal => v,
        _ => throw Refuse(kind),
    };

    // The largest doubles below 2^63 and 2^64 stand for the maxima that doubles cannot hold.
    private static (double Low, double High) Bounds(TypeKind kind) => kind switch
    {
        TypeKind.Char => (char.MinValue, char.MaxValue),
        TypeKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Byte => (byte.MinValue, byte.MaxValue),
        TypeKind.Int16 => (short.MinValue, short.MaxValue),
        TypeKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        TypeKind.UInt32 => (uint.MinValue, uint.MaxValue),
        TypeKind.Int64 => (long.MinValue, 9223372036854774784d),
        TypeKind.UInt64 => (0, 18446744073709549568d),
        _ => throw Refuse(kind),
    };

    private static RefusedException Refuse(TypeKind kind) => new($"a conversion to {kind}");
}
