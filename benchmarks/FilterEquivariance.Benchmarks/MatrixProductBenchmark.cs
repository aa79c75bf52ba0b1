using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FilterEquivariance.Learning.Kernels;

namespace FilterEquivariance.Benchmarks;

/// <summary>Our matrix product beside OpenBLAS and beside what the processor can do at most, in billions of additions and multiplications a second.</summary>
/// <remarks>
/// Each figure is the best of the rounds, which alternate: whatever else runs on the machine can only take away. OpenBLAS shares one product among threads of its own, which suits it
/// better than two calls at a time; a batch, of which it knows nothing, is shared by us.
/// </remarks>
internal static unsafe class MatrixProductBenchmark
{
    private const double SecondsPerMeasurement = 0.02;

    // Squares, then the products of one training step of a small transformer: width 128, inner width 512, 4096 tokens, 256 heads of 64 tokens and width 32.
    private static readonly Shape[] Shapes =
    [
        .. ((int[])[64, 128, 256, 512, 1024]).Select(size => new Shape("square", 1, size, size, size, false, false)),
        new("projection", 1, 4096, 128, 128, false, true),
        new("up", 1, 4096, 512, 128, false, true),
        new("down", 1, 4096, 128, 512, false, true),
        new("gradient of up's input", 1, 4096, 128, 512, false, false),
        new("gradient of up's weight", 1, 512, 128, 4096, true, false),
        new("attention scores", 256, 64, 64, 32, false, true),
        new("attention values", 256, 64, 32, 64, false, false),
        new("one row", 1, 1, 512, 128, false, true),
    ];

    public static void Run(int rounds, TextWriter output)
    {
        var threadsBefore = Workers.Threads;
        foreach (var threads in (int[])[1, 2])
        {
            Workers.Threads = threads;
            var peak = Enumerable.Range(0, rounds).Max(_ => Peak(threads));
            output.WriteLine($"{threads} thread(s), at most {peak:F1} GFLOP/s (sums in registers alone). A is m × k, B is k × n, ᵀ is stored transposed.");
            output.WriteLine();
            var table = new MarkdownTable(output, "product", "m × n × k", "ours, GFLOP/s", "of the most", "OpenBLAS, GFLOP/s", "ours / OpenBLAS");
            foreach (var shape in Shapes)
                Measure(shape, rounds, peak, table);
            output.WriteLine();
        }

        Workers.Threads = threadsBefore;
        OpenBlas.OwnThreads = 1;
        MatrixProduct.UseOpenBlas = false;
    }

    private static void Measure(Shape shape, int rounds, double peak, MarkdownTable table)
    {
        using var a = new Numbers(shape.Count * shape.M * shape.K);
        using var b = new Numbers(shape.Count * shape.K * shape.N);
        using var ours = new Numbers(shape.Count * shape.M * shape.N);
        using var theirs = new Numbers(shape.Count * shape.M * shape.N);
        var (own, foreign) = (0.0, 0.0);

        // The runtime compiles the surroundings of the innermost loop well after they have run for a while.
        for (var warming = 0; warming < 8; warming++)
            Rate(shape, a.Data, b.Data, ours.Data, openBlas: false);
        if (OpenBlas.IsAvailable)
            Rate(shape, a.Data, b.Data, theirs.Data, openBlas: true);
        for (var round = 0; round < rounds; round++)
        {
            own = Math.Max(own, Rate(shape, a.Data, b.Data, ours.Data, openBlas: false));
            if (OpenBlas.IsAvailable)
                foreign = Math.Max(foreign, Rate(shape, a.Data, b.Data, theirs.Data, openBlas: true));
        }

        for (var i = 0; OpenBlas.IsAvailable && i < ours.Count; i++)
        {
            if (Math.Abs(ours.Data[i] - theirs.Data[i]) > 1e-5 * shape.K)
                throw new InvalidOperationException($"The products of {shape.Name} differ: {ours.Data[i]} and {theirs.Data[i]}.");
        }

        table.Row(
            shape.Name,
            $"{(shape.Count > 1 ? $"{shape.Count} × " : "")}{shape.M} × {shape.N}{(shape.TransposeB ? "ᵀ" : "")} × {shape.K}{(shape.TransposeA ? "ᵀ" : "")}",
            $"{own:F1}",
            $"{100 * own / peak:F0} %",
            foreign == 0 ? "" : $"{foreign:F1}",
            foreign == 0 ? "" : $"{own / foreign:F2}");
    }

