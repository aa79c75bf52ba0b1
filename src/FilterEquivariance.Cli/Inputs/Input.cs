using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>One compilation to check.</summary>
/// <param name="compilation">What is checked.</param>
/// <param name="options">The <c>.editorconfig</c> files that apply.</param>
/// <param name="additionalFiles">Files that analyzers read, model files among them.</param>
/// <param name="display">A path relative to the argument it belongs to.</param>
internal sealed class Input(
    CSharpCompilation compilation, AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> additionalFiles, Func<string, string> display)
{
    private readonly Dictionary<SyntaxTree, int> _order =
        compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(pair => pair.tree, pair => pair.index);

    /// <summary>What is checked.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>The <c>.editorconfig</c> files that apply.</summary>
    public AnalyzerConfigOptionsProvider Options { get; } = options;

    /// <summary>Files that analyzers read, model files among them.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles { get; } = additionalFiles;

    /// <summary>The same input with more files for analyzers.</summary>
    public Input With(IEnumerable<AdditionalText> files) => new(Compilation, Options, AdditionalFiles.AddRange(files), display);

    /// <summary>The file's path relative to the argument it belongs to.</summary>
    public string Display(SyntaxTree? tree) => tree is null ? "" : Display(tree.FilePath);

    /// <summary>A path relative to the argument it belongs to, with forward slashes.</summary>
    public string Display(string path) => path.Length == 0 ? "" : display(path).Replace('\\', '/');

    /// <summary>The file's position among the files of the compilation.</summary>
    public int OrderOf(SyntaxTree? tree) => tree is not null && _order.TryGetValue(tree, out var index) ? index : int.MaxValue;
}
