using FilterEquivariance.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FilterEquivariance.CodeFixes.Tests;

/// <summary>Solutions in memory, with the options and references that all tests compile with.</summary>
internal static class FixWorkspace
{
    /// <summary>One project with these sources, after a document of global usings.</summary>
    public static Solution Open(params string[] sources) => Open(SourceCompiler.Compile(sources));

    private static Solution Open(CSharpCompilation compilation)
    {
        var id = ProjectId.CreateNewId();
        var documents = compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
            DocumentId.CreateNewId(id), tree.FilePath, loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default)), filePath: tree.FilePath));
        return new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, compilation.AssemblyName!, compilation.AssemblyName!, LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, documents: documents, metadataReferences: compilation.References));
    }
}
