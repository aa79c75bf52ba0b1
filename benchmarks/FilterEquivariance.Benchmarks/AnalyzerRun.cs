using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Benchmarks;

/// <summary>One run of a set of analyzers over one compilation.</summary>
/// <param name="AnalyzerTime">Sum of what the compiler reports per analyzer (the figure of <c>-p:ReportAnalyzer=true</c>), in milliseconds.</param>
/// <param name="ProcessorTime">Processor time of the whole run, the compiler's own binding included, in milliseconds.</param>
/// <param name="Diagnostics">How many findings there were.</param>
internal sealed record AnalyzerRun(double AnalyzerTime, double ProcessorTime, int Diagnostics)
{
    public static AnalyzerRun Measure(CSharpCompilation compilation, AnalyzerSet set, HostMode mode)
    {
        // A copy shares the texts and the references but nothing that was bound before.
        var options = compilation.Options;
        if (mode == HostMode.Build)
            options = options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(NotBuilt(set)));
        var fresh = compilation.WithOptions(options).Clone();
        var faults = new List<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new UniformOptions("feq.suggest_undeclared", mode == HostMode.Editor ? "true" : "false")),
            (exception, _, _) => faults.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);

        GC.Collect();
        AnalysisResult? result = null;
        var processor = Benchmarks.ProcessorTime.Of(() =>
            result = fresh.WithAnalyzers(set.Analyzers, settings).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult());
        if (faults.Count > 0)
            throw new AggregateException($"{set.Name} failed", faults);
        var time = result!.AnalyzerTelemetryInfo.Values.Sum(telemetry => telemetry.ExecutionTime.TotalMilliseconds);
        return new AnalyzerRun(time, processor, result.GetAllDiagnostics().Length);
    }

    // A build does not run analyzers whose findings it would not show.
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> NotBuilt(AnalyzerSet set) =>
        set.Rules.Where(rule => rule.DefaultSeverity < DiagnosticSeverity.Warning)
            .Select(rule => rule.Id).Distinct()
            .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress));

    private sealed class UniformOptions(string key, string text) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(key, text);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string key, string text) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string wanted, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = wanted == key ? text : null;
                return value is not null;
            }
        }
    }
}
