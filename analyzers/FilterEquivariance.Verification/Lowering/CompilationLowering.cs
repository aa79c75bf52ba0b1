using FilterEquivariance.Verification.ListCore;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Verification.Lowering;

/// <summary>Lowers the functions of one compilation to the list core, on demand and once each. Safe for concurrent use.</summary>
public sealed class CompilationLowering(Compilation compilation)
{
    /// <summary>The compilation that is read.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>Whether the method is a list function (contract, section 2): it has a body, a list result, and at least one list parameter of the result's element type that is not <c>[Fixed]</c>.</summary>
    public bool TryGetListFunction(IMethodSymbol method, out ListFunction? function)
    {
        function = null;
        return false;
    }

    /// <summary>All list functions of the compilation in source order, local functions included; generated code left out.</summary>
    public IEnumerable<ListFunction> FindListFunctions(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return [];
    }

    /// <summary>Lowers a list function and everything it reaches in the compilation.</summary>
    public Program Lower(ListFunction function, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
