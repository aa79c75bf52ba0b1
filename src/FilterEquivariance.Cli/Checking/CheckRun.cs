using FilterEquivariance.Analyzers;
using FilterEquivariance.Analyzers.Claims;
using FilterEquivariance.Analyzers.Options;
using FilterEquivariance.Cli.Inputs;
using FilterEquivariance.Generators.Rules;
using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FilterEquivariance.Cli.Checking;

/// <summary>Decides every list function of some inputs. What is finished can be read at any time, so an interruption loses nothing.</summary>
internal sealed class CheckRun(bool showHidden, ProgressDisplay progress)
{
    private readonly Lock _lock = new();
    private List<Slot> _slots = [];
    private IReadOnlyList<CheckedDiagnostic>? _diagnostics;

    /// <summary>The functions decided so far, in source order, and the diagnostics once all are decided.</summary>
    public CheckReport Finished()
    {
        lock (_lock)
            return new CheckReport(_slots.Select(slot => slot.Result).OfType<CheckedFunction>().ToArray(), _diagnostics ?? [], _diagnostics is not null);
    }

    /// <summary>Decides everything.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Decide(IReadOnlyList<Input> inputs, CancellationToken cancellationToken)
    {
        var slots = new List<Slot>();
        var seen = new HashSet<(string, int, int)>();
        foreach (var input in inputs)
        {
            var lowering = new CompilationLowering(input.Compilation, UserModelFiles.Read(input.AdditionalFiles, cancellationToken));
            foreach (var function in lowering.FindListFunctions(cancellationToken))
            {
                // A file that several projects compile is reported once.
                if (seen.Add((function.Location.SourceTree!.FilePath, function.Location.SourceSpan.Start, function.Location.SourceSpan.Length)))
                    slots.Add(new Slot(input, lowering, function));
            }
        }

        lock (_lock)
            _slots = slots;
        progress.Expect(slots.Count);
        DecideInParallel(slots, cancellationToken);

        var diagnostics = inputs.SelectMany(input => Diagnose(input, slots, cancellationToken))
            .DistinctBy(diagnostic => (diagnostic.Id, diagnostic.Place, diagnostic.Message)).ToArray();
        lock (_lock)
            _diagnostics = diagnostics;
    }

    private void DecideInParallel(List<Slot> slots, CancellationToken cancellationToken)
    {
        var next = -1;
        Exception? failure = null;
        var workers = Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, Math.Max(slots.Count, 1)))
            .Select(_ => DeepThread.Start(Work))
            .ToArray();
        foreach (var worker in workers)
            worker.Join();
        cancellationToken.ThrowIfCancellationRequested();
        if (failure is not null)
            throw new InvalidOperationException("A worker failed.", failure);

        void Work()
        {
            try
            {
                for (var index = Interlocked.Increment(ref next); index < slots.Count && failure is null; index = Interlocked.Increment(ref next))
                {
                    var result = slots[index].Decide(cancellationToken);
                    lock (_lock)
                        slots[index].Result = result;
                    progress.Advance();
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The thread that joins reports the interruption.
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }
    }

    private IEnumerable<CheckedDiagnostic> Diagnose(Input input, List<Slot> slots, CancellationToken cancellationToken)
    {
        // The analyzer sees copies of the symbols, so a decision is found again by its place in the source.
        var decided = slots.Where(slot => slot.Input == input && slot.Report is not null)
            .ToDictionary(slot => (slot.Function.Location.SourceTree, slot.Function.Location.SourceSpan));
        var analyzer = new EquivarianceAnalyzer((lowering, function, options, token) =>
            decided.TryGetValue((function.Location.SourceTree, function.Location.SourceSpan), out var slot) && slot.Function.ListParameters.SequenceEqual(function.ListParameters)
                ? slot.Report!
                : GuardedDecider.Decide(lowering, function, options, token));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(input.AdditionalFiles, new SuggestionDefault(input.Options, showHidden)),
            onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = input.Compilation.WithAnalyzers([analyzer, new RewriteAnalyzer(), new ExtrapolantAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult();
        return found
            .Where(diagnostic => showHidden || diagnostic.Severity > DiagnosticSeverity.Hidden)
            .OrderBy(diagnostic => input.OrderOf(diagnostic.Location.SourceTree))
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => new CheckedDiagnostic(
                diagnostic.Id, diagnostic.Severity, PlaceOf(diagnostic.Location, input), diagnostic.GetMessage(),
                [.. diagnostic.AdditionalLocations.Select(location => PlaceOf(location, input))], diagnostic.Properties));
    }

    private static Place PlaceOf(Location location, Input input)
    {
        var span = location.GetLineSpan();
        return new Place(input.Display(span.Path ?? ""), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }

    /// <summary>A function and, later, what was decided about it.</summary>
    private sealed class Slot(Input input, CompilationLowering lowering, ListFunction function)
    {
        public Input Input { get; } = input;

        public ListFunction Function { get; } = function;

        public FunctionReport? Report { get; private set; }

        public CheckedFunction? Result { get; set; }

        public CheckedFunction Decide(CancellationToken cancellationToken)
        {
            var tree = Function.Location.SourceTree!;
            var options = EquivarianceOptions.Read(Input.Options.GetOptions(tree)).Decision;
            Report = GuardedDecider.Decide(lowering, Function, options, cancellationToken);
            var refuted = ClaimReader.Read(Function.Symbol).Any(claim => Report.Of(claim.Law).Verdict is Verdict.Refuted)
                || Contract.Of(Function, lowering).Any(contract => Under(contract, options, cancellationToken).Of(contract.Law).Verdict is Verdict.Refuted);
            return new CheckedFunction(
                Function.Name, ShortName(Function.Symbol), Function.DocumentationId, Input.Display(tree),
                Function.Location.GetLineSpan().StartLinePosition.Line + 1, Report, refuted);
        }

        // A member that transforms other lists speaks of another law.
        private FunctionReport Under(Contract contract, DecisionOptions options, CancellationToken cancellationToken) =>
            contract.Function.ListParameters.SequenceEqual(Function.ListParameters) ? Report! : GuardedDecider.Decide(lowering, contract.Function, options, cancellationToken);

        private static string ShortName(ISymbol symbol) =>
            symbol.ContainingSymbol is IMethodSymbol container ? $"{ShortName(container)}.{symbol.Name}" : symbol.Name;
    }

    /// <summary>Options in which <c>feq.suggest_undeclared</c> follows the command line unless a file says otherwise.</summary>
    private sealed class SuggestionDefault(AnalyzerConfigOptionsProvider inner, bool suggests) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => inner.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(inner.GetOptions(tree), suggests);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => inner.GetOptions(textFile);

        private sealed class Options(AnalyzerConfigOptions inner, bool suggests) : AnalyzerConfigOptions
        {
            public override IEnumerable<string> Keys => inner.Keys;

            public override bool TryGetValue(string key, out string value)
            {
                if (inner.TryGetValue(key, out var found))
                {
                    value = found;
                    return true;
                }

                value = suggests ? "true" : "false";
                return key == "feq.suggest_undeclared";
            }
        }
    }
}
