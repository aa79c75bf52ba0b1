using FilterEquivariance.Analyzers.Evidence;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Analyzers.Checks;

/// <summary>What the checks of one compilation share.</summary>
internal sealed class Session(EquivarianceAnalyzer.DecideFunction decide, Compilation compilation, CompilationLowering lowering)
{
    private readonly SourceLocations _locations = new(compilation);

    public CompilationLowering Lowering { get; } = lowering;

    public FunctionReport Decide(ListFunction function, DecisionOptions options, CancellationToken cancellationToken) =>
        decide(Lowering, function, options, cancellationToken);

    /// <summary>Reports what was decided about one law, with the operation to blame and the calls that lead to it.</summary>
    public void Report(
        DiagnosticDescriptor rule, ListFunction function, Law law, FunctionReport decision, Location location, Action<Diagnostic> report, params object[] arguments)
    {
        var tree = function.Location.SourceTree;
        var lawReport = decision.Of(law);
        var places = new[] { lawReport.Blame }.Concat(lawReport.CallChain).Select(place => _locations.Find(place, tree)).OfType<Location>();
        report(Diagnostic.Create(rule, location, places, PropertyBag.Of(law, decision), arguments));
    }
}
