using System.Reflection;
using System.Runtime.CompilerServices;

namespace FilterEquivariance.Verification.Tests.Corpus;

/// <summary>Letters for an element type: a few plain ones first, then the body's literals with their neighbours, then the extremes of the type.</summary>
internal static class Letters
{
    /// <summary>Distinct letters of a type, plain ones first; empty if the type is not supported.</summary>
    /// <param name="type">The element type.</param>
    /// <param name="literals">Literals of the function's body.</param>
    /// <param name="nullable">Null is a letter too.</param>
    /// <param name="extremes">Whether extreme integers are letters: not where a body would allocate that many elements.</param>
    public static IReadOnlyList<object?> Of(Type type, IReadOnlyList<object> literals, bool nullable, bool extremes) =>
        [.. Raw(type, literals, extremes, 0).Concat(nullable ? [null] : []).Distinct(Exactly.Instance)];

    private static IEnumerable<object?> Raw(Type type, IReadOnlyList<object> literals, bool extremes, int depth)
    {
        var numbers = literals.OfType<int>().SelectMany(n => new[] { n, unchecked(n + 1), unchecked(n - 1), unchecked(-n) }).ToArray();
        if (type == typeof(int))
            return ((int[])[0, 1, 2, 3, 4, -1, .. numbers, 5, 7, 10, .. extremes ? (int[])[int.MaxValue, int.MinValue, int.MaxValue - 1] : []]).Cast<object?>();
        if (type == typeof(long)) return ((long[])[0, 1, 2, -1, .. numbers, long.MaxValue, long.MinValue]).Cast<object?>();
        if (type == typeof(byte)) return ((byte[])[0, 1, 2, .. numbers.Where(n => n is >= 0 and < 256).Select(n => (byte)n), 255]).Cast<object?>();
        if (type == typeof(uint)) return [0u, 1u, 2u, uint.MaxValue];
        if (type == typeof(short)) return [(short)0, (short)1, (short)2, (short)-1, short.MaxValue, short.MinValue];
        if (type == typeof(double))
            return [0.0, 1.0, 2.0, double.NaN, -0.0, -1.0, 0.5, .. literals.OfType<double>().Cast<object?>(), .. numbers.Select(n => (object)(double)n), double.PositiveInfinity];
        if (type == typeof(float)) return [0f, 1f, 2f, float.NaN, -0f, -1f, 0.5f];
        if (type == typeof(decimal)) return [0m, 1.0m, 2m, 1.00m, -1m, 2.5m, .. numbers.Select(n => (object)(decimal)n), decimal.MaxValue];
        if (type == typeof(bool)) return [false, true];
        if (type == typeof(char)) return [.. "abc".Cast<object>(), .. literals.OfType<char>().Cast<object>(), .. literals.OfType<string>().SelectMany(s => s).Cast<object>(), .. "A 01eE.-z".Cast<object>()];
        if (type == typeof(string))
            return ["a", "b", "", "A", "bb", .. literals.OfType<string>(), .. literals.OfType<string>().Select(s => s + "a"), .. literals.OfType<char>().Select(c => c + "b"), " ", "7", "1", "abc", "hello world", "straße"];
        if (type == typeof(object)) return [0, 1, "a", "b", 2.0, new object()];
        if (type == typeof(DateTime)) return [new DateTime(2020, 1, 1), new DateTime(2020, 1, 2), new DateTime(2021, 3, 5, 10, 0, 0)];
        if (type.IsEnum) return Enum.GetValues(type).Cast<object?>();
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Raw(underlying, literals, extremes, depth).Take(6).Append(null);
        if (depth > 2) return [];
        if (ListShapes.Element(type) is { } element)
        {
            var inner = Raw(element, literals, extremes, depth + 1).Take(3).ToArray();
            return ((object?[][])[[], [inner[0]], [inner[1]], [inner[0], inner[1]], [inner[1], inner[0]], [inner[0]]]).Select(items => ListShapes.Build(type, items));
        }

        return Composite(type, literals, extremes, depth);
    }

    private static IEnumerable<object?> Composite(Type type, IReadOnlyList<object> literals, bool extremes, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault(candidate => candidate.GetParameters() is not [{ ParameterType: var only }] || only != type);
        if (type.IsAbstract || constructor is null) return [];
        var properties = constructor.GetParameters().Length > 0 ? []
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is { IsPublic: true }).ToArray();
        var pools = constructor.GetParameters().Select(parameter => parameter.ParameterType).Concat(properties.Select(property => property.PropertyType))
            .Select(member => Raw(member, literals, extremes, depth + 1).ToArray()).ToArray();
        if (pools.Length == 0 || pools.Any(pool => pool.Length == 0)) return [];
        var random = new Random(1);
        var plain = Product(pools.Select(pool => pool.Take(2).ToArray())).Take(16).ToArray();
        random.Shuffle(plain);
        var varied = Enumerable.Range(0, 24).Select(_ => pools.Select(pool => pool[random.Next(pool.Length)]).ToArray());
        return plain.Concat(varied).Select(values =>
        {
            var made = constructor.Invoke(values[..constructor.GetParameters().Length]);
            for (var i = 0; i < properties.Length; i++) properties[i].SetValue(made, values[i]);
            return made;
        });
    }

    private static IEnumerable<object?[]> Product(IEnumerable<object?[]> pools) =>
        pools.Aggregate((IEnumerable<object?[]>)[[]], (prefixes, pool) => prefixes.SelectMany(prefix => pool.Select(value => (object?[])[.. prefix, value])));

    /// <summary>Keeps letters apart that the element type's equality identifies: 0.0 and -0.0, 1.0m and 1.00m.</summary>
    private sealed class Exactly : IEqualityComparer<object?>
    {
        public static readonly Exactly Instance = new();

        bool IEqualityComparer<object?>.Equals(object? x, object? y) => (x, y) switch
        {
            (double a, double b) => BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b),
            (float a, float b) => BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b),
            (decimal a, decimal b) => decimal.GetBits(a).AsSpan().SequenceEqual(decimal.GetBits(b)),
            _ => object.Equals(x, y),
        };

        int IEqualityComparer<object?>.GetHashCode(object? value) => value is double or float or decimal ? 0 : value is null ? 0 : RuntimeHelpers.GetHashCode(value.GetType()) ^ value.GetHashCode();
    }
}
