using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>For each place along a dimension the element that stands there.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index)
    {
        var at = Shape.Dimension(dim, input.Rank, nameof(gather));
        var before = input.SizesArray;
        return Tape.Record(Places.Gather(input, at, index), nameof(gather), [input], [index], (node, gradient) =>
        {
            var whole = zeros(before, gradient.dtype);
            Places.Scatter(whole, at, node.Saved(0), gradient, adds: true, nameof(gather));
            node.Give(0, whole);
        });
    }

    /// <summary>A copy in which elements stand where an index says.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => Scattered(input, dim, index, src, adds: false, nameof(scatter));

    /// <summary>A copy to which elements are added where an index says.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => Scattered(input, dim, index, src, adds: true, nameof(scatter_add));

    /// <summary>The slices of a dimension with these numbers.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index)
    {
        var at = Shape.Dimension(dim, input.Rank, nameof(index_select));
        if (index.Rank != 1)
            throw new ArgumentException($"index_select: the index must have one dimension, not shape {Shape.Text(index.Sizes)}");
        return at == 0 ? Rows(input, index, nameof(index_select)) : Rows(input.transpose(0, at), index, nameof(index_select)).transpose(0, at);
    }

    /// <summary>Several tensors one after the other along a dimension.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0)
    {
        if (tensors.Count == 0)
            throw new ArgumentException("cat: there is nothing to join", nameof(tensors));
        var at = Shape.Dimension(dim, tensors[0].Rank, nameof(cat));
        var type = tensors.Select(tensor => tensor.dtype).Aggregate(ElementTypes.Common);
        var sizes = tensors[0].shape;
        foreach (var tensor in tensors.Skip(1))
        {
            if (tensor.Rank != sizes.Length || tensor.SizesArray.Where((size, axis) => axis != at && size != sizes[axis]).Any())
                throw new ArgumentException($"cat: shapes {Shape.Text(tensors[0].Sizes)} and {Shape.Text(tensor.Sizes)} differ in another dimension than {at}");
            sizes[at] += tensor.Sizes[at];
        }

        var result = Tensor.Empty(sizes, type);
        using (no_grad())
        {
            var start = 0L;
            foreach (var tensor in tensors)
            {
                using var part = result.narrow(at, start, tensor.Sizes[at]);
                Copies.Into(tensor, part);
                start += tensor.Sizes[at];
            }
        }

        var lengths = tensors.Select(tensor => (tensor.Sizes[at], tensor.dtype)).ToArray();
        return Tape.Record(result, nameof(cat), [.. tensors], [], (node, gradient) =>
        {
            var start = 0L;
            for (var number = 0; number < lengths.Length; number++)
            {
                var (length, type) = lengths[number];
                if (node.Wants(number))
                    node.Give(number, gradient.narrow(at, start, length).to(type));
                start += length;
            }
        });
    }

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors of one shape along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => cat([.. tensors.Select(tensor => tensor.unsqueeze(dim))], dim);

    /// <summary>Parts of the given lengths.</summary>
    public static Tensor[] split(Tensor input, long[] split_sizes, long dim = 0)
    {
        if (split_sizes.Sum() != input.size((int)dim))
            throw new ArgumentException($"split: parts of {Shape.Text(split_sizes)} do not add up to {input.size((int)dim)}");
        var start = 0L;
        return [.. split_sizes.Select(length => input.narrow(dim, (start += length) - length, length))];
    }

    /// <summary>Parts of one length, but for the last.</summary>
    public static Tensor[] split(Tensor input, long split_size, long dim = 0)
    {
        var size = input.size((int)dim);
        return split(input, [.. Enumerable.Range(0, (int)((size + split_size - 1) / split_size)).Select(part => Math.Min(split_size, size - (part * split_size)))], dim);
    }

    /// <summary>So many parts, of one length but for the last.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => split(input, Math.Max(1, (input.size((int)dim) + chunks - 1) / chunks), dim);

    /// <summary>The slices of a dimension.</summary>
    public static Tensor[] unbind(Tensor input, int dimension = 0) => [.. Enumerable.Range(0, (int)input.size(dimension)).Select(at => input.select(dimension, at))];

    /// <summary>Rows of a table by number, as embeddings are looked up; the row <paramref name="padding"/> gets no gradient.</summary>
    internal static Tensor Rows(Tensor table, Tensor numbers, string name, long padding = -1)
    {
        var before = table.SizesArray;
        return Tape.Record(Places.Rows(table, numbers, name), name, [table], [numbers], (node, gradient) =>
        {
            var whole = zeros(before, gradient.dtype);
            Places.AddRows(whole, node.Saved(0), gradient, padding);
            node.Give(0, whole);
        });
    }

    private static Tensor Scattered(Tensor input, long dim, Tensor index, Tensor src, bool adds, string name)
    {
        var at = Shape.Dimension(dim, input.Rank, name);
        var result = Copies.Converted(input, input.dtype);
        Places.Scatter(result, at, index, src, adds, name);
        return Tape.Record(result, name, [input, src], [index], (node, gradient) =>
        {
            if (node.Wants(0))
            {
                var toInput = gradient;
                if (!adds)
                {
                    toInput = gradient.clone();
                    Places.Scatter(toInput, at, node.Saved(0), zeros(node.Saved(0).Sizes, gradient.dtype), adds: false, name);
                }

                node.Give(0, toInput);
            }

            if (node.Wants(1))
            {
                var found = Places.Gather(gradient, at, node.Saved(0));
                var whole = zeros(src.Sizes, gradient.dtype);
                Tensor part = whole;
                for (var axis = 0; axis < found.Rank; axis++)
                    part = part.narrow(axis, 0, found.Sizes[axis]);
                Copies.Into(found, part);
                node.Give(1, whole);
            }
        });
    }

    public partial class Tensor
    {
        public Tensor gather(long dim, Tensor index) => torch.gather(this, dim, index);

        public Tensor index_select(long dim, Tensor index) => torch.index_select(this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) => torch.scatter(this, dim, index, src);

        public Tensor scatter_add(long dim, Tensor index, Tensor src) => torch.scatter_add(this, dim, index, src);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => copy_(scatter(dim, index, src));

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => copy_(scatter_add(dim, index, src));

        /// <summary>Adds slices to those of a dimension with these numbers.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            var sizes = Enumerable.Repeat(1L, Rank).ToArray();
            sizes[Shape.Dimension(dim, Rank, nameof(index_add_))] = -1;
            return scatter_add_(dim, index.view(sizes).expand(source.shape), source * alpha);
        }

        public Tensor[] split(long[] split_sizes, long dim = 0) => torch.split(this, split_sizes, dim);

        public Tensor[] split(long split_size, long dim = 0) => torch.split(this, split_size, dim);

        public Tensor[] chunk(long chunks, long dim = 0) => torch.chunk(this, chunks, dim);

        public Tensor[] unbind(int dim = 0) => torch.unbind(this, dim);
    }
}
