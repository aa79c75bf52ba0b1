namespace FilterEquivariance.Benchmarks;

/// <summary>What our analyzer costs beside Roslynator.Analyzers, on the same compilations, in one process, in alternating order.</summary>
internal static class AnalyzersBenchmark
{
    public static void Run(int rounds, string part, TextWriter output)
    {
        MeasuredCode[] all =
        [
            MeasuredCode.Project("analyzers/FilterEquivariance.Analyzers"),
            MeasuredCode.Project("src/FilterEquivariance"),
            MeasuredCode.Project("analyzers/FilterEquivariance.Verification"),
            MeasuredCode.Corpus(),
            MeasuredCode.CorpusWithClaims(),
        ];

        // Compiles the analyzers themselves.
        foreach (var set in new[] { AnalyzerSet.Ours, AnalyzerSet.Roslynator })
            AnalyzerRun.Measure(MeasuredCode.Corpus().Compilation, set, HostMode.Editor);

        var table = new MarkdownTable(
            output, "code", "lines", "list functions", "rules", "ours, ms", "Roslynator, ms", "ratio (least to greatest)", "whole run, processor ms", "findings");
        foreach (var code in all.Where(code => code.Name.Contains(part, StringComparison.Ordinal)))
            foreach (var mode in new[] { HostMode.Build, HostMode.Editor })
                Measure(code, mode, rounds, table);
    }

    private static void Measure(MeasuredCode code, HostMode mode, int rounds, MarkdownTable table)
    {
        var ours = new List<AnalyzerRun>();
        var theirs = new List<AnalyzerRun>();
        for (var round = 0; round < rounds; round++)
        {
            var oursFirst = round % 2 == 0;
            var first = AnalyzerRun.Measure(code.Compilation, oursFirst ? AnalyzerSet.Ours : AnalyzerSet.Roslynator, mode);
            var second = AnalyzerRun.Measure(code.Compilation, oursFirst ? AnalyzerSet.Roslynator : AnalyzerSet.Ours, mode);
            ours.Add(oursFirst ? first : second);
            theirs.Add(oursFirst ? second : first);
        }

        // An analyzer that finds nothing where there is something to find was not at work.
        if (ours[0].Diagnostics == 0 && code.Name.StartsWith("corpus", StringComparison.Ordinal) && (mode == HostMode.Editor || code.Name.EndsWith("claims", StringComparison.Ordinal)))
            throw new InvalidOperationException($"our analyzer reports nothing on '{code.Name}'");
        if (theirs[0].Diagnostics == 0 && mode == HostMode.Editor)
            throw new InvalidOperationException($"Roslynator reports nothing on '{code.Name}'");

        var ratios = ours.Zip(theirs, (our, their) => our.AnalyzerTime / their.AnalyzerTime).ToArray();
        table.Row(
            code.Name, $"{code.Lines:N0}", $"{code.ListFunctions:N0}", mode == HostMode.Build ? "build" : "editor",
            $"{Statistics.Median(ours.Select(run => run.AnalyzerTime)):N1}", $"{Statistics.Median(theirs.Select(run => run.AnalyzerTime)):N1}",
            $"{Statistics.Median(ratios):0.00} ({ratios.Min():0.00} to {ratios.Max():0.00})",
            $"{Statistics.Median(ours.Select(run => run.ProcessorTime)):N0} / {Statistics.Median(theirs.Select(run => run.ProcessorTime)):N0}",
            $"{ours[0].Diagnostics:N0} / {theirs[0].Diagnostics:N0}");
    }
}
