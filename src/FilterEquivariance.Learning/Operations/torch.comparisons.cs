namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether all elements differ by no more than atol + rtol · |other|.</summary>
    public static bool allclose(Tensor input, Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false)
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        var (x, y) = (input.to(ScalarType.Float64), target.to(ScalarType.Float64));
        var isClose = eq(x, y) | (isfinite(y) & (abs(x - y) <= (Scalar)atol + (rtol * abs(y))));
        return all(equal_nan ? isClose | (isnan(x) & isnan(y)) : isClose).item<bool>();
    }
}
