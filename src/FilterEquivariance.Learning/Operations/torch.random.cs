namespace TorchSharp;

public static partial class torch
{
    /// <summary>The generator everybody uses who names none.</summary>
    public static Generator default_generator { get; } = new();

    /// <summary>Begins the random numbers anew.</summary>
    public static Generator manual_seed(long seed) => default_generator.manual_seed(seed);

    /// <summary>Where the random numbers stand, as bytes.</summary>
    public static Tensor get_rng_state() => default_generator.get_state();

    /// <summary>Sets the random numbers back to where they stood.</summary>
    public static void set_rng_state(Tensor new_state) => default_generator.set_state(new_state);

    /// <summary>Numbers from 0 to below 1.</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Fill(size, dtype, requires_grad, generator, static source => source.NextUniform());

    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => rand([size], dtype, device, requires_grad);

    public static Tensor rand(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => rand([dim0, dim1], dtype, device, requires_grad);

    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => rand([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => rand([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>Numbers of the normal distribution with mean 0 and variance 1.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Fill(size, dtype, requires_grad, generator, static source => source.NextNormal());

    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => randn([size], dtype, device, requires_grad);

    public static Tensor randn(long dim0, long dim1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => randn([dim0, dim1], dtype, device, requires_grad);

    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => randn([dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => randn([dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>Whole numbers from low to below high, all equally probable.</summary>
    public static Tensor randint(long low, long high, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        if (high <= low)
            throw new ArgumentException($"randint: there is no whole number from {low} to below {high}");
        var source = generator ?? default_generator;
        using var numbers = Tensor.Empty(size, ScalarType.Int64);
        foreach (ref var number in numbers.Span<long>())
            number = low + source.NextBelow(high - low);
        return Copies.Converted(numbers, dtype ?? ScalarType.Int64).Wanting(requires_grad);
    }

    public static Tensor randint(long high, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    /// <summary>The whole numbers below n in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var source = generator ?? default_generator;
        var numbers = arange(n);
        var span = numbers.Span<long>();
        for (var at = span.Length - 1; at > 0; at--)
        {
            var other = (int)source.NextBelow(at + 1);
            (span[at], span[other]) = (span[other], span[at]);
        }

        return numbers.to(dtype ?? ScalarType.Int64);
    }

    /// <summary>1 with the probability that stands in the place, else 0.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => (rand(input.Sizes, ScalarType.Float64, generator: generator) < input.detach()).to(input.dtype);

    /// <summary>Places drawn with the given weights, for each row.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null)
    {
        if (input.Rank is < 1 or > 2)
            throw new ArgumentException($"multinomial: weights have one or two dimensions, not shape {Shape.Text(input.Sizes)}");
        var source = generator ?? default_generator;
        var weights = input.detach().to(ScalarType.Float64).reshape(-1, input.Sizes[^1]).data<double>().ToArray();
        var width = (int)input.Sizes[^1];
        var rows = width == 0 ? 0 : weights.Length / width;
        var result = new List<long>();
        for (var row = 0; row < rows; row++)
        {
            var left = weights.AsSpan(row * width, width);
            for (var sample = 0; sample < num_samples; sample++)
                result.Add(Draw(left, source, replacement));
        }

        return tensor(result, [.. input.Sizes[..^1], num_samples]);
    }

    private static int Draw(Span<double> weights, Generator source, bool replacement)
    {
        var total = 0.0;
        foreach (var weight in weights)
            total += weight >= 0 ? weight : throw new ArgumentException($"multinomial: a weight must not be negative, nor {weight}");
        if (total <= 0 || !double.IsFinite(total))
            throw new ArgumentException("multinomial: the weights left to draw from add up to nothing");
        var rest = source.NextUniform() * total;
        var place = 0;
        for (var at = 0; at < weights.Length; at++)
        {
            if (weights[at] == 0)
                continue;
            place = at;
            if ((rest -= weights[at]) < 0)
                break;
        }

        if (!replacement)
            weights[place] = 0;
        return place;
    }

    private static Tensor Fill(ReadOnlySpan<long> size, ScalarType? dtype, bool requires_grad, Generator? generator, Func<Generator, double> next)
    {
        var type = dtype ?? get_default_dtype();
        if (!ElementTypes.IsFloating(type))
            throw new ArgumentException($"random numbers of {ElementTypes.Name(type)} are made by randint");
        var source = generator ?? default_generator;
        var result = Tensor.Empty(size, type);
        if (type == ScalarType.Float32)
        {
            // The nearest number in single precision may be the bound itself, which does not belong to the numbers.
            foreach (ref var number in result.Span<float>())
                number = (float)next(source);
        }
        else
        {
            foreach (ref var number in result.Span<double>())
                number = next(source);
        }

        return result.Wanting(requires_grad);
    }

    public partial class Tensor
    {
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => copy_((randn(Sizes, ScalarType.Float64, generator: generator) * std) + mean);

        public Tensor uniform_(double from, double to, Generator? generator = null) => copy_((rand(Sizes, ScalarType.Float64, generator: generator) * (to - from)) + from);
    }
}
