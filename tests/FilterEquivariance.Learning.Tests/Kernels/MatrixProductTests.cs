using FilterEquivariance.Learning.Kernels;

namespace FilterEquivariance.Learning.Tests.Kernels;

/// <summary>Each inner loop that this machine can run, beside three plain loops in double precision. The one for AVX-512 is left out on machines without it.</summary>
[Collection(nameof(Workers))]
public sealed unsafe class MatrixProductTests : IDisposable
{
    private static readonly int[] Sizes = [0, 1, 2, 3, 5, 6, 7, 8, 9, 12, 15, 16, 17, 31, 33, 47, 48, 49, 63, 64, 65, 97];

    private readonly bool _openBlasBefore = MatrixProduct.UseOpenBlas;

    // The bits of sums are promised for our own loops.
    public MatrixProductTests() => MatrixProduct.UseOpenBlas = false;

    public void Dispose() => MatrixProduct.UseOpenBlas = _openBlasBefore;

    public static TheoryData<string> Kernels()
    {
        var kernels = new TheoryData<string> { "portable" };
        if (Avx2MicroKernel.IsSupported)
            kernels.Add("AVX2");
        if (Avx512MicroKernel.IsSupported)
            kernels.Add("AVX-512");
        return kernels;
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void RaggedShapes_InEveryLayout_AgreeWithPlainLoops(string kernel)
    {
        var random = new Random(1);
        for (var round = 0; round < 400; round++)
        {
            int Size() => Sizes[random.Next(Sizes.Length)];
            Check(kernel, random, Size(), Size(), Size(), round);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void SizesBeyondEachBlock_InEveryLayout_AgreeWithPlainLoops(string kernel)
    {
        var random = new Random(2);
        (int M, int N, int K)[] shapes = [(1, 70, 600), (70, 1, 600), (301, 3, 5), (200, 50, 530), (50, 300, 40), (13, 2100, 20), (7, 19, 1100)];
        foreach (var (m, n, k) in shapes)
        {
            for (var layout = 0; layout < 8; layout++)
                Check(kernel, random, m, n, k, layout);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OneThreadAndMore_GiveTheSameBits(string kernel)
    {
        var random = new Random(3);
        (int M, int N, int K)[] shapes = [(64, 64, 64), (300, 130, 70), (65, 130, 600), (500, 33, 128), (7, 1000, 300)];
        foreach (var (m, n, k) in shapes)
        {
            for (var layout = 0; layout < 4; layout++)
            {
                var a = Matrices.Random(random, m * k);
                var b = Matrices.Random(random, k * n);
                var alone = Product(kernel, 1, layout, m, n, k, a, b);
                foreach (var threads in (int[])[2, 3])
                    Assert.True(alone.AsSpan().SequenceEqual(Product(kernel, threads, layout, m, n, k, a, b)), $"{threads} threads, {m} × {n} × {k}, layout {layout}");
            }
        }
    }

    [Fact]
    public void ABatch_IsItsProducts_WhateverTheThreads()
    {
        var random = new Random(4);
        foreach (var (count, m, n, k) in ((int, int, int, int)[])[(0, 3, 3, 3), (1, 90, 80, 70), (3, 64, 64, 16), (50, 5, 7, 9), (17, 33, 32, 64)])
        {
            var a = Matrices.Random(random, count * m * k);
            var b = Matrices.Random(random, k * n);
            var single = new float[count * m * n];
            fixed (float* left = a, right = b, target = single)
            {
                for (var at = 0; at < count; at++)
                    MatrixProduct.Multiply(false, true, m, n, k, left + (at * m * k), k, right, k, target + (at * m * n), n);
            }

            foreach (var threads in (int[])[1, 2, 3])
            {
                using var _ = new ThreadCount(threads);
                var batch = new float[count * m * n];
                fixed (float* left = a, right = b, target = batch)
                    MatrixProduct.MultiplyBatch(count, m, n, k, Operand.Of(left, k, false), m * k, Operand.Of(right, k, true), 0, target, n, m * n);
                Assert.Equal(single, batch);
            }
        }
    }

    // Where the library is missing, our own loops stand in for it.
    [Fact]
    public void OpenBlas_WhenAskedFor_AgreesWithPlainLoops()
    {
        var random = new Random(6);
        MatrixProduct.UseOpenBlas = true;
        foreach (var (m, n, k) in ((int, int, int)[])[(1, 1, 1), (7, 19, 33), (65, 1, 70), (1, 65, 70), (90, 80, 70)])
        {
            for (var layout = 0; layout < 8; layout++)
                Check("", random, m, n, k, layout);
        }
    }

    [Fact]
    public void ARepeatedRow_MayHaveStrideZero()
    {
        float[] a = [1, 2, 3];
        float[] b = [1, 0, 0, 1, 1, 1];
        var c = new float[8];
        fixed (float* left = a, right = b, target = c)
            MatrixProduct.Multiply(4, 2, 3, new(left, 0, 1), new(right, 2, 1), target, 2);

        Assert.Equal([4, 5, 4, 5, 4, 5, 4, 5], c);
    }

    [Fact]
    public void AProduct_AllocatesNothing()
    {
        using var _ = new ThreadCount(1);
        var random = new Random(5);
        var a = Matrices.Random(random, 200 * 300);
        var b = Matrices.Random(random, 300 * 200);
        Product("", 1, 3, 200, 200, 300, a, b);
        var c = new float[200 * 200];
        long before, after;
        fixed (float* left = a, right = b, target = c)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < 10; round++)
                MatrixProduct.Multiply(true, true, 200, 200, 300, left, 200, right, 300, target, 200);
            after = GC.GetAllocatedBytesForCurrentThread();
        }

        Assert.Equal(before, after);
    }

    // Bits of the layout: left factor transposed, right factor transposed, added to what is there. Rows lie further apart than they are long, and what lies between must stay.
    private static void Check(string kernel, Random random, int m, int n, int k, int layout)
    {
        var (transposeA, transposeB, accumulate) = ((layout & 1) != 0, (layout & 2) != 0, (layout & 4) != 0);
        var aLeading = (transposeA ? m : k) + random.Next(3);
        var bLeading = (transposeB ? k : n) + random.Next(3);
        var cLeading = n + random.Next(3);
        var a = Matrices.Random(random, aLeading * (transposeA ? k : m));
        var b = Matrices.Random(random, bLeading * (transposeB ? n : k));
        var c = Matrices.Random(random, cLeading * m);
        var expected = c.Select(value => (double)value).ToArray();
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var sum = accumulate ? expected[(row * cLeading) + column] : 0;
                for (var p = 0; p < k; p++)
                    sum += (double)a[transposeA ? (p * aLeading) + row : (row * aLeading) + p] * b[transposeB ? (column * bLeading) + p : (p * bLeading) + column];
                expected[(row * cLeading) + column] = sum;
            }
        }

        fixed (float* left = a, right = b, target = c)
            Multiply(kernel, m, n, k, Operand.Of(left, aLeading, transposeA), Operand.Of(right, bLeading, transposeB), target, cLeading, accumulate);

        Matrices.Equal(expected, c, 1e-6 * (1 + k), $"{kernel} {m} × {n} × {k}, layout {layout}");
    }

    private static float[] Product(string kernel, int threads, int layout, int m, int n, int k, float[] a, float[] b)
    {
        using var _ = new ThreadCount(threads);
        var (transposeA, transposeB) = ((layout & 1) != 0, (layout & 2) != 0);
        var c = new float[m * n];
        fixed (float* left = a, right = b, target = c)
            Multiply(kernel, m, n, k, Operand.Of(left, transposeA ? m : k, transposeA), Operand.Of(right, transposeB ? k : n, transposeB), target, n, accumulate: false);
        return c;
    }

    private static void Multiply(string kernel, int m, int n, int k, Operand a, Operand b, float* c, nint cLeading, bool accumulate)
    {
        if (m == 0 || n == 0 || k == 0)
            MatrixProduct.Multiply(m, n, k, a, b, c, cLeading, accumulate);
        else if (kernel == "portable")
            BlockedProduct<PortableMicroKernel>.Multiply(m, n, k, a, b, c, cLeading, accumulate);
        else if (kernel == "AVX-512")
            BlockedProduct<Avx512MicroKernel>.Multiply(m, n, k, a, b, c, cLeading, accumulate);
        else if (kernel == "AVX2")
            BlockedProduct<Avx2MicroKernel>.Multiply(m, n, k, a, b, c, cLeading, accumulate);
        else
            MatrixProduct.Multiply(m, n, k, a, b, c, cLeading, accumulate);
    }
}
