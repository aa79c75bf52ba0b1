using FilterEquivariance.Learning.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sum of all elements.</summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => sum(input, All(input), keepdim: false, type);

    /// <summary>Sums along some dimensions; of truth values and small whole numbers in int64.</summary>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null)
    {
        var sumType = type ?? (ElementTypes.IsFloating(input.dtype) ? input.dtype : ScalarType.Int64);
        var converted = input.to(sumType);
        using var off = no_grad();
        var dimensions = dim.Length == 0 ? All(input) : dim.ToArray();
        Tensor flat;
        long[] kept, sizesKept;

        // Leading dimensions of rows that lie one after the other are summed without bringing them to the end.
        if (converted.is_contiguous() && Leads(dimensions, converted.Rank) is var lead and > 0 && lead < converted.Rank)
        {
            kept = converted.SizesArray[lead..];
            sizesKept = [.. Enumerable.Repeat(1L, lead), .. kept];
            using var table = converted.view(Shape.Count(converted.Sizes[..lead]), Shape.Count(kept));
            flat = Reductions.SumColumns(table);
        }
        else
        {
            using var table = Reductions.Table(converted, dimensions, nameof(sum), out kept, out sizesKept);
            flat = Reductions.SumRows(table);
        }

        var result = flat.view(keepdim ? sizesKept : kept);
        off.Dispose();
        var before = input.SizesArray;
        return Tape.Record(result, nameof(sum), [converted], [], (node, gradient) => node.Give(0, gradient.view(sizesKept).expand(before)));
    }

    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => sum(input, [dim], keepdim, type);

    /// <summary>The mean of all elements.</summary>
    public static Tensor mean(Tensor input) => mean(input, All(input));

    /// <summary>Means along some dimensions.</summary>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null)
    {
        var total = sum(input, dimensions, keepdim, type ?? (ElementTypes.IsFloating(input.dtype) ? input.dtype : get_default_dtype()));
        return total / ((double)input.Count / total.Count);
    }

    /// <summary>The variance along a dimension; unbiased divides by one less than there are.</summary>
    public static Tensor var(Tensor input, long dim, bool unbiased = true, bool keepdim = false)
    {
        var count = input.size((int)dim) - (unbiased ? 1 : 0);
        return sum(square(input - mean(input, [dim], keepdim: true)), dim, keepdim) / (double)count;
    }

    public static Tensor std(Tensor input, long dim, bool unbiased = true, bool keepdim = false) => sqrt(var(input, dim, unbiased, keepdim));

    /// <summary>The variance of all elements.</summary>
    public static Tensor var(Tensor input, bool unbiased = true) => var(input.flatten(), 0, unbiased);

    public static Tensor std(Tensor input, bool unbiased = true) => sqrt(var(input, unbiased));

    /// <summary>The greatest element of all.</summary>
    public static Tensor max(Tensor input) => max(input.flatten(), 0).values;

    public static Tensor min(Tensor input) => min(input.flatten(), 0).values;

    /// <summary>The greatest elements along a dimension, and where they stand.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => Extreme(input, dim, keepdim, greatest: true, nameof(max));

    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => Extreme(input, dim, keepdim, greatest: false, nameof(min));

    public static Tensor argmax(Tensor input) => ExtremeAt(input.flatten(), 0, keepdim: false, greatest: true, nameof(argmax));

    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => ExtremeAt(input, dim, keepdim, greatest: true, nameof(argmax));

    public static Tensor argmin(Tensor input) => ExtremeAt(input.flatten(), 0, keepdim: false, greatest: false, nameof(argmin));

    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => ExtremeAt(input, dim, keepdim, greatest: false, nameof(argmin));

    /// <summary>Whether all elements hold.</summary>
    public static Tensor all(Tensor input) => logical_not(any(logical_not(input)));

    public static Tensor all(Tensor input, long dim, bool keepdim = false) => logical_not(any(logical_not(input), dim, keepdim));

    /// <summary>Whether an element holds.</summary>
    public static Tensor any(Tensor input) => sum(Truth(input)) > 0;

    public static Tensor any(Tensor input, long dim, bool keepdim = false) => sum(Truth(input), dim, keepdim) > 0;

    /// <summary>log Σ e^x along a dimension, taken at the greatest so that nothing overflows.</summary>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false)
    {
        var greatest = max(input.detach(), dim, keepdim: true).values;
        var at = where(isfinite(greatest), greatest, zeros_like(greatest));
        var result = log(sum(exp(input - at), dim, keepdim: true)) + at;
        return keepdim ? result : result.squeeze(dim);
    }

    /// <summary>The p-norm of all elements.</summary>
    public static Tensor norm(Tensor input, float p = 2) =>
        p == 2 ? sqrt(sum(square(input)))
        : float.IsPositiveInfinity(p) ? max(abs(input))
        : pow(sum(pow(abs(input), p)), 1.0 / p);

    private static long[] All(Tensor input) => [.. Enumerable.Range(0, input.Rank).Select(dimension => (long)dimension)];

    private static int Leads(long[] dimensions, int rank)
    {
        var isReduced = new bool[rank];
        foreach (var dimension in dimensions)
            isReduced[Shape.Dimension(dimension, rank, nameof(sum))] = true;
        var lead = Array.IndexOf(isReduced, false);
        return lead < 0 || Array.IndexOf(isReduced, true, lead) >= 0 ? 0 : lead;
    }

    private static (Tensor Values, Tensor Indexes) Extreme(Tensor input, long dim, bool keepdim, bool greatest, string name)
    {
        var indexes = ExtremeAt(input, dim, keepdim: true, greatest, name);
        var values = gather(input, dim, indexes);
        return keepdim || input.Rank == 0 ? (values, indexes) : (values.squeeze(dim), indexes.squeeze(dim));
    }

    private static Tensor ExtremeAt(Tensor input, long dim, bool keepdim, bool greatest, string name)
    {
        using var off = no_grad();
        using var table = Reductions.Table(input, [dim], name, out var kept, out var sizesKept);
        return Reductions.ExtremeAt(table, greatest, name).view(keepdim ? sizesKept : kept);
    }

    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => torch.sum(this, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => torch.sum(this, dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => torch.sum(this, dim, keepdim, type);

        public Tensor mean() => torch.mean(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => torch.mean(this, dimensions, keepdim, type);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false) => torch.var(this, dim, unbiased, keepdim);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false) => torch.std(this, dim, unbiased, keepdim);

        public Tensor max() => torch.max(this);

        public Tensor min() => torch.min(this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => torch.max(this, dim, keepdim);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => torch.min(this, dim, keepdim);

        public Tensor argmax() => torch.argmax(this);

        public Tensor argmax(long dim, bool keepdim = false) => torch.argmax(this, dim, keepdim);

        public Tensor argmin(long dim, bool keepdim = false) => torch.argmin(this, dim, keepdim);

        public Tensor any() => torch.any(this);

        public Tensor all() => torch.all(this);

        public Tensor norm(float p = 2) => torch.norm(this, p);
    }
}
