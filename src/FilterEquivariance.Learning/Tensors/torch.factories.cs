namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor that holds whatever its memory held.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Tensor.Empty(size, dtype ?? get_default_dtype()).Wanting(requires_grad);

    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([size], dtype, device, requires_grad);

    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty([rows, columns], dtype, device, requires_grad);

    /// <summary>A tensor of one number, over and over.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var type = dtype ?? (value.IsReal ? get_default_dtype() : value.IsBool ? ScalarType.Bool : ScalarType.Int64);
        var result = Tensor.Empty(size, type);
        result.Fill(value);
        return result.Wanting(requires_grad);
    }

    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full(size, 0, dtype ?? get_default_dtype(), device, requires_grad);

    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([size], dtype, device, requires_grad);

    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros([rows, columns], dtype, device, requires_grad);

    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        zeros([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full(size, 1, dtype ?? get_default_dtype(), device, requires_grad);

    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([size], dtype, device, requires_grad);

    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones([rows, columns], dtype, device, requires_grad);

    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        ones([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        ones([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => zeros(input.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => ones(input.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => empty(input.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        full(input.Sizes, value, dtype ?? input.dtype, device, requires_grad);

    /// <summary>The numbers from start on, below stop, a step apart.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        if (step.Real == 0 || double.IsNaN(step.Real))
            throw new ArgumentException("arange: the step must not be 0", nameof(step));
        var isReal = start.IsReal || stop.IsReal || step.IsReal;
        var count = Math.Max(0, (long)Math.Ceiling((stop.Real - start.Real) / step.Real));
        using var numbers = Tensor.Empty([count], isReal ? ScalarType.Float64 : ScalarType.Int64);
        for (var at = 0; at < count; at++)
        {
            if (isReal)
                numbers.Span<double>()[at] = start.Real + (at * step.Real);
            else
                numbers.Span<long>()[at] = start.Whole + (at * step.Whole);
        }

        return Copies.Converted(numbers, dtype ?? (isReal ? get_default_dtype() : ScalarType.Int64)).Wanting(requires_grad);
    }

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>So many numbers from start to end, both among them, equally far apart.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        using var numbers = Tensor.Empty([steps], ScalarType.Float64);
        for (var at = 0; at < steps; at++)
            numbers.Span<double>()[at] = steps == 1 ? start : at < steps / 2 ? start + ((end - start) / (steps - 1) * at) : end - ((end - start) / (steps - 1) * (steps - 1 - at));
        return Copies.Converted(numbers, dtype ?? get_default_dtype()).Wanting(requires_grad);
    }

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var result = zeros(rows, columns < 0 ? rows : columns, dtype);
        using var mode = no_grad();
        using var diagonal = result.Look([Math.Min(result.Sizes[0], result.Sizes[1])], [result.Sizes[1] + 1], 0);
        diagonal.Fill(1);
        return result.Wanting(requires_grad);
    }

    public partial class Tensor
    {
        internal Tensor Wanting(bool gradient)
        {
            if (gradient)
                requires_grad = true;
            return this;
        }

        /// <summary>A number as a tensor that meets this one, in the type in which they meet.</summary>
        internal Tensor Number(Scalar value) => full([], value, ElementTypes.Common(dtype, value));

        internal void Fill(Scalar value)
        {
            using var number = Empty([], dtype);
            switch (dtype)
            {
                case ScalarType.Float32:
                    number.Span<float>()[0] = value.As<float>();
                    break;
                case ScalarType.Float64:
                    number.Span<double>()[0] = value.As<double>();
                    break;
                case ScalarType.Int64:
                    number.Span<long>()[0] = value.As<long>();
                    break;
                case ScalarType.Int32:
                    number.Span<int>()[0] = value.As<int>();
                    break;
                case ScalarType.Byte:
                    number.Span<byte>()[0] = value.As<byte>();
                    break;
                case ScalarType.Bool:
                    number.Span<byte>()[0] = value.Real != 0 ? (byte)1 : (byte)0;
                    break;
                default:
                    throw ElementTypes.Unknown(dtype);
            }

            Copies.Into(number, this);
        }
    }
}
