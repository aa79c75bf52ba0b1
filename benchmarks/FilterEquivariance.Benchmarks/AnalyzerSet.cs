using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Benchmarks;

/// <summary>The analyzers of one package.</summary>
internal sealed record AnalyzerSet(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    public static AnalyzerSet Ours { get; } = new("FilterEquivariance", [new Analyzers.EquivarianceAnalyzer(), new Analyzers.RewriteAnalyzer()]);

    public static AnalyzerSet Roslynator { get; } = Load("Roslynator.Analyzers");

    public static AnalyzerSet Meziantou => Load("Meziantou.Analyzer");

    public static AnalyzerSet Sonar => Load("SonarAnalyzer.CSharp");

    public IEnumerable<DiagnosticDescriptor> Rules => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    private static AnalyzerSet Load(string package)
    {
        var path = typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == package).Value!;
        var reference = new AnalyzerFileReference(path, new Loader());
        reference.AnalyzerLoadFailed += (_, failure) => throw new InvalidOperationException($"{path}: {failure.Message}", failure.Exception);
        return new AnalyzerSet(package, reference.GetAnalyzers(LanguageNames.CSharp));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        // Loaded by path, an assembly finds those beside it.
        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
