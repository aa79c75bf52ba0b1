using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>The analyzer configuration files of one compilation: options for analyzers and severities for diagnostics.</summary>
internal sealed class EditorConfigs
{
    private readonly AnalyzerConfigSet _set;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    private EditorConfigs(IEnumerable<string> files)
    {
        _set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(SourceFile.Read(file), file)).ToArray());
        Options = new OptionsProvider(this);
        Severities = new SeverityProvider(this);
    }

    public AnalyzerConfigOptionsProvider Options { get; }

    public SyntaxTreeOptionsProvider Severities { get; }

    /// <summary>The files a project names.</summary>
    public static EditorConfigs Of(IEnumerable<string> configFiles) => new(configFiles.Where(File.Exists).Distinct(StringComparer.Ordinal));

    /// <summary>The <c>.editorconfig</c> files in the directories above some source files.</summary>
    public static EditorConfigs For(IEnumerable<string> sourceFiles)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in sourceFiles.Select(Path.GetDirectoryName).Distinct())
        {
            for (var directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
            {
                var file = Path.Combine(directory, ".editorconfig");
                if (File.Exists(file) && found.Add(file) && IsRoot(file))
                    break;
            }
        }

        return new EditorConfigs(found.Order(StringComparer.Ordinal));
    }

    private static bool IsRoot(string file) => File.ReadLines(file)
        .TakeWhile(line => !line.TrimStart().StartsWith('['))
        .Any(line => line.Replace(" ", "").Equals("root=true", StringComparison.OrdinalIgnoreCase));

    private AnalyzerConfigOptionsResult ResultFor(string path) => _byPath.GetOrAdd(path, _set.GetOptionsForSourcePath);

    private sealed class OptionsProvider(EditorConfigs configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new TableOptions(configs._set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new TableOptions(configs.ResultFor(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new TableOptions(configs.ResultFor(textFile.Path).AnalyzerOptions);
    }

    private sealed class TableOptions(ImmutableDictionary<string, string> table) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => table.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => table.TryGetValue(key, out value);
    }

    private sealed class SeverityProvider(EditorConfigs configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            configs.ResultFor(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var text) && bool.TryParse(text, out var generated)
                ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
                : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.ResultFor(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs._set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
