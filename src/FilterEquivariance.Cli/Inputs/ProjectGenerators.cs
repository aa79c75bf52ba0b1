using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using FilterEquivariance.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>Runs a project's source generators, since its code may not compile without them. What they write is not checked.</summary>
internal static class ProjectGenerators
{
    private static readonly Loader Assemblies = new();

    public static CSharpCompilation Run(
        CSharpCompilation compilation, CSharpCommandLineArguments arguments, string directory, EditorConfigs configs, ImmutableArray<AdditionalText> additional,
        CancellationToken cancellationToken)
    {
        var paths = arguments.AnalyzerReferences.Select(reference => Path.GetFullPath(reference.FilePath, directory)).ToLookup(IsOwn);
        var generators = paths[false]
            .Where(File.Exists)
            .SelectMany(path => new AnalyzerFileReference(path, Assemblies).GetGenerators(LanguageNames.CSharp))
            .Concat(paths[true].Take(1).Select(_ => new ExtrapolantGenerator().AsSourceGenerator()))
            .ToImmutableArray();
        if (generators.IsEmpty)
            return compilation;

        CSharpGeneratorDriver.Create(generators, additional, arguments.ParseOptions, configs.Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _, cancellationToken);
        return (CSharpCompilation)updated;
    }

    // The generator of functions from examples is at hand, whether or not the project's copy has been built.
    private static bool IsOwn(string path) => Path.GetFileNameWithoutExtension(path) == typeof(ExtrapolantGenerator).Assembly.GetName().Name;

    /// <summary>Loads generators beside each other, each with the dlls of its own directory; the compiler itself is shared.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly Dictionary<string, AssemblyLoadContext> _contexts = new(StringComparer.Ordinal);

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath)
        {
            var directory = Path.GetDirectoryName(fullPath)!;
            lock (_contexts)
            {
                if (!_contexts.TryGetValue(directory, out var context))
                    _contexts.Add(directory, context = new DirectoryContext(directory));
                return context.LoadFromAssemblyPath(fullPath);
            }
        }
    }

    private sealed class DirectoryContext(string directory) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var shared = Default.Assemblies.Any(assembly => assembly.GetName().Name == assemblyName.Name)
                || assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
            var file = Path.Combine(directory, assemblyName.Name + ".dll");
            return !shared && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
