using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(float scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([], scalar, dtype ?? ScalarType.Float32, device, requires_grad);

    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([], scalar, dtype ?? ScalarType.Float64, device, requires_grad);

    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([], scalar, dtype ?? ScalarType.Int64, device, requires_grad);

    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => full([], scalar, dtype ?? ScalarType.Bool, device, requires_grad);

    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<float>(rawArray, dimensions, dtype, requires_grad);

    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<double>(rawArray, dimensions, dtype, requires_grad);

    public static Tensor tensor(long[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<long>(rawArray, dimensions, dtype, requires_grad);

    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<int>(rawArray, dimensions, dtype, requires_grad);

    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<bool>(rawArray, dimensions, dtype, requires_grad);

    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<float>(rawArray, [rawArray.Length], dtype, requires_grad);

    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<double>(rawArray, [rawArray.Length], dtype, requires_grad);

    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<long>(rawArray, [rawArray.Length], dtype, requires_grad);

    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<int>(rawArray, [rawArray.Length], dtype, requires_grad);

    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<bool>(rawArray, [rawArray.Length], dtype, requires_grad);

    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<float>([.. rawArray], dimensions, dtype, requires_grad);

    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<long>([.. rawArray], dimensions, dtype, requires_grad);

    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<float>([.. rawArray], [rawArray.Count], dtype, requires_grad);

    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Of<long>([.. rawArray], [rawArray.Count], dtype, requires_grad);

    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Table(rawArray, dtype, requires_grad);

    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Table(rawArray, dtype, requires_grad);

    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Table(rawArray, dtype, requires_grad);

    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Table(rawArray, dtype, requires_grad);

    private static Tensor Table<T>(T[,] values, ScalarType? dtype, bool requires_grad)
        where T : unmanaged =>
        Of(values.Length == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref values[0, 0], values.Length), [values.GetLength(0), values.GetLength(1)], dtype, requires_grad);

    private static Tensor Of<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> sizes, ScalarType? dtype, bool requires_grad)
        where T : unmanaged
    {
        if (Shape.Count(sizes) != values.Length)
            throw new ArgumentException($"tensor: {values.Length} numbers do not fill the shape {Shape.Text(sizes)}");
        var type = ElementTypes.Of<T>();
        var result = Tensor.Empty(sizes, type);
        values.CopyTo(result.Span<T>());
        if (dtype is { } wanted && wanted != type)
        {
            using var raw = result;
            result = Copies.Converted(raw, wanted);
        }

        return result.Wanting(requires_grad);
    }
}
