using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What is known about the types of elements.</summary>
internal static class ElementTypes
{
    public static ScalarType DefaultFloat { get; set; } = ScalarType.Float32;

    public static int Size(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Bool => 1,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 => 8,
        _ => throw Unknown(type),
    };

    public static bool IsFloating(ScalarType type) => type is ScalarType.Float32 or ScalarType.Float64;

    public static string Name(ScalarType type) => Enum.IsDefined(type) ? type.ToString().ToLowerInvariant() : $"type {(int)type}";

    public static ScalarType Of<T>() =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : typeof(T) == typeof(long) ? ScalarType.Int64
        : typeof(T) == typeof(int) ? ScalarType.Int32
        : typeof(T) == typeof(bool) ? ScalarType.Bool
        : typeof(T) == typeof(byte) ? ScalarType.Byte
        : throw new ArgumentException($"tensors do not hold elements of type {typeof(T).Name}");

    /// <summary>The type in which elements of both types meet.</summary>
    public static ScalarType Common(ScalarType left, ScalarType right) => Rank(left) >= Rank(right) ? left : right;

    /// <summary>The type in which elements meet a number: a number changes the kind (truth, whole, real), never the width.</summary>
    public static ScalarType Common(ScalarType type, Scalar scalar) => scalar.IsReal && !IsFloating(type) ? DefaultFloat
        : type == ScalarType.Bool && !scalar.IsBool ? ScalarType.Int64 : type;

    public static ArgumentException Unknown(ScalarType type) =>
        new($"elements of {Name(type)} are not supported; there are float32, float64, int64, int32, uint8 and bool");

    private static int Rank(ScalarType type) => type switch
    {
        ScalarType.Bool => 0,
        ScalarType.Byte => 1,
        ScalarType.Int32 => 2,
        ScalarType.Int64 => 3,
        ScalarType.Float32 => 4,
        ScalarType.Float64 => 5,
        _ => throw Unknown(type),
    };
}
