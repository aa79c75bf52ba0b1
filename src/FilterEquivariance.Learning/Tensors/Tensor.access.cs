
namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of the tensor, as bytes; the elements must lie row after row.</summary>
        public unsafe Span<byte> bytes
        {
            get => is_contiguous()
                ? new Span<byte>(Memory.Data + (Offset * ElementTypes.Size(dtype)), checked((int)(Count * ElementTypes.Size(dtype))))
                : throw new InvalidOperationException("bytes: the elements do not lie row after row; use contiguous()");
            set => value.CopyTo(bytes);
        }

        /// <summary>The only element.</summary>
        public unsafe T item<T>()
            where T : unmanaged
        {
            if (Count != 1)
                throw new InvalidOperationException($"item: a tensor of shape {Shape.Text(_sizes)} has not one element");
            return ElementTypes.Of<T>() == dtype
                ? *Pointer<T>()
                : throw new ArgumentException($"item: the element is of {ElementTypes.Name(dtype)}, not of {ElementTypes.Name(ElementTypes.Of<T>())}");
        }

        /// <summary>Access to the elements, in their order whatever the strides.</summary>
        public Utils.TensorAccessor<T> data<T>()
            where T : unmanaged =>
            ElementTypes.Of<T>() == dtype
                ? new Utils.TensorAccessor<T>(this)
                : throw new ArgumentException($"data: the elements are of {ElementTypes.Name(dtype)}, not of {ElementTypes.Name(ElementTypes.Of<T>())}");

        internal double OnlyNumber() => As(ScalarType.Float64).item<double>();

        private Tensor As(ScalarType type) => dtype == type ? this : Copies.Converted(this, type);
    }
}

/// <summary>Numbers out of tensors of one element.</summary>
public static class TensorExtensionMethods
{
    public static float ToSingle(this torch.Tensor value) => (float)value.OnlyNumber();

    public static double ToDouble(this torch.Tensor value) => value.OnlyNumber();

    public static long ToInt64(this torch.Tensor value) => value.dtype == torch.ScalarType.Int64 ? value.item<long>() : (long)value.OnlyNumber();

    public static int ToInt32(this torch.Tensor value) => checked((int)value.ToInt64());

    public static bool ToBoolean(this torch.Tensor value) => value.OnlyNumber() != 0;
}
