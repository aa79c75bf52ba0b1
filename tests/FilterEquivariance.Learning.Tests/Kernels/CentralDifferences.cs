namespace FilterEquivariance.Learning.Tests.Kernels;

/// <summary>Derivatives by definition, of functions computed in double precision.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-5;

    /// <summary>The gradient of Σ weights · function(x) at x.</summary>
    public static double[] Of(Func<double[], double[]> function, float[] x, float[] weights)
    {
        double Total(int index, double step)
        {
            var moved = x.Select(value => (double)value).ToArray();
            moved[index] += step;
            return function(moved).Zip(weights, (value, weight) => value * weight).Sum();
        }

        return [.. Enumerable.Range(0, x.Length).Select(index => (Total(index, Step) - Total(index, -Step)) / (2 * Step))];
    }
}
