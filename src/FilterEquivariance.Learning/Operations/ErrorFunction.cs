namespace TorchSharp;

/// <summary>The error function in double precision, exact to a few last digits. Slow; rows in single precision have a kernel of their own.</summary>
internal static class ErrorFunction
{
    private const double AlmostOne = 5.93;

    public static double Of(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (Math.Abs(x) > AlmostOne)
            return Math.Sign(x);

        // erf x = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!! (Abramowitz and Stegun 7.1.6): all terms have one sign, so nothing cancels.
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
