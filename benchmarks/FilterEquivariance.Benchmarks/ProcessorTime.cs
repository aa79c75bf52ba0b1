namespace FilterEquivariance.Benchmarks;

/// <summary>Time on a processor. Unlike the clock on the wall it does not count the time in which other programs had the machine.</summary>
internal static class ProcessorTime
{
    /// <summary>Milliseconds that the action took.</summary>
    public static double Of(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
