using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.EditorHost.Roslyn;

/// <summary>The analyzers and fixes in a folder of dlls, found as editors find them: by their attributes.</summary>
/// <param name="Analyzers">All analyzers for C#.</param>
/// <param name="Fixes">All code fixes for C#.</param>
/// <param name="Library">The dll that the code in the editor refers to.</param>
internal sealed record AnalyzerFolder(ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> Fixes, string Library)
{
    public static AnalyzerFolder Load(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)];
        var loader = new Loader();
        var analyzers = files.SelectMany(file => AnalyzersOf(file, loader)).ToImmutableArray();
        var fixes = files.Select(loader.LoadFromPath).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);
        return new AnalyzerFolder(analyzers, [.. fixes], files.Single(file => Path.GetFileName(file) == "FilterEquivariance.dll"));
    }

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(string file, Loader loader)
    {
        var reference = new AnalyzerFileReference(file, loader);
        reference.AnalyzerLoadFailed += (_, failure) =>
        {
            if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                throw new InvalidOperationException($"{file}: {failure.Message}", failure.Exception);
        };
        return reference.GetAnalyzers(LanguageNames.CSharp);
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
