using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace FilterEquivariance.Benchmarks;

/// <summary>Functions written from examples beside LINQ, with BenchmarkDotNet.</summary>
internal static class GeneratedBenchmark
{
    /// <summary>The functions, how many times as fast as LINQ they must be, and on lists of which length at most.</summary>
    private static readonly (string Name, double Factor, int Longest)[] Limits =
    [
        ("Reverse", 1, int.MaxValue), ("Concat", 1, int.MaxValue), ("Sort", 1, int.MaxValue), ("Distinct", 1, int.MaxValue), ("Inflate", 10, int.MaxValue), ("MixedPasses", 3, 1_000),
    ];

    public static void Run(TextWriter output)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(200)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(new StreamLogger(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true }))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "generated-benchmark"));
        var reports = BenchmarkRunner.Run<GeneratedFunctions>(config).Reports
            .ToDictionary(report => (report.BenchmarkCase.Descriptor.WorkloadMethod.Name, (int)report.BenchmarkCase.Parameters[nameof(GeneratedFunctions.Length)]));
        var table = new MarkdownTable(output, "function", "elements", "generated, ns", "LINQ, ns", "times as fast", "must", "holds", "allocated, bytes", "of these the result", "LINQ, bytes");
        foreach (var (name, factor, longest) in Limits)
        {
            foreach (var length in reports.Keys.Where(key => key.Item1 == name).Select(key => key.Item2).Order())
            {
                var (ours, linq) = (reports[(name, length)], reports[(name + "InLinq", length)]);
                var times = Mean(linq) / Mean(ours);
                table.Row(
                    name, $"{length:N0}", $"{Mean(ours):N0}", $"{Mean(linq):N0}", $"{times:0.00}", length <= longest ? $"≥ {factor:0}" : "",
                    length > longest ? "" : times >= factor ? "yes" : "**no**", $"{Allocated(ours):N0}", $"{ResultBytes(name, length):N0}", $"{Allocated(linq):N0}");
            }
        }
    }

    private static double Mean(BenchmarkReport report) =>
        report.ResultStatistics?.Mean ?? throw new InvalidOperationException($"'{report.BenchmarkCase.DisplayInfo}' was not measured");

    private static long Allocated(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;

    private static long ResultBytes(string name, int length)
    {
        var functions = new GeneratedFunctions { Length = length };
        functions.Fill();
        var result = (int[])typeof(GeneratedFunctions).GetMethod(name)!.Invoke(functions, null)!;

        // The header of an array, its length, and the elements, rounded up to whole words.
        return 24 + ((sizeof(int) * (long)result.Length) + 7) / 8 * 8;
    }
}
