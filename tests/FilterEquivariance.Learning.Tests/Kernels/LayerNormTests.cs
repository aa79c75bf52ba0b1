using FilterEquivariance.Learning.Kernels;
using FilterEquivariance.Learning.Tests.Reference;

namespace FilterEquivariance.Learning.Tests.Kernels;

[Collection(nameof(Workers))]
public sealed unsafe class LayerNormTests
{
    private const float Epsilon = 1e-5f;

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 8)]
    [InlineData(2, 29)]
    public void TheResult_AndItsGradients_AreThoseOfTheFormula(int rows, int width)
    {
        var random = new Random(width);
        var (x, scale, shift) = (Matrices.Random(random, rows * width), Matrices.Random(random, width), Matrices.Random(random, width));
        var weights = Matrices.Random(random, rows * width);
        var at = x.Select(value => (double)value).ToArray();

        var run = new Run(rows, width, x, scale, shift, weights);

        Matrices.Equal(PlainFunctions.LayerNorm(at, width, Epsilon, scale, shift), run.Result, 2e-6, "result");
        Matrices.Equal(CentralDifferences.Of(values => PlainFunctions.LayerNorm(values, width, Epsilon, scale, shift), x, weights), run.Gradient, 1e-4, "gradient");
        float[] One(double[] values) => [.. values.Select(value => (float)value)];
        Matrices.Equal(CentralDifferences.Of(values => PlainFunctions.LayerNorm(at, width, Epsilon, One(values), shift), scale, weights), run.ScaleGradient, 0.02, "gradient of the scale");
        Matrices.Equal(Columns(weights, width), run.ShiftGradient, 2e-6, "gradient of the shift");
    }

    [Fact]
    public void BothForms_AgreeWithPyTorch()
    {
        foreach (var one in ReferenceCase.All().Where(one => one.Operation.StartsWith("layer_norm", StringComparison.Ordinal)))
        {
            var plain = one.Operation != "layer_norm";
            var width = plain ? 6 : 4;
            var x = one.Inputs["x"].Floats;
            var run = new Run(x.Length / width, width, x, plain ? null : one.Inputs["weight"].Floats, plain ? null : one.Inputs["bias"].Floats, one.Weights[0]!.Floats);
            Matrices.Equal(one.Outputs[0].Data, run.Result, 5e-6, "result");
            Matrices.Equal(one.Gradients["x"].Data, run.Gradient, 2e-5, "gradient");
            if (!plain)
            {
                Matrices.Equal(one.Gradients["weight"].Data, run.ScaleGradient, 1e-5, "gradient of the scale");
                Matrices.Equal(one.Gradients["bias"].Data, run.ShiftGradient, 1e-5, "gradient of the shift");
            }
        }
    }

    [Fact]
    public void AResidual_IsAddedFirst_AndAGradientIsAddedToAnother()
    {
        var random = new Random(1);
        var (x, residual, weights) = (Matrices.Random(random, 30), Matrices.Random(random, 30), Matrices.Random(random, 30));
        float[] sum = [.. x.Zip(residual, (left, right) => left + right)];
        var expected = new Run(3, 10, sum, null, null, weights);
        var run = new Run(3, 10, x.ToArray(), null, null, weights, residual, accumulateOn: 2);

        Assert.Equal(expected.Result, run.Result);
        Assert.Equal(sum, run.Sum);
        Assert.Equal(expected.Gradient.Select(value => value + 2), run.Gradient);
    }

    [Fact]
    public void ManyRows_GiveTheSameBits_WhateverTheThreads()
    {
        var random = new Random(2);
        var (x, weights, scale) = (Matrices.Random(random, 2000 * 50), Matrices.Random(random, 2000 * 50), Matrices.Random(random, 50));
        Run Under(int threads)
        {
            using var _ = new ThreadCount(threads);
            return new(2000, 50, x.ToArray(), scale, scale, weights);
        }

        var (alone, two) = (Under(1), Under(2));
        Assert.Equal(alone.Result, two.Result);
        Assert.Equal(alone.Gradient, two.Gradient);
        Assert.Equal(alone.ScaleGradient, two.ScaleGradient);
        Matrices.Equal(Columns(weights, 50), two.ShiftGradient, 1e-4, "gradient of the shift");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(70, 8)]
    [InlineData(200, 77)]
    [InlineData(3000, 32)]
    public void SumsOfColumns_AreThoseOfPlainLoops(int rows, int width)
    {
        var x = Matrices.Random(new Random(rows), rows * width);
        var sums = new float[width];
        Array.Fill(sums, 1);
        fixed (float* source = x, target = sums)
            ColumnSums.Of(rows, width, width, source, target, accumulate: true);

        Matrices.Equal([.. Enumerable.Range(0, width).Select(column => 1 + Columns(x, width).ElementAtOrDefault(column))], sums, 3e-5, "sums");
    }

    private static double[] Columns(float[] x, int width) => [.. Enumerable.Range(0, width).Select(column => x.Where((_, i) => i % width == column).Sum(value => (double)value))];

    private sealed class Run
    {
        public Run(int rows, int width, float[] x, float[]? scale, float[]? shift, float[] upstream, float[]? residual = null, float? accumulateOn = null)
        {
            Sum = x;
            (Result, Gradient, ScaleGradient, ShiftGradient) = (new float[x.Length], new float[x.Length], new float[width], new float[width]);
            Array.Fill(Gradient, accumulateOn ?? float.NaN);
            var moments = new float[2 * rows];
            fixed (float* source = x, s = scale, b = shift, r = residual, y = Result, m = moments, u = upstream, g = Gradient, gs = scale is null ? null : ScaleGradient, gb = ShiftGradient)
            {
                LayerNorm.Forward(rows, width, source, r, s, b, Epsilon, y, m, m + rows);
                LayerNorm.Backward(rows, width, source, s, m, m + rows, u, g, accumulateOn is not null, gs, gb);
            }
        }

        public float[] Sum { get; }

        public float[] Result { get; }

        public float[] Gradient { get; }

        public float[] ScaleGradient { get; }

        public float[] ShiftGradient { get; }
    }
}
