using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>One semantic model per tree, so that a body is bound once however often it is asked for.</summary>
internal sealed class SemanticModels(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public Compilation Compilation { get; } = compilation;

    /// <summary>
    /// The symbol is declared in this compilation. A host may hand over another project as source or as an assembly; both are read as an assembly, so that both give
    /// the same verdicts.
    /// </summary>
    public bool Owns(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    public SemanticModel Of(SyntaxTree tree) => _models.TryGetValue(tree, out var model) ? model : _models.GetOrAdd(tree, missing => Compilation.GetSemanticModel(missing));
}
