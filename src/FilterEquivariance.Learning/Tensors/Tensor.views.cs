using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape, without a copy.</summary>
        /// <exception cref="ArgumentException">The elements do not lie so that this is possible; use <see cref="reshape"/>.</exception>
        public Tensor view(params long[] shape)
        {
            var sizes = Shape.Complete(shape, Count, nameof(view));
            var strides = Restride(sizes) ?? throw new ArgumentException($"view: the elements of {Shape.Text(_sizes)} do not lie in memory so that they can be seen as {Shape.Text(sizes)}; use reshape");
            var before = _sizes;
            return Tape.Record(Look(sizes, strides, Offset), nameof(view), [this], [], (node, gradient) => node.Give(0, gradient.reshape(before)));
        }

        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>The same elements in another shape, copied only where they must be.</summary>
        public Tensor reshape(params long[] shape) => Restride(Shape.Complete(shape, Count, nameof(reshape))) is null ? contiguous().view(shape) : view(shape);

        /// <summary>Some dimensions become one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            if (Rank == 0)
                return view(1);
            var (first, last) = (Shape.Dimension(start_dim, Rank, nameof(flatten)), Shape.Dimension(end_dim, Rank, nameof(flatten)));
            if (first > last)
                throw new ArgumentException($"flatten: dimension {first} lies behind dimension {last}");
            return reshape([.. _sizes[..first], Shape.Count(_sizes.AsSpan(first..(last + 1))), .. _sizes[(last + 1)..]]);
        }

        /// <summary>One dimension becomes several.</summary>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            var at = Shape.Dimension(dim, Rank, nameof(unflatten));
            return view([.. _sizes[..at], .. Shape.Complete(sizes, _sizes[at], nameof(unflatten)), .. _sizes[(at + 1)..]]);
        }

        /// <summary>Another order of the dimensions.</summary>
        public Tensor permute(params long[] permutation)
        {
            var order = permutation.Select(dimension => Shape.Dimension(dimension, Rank, nameof(permute))).ToArray();
            if (order.Length != Rank || order.Distinct().Count() != Rank)
                throw new ArgumentException($"permute: {Shape.Text(permutation)} is no order of the {Rank} dimensions");
            var inverse = new long[Rank];
            for (var dimension = 0; dimension < order.Length; dimension++)
                inverse[order[dimension]] = dimension;
            var result = Look([.. order.Select(dimension => _sizes[dimension])], [.. order.Select(dimension => _strides[dimension])], Offset);
            return Tape.Record(result, nameof(permute), [this], [], (node, gradient) => node.Give(0, gradient.permute(inverse)));
        }

        /// <summary>Two dimensions change places.</summary>
        public Tensor transpose(long dim0, long dim1)
        {
            var (one, other) = (Shape.Dimension(dim0, Rank, nameof(transpose)), Shape.Dimension(dim1, Rank, nameof(transpose)));
            var order = Enumerable.Range(0, Rank).Select(dimension => (long)(dimension == one ? other : dimension == other ? one : dimension)).ToArray();
            return permute(order);
        }

        /// <summary>A table with rows and columns changed.</summary>
        public Tensor t() => Rank <= 2 ? (Rank < 2 ? Keep() : transpose(0, 1)) : throw new ArgumentException($"t: a tensor of {Rank} dimensions is no table");

        public Tensor T => permute([.. Enumerable.Range(0, Rank).Select(dimension => (long)(Rank - 1 - dimension))]);

        public Tensor mT => transpose(-2, -1);

        /// <summary>A dimension of one element more.</summary>
        public Tensor unsqueeze(long dim)
        {
            var at = Shape.Dimension(dim, Rank + 1, nameof(unsqueeze));
            return view([.. _sizes[..at], 1, .. _sizes[at..]]);
        }

        /// <summary>Without a dimension of one element, or without all of them.</summary>
        public Tensor squeeze(long? dim = null)
        {
            var at = dim is { } one ? Shape.Dimension(one, Rank, nameof(squeeze)) : -1;
            return view([.. _sizes.Where((size, dimension) => size != 1 || (at >= 0 && dimension != at))]);
        }

        /// <summary>Dimensions of one element repeated, without a copy; −1 keeps a size.</summary>
        public Tensor expand(params long[] sizes)
        {
            var target = (long[])sizes.Clone();
            var lead = target.Length - Rank;
            for (var dimension = 0; dimension < target.Length; dimension++)
            {
                if (target[dimension] == -1 && dimension >= lead)
                    target[dimension] = _sizes[dimension - lead];
                if (lead < 0 || target[dimension] < 0 || (dimension >= lead && _sizes[dimension - lead] != 1 && _sizes[dimension - lead] != target[dimension]))
                    throw new ArgumentException($"expand: a tensor of shape {Shape.Text(_sizes)} cannot be stretched to {Shape.Text(sizes)}");
            }

            var before = _sizes;
            return Tape.Record(Look(target, Shape.Stretch(_sizes, _strides, target), Offset), nameof(expand), [this], [], (node, gradient) => node.Give(0, SumTo(gradient, before)));
        }

        public Tensor expand_as(Tensor other) => expand(other.shape);

        /// <summary>A part of a dimension.</summary>
        public Tensor narrow(long dim, long start, long length) => slice(dim, start, start + length, 1);

        /// <summary>Every so-manieth element of a part of a dimension.</summary>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            var at = Shape.Dimension(dim, Rank, nameof(slice));
            if (step < 1)
                throw new ArgumentOutOfRangeException(nameof(step), $"slice: the step must be 1 or more, not {step}");
            var size = _sizes[at];
            var first = Math.Clamp(start < 0 ? start + size : start, 0, size);
            var last = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            var (sizes, strides) = (shape, stride());
            sizes[at] = (last - first + step - 1) / step;
            strides[at] *= step;
            return Part(Look(sizes, strides, Offset + (first * _strides[at])), nameof(slice), whole => whole.slice(at, first, last, step));
        }

        /// <summary>One element of a dimension, which goes away.</summary>
        public Tensor select(long dim, long index)
        {
            var at = Shape.Dimension(dim, Rank, nameof(select));
            var place = index < 0 ? index + _sizes[at] : index;
            if (place < 0 || place >= _sizes[at])
                throw new ArgumentOutOfRangeException(nameof(index), $"select: there is no element {index} in a dimension of {_sizes[at]}");
            return Part(
                Look([.. _sizes[..at], .. _sizes[(at + 1)..]], [.. _strides[..at], .. _strides[(at + 1)..]], Offset + (place * _strides[at])),
                nameof(select), whole => whole.select(at, place));
        }

        /// <summary>The elements row after row, copied only where they are not so already.</summary>
        public Tensor contiguous() => is_contiguous() ? Keep() : clone();

        /// <summary>A copy.</summary>
        public Tensor clone() => Tape.Record(Copies.Converted(this, dtype), nameof(clone), [this], [], static (node, gradient) => node.Give(0, gradient));

        /// <summary>The elements in another type.</summary>
        public Tensor to(ScalarType type)
        {
            if (type == dtype)
                return this;
            var before = dtype;
            return Tape.Record(Copies.Converted(this, type), nameof(to), [this], [], (node, gradient) => node.Give(0, gradient.to(before)));
        }

        public Tensor to_type(ScalarType type) => to(type);

        public Tensor to(Device device) => this;

        public Tensor cpu() => this;

        public Tensor @float() => to(ScalarType.Float32);

        public Tensor @double() => to(ScalarType.Float64);

        public Tensor @long() => to(ScalarType.Int64);

        public Tensor @bool() => to(ScalarType.Bool);

        // A view whose gradient lies in zeros where the view lay.
        private Tensor Part(Tensor result, string name, Func<Tensor, Tensor> again)
        {
            var (sizes, strides) = (_sizes, _strides);
            return Tape.Record(result, name, [this], [], (node, gradient) => node.GivePart(0, () => ZerosInOrder(sizes, strides, gradient.dtype), again, gradient));
        }

        private Tensor Keep() => Tape.Record(Look(_sizes, _strides, Offset), nameof(view), [this], [], static (node, gradient) => node.Give(0, gradient));

        // The strides of another shape over the same memory; null where there are none. Runs of dimensions that lie without gaps are split anew.
        private long[]? Restride(long[] sizes)
        {
            if (is_contiguous())
                return Shape.Strides(sizes);
            var strides = new long[sizes.Length];
            var to = sizes.Length - 1;
            var (run, step) = (1L, _strides[^1]);
            for (var dimension = Rank - 1; dimension >= 0; dimension--)
            {
                run *= _sizes[dimension];
                if (dimension > 0 && (_sizes[dimension - 1] == 1 || _strides[dimension - 1] == run * step))
                    continue;
                var filled = 1L;
                while (to >= 0 && (filled < run || sizes[to] == 1))
                {
                    strides[to] = filled * step;
                    filled *= sizes[to--];
                }

                if (filled != run)
                    return null;
                if (dimension > 0)
                    (run, step) = (1, _strides[dimension - 1]);
            }

            return to < 0 ? strides : null;
        }
    }
}
