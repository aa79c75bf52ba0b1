using System.Globalization;
using FilterEquivariance.Verification.ListCore;

namespace FilterEquivariance.Verification.Evaluation.Inputs;

/// <summary>Numbers and characters, most telling first.</summary>
internal static class NumberSamples
{
    // More literals than this are a table, not magic numbers.
    private const int MaxLiterals = 12;

    /// <summary>Letters: 0, 1, 2, literals and their neighbours, further small numbers, −1, then the extremes of the type.</summary>
    public static IEnumerable<Sample> Letters(TypeRef type, BodyLiterals literals, int count)
    {
        var (minimum, maximum) = Extremes(type.Kind);
        var near = Near(type, literals).ToArray();
        decimal[] front = [0, 1, 2, .. near];
        decimal[] back = [-1];
        var small = Enumerable.Range(3, count).Select(value => (decimal)value);
        decimal[] numbers = [.. front.Concat(small).Where(value => value >= minimum && value <= maximum).Distinct().Take(Math.Max(count, near.Length + 8))];
        return numbers.Concat(back.Where(value => value >= minimum && !numbers.Contains(value)))
            .Select(value => Number(value, type.Kind))
            .Concat(Last(type.Kind, numbers));
    }

    /// <summary>Values of a fixed parameter: an ordinary one first, then those that break things.</summary>
    public static IEnumerable<Sample> Arguments(TypeRef type, BodyLiterals literals)
    {
        var (minimum, maximum) = Extremes(type.Kind);
        decimal[] numbers = [2, 1, 3, 0, -1, .. Near(type, literals), 10];
        return numbers.Where(value => value >= minimum && value <= maximum).Distinct()
            .Select(value => Number(value, type.Kind))
            .Concat(Last(type.Kind, numbers));
    }

    public static IEnumerable<Sample> Characters(BodyLiterals literals, int count)
    {
        // A character that is compared is compared as a number.
        var compared = literals.Values.OfType<int>().Where(value => value is >= ' ' and <= '~').Select(value => (char)value);
        var own = literals.Values.Where(value => value is char or string).SelectMany(value => value is char c ? [c] : ((string)value).ToCharArray()).Concat(compared).Distinct().Take(MaxLiterals).ToArray();
        var near = own.SelectMany(c => new[] { c, (char)(c + 1), (char)(c - 1) });
        string classes = literals.ClassifiesCharacters || literals.MindsCase ? "A1 B0.z" : "";
        return "a".Concat(own.Take(2)).Concat("bc").Concat(near).Concat(classes).Concat(literals.AskedCharacters).Concat("d ").Concat("efghijklmnopqrstuvwxyz").Distinct().Take(count)
            .Select(c => new Sample(c, CharacterText(c)));
    }

    public static string CharacterText(char c) => c switch
    {
        '\'' => "'\\''",
        '\\' => "'\\\\'",
        < ' ' or > '~' => $"'\\u{(int)c:x4}'",
        _ => $"'{c}'",
    };

    private static IEnumerable<decimal> Near(TypeRef type, BodyLiterals literals)
    {
        var own = literals.Integers;
        if (type.Kind is TypeKind.Single or TypeKind.Double or TypeKind.Decimal)
        {
            own = own.Concat(literals.Values.Where(value => value is double or float or decimal).Select(value =>
                value is decimal d ? d : System.Convert.ToDouble(value) is > -1e20 and < 1e20 and var real ? (decimal)real : 0));
        }

        return own.Where(value => value is > -1e20m and < 1e20m).Take(MaxLiterals).SelectMany(value => new[] { value, value + 1, value - 1 });
    }

    private static IEnumerable<Sample> Last(TypeKind kind, decimal[] before)
    {
        string name = Keyword(kind);
        switch (kind)
        {
            case TypeKind.Double:
                return [new(0.5, "0.5"), new(double.MaxValue, "double.MaxValue"), new(double.NegativeInfinity, "double.NegativeInfinity"), new(double.NaN, "double.NaN")];
            case TypeKind.Single:
                return [new(0.5f, "0.5f"), new(float.MaxValue, "float.MaxValue"), new(float.NegativeInfinity, "float.NegativeInfinity"), new(float.NaN, "float.NaN")];
            case TypeKind.Decimal:
                return [new(0.5m, "0.5m"), new(decimal.MaxValue, "decimal.MaxValue"), new(decimal.MinValue, "decimal.MinValue")];
            default:
                var (minimum, maximum) = Extremes(kind);
                return new[] { (Value: maximum, Name: "MaxValue"), (Value: minimum, Name: "MinValue") }
                    .Where(extreme => extreme.Value != 0 && !before.Contains(extreme.Value))
                    .Select(extreme => new Sample(NumericConversion.To(extreme.Value, kind, isChecked: true), $"{name}.{extreme.Name}"));
        }
    }

    private static Sample Number(decimal value, TypeKind kind)
    {
        string text = value.ToString("0.#############", CultureInfo.InvariantCulture);
        string suffix = kind switch
        {
            TypeKind.Single => "f",
            TypeKind.Decimal => "m",
            _ => "",
        };
        return new Sample(NumericConversion.To(value, kind, isChecked: true), text + suffix);
    }

    private static string Keyword(TypeKind kind) => kind switch
    {
        TypeKind.SByte => "sbyte",
        TypeKind.Byte => "byte",
        TypeKind.Int16 => "short",
        TypeKind.UInt16 => "ushort",
        TypeKind.UInt32 => "uint",
        TypeKind.Int64 => "long",
        TypeKind.UInt64 => "ulong",
        _ => "int",
    };

    private static (decimal Minimum, decimal Maximum) Extremes(TypeKind kind) => kind switch
    {
        TypeKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        TypeKind.Byte => (byte.MinValue, byte.MaxValue),
        TypeKind.Int16 => (short.MinValue, short.MaxValue),
        TypeKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        TypeKind.UInt32 => (uint.MinValue, uint.MaxValue),
        TypeKind.Int64 => (long.MinValue, long.MaxValue),
        TypeKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        _ => (decimal.MinValue, decimal.MaxValue),
    };
}
