namespace FilterEquivariance.Benchmarks;

/// <summary>Order statistics of a sample that is not empty.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> sample)
    {
        var sorted = sample.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The smallest value that at least this share of the sample does not exceed.</summary>
    public static double Percentile(IEnumerable<double> sample, double share)
    {
        var sorted = sample.Order().ToArray();
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
