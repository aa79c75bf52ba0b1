using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor, in their order whatever the strides.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor _tensor;

    internal TensorAccessor(Tensor tensor) => _tensor = tensor;

    /// <summary>How many elements there are.</summary>
    public long Count => _tensor.Count;

    /// <summary>An element by its place in every dimension.</summary>
    public unsafe T this[params long[] indices]
    {
        get => *At(indices);
        set => *At(indices) = value;
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>Copies all elements.</summary>
    public void CopyTo(Span<T> destination)
    {
        using var rows = Converted.Rows(_tensor);
        rows.Tensor.Span<T>().CopyTo(destination);
    }

    /// <summary>Copies all elements.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0) => CopyTo(array.AsSpan(arrayIndex));

    /// <summary>Sets all elements.</summary>
    public unsafe void CopyFrom(ReadOnlySpan<T> source)
    {
        if (source.Length != Count)
            throw new ArgumentException($"CopyFrom: {source.Length} numbers do not fill the shape {Shape.Text(_tensor.Sizes)}");
        _tensor.MarkChanged();
        var loop = new Loop(_tensor.Sizes, _tensor.StridesSpan.ToArray(), Shape.Strides(_tensor.Sizes));
        fixed (T* from = source)
        {
            var (start, to) = ((nint)from, (nint)_tensor.Pointer<T>());
            loop.Each((offsets, count) =>
            {
                for (var at = 0L; at < count; at++)
                    ((T*)to)[offsets[0] + (at * loop.Step(0))] = ((T*)start)[offsets[1] + (at * loop.Step(1))];
            });
        }
    }

    /// <summary>Sets all elements.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0) => CopyFrom(array.AsSpan(arrayIndex));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private unsafe T* At(long[] indices)
    {
        if (indices.Length != _tensor.Rank)
            throw new ArgumentException($"data: {indices.Length} numbers do not name an element of shape {Shape.Text(_tensor.Sizes)}");
        var offset = 0L;
        for (var axis = 0; axis < indices.Length; axis++)
        {
            if (indices[axis] < 0 || indices[axis] >= _tensor.Sizes[axis])
                throw new ArgumentOutOfRangeException(nameof(indices), $"data: there is no element {indices[axis]} in a dimension of {_tensor.Sizes[axis]}");
            offset += indices[axis] * _tensor.StridesSpan[axis];
        }

        return _tensor.Pointer<T>() + offset;
    }
}
