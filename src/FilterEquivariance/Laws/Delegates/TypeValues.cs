using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilterEquivariance;

/// <summary>Ordinary and extreme values of common types.</summary>
internal static class TypeValues
{
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<object?>?[]> Known = new();

    /// <summary>The default alphabet of an element type, in the order in which counterexamples prefer it; null when the type has none.</summary>
    public static IReadOnlyList<object?>? Letters(Type type) => Known.GetValue(type, unknown => [Find(unknown)])[0];

    private static IReadOnlyList<object?>? Find(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Letters(value) is { } letters ? [.. letters, null] : null;
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object?>().Distinct().ToArray() is { Length: > 0 } values ? values : null;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => [.. Numbers<int>(0, 10), -1, int.MinValue, int.MaxValue, .. Numbers<int>(10, 32)],
            TypeCode.Int64 => [.. Numbers<long>(0, 10), -1L, long.MinValue, long.MaxValue, .. Numbers<long>(10, 32)],
            TypeCode.Int16 => [.. Numbers<short>(0, 10), (short)-1, short.MinValue, short.MaxValue, .. Numbers<short>(10, 32)],
            TypeCode.SByte => [.. Numbers<sbyte>(0, 10), (sbyte)-1, sbyte.MinValue, sbyte.MaxValue, .. Numbers<sbyte>(10, 32)],
            TypeCode.UInt32 => [.. Numbers<uint>(0, 10), uint.MaxValue, .. Numbers<uint>(10, 32)],
            TypeCode.UInt64 => [.. Numbers<ulong>(0, 10), ulong.MaxValue, .. Numbers<ulong>(10, 32)],
            TypeCode.UInt16 => [.. Numbers<ushort>(0, 10), ushort.MaxValue, .. Numbers<ushort>(10, 32)],
            TypeCode.Byte => [.. Numbers<byte>(0, 10), byte.MaxValue, .. Numbers<byte>(10, 32)],
            TypeCode.Double => [.. Numbers<double>(0, 10), -1.0, 0.5, double.NaN, double.PositiveInfinity, .. Numbers<double>(10, 32)],
            TypeCode.Single => [.. Numbers<float>(0, 10), -1f, 0.5f, float.NaN, float.PositiveInfinity, .. Numbers<float>(10, 32)],
            TypeCode.Decimal => [.. Numbers<decimal>(0, 10), -1m, 0.5m, decimal.MinValue, decimal.MaxValue, .. Numbers<decimal>(10, 32)],
            TypeCode.Char => [.. "abcdefghij".Cast<object?>(), 'A', '0', ' ', '\0', .. "klmnopqrstuvwxyz".Cast<object?>()],
            TypeCode.String => [.. "abcdefghij".Select(letter => letter.ToString()), "", "A", "aa", "ab", .. "klmnopqrstuvwxyz".Select(letter => letter.ToString())],
            TypeCode.Boolean => [false, true],
            _ => null,
        };
    }

    /// <summary>A few values of a parameter that the laws hold fixed, its default value first; empty when the type suggests none.</summary>
    public static IReadOnlyList<object?> Ordinary(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var values = (Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 when !type.IsEnum => [1, 2, 0, -1],
            TypeCode.Boolean => [true, false],
            _ => Letters(type)?.Take(4).ToArray() ?? Comparers(type),
        }).ToList();
        if (parameter.HasDefaultValue)
        {
            var preset = parameter.DefaultValue ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null);
            values.Remove(preset);
            values.Insert(0, preset);
        }
        else if (values.Count == 0 && type == typeof(CancellationToken))
        {
            values.Add(CancellationToken.None);
        }

        return values;
    }

    public static bool Fits(object? value, Type type) =>
        value is null ? !type.IsValueType || Nullable.GetUnderlyingType(type) is not null : type.IsInstanceOfType(value);

    private static IEnumerable<object?> Numbers<T>(int start, int end) =>
        Enumerable.Range(start, end - start).Select(object? (number) => Convert.ChangeType(number, typeof(T), System.Globalization.CultureInfo.InvariantCulture));

    private static object?[] Comparers(Type type)
    {
        if (!type.IsGenericType || type.GetGenericArguments().Length != 1)
            return [];
        var kind = type.GetGenericTypeDefinition();
        var source = kind == typeof(IComparer<>) ? typeof(Comparer<>) : kind == typeof(IEqualityComparer<>) ? typeof(EqualityComparer<>) : null;
        return source is null ? [] : [source.MakeGenericType(type.GetGenericArguments()).GetProperty("Default")!.GetValue(null)];
    }
}
