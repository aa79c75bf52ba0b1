using System.Text;

namespace FilterEquivariance.Benchmarks;

/// <summary>How the analyzer's time grows with the length of a file in which every method declares a law.</summary>
internal static class GrowthBenchmark
{
    // Three whose claims hold, one of them through a call of the copy before, and one that is refuted.
    private const string Methods = """
            [FilterEquivariant, MapEquivariant]
            public static List<int> Reversed{n}(List<int> xs)
            {
                var result = new List<int>();
                for (var i = xs.Count - 1; i >= 0; i--)
                    result.Add(xs[i]);
                return result;
            }

            [FilterEquivariant]
            public static List<int> Odd{n}(List<int> xs)
            {
                var result = new List<int>();
                foreach (var x in {called}(xs))
                {
                    if (x % 2 != 0)
                        result.Add(x);
                }

                return result;
            }

            [FilterEquivariant]
            public static List<int> Sorted{n}(IEnumerable<int> xs) =>
                xs.Where(x => x > {n})
                    .OrderBy(x => x)
                    .Distinct()
                    .ToList();

            [FilterEquivariant]
            public static List<int> AllButFirst{n}(List<int> xs)
            {
                var result = new List<int>();
                var first = true;
                foreach (var x in xs)
                {
                    if (!first)
                        result.Add(x);
                    first = false;
                }

                return result;
            }

        """;

    private const double Must = 4.4;

    public static void Run(int rounds, TextWriter output)
    {
        var files = new[] { 1_000, 2_000, 4_000, 8_000, 16_000, 32_000 }.Select(lines => MeasuredCode.Text($"Lines{lines}", File(lines))).ToArray();
        var runs = files.Select(_ => new List<AnalyzerRun>()).ToArray();
        for (var round = -1; round < rounds; round++)
            for (var i = 0; i < files.Length; i++)
            {
                // Up in one round and down in the next, so that a drift of the machine does not look like growth.
                var index = round % 2 == 0 ? i : files.Length - 1 - i;
                var run = AnalyzerRun.Measure(files[index].Compilation, AnalyzerSet.Ours, HostMode.Build);
                if (run.Diagnostics == 0)
                    throw new InvalidOperationException($"nothing is refuted in {files[index].Name}");
                if (round >= 0)
                    runs[index].Add(run);
            }

        var table = new MarkdownTable(output, "lines", "list functions", "findings", "analyzer, ms", "whole run, processor ms", "per doubling", "per four times the lines", "must");
        var times = runs.Select(sample => Statistics.Median(sample.Select(run => run.ProcessorTime))).ToArray();
        for (var i = 0; i < files.Length; i++)
            table.Row(
                $"{files[i].Lines:N0}", $"{files[i].ListFunctions:N0}", $"{runs[i][0].Diagnostics:N0}",
                $"{Statistics.Median(runs[i].Select(run => run.AnalyzerTime)):N1}", $"{times[i]:N0}",
                i >= 1 ? $"{times[i] / times[i - 1]:0.00}" : "–", i >= 2 ? $"{times[i] / times[i - 2]:0.00}" : "–", i >= 2 ? $"≤ {Must}" : "–");
    }

    private static string File(int lines)
    {
        var text = new StringBuilder("using FilterEquivariance;\n\npublic static class Generated\n{\n");
        var perCopy = Methods.Count(character => character == '\n');
        for (var n = 0; n < lines / perCopy; n++)
            text.Append(Methods.Replace("{n}", $"{n}", StringComparison.Ordinal).Replace("{called}", n == 0 ? "Reversed0" : $"Reversed{n - 1}", StringComparison.Ordinal));
        return text.Append("}\n").ToString();
    }
}
