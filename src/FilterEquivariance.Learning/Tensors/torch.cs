namespace TorchSharp;

/// <summary>The entry to everything, as in TorchSharp, of which this is a source-compatible subset on managed kernels.</summary>
public static partial class torch
{
    /// <summary>The types of elements. Floating-point work runs in single precision; double precision is a slow reference.</summary>
    public enum ScalarType : sbyte
    {
        Byte = 0,
        Int32 = 3,
        Int64 = 4,
        Float32 = 6,
        Float64 = 7,
        Bool = 11,
    }

    public static ScalarType uint8 => ScalarType.Byte;

    public static ScalarType int32 => ScalarType.Int32;

    public static ScalarType int64 => ScalarType.Int64;

    public static ScalarType @long => ScalarType.Int64;

    public static ScalarType float32 => ScalarType.Float32;

    public static ScalarType @float => ScalarType.Float32;

    public static ScalarType float64 => ScalarType.Float64;

    public static ScalarType @double => ScalarType.Float64;

    public static ScalarType @bool => ScalarType.Bool;

    /// <summary>The type of what is made from floating-point numbers where nobody says; float32 at first.</summary>
    public static ScalarType get_default_dtype() => ElementTypes.DefaultFloat;

    /// <summary>Sets the type of what is made from floating-point numbers where nobody says.</summary>
    /// <param name="dtype">float32 or float64.</param>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!ElementTypes.IsFloating(dtype))
            throw new ArgumentException($"the default type of elements must be float32 or float64, not {ElementTypes.Name(dtype)}", nameof(dtype));
        ElementTypes.DefaultFloat = dtype;
    }

    /// <summary>How many threads kernels use.</summary>
    public static int get_num_threads() => FilterEquivariance.Learning.Kernels.Workers.Threads;

    /// <summary>Sets how many threads kernels use; results do not depend on it.</summary>
    /// <param name="num">At least 1.</param>
    public static void set_num_threads(int num) => FilterEquivariance.Learning.Kernels.Workers.Threads = num;
}
