using FilterEquivariance.Learning.Kernels;
using FilterEquivariance.Learning.Tests.Reference;

namespace FilterEquivariance.Learning.Tests.Kernels;

public sealed unsafe class MatrixProductReferenceTests
{
    [Fact]
    public void Linear_IsAProductWithATransposedFactor()
    {
        foreach (var linear in ReferenceCase.All("linear_without_bias"))
        {
            var (x, weight) = (linear.Inputs["x"], linear.Inputs["weight"]);
            var (m, k, n) = ((int)x.Shape[0], (int)x.Shape[1], (int)weight.Shape[0]);
            var (y, dx, dw) = (new float[m * n], new float[m * k], new float[n * k]);
            fixed (float* a = x.Floats, b = weight.Floats, upstream = linear.Weights[0]!.Floats, c = y, da = dx, db = dw)
            {
                MatrixProduct.Multiply(false, true, m, n, k, a, k, b, k, c, n);
                MatrixProduct.Multiply(false, false, m, k, n, upstream, n, b, k, da, k);
                MatrixProduct.Multiply(true, false, n, k, m, upstream, n, a, k, db, k);
            }

            Matrices.Equal(linear.Outputs[0].Data, y, 1e-5, "y");
            Matrices.Equal(linear.Gradients["x"].Data, dx, 1e-5, "gradient of x");
            Matrices.Equal(linear.Gradients["weight"].Data, dw, 1e-5, "gradient of the weight");
        }
    }
}
