using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Elements and rows found or put by their places. Nothing is recorded here.</summary>
internal static unsafe class Places
{
    /// <summary>For each place along a dimension the element that stands there; all tensors row after row.</summary>
    public static Tensor Gather(Tensor input, int dimension, Tensor index)
    {
        Check(input, dimension, index, nameof(gather));
        using var source = Converted.Rows(input);
        using var places = Converted.Rows(index, ScalarType.Int64);
        var result = Tensor.Empty(index.Sizes, input.dtype);
        switch (ElementTypes.Size(input.dtype))
        {
            case 1:
                Gather<byte>(source.Tensor, dimension, places.Tensor, result);
                break;
            case 4:
                Gather<int>(source.Tensor, dimension, places.Tensor, result);
                break;
            default:
                Gather<long>(source.Tensor, dimension, places.Tensor, result);
                break;
        }

        return result;
    }

    /// <summary>Puts elements where an index says, or adds them there, in their order.</summary>
    public static void Scatter(Tensor target, int dimension, Tensor index, Tensor source, bool adds, string name)
    {
        Check(target, dimension, index, name);
        if (source.dtype != target.dtype)
            throw new ArgumentException($"{name}: elements of {ElementTypes.Name(source.dtype)} do not go into a tensor of {ElementTypes.Name(target.dtype)}");
        using var places = Converted.Rows(index, ScalarType.Int64);
        var numbers = places.Tensor.Span<long>();
        var size = target.Sizes[dimension];
        Span<long> at = stackalloc long[Math.Max(1, index.Rank)];
        for (var number = 0; number < numbers.Length; number++)
        {
            var place = numbers[number];
            if (place < 0 || place >= size)
                throw new ArgumentOutOfRangeException(nameof(index), $"{name}: there is no element {place} in a dimension of {size}");
            var (to, from) = (0L, 0L);
            for (var axis = 0; axis < index.Rank; axis++)
            {
                to += (axis == dimension ? place : at[axis]) * target.StridesSpan[axis];
                from += at[axis] * source.StridesSpan[axis];
            }

            Put(target, to, source, from, adds, name);
            for (var axis = index.Rank - 1; axis >= 0 && ++at[axis] == index.Sizes[axis]; axis--)
                at[axis] = 0;
        }
    }

    /// <summary>The rows of a table with these numbers; the result's shape is the numbers' with the width behind it.</summary>
    public static Tensor Rows(Tensor table, Tensor numbers, string name)
    {
        using var source = Converted.Rows(table);
        using var places = Converted.Rows(numbers, ScalarType.Int64);
        var result = Tensor.Empty([.. numbers.Sizes, .. table.Sizes[1..]], table.dtype);
        var bytes = Shape.Count(table.Sizes[1..]) * ElementTypes.Size(table.dtype);
        var from = source.Tensor.Memory.Data + (source.Tensor.Offset * ElementTypes.Size(table.dtype));
        var to = result.Memory.Data;
        var rows = table.Sizes[0];
        var list = places.Tensor.Span<long>();
        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] < 0 || list[at] >= rows)
                throw new ArgumentOutOfRangeException(nameof(numbers), $"{name}: there is no row {list[at]} in a table of {rows} rows");
            Buffer.MemoryCopy(from + (list[at] * bytes), to + (at * bytes), bytes, bytes);
        }

        return result;
    }

    /// <summary>Adds rows to those of a table with these numbers, in their order; row after row both.</summary>
    public static void AddRows(Tensor table, Tensor numbers, Tensor rows, long skipped = -1)
    {
        using var places = Converted.Rows(numbers, ScalarType.Int64);
        using var source = Converted.Rows(rows);
        var width = checked((int)Shape.Count(table.Sizes[1..]));
        var list = places.Tensor.Span<long>();
        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] == skipped)
                continue;
            if (table.dtype == ScalarType.Float32)
                System.Numerics.Tensors.TensorPrimitives.Add(Row<float>(table, list[at], width), Row<float>(source.Tensor, at, width), Row<float>(table, list[at], width));
            else
                System.Numerics.Tensors.TensorPrimitives.Add(Row<double>(table, list[at], width), Row<double>(source.Tensor, at, width), Row<double>(table, list[at], width));
        }
    }

    private static Span<T> Row<T>(Tensor table, long row, int width)
        where T : unmanaged => new(table.Pointer<T>() + (row * width), width);

    private static void Gather<T>(Tensor input, int dimension, Tensor index, Tensor result)
        where T : unmanaged
    {
        var from = input.Pointer<T>();
        var places = index.Pointer<long>();
        var to = result.Pointer<T>();
        var size = input.Sizes.Length == 0 ? 1 : input.Sizes[dimension];
        Span<long> at = stackalloc long[Math.Max(1, index.Rank)];
        for (var number = 0L; number < index.Count; number++)
        {
            var place = places[number];
            if (place < 0 || place >= size)
                throw new ArgumentOutOfRangeException(nameof(index), $"gather: there is no element {place} in a dimension of {size}");
            var source = 0L;
            for (var axis = 0; axis < index.Rank; axis++)
                source += (axis == dimension ? place : at[axis]) * input.StridesSpan[axis];
            to[number] = from[source];
            for (var axis = index.Rank - 1; axis >= 0 && ++at[axis] == index.Sizes[axis]; axis--)
                at[axis] = 0;
        }
    }

    private static void Put(Tensor target, long to, Tensor source, long from, bool adds, string name)
    {
        switch (target.dtype)
        {
            case ScalarType.Float32:
                target.Pointer<float>()[to] = source.Pointer<float>()[from] + (adds ? target.Pointer<float>()[to] : 0);
                break;
            case ScalarType.Float64:
                target.Pointer<double>()[to] = source.Pointer<double>()[from] + (adds ? target.Pointer<double>()[to] : 0);
                break;
            case ScalarType.Int64:
                target.Pointer<long>()[to] = source.Pointer<long>()[from] + (adds ? target.Pointer<long>()[to] : 0);
                break;
            case ScalarType.Bool when !adds:
                target.Pointer<bool>()[to] = source.Pointer<bool>()[from];
                break;
            default:
                throw new ArgumentException($"{name}: elements of {ElementTypes.Name(target.dtype)} are not supported here");
        }
    }

    private static void Check(Tensor input, int dimension, Tensor index, string name)
    {
        if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32))
            throw new ArgumentException($"{name}: an index must be int64, not {ElementTypes.Name(index.dtype)}");
        if (index.Rank != input.Rank)
            throw new ArgumentException($"{name}: an index of shape {Shape.Text(index.Sizes)} has not as many dimensions as {Shape.Text(input.Sizes)}");
        for (var axis = 0; axis < index.Rank; axis++)
        {
            if (axis != dimension && index.Sizes[axis] > input.Sizes[axis])
                throw new ArgumentException($"{name}: an index of shape {Shape.Text(index.Sizes)} is larger than {Shape.Text(input.Sizes)} in dimension {axis}");
        }
    }
}
