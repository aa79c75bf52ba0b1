using BenchmarkDotNet.Attributes;

namespace FilterEquivariance.Benchmarks;

/// <summary>Functions that the source generator writes from examples, each beside the same in LINQ.</summary>
[MemoryDiagnoser]
public partial class GeneratedFunctions
{
    private const string Teaching = "bbcfaaebeccd";

    private int[] _xs = [];
    private int[] _ys = [];
    private int[] _room = [];

    /// <summary>The lengths that are measured.</summary>
    public static int[] Lengths => [10, 100, 1_000, 100_000];

    [ParamsSource(nameof(Lengths))]
    public int Length { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(17);
        _xs = [.. Enumerable.Range(0, Length).Select(_ => random.Next(Length))];
        _room = new int[3 * Length];
        _ys = [.. Enumerable.Range(0, Length).Select(_ => random.Next(Length))];
    }

    [Benchmark]
    public int[] Reverse() => Reversed(_xs);

    [Benchmark]
    public int[] ReverseInLinq() => Enumerable.Reverse(_xs).ToArray();

    [Benchmark]
    public int[] Concat() => Both(_xs, _ys);

    [Benchmark]
    public int[] ConcatInLinq() => Enumerable.Concat(_xs, _ys).ToArray();

    [Benchmark]
    public int[] Sort() => Sorted(_xs);

    [Benchmark]
    public int[] SortInLinq() => _xs.Order().ToArray();

    /// <summary>The same code on both sides: how far apart two measurements of one thing lie.</summary>
    [Benchmark]
    public int[] Control() => SortInLinq();

    [Benchmark]
    public int[] ControlInLinq() => SortInLinq();

    [Benchmark]
    public int[] Distinct() => Once(_xs);

    [Benchmark]
    public int[] DistinctInLinq() => _xs.Distinct().ToArray();

    [Benchmark]
    public int[] Inflate() => Inflated(_xs);

    [Benchmark]
    public int[] InflateInLinq() => _xs.SelectMany(x => Enumerable.Repeat(x, 3)).ToArray();

    /// <summary>Into memory of the caller's: what is left when no result is allocated.</summary>
    [Benchmark]
    public int InflateInto() => Inflated(_xs, _room);

    [Benchmark]
    public int InflateIntoInLinq() => InflateInLinq().Length;

    [Benchmark]
    public int[] MixedPasses() => Mixed(_xs);

    [Benchmark]
    public int[] MixedPassesInLinq() => Enumerable.Reverse(_xs).SelectMany(x => new[] { x, x }).Concat(_xs).ToArray();

    [Extrapolant, Example("ab", "ba")]
    private static partial int[] Reversed(int[] xs);

    [Extrapolant, Example("ab", "cd", "abcd")]
    private static partial int[] Both(int[] xs, int[] ys);

    [Extrapolant(EquivarianceClass.OrderAware, Beyond = Beyond.Continue), Example(Teaching, "aabbbcccdeef")]
    private static partial int[] Sorted(int[] xs);

    [Extrapolant(EquivarianceClass.EqualityAware, Beyond = Beyond.Continue), Example("beedafhadcifgcchdheg", "bedafhcig")]
    private static partial int[] Once(int[] xs);

    [Extrapolant, Example("ab", "aaabbb")]
    private static partial int[] Inflated(int[] xs);

    [Extrapolant, Example("ab", "bbaaab")]
    private static partial int[] Mixed(int[] xs);
}
