using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace FilterEquivariance.Benchmarks;

/// <summary>What BenchmarkDotNet finds for one generated function and the same in LINQ.</summary>
/// <param name="Ours">Nanoseconds of one call, in the best iteration.</param>
/// <param name="Linq">Nanoseconds of one call of LINQ, in the best iteration.</param>
/// <param name="OursAllocated">Bytes a call allocates.</param>
/// <param name="LinqAllocated">Bytes a call of LINQ allocates.</param>
internal sealed record GeneratedPair(double Ours, double Linq, double OursAllocated, double LinqAllocated)
{
    /// <summary>Measures both, in this process.</summary>
    /// <param name="name">A function of <see cref="GeneratedFunctions"/>.</param>
    /// <param name="length">The length of the list.</param>
    /// <param name="linqFirst">Which of both goes first.</param>
    public static GeneratedPair Measure(string name, int length, bool linqFirst)
    {
        var linqName = name + "InLinq";
        var reports = (linqFirst ? new[] { linqName, name } : [name, linqName]).ToDictionary(method => method, method => Measure(method, length));
        var (ours, linq) = (reports[name], reports[linqName]);
        return new GeneratedPair(Least(ours), Least(linq), Allocated(ours), Allocated(linq));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static GeneratedPair Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var ours, var linq, var oursAllocated, var linqAllocated]
            ? new GeneratedPair(ours, linq, oursAllocated, linqAllocated)
            : throw new FormatException($"'{text}' is not a measurement");

    /// <summary>Four numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ours:R} {Linq:R} {OursAllocated:R} {LinqAllocated:R}");

    private static BenchmarkReport Measure(string method, int length)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(100)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .AddFilter(new SimpleFilter(benchmark => benchmark.Descriptor.WorkloadMethod.Name == method && (int)benchmark.Parameters[nameof(GeneratedFunctions.Length)] == length))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "generated-benchmark"));
        return BenchmarkRunner.Run<GeneratedFunctions>(config).Reports.Single();
    }

    private static double Least(BenchmarkReport report) =>
        report.ResultStatistics?.Min ?? throw new InvalidOperationException($"'{report.BenchmarkCase.DisplayInfo}' was not measured");

    private static double Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
