using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Checkpoints;

/// <summary>A type of elements as the format names it.</summary>
internal sealed record SafetensorsType(string Name, ScalarType Type, int Size)
{
    private static readonly SafetensorsType[] All =
    [
        new("F64", ScalarType.Float64, 8), new("I64", ScalarType.Int64, 8), new("F32", ScalarType.Float32, 4),
        new("I32", ScalarType.Int32, 4), new("U8", ScalarType.Byte, 1), new("BOOL", ScalarType.Bool, 1),
    ];

    public static SafetensorsType Of(ScalarType type) => All.First(one => one.Type == type);

    public static SafetensorsType? Named(string? name) => All.FirstOrDefault(one => one.Name == name);
}
