namespace TorchSharp;

public static partial class torch
{
    /// <summary>One part of an index: a place, a slice, a mask, a list of places, or all there is.</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(IndexKind kind, long start = 0, long? stop = null, long step = 1, Tensor? tensor = null)
        {
            (Kind, Start, Stop, Step, Places) = (kind, start, stop, step, tensor);
        }

        internal enum IndexKind
        {
            Slice,
            Single,
            Truth,
            Tensor,
            Ellipsis,
            None,
        }

        /// <summary>All dimensions that the other parts leave.</summary>
        public static TensorIndex Ellipsis => new(IndexKind.Ellipsis);

        /// <summary>A new dimension of one element.</summary>
        public static TensorIndex None => new(IndexKind.None);

        /// <summary>A whole dimension.</summary>
        public static TensorIndex Colon => new(IndexKind.Slice);

        internal IndexKind Kind { get; }

        internal long Start { get; }

        internal long? Stop { get; }

        internal long Step { get; }

        internal Tensor? Places { get; }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Tensor tensor) => Tensor(tensor);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -(long)index.Value : index.Value);

        public static implicit operator TensorIndex(Range range) => Slice(
            range.Start.IsFromEnd ? -(long)range.Start.Value : range.Start.Value, range.End is { IsFromEnd: true, Value: 0 } ? null : range.End.IsFromEnd ? -(long)range.End.Value : range.End.Value);

        public static implicit operator TensorIndex((int? Start, int? End) range) => Slice(range.Start, range.End);

        /// <summary>Every step-th element from start to before stop; negative numbers count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(IndexKind.Slice, start ?? 0, stop, step ?? 1);

        /// <summary>One element; the dimension goes away.</summary>
        public static TensorIndex Single(long? index) => new(IndexKind.Single, index ?? 0);

        /// <summary>All or nothing, along a new dimension.</summary>
        public static TensorIndex Bool(bool value) => new(IndexKind.Truth, value ? 1 : 0);

        /// <summary>The elements with these places, or where a mask holds.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(IndexKind.Tensor, tensor: tensor);
    }

    public partial class Tensor
    {
        /// <summary>An element or slices; the dimensions that are not named stay whole.</summary>
        public Tensor this[params long[] indices]
        {
            get => this[[.. indices.Select(index => TensorIndex.Single(index))]];
            set => this[[.. indices.Select(index => TensorIndex.Single(index))]] = value;
        }

        /// <summary>Elements chosen in each dimension.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => Indexing.Get(this, indices);
            set => Indexing.Set(this, indices, value);
        }

        /// <summary>Elements chosen by lists of places or masks, one for each of the first dimensions.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => this[[.. indices.Select(TensorIndex.Tensor)]];
            set => this[[.. indices.Select(TensorIndex.Tensor)]] = value;
        }
    }
}
