using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A tensor in the form a kernel needs: itself, or a copy that is given back at the end.</summary>
internal readonly ref struct Converted
{
    private readonly bool _isOwn;

    private Converted(Tensor tensor, bool isOwn) => (Tensor, _isOwn) = (tensor, isOwn);

    public Tensor Tensor { get; }

    /// <summary>With elements of the type.</summary>
    public static Converted To(Tensor tensor, ScalarType type) => tensor.dtype == type ? new(tensor, false) : new(Copies.Converted(tensor, type), true);

    /// <summary>With elements row after row.</summary>
    public static Converted Rows(Tensor tensor) => tensor.is_contiguous() ? new(tensor, false) : new(Copies.Converted(tensor, tensor.dtype), true);

    /// <summary>With elements of the type, row after row.</summary>
    public static Converted Rows(Tensor tensor, ScalarType type) => tensor.dtype == type ? Rows(tensor) : To(tensor, type);

    public void Dispose()
    {
        if (_isOwn)
            Tensor.Dispose();
    }
}
