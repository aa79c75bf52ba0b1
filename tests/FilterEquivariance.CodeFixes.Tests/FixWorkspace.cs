using System.Collections.Immutable;
using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.CodeFixes.Tests;

/// <summary>Solutions in memory, with the options and references that all tests compile with.</summary>
internal static class FixWorkspace
{
    /// <summary>One project with these sources, after a document of global usings.</summary>
    public static Solution Open(params string[] sources) => Add(new AdhocWorkspace().CurrentSolution, "Sources", SourceCompiler.Compile(sources), [], []);

    /// <summary>A second project, which references the first one and what else it is given.</summary>
    public static Solution AddTests(this Solution solution, string name, ImmutableArray<MetadataReference> framework, params string[] sources) =>
        Add(solution, name, SourceCompiler.CompileWithErrors(sources), framework, [new ProjectReference(solution.ProjectIds[0])]);

    private static Solution Add(
        Solution solution, string name, CSharpCompilation compilation, ImmutableArray<MetadataReference> framework, IEnumerable<ProjectReference> projects)
    {
        var id = ProjectId.CreateNewId();
        var documents = compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
            DocumentId.CreateNewId(id), tree.FilePath, loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default)), filePath: tree.FilePath));
        return solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options,
            documents: documents, metadataReferences: compilation.References.Concat(framework), projectReferences: projects));
    }
}
