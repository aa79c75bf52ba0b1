using FilterEquivariance.Learning.Kernels;
using FilterEquivariance.Learning.Tests.Reference;

namespace FilterEquivariance.Learning.Tests.Kernels;

public sealed unsafe class AdamStepTests
{
    [Theory]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    public void FiveSteps_AgreeWithPyTorch(string optimizer)
    {
        foreach (var one in ReferenceCase.All(optimizer).Where(one => !one.Arguments.ContainsKey("amsgrad") && !one.Arguments.ContainsKey("maximize")))
        {
            var decay = one.Arguments.TryGetValue("weight_decay", out var given) ? given.GetDouble() : 0;
            var parameter = one.Inputs["start"].Floats;
            var gradients = one.Inputs["gradients"].Floats.Chunk(parameter.Length).ToArray();
            var (mean, square) = (new float[parameter.Length], new float[parameter.Length]);
            for (var step = 1; step <= gradients.Length; step++)
            {
                fixed (float* p = parameter, g = gradients[step - 1], m = mean, v = square)
                    new AdamStep(step, 0.1, 0.9, 0.999, 1e-8, decay, decoupled: optimizer == "AdamW").Apply(parameter.Length, p, g, m, v);
                Matrices.Equal([.. one.Outputs[0].Data.Skip((step - 1) * parameter.Length).Take(parameter.Length)], parameter, 2e-6, $"{optimizer}, decay {decay}, step {step}");
            }
        }
    }

    [Fact]
    public void DoublePrecision_MultipliesInEveryLayout()
    {
        double[] a = [1, 2, 3, 4, 5, 6], b = [7, 8, 9, 10, 11, 12];
        double[] left = [1, 4, 2, 5, 3, 6], right = [7, 9, 11, 8, 10, 12];
        var c = new double[4];
        fixed (double* plain = a, turned = left, other = b, otherTurned = right, target = c)
        {
            DoubleProduct.Multiply(false, false, 2, 2, 3, plain, 3, other, 2, target, 2);
            Assert.Equal([58, 64, 139, 154], c);
            DoubleProduct.Multiply(true, true, 2, 2, 3, turned, 2, otherTurned, 3, target, 2, accumulate: true);
            Assert.Equal([116, 128, 278, 308], c);
        }
    }
}
