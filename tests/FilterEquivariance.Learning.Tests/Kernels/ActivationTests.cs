using FilterEquivariance.Learning.Kernels;
using FilterEquivariance.Learning.Tests.Reference;

namespace FilterEquivariance.Learning.Tests.Kernels;

public sealed unsafe class ActivationTests
{
    // From −40 to 40 and then some; the count is no multiple of a vector.
    private static readonly float[] Line = [.. Enumerable.Range(-4000, 8003).Select(i => i / 100f)];

    [Fact]
    public void Exp_IsRightToThreeUnitsOfTheLastPlace_AndOverflowsToInfinity()
    {
        float[] x = [.. Line.Select(value => value * 2.18f)];
        var y = Map<Exp>(x);

        for (var i = 0; i < x.Length; i++)
            Assert.True(Math.Abs(y[i] - Math.Exp(x[i])) <= 3.6e-7 * Math.Exp(x[i]), $"exp({x[i]:R}) = {y[i]:R}");
        Assert.Equal([float.PositiveInfinity, float.PositiveInfinity, 0, 0, 1, float.NaN], Map<Exp>([89, float.PositiveInfinity, -89, float.NegativeInfinity, 0, float.NaN]));
    }

    [Fact]
    public void Erf_IsRightToAMillionth()
    {
        float[] x = [.. Line.Select(value => value / 5)];
        Matrices.Equal([.. x.Select(value => PlainFunctions.Erf(value))], Map<Erf>(x), 1e-6, "erf");
        Assert.Equal(1.12837917e-5, Map<Erf>([1e-5f])[0], 1e-11);
    }

    [Fact]
    public void Gelu_IsRightToAMillionth()
    {
        float[] x = [.. Line.Select(value => value / 4)];
        Matrices.Equal([.. x.Select(value => PlainFunctions.Gelu(value))], Map<Gelu>(x), 2e-6, "gelu");
    }

    [Fact]
    public void TheGradientOfGelu_IsItsCentralDifference()
    {
        float[] x = [.. Line.Where((_, i) => i % 40 == 0).Select(value => value / 5)];
        var weights = Matrices.Random(new Random(1), x.Length);
        Matrices.Equal(CentralDifferences.Of(values => [.. values.Select(PlainFunctions.Gelu)], x, weights), Zip<GeluGradient>(x, weights), 1e-5, "gradient");
    }

    [Fact]
    public void Gelu_AndItsGradient_AgreeWithPyTorch()
    {
        var gelu = ReferenceCase.All("gelu").Single();
        var x = gelu.Inputs["x"].Floats;
        Matrices.Equal(gelu.Outputs[0].Data, Map<Gelu>(x), 2e-6, "gelu");
        Matrices.Equal(gelu.Gradients["x"].Data, Zip<GeluGradient>(x, gelu.Weights[0]!.Floats), 2e-6, "gradient");
    }

    [Fact]
    public void ABias_IsAddedToEachRow_BeforeGelu()
    {
        var random = new Random(2);
        foreach (var (rows, width) in ((int, int)[])[(1, 1), (3, 5), (7, 16), (400, 100), (0, 4)])
        {
            var (x, bias) = (Matrices.Random(random, rows * width), Matrices.Random(random, width));
            var (sum, result) = (x.ToArray(), new float[x.Length]);
            fixed (float* z = sum, b = bias, y = result)
                Gelu.AddBias(rows, width, z, b, y);

            Assert.Equal(x.Select((value, i) => value + bias[i % width]), sum);
            Assert.Equal(Map<Gelu>(sum), result);
        }
    }

    private static float[] Map<TFunction>(float[] x)
        where TFunction : struct, IUnary
    {
        var result = new float[x.Length];
        fixed (float* source = x, target = result)
            Elementwise.Map<TFunction>(x.Length, source, target);
        return result;
    }

    private static float[] Zip<TFunction>(float[] x, float[] y)
        where TFunction : struct, IBinary
    {
        var result = new float[x.Length];
        fixed (float* left = x, right = y, target = result)
            Elementwise.Zip<TFunction>(x.Length, left, right, target);
        return result;
    }
}
