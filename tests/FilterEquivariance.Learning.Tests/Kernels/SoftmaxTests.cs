using FilterEquivariance.Learning.Kernels;
using FilterEquivariance.Learning.Tests.Reference;

namespace FilterEquivariance.Learning.Tests.Kernels;

[Collection(nameof(Workers))]
public sealed unsafe class SoftmaxTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 8)]
    [InlineData(2, 21)]
    public void Softmax_AndItsGradient_AreThoseOfTheFormula(int rows, int width)
    {
        var random = new Random(width);
        var (x, weights) = (Matrices.Random(random, rows * width), Matrices.Random(random, rows * width));

        var y = Forward(rows, width, x, logarithms: false);
        Matrices.Equal(PlainFunctions.Softmax([.. x.Select(value => (double)value)], width), y, 1e-6, "softmax");
        Matrices.Equal(CentralDifferences.Of(values => PlainFunctions.Softmax(values, width), x, weights), Backward(rows, width, y, weights, logarithms: false), 1e-6, "gradient");

        var logarithms = Forward(rows, width, x, logarithms: true);
        Matrices.Equal(PlainFunctions.LogSoftmax([.. x.Select(value => (double)value)], width), logarithms, 2e-6, "logarithm");
        Matrices.Equal(
            CentralDifferences.Of(values => PlainFunctions.LogSoftmax(values, width), x, weights), Backward(rows, width, logarithms, weights, logarithms: true), 5e-6, "its gradient");
    }

    [Theory]
    [InlineData("softmax", false)]
    [InlineData("log_softmax", true)]
    public void OverTheLastDimension_BothAgreeWithPyTorch(string operation, bool logarithms)
    {
        foreach (var one in ReferenceCase.All(operation).Where(one => one.Arguments["dim"].GetInt32() is -1 || one.Inputs["x"].Shape.Length == 2))
        {
            var x = one.Inputs["x"];
            var (rows, width) = (x.Data.Length / (int)x.Shape[^1], (int)x.Shape[^1]);
            var y = Forward(rows, width, x.Floats, logarithms);
            Matrices.Equal(one.Outputs[0].Data, y, 1e-6, operation);
            Matrices.Equal(one.Gradients["x"].Data, Backward(rows, width, y, one.Weights[0]!.Floats, logarithms), 2e-6, "gradient");
        }
    }

    [Fact]
    public void ARowOfMinusInfinity_IsZero_AndOthersMayHaveSome()
    {
        var none = float.NegativeInfinity;
        Assert.Equal([0, 0, 0, 0, 0.5f, 0.5f], Forward(2, 3, [none, none, none, none, 1, 1], logarithms: false));
    }

    [Fact]
    public void ANaN_SpoilsItsRow_AndNoOther()
    {
        var y = Forward(2, 9, [1, 2, 3, 4, float.NaN, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0], logarithms: false);
        Assert.All(y.Take(9), value => Assert.Equal(float.NaN, value));
        Assert.All(y.Skip(9), value => Assert.Equal(1 / 9f, value, 1e-7f));
    }

    [Fact]
    public void ManyRows_GiveTheSameBits_WhateverTheThreads()
    {
        var x = Matrices.Random(new Random(1), 3000 * 40);
        using (new ThreadCount(1))
        {
            var alone = Forward(3000, 40, x, logarithms: false);
            using var _ = new ThreadCount(2);
            Assert.Equal(alone, Forward(3000, 40, x, logarithms: false));
        }
    }

    [Fact]
    public void CrossEntropy_AndItsGradient_AgreeWithPyTorch()
    {
        foreach (var one in ReferenceCase.All("cross_entropy").Where(one => one.Inputs["x"].Shape.Length == 2))
        {
            var (rows, classes) = ((int)one.Inputs["x"].Shape[0], (int)one.Inputs["x"].Shape[1]);
            var reduction = one.Arguments["reduction"].GetString();
            var ignored = one.Arguments.TryGetValue("ignore_index", out var index) ? index.GetInt64() : -100;
            var smoothing = one.Arguments.TryGetValue("label_smoothing", out var part) ? part.GetSingle() : 0;
            var (losses, targetWeights, logSumExp, gradient) = (new float[rows], new float[rows], new float[rows], new float[rows * classes]);
            fixed (float* x = one.Inputs["x"].Floats, w = one.Inputs.TryGetValue("weight", out var weight) ? weight.Floats : null, l = losses, t = targetWeights, s = logSumExp, g = gradient)
            fixed (long* target = one.Inputs["target"].Longs)
            {
                var entropy = new CrossEntropy(rows, classes, x, target, w, ignored, smoothing);
                entropy.Forward(l, t, s);
                var share = reduction == "mean" ? 1 / targetWeights.Sum() : 1;
                Matrices.Equal(one.Outputs[0].Data, reduction == "none" ? losses : [losses.Sum() * share], 2e-6, $"loss, {reduction}");

                var upstream = one.Weights[0]!.Floats;
                fixed (float* u = Enumerable.Range(0, rows).Select(row => (upstream.Length > 1 ? upstream[row] : upstream[0]) * share).ToArray())
                    entropy.Backward(s, u, g);
            }

            Matrices.Equal(one.Gradients["x"].Data, gradient, 2e-6, $"gradient, {reduction}");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    public void ATargetThatIsNoClass_IsRefused(long wrong)
    {
        var (x, targets, sums) = (new float[10], new[] { 0, wrong }, new float[6]);
        fixed (float* logits = x, s = sums)
        fixed (long* target = targets)
        {
            var entropy = new CrossEntropy(2, 5, logits, target);
            var (losses, weights, logarithms) = ((nint)s, (nint)(s + 2), (nint)(s + 4));
            Assert.Throws<ArgumentOutOfRangeException>(() => entropy.Forward((float*)losses, (float*)weights, (float*)logarithms));
        }
    }

    private static float[] Forward(int rows, int width, float[] x, bool logarithms)
    {
        var result = new float[x.Length];
        fixed (float* source = x, target = result)
        {
            if (logarithms)
                Softmax.LogForward(rows, width, source, target);
            else
                Softmax.Forward(rows, width, source, target);
        }

        return result;
    }

    private static float[] Backward(int rows, int width, float[] y, float[] upstream, bool logarithms)
    {
        var result = new float[y.Length];
        fixed (float* source = y, back = upstream, target = result)
        {
            if (logarithms)
                Softmax.LogBackward(rows, width, source, back, target);
            else
                Softmax.Backward(rows, width, source, back, target);
        }

        return result;
    }
}
