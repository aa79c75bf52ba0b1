using System.Runtime.CompilerServices;
using FilterEquivariance.Learning.Autograd;
using FilterEquivariance.Learning.Memory;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers with any number of dimensions: memory, an offset into it, sizes and strides. Views share memory.</summary>
    public partial class Tensor : IDisposable
    {
        private readonly long[] _sizes;
        private long[] _strides;
        private Block? _block;

        private Tensor(Block block, long offset, long[] sizes, long[] strides, ScalarType type)
        {
            (_block, Offset, _sizes, _strides, dtype) = (block, offset, sizes, strides, type);
        }

        /// <summary>Takes another tensor's place: that one is given back, this one belongs to no scope.</summary>
        private protected Tensor(Tensor data)
            : this(data.Memory, data.Offset, data._sizes, data._strides, data.dtype)
        {
            data.Memory.Hold();
            data.Dispose();
        }

        /// <summary>The sizes of the dimensions, the outermost first.</summary>
        public long[] shape => (long[])_sizes.Clone();

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype { get; private set; }

        /// <summary>Where the tensor lives.</summary>
        public Device device => CPU;

        /// <summary>How many dimensions there are.</summary>
        public long ndim => _sizes.Length;

        /// <summary>Whether the tensor was given back.</summary>
        public bool IsInvalid => _block is null;

        internal DisposeScope? Scope { get; set; }

        internal GradientSlot? Slot { get; set; }

        internal long Offset { get; private set; }

        internal ReadOnlySpan<long> Sizes => _sizes;

        internal ReadOnlySpan<long> StridesSpan => _strides;

        internal long[] SizesArray => _sizes;

        internal int Rank => _sizes.Length;

        internal long Count => Shape.Count(_sizes);

        internal Block Memory => _block ?? throw new ObjectDisposedException(nameof(Tensor), "the tensor was disposed of");

        /// <summary>The size of a dimension.</summary>
        public long size(int dim) => _sizes[Shape.Dimension(dim, Rank, nameof(size))];

        /// <summary>How many dimensions there are.</summary>
        public long dim() => _sizes.Length;

        /// <summary>How many elements there are.</summary>
        public long numel() => Count;

        /// <summary>How many elements lie between neighbours, for each dimension.</summary>
        public long[] stride() => (long[])_strides.Clone();

        /// <summary>Whether the elements lie row after row.</summary>
        public bool is_contiguous() => Shape.IsContiguous(_sizes, _strides);

        /// <summary>Gives the memory back, if nobody else holds it.</summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _block, null) is not { } block)
                return;
            Scope?.Forget(this);
            Scope = null;
            if (is_leaf)
                ForgetGradient();
            block.Release();
        }

        /// <summary>Hands the tensor to the scope around the innermost one.</summary>
        public Tensor MoveToOuterDisposeScope() => Scope?.MoveToOuter(this) ?? this;

        /// <summary>Takes the tensor out of its scope: nobody gives it back but the caller.</summary>
        public Tensor DetachFromDisposeScope() => Scope?.Detach(this) ?? this;

        /// <inheritdoc/>
        public override string ToString() => $"{Shape.Text(_sizes)}, type = {dtype}, device = cpu";

        /// <summary>A new tensor with memory of its own, row after row, which holds nothing yet.</summary>
        internal static Tensor Empty(ReadOnlySpan<long> sizes, ScalarType type)
        {
            foreach (var size in sizes)
            {
                if (size < 0)
                    throw new ArgumentException($"a tensor has no shape {Shape.Text(sizes)}: sizes are 0 or more");
            }

            var block = BlockPool.Rent(Shape.Count(sizes) * ElementTypes.Size(type));
            return Registered(new Tensor(block, 0, sizes.ToArray(), Shape.Strides(sizes), type));
        }

        /// <summary>A new tensor of zeros whose dimensions lie in memory in the order of the given strides.</summary>
        internal static Tensor ZerosInOrder(long[] sizes, long[] strides, ScalarType type)
        {
            using var flat = zeros(Shape.Count(sizes), type);
            return flat.Look(sizes, Shape.DenseStrides(sizes, strides), 0);
        }

        /// <summary>Whether the elements fill their memory without gaps or repetitions, in whatever order.</summary>
        internal bool IsDense => Shape.IsDense(_sizes, _strides);

        /// <summary>Another look at the same memory.</summary>
        internal Tensor Look(long[] sizes, long[] strides, long offset)
        {
            var block = Memory;
            block.Hold();
            return Registered(new Tensor(block, offset, sizes, strides, dtype));
        }

        /// <summary>The same tensor under another name, in no scope and without a gradient.</summary>
        internal Tensor Alias()
        {
            var block = Memory;
            block.Hold();
            return new Tensor(block, Offset, _sizes, _strides, dtype);
        }

        /// <summary>Becomes another tensor of the same sizes, under the same name; a gradient that had come back is forgotten.</summary>
        internal void Become(Tensor data)
        {
            var block = data.Memory;
            block.Hold();
            (Offset, _strides, dtype) = (data.Offset, data._strides, data.dtype);
            ForgetGradient();
            Interlocked.Exchange(ref _block, block)?.Release();
            data.Dispose();
        }

        internal unsafe T* Pointer<T>()
            where T : unmanaged => (T*)Memory.Data + Offset;

        /// <summary>All elements of a tensor whose elements lie row after row.</summary>
        internal unsafe Span<T> Span<T>()
            where T : unmanaged => new(Pointer<T>(), checked((int)Count));

        /// <summary>Says that the elements are about to change in place.</summary>
        /// <exception cref="InvalidOperationException">A leaf that wants a gradient must not change while gradients are recorded.</exception>
        internal void MarkChanged([CallerMemberName] string operation = "")
        {
            if (requires_grad && is_leaf && is_grad_enabled())
                throw new InvalidOperationException($"{operation}: a tensor whose gradient is wanted must not change in place; use no_grad()");
            Memory.Version++;
        }

        private void ForgetGradient()
        {
            if (Slot is not { } slot)
                return;
            slot.Gradient?.Dispose();
            slot.Gradient = null;
        }

        private static Tensor Registered(Tensor tensor)
        {
            DisposeScope.Current?.Include(tensor);
            return tensor;
        }
    }
}
