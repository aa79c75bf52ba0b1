using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Testing.Differential;

/// <summary>Neighbours of the list functions of some files: no law of one is proved that a counterexample refutes.</summary>
internal sealed class NeighbourTrial
{
    private readonly (CSharpCompilation Compilation, SyntaxTree Tree, SyntaxNode[] Bodies)[] _files;
    private readonly DecisionOptions _options;
    private readonly SortedDictionary<string, int> _counts = [];

    /// <param name="compilations">The code.</param>
    /// <param name="fuel">Evaluator steps of each search for a counterexample.</param>
    public NeighbourTrial(IEnumerable<CSharpCompilation> compilations, int fuel)
    {
        _options = new() { StepBudget = fuel, SmallScopeLength = 4 };
        _files =
        [
            .. from compilation in compilations
               from tree in compilation.SyntaxTrees
               let bodies = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => (SyntaxNode?)method.Body ?? method.ExpressionBody).OfType<SyntaxNode>().ToArray()
               where bodies.Length > 0 && !tree.FilePath.Contains("/obj/", StringComparison.Ordinal)
               select (compilation, tree, bodies),
        ];
    }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public List<string> WrongProofs { get; } = [];

    /// <summary>Tries one neighbour of one method, and the list functions of its type that mention the method.</summary>
    public void Run(int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var (compilation, tree, bodies) = _files[random.Next(_files.Length)];
        var body = bodies[random.Next(bodies.Length)];
        var neighbours = CodeNeighbours.Of(body);
        if (neighbours.Count == 0)
            return;
        var change = neighbours[random.Next(neighbours.Count)];
        var changed = tree.WithChangedText(tree.GetText(cancellationToken).WithChanges(change));
        var neighbour = compilation.ReplaceSyntaxTree(tree, changed);
        var span = new TextSpan(body.SpanStart, body.Span.Length + change.NewText!.Length - change.Span.Length);
        if (neighbour.GetSemanticModel(changed).GetDiagnostics(span, cancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Tally("neighbours that do not compile");
            return;
        }

        Tally("neighbours");
        var lowering = new CompilationLowering(neighbour);
        var mutated = ((MethodDeclarationSyntax)body.Parent!).Identifier.Text;
        var methods = changed.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Span.Contains(change.Span.Start) || method.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == mutated));
        foreach (var method in methods)
        {
            if (neighbour.GetSemanticModel(changed).GetDeclaredSymbol(method, cancellationToken) is { } symbol && lowering.TryGetListFunction(symbol, out var function))
                Compare(lowering.Lower(function!, cancellationToken), $"seed {seed}, {tree.FilePath}: {tree.GetText(cancellationToken).ToString(change.Span)} became {change.NewText}\n{method}", cancellationToken);
        }
    }

    private void Compare(Verification.ListCore.Program program, string what, CancellationToken cancellationToken)
    {
        var proofs = Decider.Decide(program, _options with { Refute = false }, cancellationToken);
        foreach (var law in new[] { Law.Filter, Law.Map })
        {
            if (proofs.Of(law).Verdict is not Verdict.Proved)
            {
                Tally($"{law.Name}: not proved");
                continue;
            }

            Tally($"{law.Name}: proved");
            if (Decider.Check(program, law, Naturality.None, _options, cancellationToken).Verdict is Verdict.Refuted refuted)
                WrongProofs.Add($"{law.Name}: {refuted.Witness.Describe(program.Entry.Name)}\n{what}");
        }
    }

    private void Tally(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;
}
