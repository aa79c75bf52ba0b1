using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Cli.Inputs;

/// <summary>One compilation to check.</summary>
internal sealed class Input(CSharpCompilation compilation, AnalyzerConfigOptionsProvider options, Func<string, string> display)
{
    private readonly Dictionary<SyntaxTree, int> _order =
        compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(pair => pair.tree, pair => pair.index);

    /// <summary>What is checked.</summary>
    public CSharpCompilation Compilation { get; } = compilation;

    /// <summary>The <c>.editorconfig</c> files that apply.</summary>
    public AnalyzerConfigOptionsProvider Options { get; } = options;

    /// <summary>The file's path relative to the argument it belongs to.</summary>
    public string Display(SyntaxTree? tree) => tree is null ? "" : display(tree.FilePath).Replace('\\', '/');

    /// <summary>The file's position among the files of the compilation.</summary>
    public int OrderOf(SyntaxTree? tree) => tree is not null && _order.TryGetValue(tree, out var index) ? index : int.MaxValue;
}
