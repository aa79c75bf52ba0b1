using System.Diagnostics;
using FilterEquivariance.Analyzers;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Testing.Analyzers;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FilterEquivariance.Campaigns;

/// <summary>Real files with some tokens changed, as they are while someone types: the analyzer neither throws nor runs past its fuel.</summary>
internal sealed class MutantCampaign
{
    private const int FuelOfOneRun = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly DecisionOptions Options = new() { StepBudget = 20_000, SmallScopeLength = 3 };

    private readonly (CSharpCompilation Compilation, SyntaxTree Tree)[] _files;

    public MutantCampaign(IReadOnlyList<Input> inputs) => _files =
    [
        .. from input in inputs
           from tree in input.Compilation.SyntaxTrees
           where tree.GetRoot().DescendantTokens().Skip(TokenMutation.MinimalLength).Any() && !tree.FilePath.Contains("/obj/", StringComparison.Ordinal)
           select (input.Compilation, tree),
    ];

    public Tally Run(IReadOnlyList<int> seeds, CancellationToken cancellationToken)
    {
        var tally = new Tally();
        foreach (var seed in seeds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var random = new Random(seed);
            var (compilation, tree) = _files[random.Next(_files.Length)];
            var text = TokenMutation.Of([.. tree.GetRoot(CancellationToken.None).DescendantTokens().Select(token => token.ToFullString())], random);
            tally.Count("mutants");
            foreach (var fault in Analyse(compilation, tree, text, tally, cancellationToken))
                tally.Find($"seed {seed}, {tree.FilePath}: {fault}");
        }

        return tally;
    }

    private static List<string> Analyse(CSharpCompilation compilation, SyntaxTree tree, string text, Tally tally, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var mutant = tree.WithChangedText(SourceText.From(text, System.Text.Encoding.UTF8));
        var changed = compilation.ReplaceSyntaxTree(tree, mutant);
        var decided = 0;
        var analyzer = new EquivarianceAnalyzer((lowering, function, _, token) =>
        {
            decided++;
            try
            {
                var program = lowering.Lower(function, token);
                if (RunsPastItsFuel(program))
                    faults.Add($"'{function.Name}' ran past its fuel");
                return Decider.Decide(program, Options, token);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The analyzer makes a diagnostic of it, which does not say where.
                faults.Add($"'{function.Name}': {exception}");
                throw;
            }
        });
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => faults.Add(exception.ToString()), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var started = Stopwatch.GetTimestamp();
        limit.CancelAfter(Patience);
        try
        {
            var found = changed.WithAnalyzers([analyzer, new RewriteAnalyzer()], settings).GetAnalyzerSemanticDiagnosticsAsync(changed.GetSemanticModel(mutant), filterSpan: null, limit.Token).GetAwaiter().GetResult();
            tally.Count("diagnostics", found.Length);
            if (faults.Count == 0)
                faults.AddRange(found.Select(diagnostic => diagnostic.GetMessage()).Where(message => message.Contains("failed with", StringComparison.Ordinal)));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Add($"no end within {Patience.TotalSeconds} s");
        }

        tally.Count("list functions decided", decided);
        if (Stopwatch.GetElapsedTime(started) > Patience / 6)
            tally.Count("slower than a sixth of the limit");
        return faults;
    }

    private static bool RunsPastItsFuel(Verification.ListCore.Program program)
    {
        var function = new EvaluatedFunction(program, FuelOfOneRun);
        if (function.Refusal is not null)
            return false;
        var arguments = new object?[program.Entry.Parameters.Length];
        foreach (var index in program.ListParameters)
            arguments[index] = Verification.Evaluation.Inputs.SequenceBuilder.Build(program.Entry.Parameters[index].Type, [.. function.Alphabet.Letters.Take(5)]);
        var outcome = new Evaluator(program).Run(arguments, FuelOfOneRun, CancellationToken.None, out var spent);
        return spent > FuelOfOneRun && outcome is not Outcome.Refused; // What a step that is not made would have cost is counted too.
    }
}
