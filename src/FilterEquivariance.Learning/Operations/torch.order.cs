using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The elements of a dimension in order, and where they stood; equal ones keep their order.</summary>
    public static (Tensor Values, Tensor Indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false)
    {
        var places = argsort(input, dim, descending);
        return (gather(input, dim, places), places);
    }

    /// <summary>Where the elements of a dimension stand, in their order.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false)
    {
        using var off = no_grad();
        var at = Shape.Dimension(dim, input.Rank, nameof(sort));
        if (input.Rank == 0)
            return zeros([], ScalarType.Int64);
        using var rows = Converted.Rows(input.transpose(at, -1));
        return Sorting.Places(rows.Tensor, descending).transpose(at, -1).contiguous();
    }

    /// <summary>The greatest or least elements of a dimension, in order, and where they stand.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor input, int k, int dim = -1, bool largest = true, bool sorted = true)
    {
        if (k < 0 || k > input.size(dim))
            throw new ArgumentOutOfRangeException(nameof(k), $"topk: there are not {k} elements in a dimension of {input.size(dim)}");
        var places = argsort(input, dim, largest).narrow(dim, 0, k).contiguous();
        return (gather(input, dim, places), places);
    }

    /// <summary>The sum of each element and all before it.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null)
    {
        var x = input.to(type ?? (ElementTypes.IsFloating(input.dtype) ? input.dtype : ScalarType.Int64));
        var at = Shape.Dimension(dim, x.Rank, nameof(cumsum));
        if (x.Rank == 0)
            return x.clone();
        return Tape.Record(Along(x, at), nameof(cumsum), [x], [], (node, gradient) => node.Give(0, flip(Along(flip(gradient, at), at), at)));

        static Tensor Along(Tensor x, long at)
        {
            using var off = no_grad();
            using var rows = Converted.Rows(x.transpose(at, -1));
            return Sorting.RunningSums(rows.Tensor).transpose(at, -1).contiguous();
        }
    }

    /// <summary>Zeros above a diagonal.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => Triangle(input, diagonal, below: true, nameof(tril));

    /// <summary>Zeros below a diagonal.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => Triangle(input, diagonal, below: false, nameof(triu));

    /// <summary>Dimensions backwards.</summary>
    public static Tensor flip(Tensor input, params long[] dims)
    {
        var result = input;
        foreach (var dim in dims)
            result = index_select(result, dim, arange(result.size((int)dim) - 1, -1, -1));
        return result;
    }

    /// <summary>Elements moved along dimensions; what falls off comes in again at the other end.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims)
    {
        if (shifts.Length != dims.Length)
            throw new ArgumentException($"roll: {shifts.Length} shifts do not belong to {dims.Length} dimensions");
        var result = input;
        for (var number = 0; number < dims.Length; number++)
        {
            var size = Math.Max(1, result.size((int)dims[number]));
            var start = (((-shifts[number]) % size) + size) % size;
            result = cat([result.slice(dims[number], start, size, 1), result.slice(dims[number], 0, start, 1)], dims[number]);
        }

        return result;
    }

    public static Tensor roll(Tensor input, long shifts, long dims) => roll(input, [shifts], [dims]);

    /// <summary>Each slice of a dimension so many times.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null)
    {
        var x = dim is null ? input.flatten() : input;
        var at = Shape.Dimension(dim ?? 0, x.Rank, nameof(repeat_interleave));
        return index_select(x, at, arange(x.Sizes[at]).unsqueeze(1).expand(-1, repeats).reshape(-1));
    }

    /// <summary>The places of all elements that are not 0, a row each.</summary>
    public static Tensor nonzero(Tensor input)
    {
        using var truth = input.to(ScalarType.Bool);
        var found = new List<long>();
        var flags = truth.data<bool>().ToArray();
        var strides = Shape.Strides(input.Sizes);
        for (var number = 0; number < flags.Length; number++)
        {
            for (var axis = 0; flags[number] && axis < input.Rank; axis++)
                found.Add(number / strides[axis] % input.Sizes[axis]);
        }

        return tensor(found, [flags.Count(flag => flag), input.Rank]);
    }

    /// <summary>How often each whole number occurs, or the sum of its weights.</summary>
    public static Tensor bincount(Tensor x, Tensor? weights = null, long minlength = 0)
    {
        if (x.Rank != 1 || x.dtype != ScalarType.Int64)
            throw new ArgumentException($"bincount: whole numbers (int64) in one dimension are counted, not {ElementTypes.Name(x.dtype)} of shape {Shape.Text(x.Sizes)}");
        if (x.Count > 0 && min(x).ToInt64() < 0)
            throw new ArgumentException("bincount: numbers must not be negative");
        var length = Math.Max(minlength, x.Count == 0 ? 0 : max(x).ToInt64() + 1);
        var ones = weights ?? torch.ones([x.Count], ScalarType.Int64);
        return scatter_add(zeros([length], ones.dtype), 0, x, ones);
    }

    private static Tensor Triangle(Tensor input, long diagonal, bool below, string name)
    {
        if (input.Rank < 2)
            throw new ArgumentException($"{name}: a tensor of shape {Shape.Text(input.Sizes)} has no rows and columns");
        var rows = arange(input.Sizes[^2]).unsqueeze(1) + diagonal;
        var columns = arange(input.Sizes[^1]).unsqueeze(0);
        return where(below ? columns <= rows : columns >= rows, input, zeros([], input.dtype));
    }

    public partial class Tensor
    {
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => torch.sort(this, dim, descending, stable);

        public Tensor argsort(long dim = -1, bool descending = false) => torch.argsort(this, dim, descending);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => torch.topk(this, k, dim, largest, sorted);

        public Tensor cumsum(long dim, ScalarType? type = null) => torch.cumsum(this, dim, type);

        public Tensor tril(long diagonal = 0) => torch.tril(this, diagonal);

        public Tensor triu(long diagonal = 0) => torch.triu(this, diagonal);

        public Tensor flip(params long[] dims) => torch.flip(this, dims);

        /// <summary>The whole tensor so many times along each dimension.</summary>
        public Tensor repeat(params long[] sizes)
        {
            if (sizes.Length < Rank)
                throw new ArgumentException($"repeat: {Shape.Text(sizes)} has fewer numbers than the shape {Shape.Text(_sizes)}");
            var result = view([.. Enumerable.Repeat(1L, sizes.Length - Rank), .. _sizes]);
            for (var axis = 0; axis < sizes.Length; axis++)
                result = sizes[axis] == 1 ? result : cat([.. Enumerable.Repeat(result, (int)sizes[axis])], axis);
            return result;
        }
    }
}
