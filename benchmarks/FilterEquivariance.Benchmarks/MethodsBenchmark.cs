using FilterEquivariance.Verification.Deciding;
using FilterEquivariance.Verification.Lowering;
using Microsoft.CodeAnalysis;

namespace FilterEquivariance.Benchmarks;

/// <summary>What each list function of the corpus costs, step by step.</summary>
internal static class MethodsBenchmark
{
    private const string Binding = "binding by the compiler", Lowering = "lowering", Proving = "proving, both laws", Refuting = "refuting what is left";

    public static void Run(int passes, TextWriter output)
    {
        var code = MeasuredCode.Corpus();
        string[] names = [.. new CompilationLowering(code.Compilation).FindListFunctions(CancellationToken.None).Select(function => $"`{function.Name}`")];
        var cold = Pass(code);
        var warm = Enumerable.Range(0, passes).Select(_ => Pass(code)).ToArray();

        // The least of the passes: nothing makes a deterministic computation faster, but much makes it slower.
        var least = warm[0].Select((costs, index) => costs.ToDictionary(step => step.Key, step => warm.Min(pass => pass[index][step.Key]))).ToArray();
        output.WriteLine($"{cold.Count:N0} list functions, {cold.Count(costs => costs.ContainsKey(Refuting)):N0} of them not proved for both laws.");
        output.WriteLine();
        var table = new MarkdownTable(output, "step", "pass", "functions", "median, ms", "p95, ms", "max, ms", "sum, ms");
        foreach (var step in new[] { Binding, Lowering, Proving, Refuting })
        {
            Row(table, step, "cold", cold);
            Row(table, step, "warm", least);
        }

        var slowest = names.Zip(least).Where(each => each.Second.ContainsKey(Refuting)).OrderByDescending(each => each.Second[Refuting]).Take(8);
        output.WriteLine();
        output.WriteLine($"Refuting takes longest for {string.Join(", ", slowest.Select(each => $"{each.First} ({each.Second[Refuting]:0} ms)"))}.");
        var within = least.Count(costs => costs[Proving] <= Math.Max(5, 2 * costs[Binding]));
        output.WriteLine();
        output.WriteLine($"Proving stays within the larger of 5 ms and twice the binding for {within:N0} of {least.Length:N0} functions ({(double)within / least.Length:P1}), warm.");
    }

    private static void Row(MarkdownTable table, string step, string pass, IEnumerable<IReadOnlyDictionary<string, double>> functions)
    {
        var times = functions.Where(costs => costs.ContainsKey(step)).Select(costs => costs[step]).ToArray();
        if (times.Length > 0)
            table.Row(
                step, pass, $"{times.Length:N0}", $"{Statistics.Median(times):0.000}", $"{Statistics.Percentile(times, 0.95):0.000}", $"{times.Max():0.0}", $"{times.Sum():N0}");
    }

    /// <summary>Milliseconds per step of every list function, in source order.</summary>
    private static List<Dictionary<string, double>> Pass(MeasuredCode code)
    {
        var lowering = new CompilationLowering(code.Compilation.Clone());
        var functions = lowering.FindListFunctions(CancellationToken.None).ToArray();
        if (functions.Length == 0)
            throw new InvalidOperationException("the corpus holds no list function");
        return [.. functions.Select(function => Costs(lowering, function))];
    }

    private static Dictionary<string, double> Costs(CompilationLowering lowering, ListFunction function)
    {
        var costs = new Dictionary<string, double> { [Binding] = ProcessorTime.Of(() => Bind(lowering.Compilation, function)) };
        Verification.ListCore.Program? program = null;
        FunctionReport? proved = null;
        costs[Lowering] = ProcessorTime.Of(() => program = lowering.Lower(function, CancellationToken.None));
        costs[Proving] = ProcessorTime.Of(() => proved = Decider.Decide(program!, new DecisionOptions { Refute = false }, CancellationToken.None));
        var map = proved!.Map.Verdict is Verdict.Proved;
        var filter = proved.Filter.Verdict is Verdict.Proved;
        if (map && filter)
            return costs;
        costs[Refuting] = ProcessorTime.Of(() =>
        {
            if (!filter)
                Decider.Check(program!, Law.Filter, map ? Naturality.Natural : Naturality.None, new DecisionOptions(), CancellationToken.None);
            if (!map)
                Decider.Check(program!, Law.Map, Naturality.None, new DecisionOptions(), CancellationToken.None);
        });
        return costs;
    }

    // A model of its own, so that the body is bound again.
    private static void Bind(Compilation compilation, ListFunction function)
    {
        var syntax = function.Symbol.DeclaringSyntaxReferences[0].GetSyntax();
        if (compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is null)
            throw new InvalidOperationException($"{function.Name} has no operation");
    }
}
