using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Analyzers.Options;

/// <summary>What is wrong with the options of a compilation: each mistake once, with the first file it applies to.</summary>
internal sealed class InvalidOptions(Compilation compilation, AnalyzerConfigOptionsProvider provider)
{
    private readonly Lazy<ILookup<SyntaxTree, string>> _byTree = new(() => Find(compilation, provider));

    /// <summary>The mistakes to report for one file.</summary>
    public IEnumerable<string> For(SyntaxTree tree) => _byTree.Value[tree];

    private static ILookup<SyntaxTree, string> Find(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        var first = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var problem in EquivarianceOptions.Problems(provider.GetOptions(tree)))
            {
                if (!first.ContainsKey(problem) && !CompilationLowering.IsGenerated(tree, CancellationToken.None))
                    first.Add(problem, tree);
            }
        }

        return first.ToLookup(found => found.Value, found => found.Key);
    }
}
