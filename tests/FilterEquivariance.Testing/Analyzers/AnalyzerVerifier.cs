using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Testing.Analyzers;

/// <summary>Runs an analyzer on C# text, as a compiler would.</summary>
public static class AnalyzerVerifier
{
    /// <summary>Runs the analyzer on annotated source and demands exactly the annotated diagnostics; gives them back in source order.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> VerifyAsync(DiagnosticAnalyzer analyzer, string annotated, params (string Key, string Value)[] options)
    {
        var markup = Markup.Parse(annotated);
        var found = await RunAsync(analyzer, SourceCompiler.Compile(markup.Source), options);
        var actual = found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).ToArray();
        if (!actual.SequenceEqual(markup.Expected))
        {
            throw new InvalidOperationException(
                $"Expected {Show(markup.Expected, markup.Source)}{Environment.NewLine}but got  {Show(actual, markup.Source)}{Environment.NewLine}"
                + string.Join(Environment.NewLine, found.Select(diagnostic => diagnostic.ToString())));
        }

        return found;
    }

    /// <summary>Runs the analyzer on a compilation, errors or not. An exception of the analyzer fails the run.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(
        DiagnosticAnalyzer analyzer, CSharpCompilation compilation, params (string Key, string Value)[] options)
    {
        var failures = new List<Exception>();
        var withAnalyzers = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new FixedOptions(options)),
            (exception, _, _) =>
            {
                lock (failures)
                    failures.Add(exception);
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var found = await withAnalyzers.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return failures.Count == 0
            ? [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)]
            : throw new AggregateException("The analyzer threw.", failures);
    }

    private static string Show(IEnumerable<(string Id, TextSpan Span)> diagnostics, string source) =>
        "[" + string.Join(", ", diagnostics.Select(diagnostic => $"{diagnostic.Id} on '{source.Substring(diagnostic.Span.Start, diagnostic.Span.Length)}'")) + "]";

    private sealed class FixedOptions((string Key, string Value)[] values) : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options = new(values.ToImmutableDictionary(pair => pair.Key, pair => pair.Value));

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
