namespace FilterEquivariance.Learning.Tests.Kernels;

/// <summary>The textbook formulas in double precision, row by row where there are rows.</summary>
internal static class PlainFunctions
{
    /// <summary>2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1 · 3 · … · (2n+1)): all terms have one sign, so nothing cancels.</summary>
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
            sum += term *= 2 * x * x / ((2 * n) + 1);
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    public static double Gelu(double x) => x * (1 + Erf(x / Math.Sqrt(2))) / 2;

    public static double[] Softmax(double[] x, int width) => ByRow(x, width, row =>
    {
        var sum = row.Sum(Math.Exp);
        return row.Select(value => Math.Exp(value) / sum);
    });

    public static double[] LogSoftmax(double[] x, int width) => [.. Softmax(x, width).Select(value => Math.Log(value))];

    public static double[] LayerNorm(double[] x, int width, double epsilon, float[]? scale = null, float[]? shift = null) => ByRow(x, width, row =>
    {
        var mean = row.Average();
        var inverse = 1 / Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + epsilon);
        return row.Select((value, i) => ((value - mean) * inverse * (scale?[i] ?? 1)) + (shift?[i] ?? 0));
    });

    private static double[] ByRow(double[] x, int width, Func<double[], IEnumerable<double>> function) => [.. x.Chunk(width).SelectMany(function)];
}
