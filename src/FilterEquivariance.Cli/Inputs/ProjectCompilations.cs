using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>Builds compilations from compiler arguments; references between projects become references between compilations.</summary>
internal sealed class ProjectCompilations(IReadOnlyDictionary<string, DesignTimeBuild> builds, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, (CSharpCompilation, EditorConfigs, ImmutableArray<AdditionalText>)> _finished = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PortableExecutableReference> _assemblies = new(StringComparer.Ordinal);

    /// <summary>The compilation of a project, the configuration files that apply to it, and the files its analyzers read.</summary>
    public (CSharpCompilation Compilation, EditorConfigs Configs, ImmutableArray<AdditionalText> AdditionalFiles) Get(string project)
    {
        if (!_finished.TryGetValue(project, out var finished))
            _finished.Add(project, finished = Create(builds[project]));
        return finished;
    }

    private (CSharpCompilation, EditorConfigs, ImmutableArray<AdditionalText>) Create(DesignTimeBuild build)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var directory = Path.GetDirectoryName(build.Project)!;
        var arguments = CSharpCommandLineParser.Default.Parse(build.Arguments, directory, sdkDirectory: null);
        var configs = EditorConfigs.Of(arguments.AnalyzerConfigPaths);
        var trees = arguments.SourceFiles
            .Select(file => CSharpSyntaxTree.ParseText(SourceFile.Read(file.Path), arguments.ParseOptions, file.Path, cancellationToken))
            .ToArray();

        var projects = build.References.Select(reference => Get(reference).Compilation).ToArray();
        var fromSource = projects.Select(project => project.AssemblyName + ".dll").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var references = arguments.MetadataReferences
            .Where(reference => !fromSource.Contains(Path.GetFileName(reference.Reference)))
            .Select(MetadataReference (reference) => Assembly(reference, directory))
            .Concat(projects.Select(project => project.ToMetadataReference()));

        var options = arguments.CompilationOptions
            .WithSyntaxTreeOptionsProvider(configs.Severities)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithStrongNameProvider(new DesktopStrongNameProvider());
        var name = arguments.CompilationName ?? Path.GetFileNameWithoutExtension(build.Project);
        var compilation = CSharpCompilation.Create(name, trees, references, options);
        var additional = arguments.AdditionalFiles.Select(AdditionalText (file) => new FileText(Path.GetFullPath(file.Path, directory))).ToImmutableArray();
        return (ProjectGenerators.Run(compilation, arguments, directory, configs, additional, cancellationToken), configs, additional);
    }

    private PortableExecutableReference Assembly(CommandLineReference reference, string directory)
    {
        var path = Path.GetFullPath(reference.Reference, directory);
        if (!File.Exists(path))
            throw new UnreadableInputException($"the reference '{path}' does not exist.");
        if (!_assemblies.TryGetValue(path, out var assembly))
            _assemblies.Add(path, assembly = MetadataReference.CreateFromFile(path));
        return assembly.WithProperties(reference.Properties);
    }
}