    private static double Rate(Shape shape, float* a, float* b, float* c, bool openBlas)
    {
        MatrixProduct.UseOpenBlas = openBlas;
        if (openBlas)
            OpenBlas.OwnThreads = shape.Count == 1 ? Workers.Threads : 1;

        // Threads that wait for more work spin for a while and would be in the way of the others.
        Thread.Sleep(20);
        var (m, n, k) = (shape.M, shape.N, shape.K);
        var left = Operand.Of(a, shape.TransposeA ? m : k, shape.TransposeA);
        var right = Operand.Of(b, shape.TransposeB ? k : n, shape.TransposeB);
        var products = 0;
        var start = Stopwatch.GetTimestamp();
        do
        {
            MatrixProduct.MultiplyBatch(shape.Count, m, n, k, left, (nint)m * k, right, (nint)k * n, c, n, (nint)m * n);
            products++;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsPerMeasurement);
        return 2.0 * products * shape.Count * m * n * k / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    }

    // Ten independent sums hide the latency of the fused multiplication and addition.
    private static double Peak(int threads)
    {
        const int Steps = 4_000_000;
        var start = Stopwatch.GetTimestamp();
        Workers.Run(threads, _ => Sums(Steps));
        return 2.0 * threads * Steps * 10 * Width / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
    }

    private static int Width => Avx512MicroKernel.IsSupported ? 16 : 8;

    private static float Sums(int steps) => Avx512MicroKernel.IsSupported ? WideSums(steps) : NarrowSums(steps);

    private static float NarrowSums(int steps)
    {
        Vector256<float> x = Vector256.Create(1e-9f), y = Vector256.Create(0.5f);
        Vector256<float> s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x, s6 = x, s7 = x, s8 = x, s9 = x;
        for (; steps > 0; steps--)
        {
            s0 = Vector256.FusedMultiplyAdd(s0, y, x);
            s1 = Vector256.FusedMultiplyAdd(s1, y, x);
            s2 = Vector256.FusedMultiplyAdd(s2, y, x);
            s3 = Vector256.FusedMultiplyAdd(s3, y, x);
            s4 = Vector256.FusedMultiplyAdd(s4, y, x);
            s5 = Vector256.FusedMultiplyAdd(s5, y, x);
            s6 = Vector256.FusedMultiplyAdd(s6, y, x);
            s7 = Vector256.FusedMultiplyAdd(s7, y, x);
            s8 = Vector256.FusedMultiplyAdd(s8, y, x);
            s9 = Vector256.FusedMultiplyAdd(s9, y, x);
        }

        return Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9);
    }

    private static float WideSums(int steps)
    {
        Vector512<float> x = Vector512.Create(1e-9f), y = Vector512.Create(0.5f);
        Vector512<float> s0 = x, s1 = x, s2 = x, s3 = x, s4 = x, s5 = x, s6 = x, s7 = x, s8 = x, s9 = x;
        for (; steps > 0; steps--)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, y, x);
            s1 = Vector512.FusedMultiplyAdd(s1, y, x);
            s2 = Vector512.FusedMultiplyAdd(s2, y, x);
            s3 = Vector512.FusedMultiplyAdd(s3, y, x);
            s4 = Vector512.FusedMultiplyAdd(s4, y, x);
            s5 = Vector512.FusedMultiplyAdd(s5, y, x);
            s6 = Vector512.FusedMultiplyAdd(s6, y, x);
            s7 = Vector512.FusedMultiplyAdd(s7, y, x);
            s8 = Vector512.FusedMultiplyAdd(s8, y, x);
            s9 = Vector512.FusedMultiplyAdd(s9, y, x);
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9);
    }

    private sealed record Shape(string Name, int Count, int M, int N, int K, bool TransposeA, bool TransposeB);

    /// <summary>Random numbers outside the collected heap.</summary>
    private sealed class Numbers : IDisposable
    {
        public Numbers(int count)
        {
            Count = count;
            Data = (float*)NativeMemory.AlignedAlloc((nuint)count * sizeof(float), 64);
            var random = new Random(1);
            for (var i = 0; i < count; i++)
                Data[i] = random.NextSingle() - 0.5f;
        }

        public int Count { get; }

        public float* Data { get; }

        public void Dispose() => NativeMemory.AlignedFree(Data);
    }
}
